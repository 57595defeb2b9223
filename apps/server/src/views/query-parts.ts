import type { z } from '@hono/zod-openapi'
import { formatQuery, parseQuery, type Query, type Term } from 'tutur-ledger'
import type { chipShape } from '../shapes/sources.ts'

type Chip = z.infer<typeof chipShape>

/** A query as parts that can be clicked away, in their order. */
export function chipsOf({ terms }: Query): Chip[] {
  return terms.flatMap((term): Chip[] => {
    const text = formatQuery({ terms: [term] })
    if (text === '') return []
    const not = term.not === true
    const without = formatQuery({ terms: terms.filter((other) => other !== term) })
    const written = not ? text.slice(1) : text
    if (term.kind === 'words') return [{ text, field: null, value: term.text, not, without }]
    const colon = written.indexOf(':')
    const [field, value] = [written.slice(0, colon), written.slice(colon + 1)]
    return [{ text, field, value, not, without }]
  })
}

/** Whether a query asks for what a part alone asks for, perhaps beside other values of the same field. */
export function asksFor({ terms }: Query, part: Term): boolean {
  return terms.some((term) => isOf(term, part) && holds(term, part))
}

/** A query with a part more, as people write it; without it where it is there. */
export function toggled(query: Query, part: Term): string {
  const terms = asksFor(query, part)
    ? query.terms.flatMap((term) => without(term, part))
    : [...query.terms.filter((term) => !givesWay(term, part)), part]
  const text = formatQuery({ terms })
  // Reading it again puts together what are alternatives.
  const read = parseQuery(text)
  return read.ok ? formatQuery(read.value) : text
}

/** Whether a part is of the same field as another, and neither is turned round. */
function isOf(term: Term, part: Term): boolean {
  return !term.not && !part.not && 'field' in term && 'field' in part && term.field === part.field
}

function holds(term: Term, part: Term): boolean {
  if ('values' in term && 'values' in part)
    return part.values.every((value) => term.values.some((one) => one === value))
  return 'from' in term && 'from' in part && term.from === part.from && term.to === part.to
}

function without(term: Term, part: Term): readonly Term[] {
  if (!isOf(term, part) || !holds(term, part)) return [term]
  if (!('values' in term && 'values' in part)) return []
  const values: readonly string[] = part.values
  const left = term.values.filter((value) => !values.includes(value))
  return left.length === 0 ? [] : [{ ...term, values: left }]
}

/** One stretch of days instead of another: two together would find hardly anything. */
function givesWay(term: Term, part: Term): boolean {
  return isOf(term, part) && 'from' in part
}
