import { findParties, refine, type SchemeWeights, SpeakerFeatures, speakerSlots } from 'tutur/learn'
import type { GoldDocument } from 'tutur-evaluation/gold'
import { sameName } from 'tutur-evaluation/names'
import { seededRandom } from 'tutur-evaluation/random'
import { judge } from 'tutur-evaluation/statement-score'
import type { Example } from './examples.ts'
import type { Case } from './train-logistic.ts'

/** A speaker as a case of right or wrong; each stands several times, as found in several surroundings. */
export interface SpeakerCase extends Case {
  readonly example: Example
}

/**
 * The shares of the rules' finds that are hidden, one after the other. The rules were made while reading the marked
 * texts and hardly err there; where finds before are missing, a pronoun or a title is taken for the wrong one as it is
 * in texts that nobody has read.
 */
const hiddenShares = [0.1, 0.2, 0.3, 0.1, 0.2, 0.3]

/** How many times each speaker stands among the cases, about. */
export const drawsOfEach: number = hiddenShares.length

const room = speakerSlots()

/**
 * Whether the speakers of an example are those whom the marks name: statements with a marked fellow and a settled
 * speaker. None where the marks name nobody.
 *
 * @param weights Trained without the example.
 */
export function speakerCases(example: Example, weights: SchemeWeights): SpeakerCase[] {
  const { gold, scene } = example
  if (!gold.relations.some(({ speaker }) => speaker !== undefined)) return []
  const chance = seededRandom(gold.text.length + 1)
  return hiddenShares.flatMap((share) => {
    const ruled = scene.relations.filter(() => chance() >= share)
    return casesOf(example, refine(scene.items, ruled, { weights, nested: false }))
  })
}

function casesOf(example: Example, relations: ReturnType<typeof refine>): SpeakerCase[] {
  const { gold, scene, domain } = example
  const { reading } = scene.items
  const parties = findParties(reading, relations)
  const rows = relations.flatMap((relation, i) => {
    const own = parties[i]
    return own === undefined ? [] : [{ relation, parties: own }]
  })
  const features = new SpeakerFeatures(reading, rows)
  const found = rows.map(({ relation, parties: { speaker } }, index) => ({
    index,
    content: relation.content.map(({ start, end }) => [start, end] as const),
    cue: relation.cue.map(({ start, end }) => [start, end] as const),
    speaker: speaker?.name ?? null,
  }))
  return matched(gold, found).flatMap(({ index, right }) =>
    features.fill(index, room)
      ? [{ slots: room.copy(), target: right ? 1 : 0, domain, example }]
      : [],
  )
}

type Find = Parameters<typeof judge>[1][number] & { readonly index: number }

/** The finds with a marked fellow, and whether both name the same speaker. */
function matched(
  gold: GoldDocument,
  found: readonly Find[],
): { readonly index: number; readonly right: boolean }[] {
  return judge(gold, found).matches.map((match) => ({
    index: (match.found as Find).index,
    right: sameName(match.gold.speaker, match.found.speaker, gold.lang),
  }))
}
