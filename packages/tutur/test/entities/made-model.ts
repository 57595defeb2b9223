import { type EntityModel, entityTableBits } from '../../src/entities/entity-model.ts'
import { labelsFor } from '../../src/entities/labels.ts'
import type { LanguageTag } from '../../src/model/model.ts'

/** Weights of English names by chance, the same for the same seed: what must hold for all weights holds for these. */
export function entityModelFrom(seed: number): EntityModel {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 8) / (1 << 24)
  }
  const types = ['person', 'place', 'organisation']
  const labels = labelsFor(types.length)
  const table = (size: number): Float32Array =>
    Float32Array.from({ length: size }, () => (next() < 0.02 ? 4 * next() - 2 : 0))
  const tagger = (name: string, helps: boolean) => ({
    name,
    types,
    caseless: helps,
    helps,
    words: table(labels << entityTableBits),
    steps: table((labels + 1) ** 2),
  })
  return {
    language: 'en' as LanguageTag,
    id: '0123456789ab',
    taggers: [tagger('small', true), tagger('news', false)],
  }
}
