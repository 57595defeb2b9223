import { Refusal } from '../http/problem.ts'

/** Throws when something is wrong with a field: `json.password`. `null`: nothing is. */
export function refuseField(field: string, detail: string | null): void {
  if (detail !== null) throw refusalOfField(field, detail)
}

/** What to throw for a field that is not as it must be. */
export function refusalOfField(field: string, detail: string): Refusal {
  const at = { field }
  return new Refusal('not-valid', {
    detail: `${field}: ${detail}`,
    at,
    errors: [{ field, detail }],
  })
}
