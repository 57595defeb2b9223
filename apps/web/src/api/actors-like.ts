import { api, asked } from './client.ts'
import type { Shapes } from './shapes.ts'

/** Few enough to be looked through while typing. */
const mostFound = 8

/** Actors whose names fit the letters, in any script; none where they cannot be asked for. */
export async function actorsLike(
  letters: string,
  signal: AbortSignal,
): Promise<Shapes['ActorPage']['rows']> {
  const query = { name: letters, limit: mostFound }
  const answer = await asked(api.GET('/api/v1/actors', { params: { query }, signal }))
  return answer.ok ? answer.data.rows : []
}
