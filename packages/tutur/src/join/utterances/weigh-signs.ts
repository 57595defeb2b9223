import type { Signs } from './signs.ts'

/** How much each sign tells, by its number. */
export type SignWeights = Float64Array

/**
 * A sign tells the more, the fewer groups of texts have it (inverse document frequency, Spärck Jones 1972). A group is what
 * would say the same anyway, such as all that one actor says on one day: copies of a text make its words no more usual.
 *
 * @param groups Of each text, the number of its group.
 * @param count How many signs there are.
 */
export function weighSigns(
  texts: readonly Signs[],
  groups: readonly number[],
  count: number,
): SignWeights {
  const order = Array.from(texts.keys()).sort((a, b) => (groups[a] ?? 0) - (groups[b] ?? 0))
  const counter = { last: new Int32Array(count).fill(-1), having: new Int32Array(count) }
  for (const at of order) {
    const text = texts[at]
    if (text === undefined) continue
    countIn(counter, text.words, groups[at] ?? 0)
    countIn(counter, text.meanings, groups[at] ?? 0)
  }
  const all = new Set(groups).size
  return Float64Array.from(counter.having, (having) => Math.log2((all + unseen) / (having + 1 / 2)))
}

/** So many groups without any of the signs are thought beside those at hand: of three texts, what two of them have is not yet usual. */
const unseen = 64

/** In how many groups each sign is found; groups come one after the other. */
interface Counter {
  readonly last: Int32Array
  readonly having: Int32Array
}

function countIn({ last, having }: Counter, signs: Int32Array, group: number): void {
  for (const sign of signs) {
    if (last[sign] === group) continue
    last[sign] = group
    having[sign] = (having[sign] ?? 0) + 1
  }
}

/** The weight of all signs of a list. */
export function weightOf(signs: Int32Array, weights: SignWeights): number {
  let sum = 0
  for (const sign of signs) sum += Math.max(least, weights[sign] ?? 0)
  return sum
}

/** The weight of the signs that two lists, each sorted, have in common. */
export function sharedWeight(one: Int32Array, other: Int32Array, weights: SignWeights): number {
  let sum = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) {
      sum += Math.max(least, weights[a] ?? 0)
      i++
      j++
    } else if (a < b) i++
    else j++
  }
  return sum
}

/** What is in every text still tells something beside what else is shared. */
const least = 0.1

/** Two sorted lists as one. */
export function unionOf(one: Int32Array, other: Int32Array): Int32Array {
  return Int32Array.from(new Set([...one, ...other])).sort()
}
