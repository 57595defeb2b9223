import type { SentenceKeys } from './common-keys.ts'
import { mixed } from './copy-text.ts'

/** Rows of a band: two texts meet in a band when the least keys under all its hash functions are the same. */
const rows = 2
/** Of two texts that have two fifths of their keys in common 99.6 % meet in one of so many bands; with a twentieth, 8 %. */
const bands = 32
/** A text that names less tells too little. */
const fewestKeys = 8

const seeds = Uint32Array.from({ length: bands * rows }, (_, i) => mixed(i + 1))

/**
 * The bands of a text's MinHash signature over what it names (Broder 1997; bands after Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, ch. 3), as numbers within [0, 2³²). None for a text that names too little.
 */
export function bandsOf(keys: SentenceKeys): Uint32Array {
  if (keys.length < fewestKeys) return new Uint32Array(0)
  const least = new Uint32Array(seeds.length).fill(0xffff_ffff)
  for (const key of keys)
    for (let i = 0; i < seeds.length; i++) {
      const hash = mixed(key ^ (seeds[i] ?? 0))
      if (hash < (least[i] ?? 0)) least[i] = hash
    }
  return Uint32Array.from({ length: bands }, (_, band) => {
    let hash = band
    for (let row = 0; row < rows; row++) hash = mixed(hash ^ (least[band * rows + row] ?? 0))
    return hash
  })
}
