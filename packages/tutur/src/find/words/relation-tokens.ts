import type { Span } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import type { Tokens } from '../../text/tokens.ts'
import { perReading } from './per-reading.ts'
import type { Reading, Relation, TokenRange } from './reading.ts'

/** A relation with the name of its speaker, as far as that is known: what later finders start from. */
export interface Attributed {
  readonly relation: Relation
  /** Fullest name of the speaker in the document; `null` while unresolved. */
  readonly speaker: string | null
}

/** Where the parts of a relation lie, in tokens. */
export interface RelationTokens extends TokenRange {
  readonly content: readonly TokenRange[]
  readonly cue: readonly TokenRange[]
  readonly source: TokenRange | null
}

// Several finders ask for the same relations, each of which belongs to one reading.
const locatedIn = perReading(() => new Map<Relation, RelationTokens>())

/** The tokens that a relation's parts cover; the whole reaches from the first part to the last. */
export function tokensOfRelation(reading: Reading, relation: Relation): RelationTokens {
  const located = locatedIn(reading)
  const known = located.get(relation)
  if (known !== undefined) return known
  const found = locate(reading, relation)
  located.set(relation, found)
  return found
}

function locate({ tokens }: Reading, relation: Relation): RelationTokens {
  const content = relation.content.map((span) => tokensIn(tokens, span))
  const cue = relation.cue.map((span) => tokensIn(tokens, span))
  const source = relation.source === null ? null : tokensIn(tokens, relation.source)
  let from = source?.from ?? Number.POSITIVE_INFINITY
  let to = source?.to ?? 0
  for (const parts of [content, cue])
    for (const part of parts) {
      from = Math.min(from, part.from)
      to = Math.max(to, part.to)
    }
  return { content, cue, source, from, to }
}

/** The tokens that touch a span; a clitic lies in the token of its stem. */
export function tokensIn(
  { start: starts, end: ends, count }: Tokens,
  { start, end }: Span,
): TokenRange {
  const from = firstBeyond(ends, count, start)
  return { from, to: Math.max(from, firstBeyond(starts, count, end - 1)) }
}

/** Index of the first of `count` rising offsets that is greater than `offset`. */
function firstBeyond(offsets: Int32Array, count: number, offset: number): number {
  return firstIndex(count, (i) => (offsets[i] ?? 0) > offset)
}

/** Whether a token lies in one of the ranges. */
export function lieIn(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({ from, to }) => token >= from && token < to)
}
