import { mixed } from './copy-text.ts'

/** Words of one shingle: long enough that phrases of the trade are few, short enough that retouching leaves many whole. */
export const shingleWords = 5
/** One shingle in so many is kept, the same ones in every document. */
const oneIn = 12
/** So many are kept of a short text, if it has them. */
const atLeast = 16
/** And of the longest no more than that. */
const atMost = 4096

/** The hash of each shingle of a text: of the `shingleWords` words from each word on. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const count = Math.max(0, words.length - shingleWords + 1)
  const shingles = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let hash = 0
    for (let i = at; i < at + shingleWords; i++)
      hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193) + i - at
    shingles[at] = mixed(hash)
  }
  return shingles
}

/**
 * The sketch of a text: its smallest different shingle hashes (Broder 1997, On the resemblance and containment of
 * documents), as many as its length asks for. Since small is the same in every text, what a text has in common with
 * another, be that ten times as long, is in both sketches in proportion.
 */
export function sketchOf(shingles: Uint32Array): Uint32Array {
  const limit = 2 ** 32 / oneIn
  const small = shingles.filter((hash) => hash < limit)
  const chosen = distinctSorted(small.length >= atLeast ? small : shingles)
  const most = small.length >= atLeast ? atMost : atLeast
  return chosen.slice(0, most)
}

function distinctSorted(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort()
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1])
}
