import type { Asked } from '../../api/client.ts'
import { tell } from '../../parts/toasts.tsx'

/** Tells at the foot of the page how something went; the server's own words where it did not. Returns whether it did. */
export function tellAnswer(answer: Asked<unknown>, done: string): boolean {
  tell({ words: answer.ok ? done : (answer.problem.detail ?? answer.problem.title) })
  return answer.ok
}
