import type { Result } from 'tutur'
import type { Query, Term } from '../model.ts'
import { severalValued } from './fields.ts'
import type { QueryProblem } from './query-problem.ts'
import { scanQuery } from './scan-query.ts'
import { distinct, termOf } from './term-of.ts'

export { formatQuery } from './format-query.ts'
export type { QueryProblem } from './query-problem.ts'

/** Code units of the longest query: what is longer was pasted by mistake. */
const longestQuery = 2000

/**
 * Reads a query: `speaker:putin act:deny,refuse said:2024-08.. "exact words" -word`. All parts must hold. Never throws; a
 * query that cannot be read gives the first problem. `docs/search.md` tells users what may stand in it.
 */
export function parseQuery(text: string): Result<Query, QueryProblem> {
  if (text.length > longestQuery) return tooLong(text)
  const scanned = scanQuery(text)
  if (!scanned.ok) return scanned
  const terms: Term[] = []
  for (const part of scanned.value) {
    const term = termOf(part)
    if (!term.ok) return term
    addTo(terms, term.value)
  }
  return { ok: true, value: { terms } }
}

function tooLong(text: string): Result<never, QueryProblem> {
  const message = `a query has ${longestQuery} characters at most; leave out what is behind them`
  return {
    ok: false,
    problem: { code: 'too-long', start: longestQuery, end: text.length, message },
  }
}

/** Adds a term, joining alternatives: `act:deny act:refuse` is `act:deny,refuse`. */
function addTo(terms: Term[], term: Term): void {
  const at = terms.findIndex((earlier) => areAlternatives(earlier, term))
  const earlier = terms[at]
  if (earlier !== undefined && 'values' in earlier && 'values' in term)
    terms[at] = { ...earlier, values: distinct([...earlier.values, ...term.values]) }
  else terms.push(term)
}

function areAlternatives(one: Term, other: Term): boolean {
  return (
    'values' in one &&
    'values' in other &&
    one.field === other.field &&
    !(one.not || other.not || severalValued.has(one.field))
  )
}
