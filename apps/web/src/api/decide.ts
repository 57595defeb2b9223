import { type Asked, api, asked } from './client.ts'
import type { RulingBody, Shapes } from './shapes.ts'

/** Decides something: kept as a record, applied at once, replayed after every recoding. For analysts. */
export function decide(ruling: RulingBody): Promise<Asked<Shapes['Decided']>> {
  const deciding = asked(api.POST('/api/v1/decisions', { body: ruling }))
  newest = deciding
  return deciding
}

let newest: Promise<unknown> = Promise.resolve()

/** Resolves when it is known what became of the newest decision of this window. */
export async function newestDecided(): Promise<void> {
  await newest.catch(() => undefined)
}
