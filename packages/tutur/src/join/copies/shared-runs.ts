import type { CopyText } from './copy-text.ts'

/** As many words from word `one` of one text on as from word `other` of the other are the same. */
export interface Run {
  readonly one: number
  readonly other: number
  readonly words: number
}

/** So many words the same are no accident. */
const fewest = 4
/** Places of one text that are looked at for a place of the other: more have only texts that repeat themselves. */
const mostPlaces = 8

/**
 * The runs of words that two texts share, in the order of the other, no word of which is in two runs: from each word on
 * the longest. Passages may have changed places. Time is linear in the length of both.
 */
export function sharedRuns(one: CopyText, other: CopyText): readonly Run[] {
  const places = placesOf(one.words)
  const runs: Run[] = []
  let diagonal = 0
  for (let at = 0; at + fewest <= other.words.length; ) {
    const found = longestFrom(places.get(keyAt(other.words, at)) ?? [], {
      one: one.words,
      other: other.words,
      at,
      diagonal,
    })
    if (found === null) {
      at++
      continue
    }
    diagonal = found.one - found.other
    runs.push(found)
    at += found.words
  }
  return runs
}

/** A number for the words from `at` on; two that differ may have the same, so words are compared, too. */
function keyAt(words: Uint32Array, at: number): number {
  let key = 0
  for (let i = 0; i < fewest; i++) key = Math.imul(key ^ (words[at + i] ?? 0), 0x01000193) ^ i
  return key
}

function placesOf(words: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + fewest <= words.length; at++) {
    const key = keyAt(words, at)
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

interface Ask {
  readonly one: Uint32Array
  readonly other: Uint32Array
  /** Where in the other text. */
  readonly at: number
  /** How far the run before was apart in the two: where it goes on is preferred. */
  readonly diagonal: number
}

function longestFrom(places: readonly number[], { one, other, at, diagonal }: Ask): Run | null {
  let best: Run | null = null
  for (const place of places) {
    let words = 0
    while (
      place + words < one.length &&
      at + words < other.length &&
      one[place + words] === other[at + words]
    )
      words++
    const better =
      words > (best?.words ?? fewest - 1) || (words === best?.words && place - at === diagonal)
    if (better) best = { one: place, other: at, words }
  }
  return best
}

/** The runs that stand in the same order in both texts: of those that cross, the longer stays. */
export function runsInOrder(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    let crossed = 0
    let from = kept.length
    while (from > 0 && endOf(kept[from - 1]) > run.one) crossed += kept[--from]?.words ?? 0
    if (crossed >= run.words) continue
    kept.splice(from, kept.length - from, run)
  }
  return kept
}

/** One past the last word of a run in the first text; 0 for none. */
export function endOf(run: Run | undefined): number {
  return run === undefined ? 0 : run.one + run.words
}
