import { EntityFeatures, type EntityWords, entitySlots, marksPerToken } from './entity-features.ts'
import type { Tagger } from './entity-model.ts'
import { type TaggedName, type Tagging, tagSentence } from './tagging.ts'

/** What taggers say of a text. */
export interface ReadNames {
  /** In text order; the types are those of the tagger. */
  readonly names: readonly TaggedName[]
  /** What {@link EntityFeatures} of those behind it knows of it: `token * marksPerToken`. */
  readonly marks: Int32Array
}

const slots = entitySlots()

/** Reads a text with one tagger, which knows the marks of those before it that help. */
export function readNames(
  words: EntityWords,
  tagger: Tagger,
  marks: readonly Int32Array[],
): ReadNames {
  const names: TaggedName[] = []
  const { reading } = words
  const own = new Int32Array(reading.tokens.count * marksPerToken)
  for (const sentence of reading.sentences) {
    const features = new EntityFeatures(words, sentence, {
      slots,
      caseless: tagger.caseless,
      marks,
    })
    const { from, to } = sentence
    const tagging = tagSentence(tagger, to - from, {
      slots,
      fill: (word) => features.fill(from + word),
    })
    for (const name of tagging.names)
      names.push({ ...name, from: name.from + from, to: name.to + from })
    addMarks(own, { from, count: to - from }, tagging)
  }
  return { names, marks: own }
}

const typesMarked = marksPerToken - 2

/** Of each word its likeliest label, how sure that is, and how probable each of the first types. */
function addMarks(
  marks: Int32Array,
  { from, count }: { readonly from: number; readonly count: number },
  { shares }: Tagging,
): void {
  const labels = shares.length / count
  for (let i = 0; i < count; i++) {
    const at = (from + i) * marksPerToken
    const shareOf = (label: number): number => shares[i * labels + label] ?? 0
    let best = 0
    for (let label = 1; label < labels; label++) if (shareOf(label) > shareOf(best)) best = label
    marks[at] = best
    marks[at + 1] = stepOf(shareOf(best))
    for (let type = 0; type < typesMarked && 1 + 4 * type < labels; type++) {
      let sum = 0
      for (let label = 1 + 4 * type; label < 5 + 4 * type; label++) sum += shareOf(label)
      marks[at + 2 + type] = stepOf(sum)
    }
  }
}

const limits = [0.02, 0.1, 0.3, 0.6, 0.9]

/** A share in steps, so that it can be a feature. */
function stepOf(share: number): number {
  return limits.filter((limit) => share >= limit).length
}
