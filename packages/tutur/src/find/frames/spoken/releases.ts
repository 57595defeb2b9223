import { tokenKind } from '../../../text/tokens.ts'
import type { Reading } from '../../words/reading.ts'
import type { Turn } from '../turn.ts'
import { headingOf } from './heading.ts'
import { hasFirstPerson, isNaming, isReport } from './narration.ts'
import type { Paragraph } from './paragraphs.ts'
import { type Release, releaseUnder } from './release.ts'
import { isSentence } from './said-part.ts'
import { isTold, type Placed, placeParagraphs } from './voices.ts'

/** Every fourth paragraph at least is in the first person. */
const mostToOneOwn = 4
/** In so many paragraphs from the first nobody may report. */
const openingParagraphs = 2
/** Among so many paragraphs from the first one may lead to the words: `Here is his speech in full:`. */
const longestPreface = 4
/** Fewest labels of a transcript whose heading names no speaker. */
const fewestLabels = 2

/**
 * The paragraphs of an official release: `Remarks by the Minister …`, one statement each, with the answers of a transcript
 * behind them. Greetings, thanks, dates and questions hold none; what is told of the speaker is left to the other finders.
 * Nothing where the page reports what was said, whatever its heading.
 */
export function releaseTurns(reading: Reading): Turn[] {
  const heading = headingOf(reading)
  if (heading === null) return []
  const release = releaseUnder(reading, heading)
  const placed = placeParagraphs(reading, release)
  if (!isOwnWords(reading, release, placed)) return []
  const { first, next } = heading
  return [{ from: first, to: next, relation: null }, ...placed.map(({ turn }) => turn)]
}

/** The page is what its heading says. */
function isOwnWords(reading: Reading, release: Release, placed: readonly Placed[]): boolean {
  const { heading, signature } = release
  const said = placed.filter(({ kind }) => kind === 'own' || kind === 'labelled')
  const own = said.filter(({ paragraph }) => hasFirstPerson(reading, paragraph))
  if (heading.speaker === null) return own.length > 0 && labelsIn(placed) >= fewestLabels
  const isLabelled = labelsIn(said.filter(({ kind }) => kind === 'own')) > 0
  if (isReported(reading, release, isLabelled)) return false
  if (said.length > 0 && (isLabelled || signature !== null)) return true
  return own.length > 0 && own.length * mostToOneOwn >= said.length
}

function labelsIn(placed: readonly Placed[]): number {
  return placed.filter(({ paragraph }) => paragraph.label !== null).length
}

/** The first paragraphs tell what somebody has said; those that lead to his words by a colon may. */
function isReported(reading: Reading, release: Release, isLabelled: boolean): boolean {
  const { paragraphs, signature, heading, called } = release
  const sentences = paragraphs.filter((one) => isSentence(reading, one))
  const lead = sentences
    .slice(0, longestPreface)
    .findLastIndex((one) => one.label === null && endsWithColon(reading, one))
  const isLed = lead >= 0 && isTold(reading, release, sentences[lead])
  const first = isLed ? lead + 1 : 0
  return sentences.slice(first, first + openingParagraphs).some((one) => {
    if (one.label !== null) return false
    if (isLabelled) return isNaming(reading, one, called)
    const isTelling = signature === null && isReport(reading, one, heading.isBody)
    return isTelling || isTold(reading, release, one)
  })
}

function endsWithColon({ tokens }: Reading, { to }: Paragraph): boolean {
  return tokens.kind[to - 1] === tokenKind.colon
}
