import type { Offsets } from './units.ts'

/**
 * Tokens as the attribution sets count them: a run of letters, marks and digits (with inner ' ’ - . , between
 * them) or one other character that is not white space. Parallel arrays; offsets are UTF-16 code units.
 */
export interface ScoringTokens {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** True for a token that holds a letter or digit. */
  readonly isWord: readonly boolean[]
}

/** Splits `text` for scoring. */
export function scoringTokens(text: string): ScoringTokens {
  const starts: number[] = []
  const ends: number[] = []
  const isWord: boolean[] = []
  const pattern = /[\p{L}\p{M}\p{N}]+(?:['’.,\-‑][\p{L}\p{M}\p{N}]+)*|[^\s]/gu
  for (const match of text.matchAll(pattern)) {
    starts.push(match.index)
    ends.push(match.index + match[0].length)
    isWord.push(/[\p{L}\p{N}]/u.test(match[0]))
  }
  return { starts, ends, isWord }
}

/** Indexes of the tokens that share at least one code unit with `spans`. */
export function tokensIn({ starts, ends }: ScoringTokens, spans: Offsets): ReadonlySet<number> {
  const tokens = new Set<number>()
  for (const [start, end] of spans) {
    let index = firstAbove(ends, start)
    while ((starts[index] ?? end) < end) tokens.add(index++)
  }
  return tokens
}

/** Index of the first of the ascending `values` above `limit`. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
