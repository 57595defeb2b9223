import type { Parties } from '../find/parties.ts'
import type { Reading } from '../find/words/reading.ts'
import { probabilityOf } from './slots.ts'
import { type Row, SpeakerFeatures, speakerSlots } from './speaker-features.ts'

/** A speaker who is likelier wrong than right is left open: a wrong one is worse. */
const leastProbability = 0.5

/** The words as printed, taken for nobody known: nothing in that can be left open. */
const asPrinted = 'description.new'

/** Whose words a page is: none of the texts that weights are trained on is one. */
const ofPage = 'page.speaker'

const slots = speakerSlots()

/**
 * Gives each speaker the probability that it is the one meant, as its score. Whom a row has is never changed, save that
 * a speaker who is likelier wrong is not settled any more.
 *
 * @param weights Of the features of speakers, as trained.
 */
export function weighSpeakers(
  reading: Reading,
  rows: readonly Row[],
  weights: Float32Array,
): Parties[] {
  const features = new SpeakerFeatures(reading, rows)
  return rows.map(({ parties }, i) => {
    const { speaker } = parties
    if (speaker === null || !features.fill(i, slots) || parties.found?.rule === ofPage)
      return parties
    const score = rounded(probabilityOf(slots.sum(weights)))
    if (score >= leastProbability || parties.found?.rule === asPrinted)
      return { ...parties, speaker: { ...speaker, score } }
    const open = { ...speaker, name: null, role: null, score: 0 }
    return { ...parties, speaker: open, guess: speaker.name }
  })
}

/** Three decimals, as for statements. */
function rounded(probability: number): number {
  return Math.round(1000 * probability) / 1000
}
