import { type Asked, api, asked } from './client.ts'
import type { RulingBody, Shapes } from './shapes.ts'

/** Decides something: kept as a record, applied at once, replayed after every recoding. For analysts. */
export function decide(ruling: RulingBody): Promise<Asked<Shapes['Decided']>> {
  return asked(api.POST('/api/v1/decisions', { body: ruling }))
}
