import type { Span } from '../../../model/model.ts'
import { haveCommon } from '../../../text/have-common.ts'
import { pushTo } from '../../../text/push-to.ts'
import { tokenKind } from '../../../text/tokens.ts'
import { type Reading, spanAt, type TokenRange } from '../../words/reading.ts'
import { type Heading, namesPerson, peopleIn } from './heading.ts'
import { type CalledBy, calledBy } from './narration.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { isSentence } from './said-part.ts'

/** In so many paragraphs from the last stands who has signed, in so many tokens. */
const signatureReach = 3
const longestSignature = 24

/** Somebody's own words under a heading that says whose they are. */
export interface Release {
  readonly heading: Heading
  readonly paragraphs: readonly Paragraph[]
  readonly called: CalledBy
  /** The words that name the speaker most fully; `null` where the heading names none. */
  readonly speaker: Span | null
  /** Labels that come back, or that no table knows for a person's: `И.Громов:`. By one past their last token. */
  readonly labels: ReadonlySet<number>
  /** The name under the words; `null` where there is none. */
  readonly signature: TokenRange | null
}

/** What stands under a heading, and who speaks there. */
export function releaseUnder(reading: Reading, heading: Heading): Release {
  const paragraphs = paragraphsOf(reading, heading.next)
  const signature = signatureOf(reading, paragraphs, heading)
  const phrases = [heading.speaker, signature].filter((phrase) => phrase !== null)
  const labels = labelsAgain(reading, paragraphs)
  const speaker = speakerOf(reading, heading, signature)
  const called = calledBy(reading, phrases)
  return { heading, paragraphs, labels, signature, speaker, called }
}

/** The labels of paragraphs that stand before several of them. */
function labelsAgain({ tokens }: Reading, paragraphs: readonly Paragraph[]): Set<number> {
  const ends = new Map<string, number[]>()
  for (const { label } of paragraphs)
    if (label !== null) pushTo(ends, tokens.folded[label.to - 1] ?? '', label.to)
  return new Set([...ends.values()].filter(({ length }) => length > 1).flat())
}

/** `Анна Лещук, министр иностранных дел` below the words: the name, where the heading has the same or the office alone. */
function signatureOf(
  reading: Reading,
  paragraphs: readonly Paragraph[],
  { speaker }: Heading,
): TokenRange | null {
  if (speaker === null) return null
  const called = calledBy(reading, [speaker])
  const lines = paragraphs.slice(-signatureReach).filter((one) => isLine(reading, one))
  for (const line of lines) {
    const [name, ...others] = peopleIn(reading, line)
    if (name === undefined || others.length > 0) continue
    const signed = calledBy(reading, lines)
    if (namesPerson(reading, speaker)) {
      if (haveCommon(signed.names, called.names)) return name
      continue
    }
    // The name alone, where the page has cut off its office.
    const isAlone = signed.offices.size === 0 && line.to - line.from <= name.to - name.from + 1
    if (isAlone || haveCommon(signed.offices, called.offices)) return name
  }
  return null
}

/** A few words that are no sentence. */
function isLine(reading: Reading, paragraph: Paragraph): boolean {
  const isShort = paragraph.to - paragraph.from <= longestSignature
  return isShort && paragraph.label === null && !isSentence(reading, paragraph)
}

/** `Gubernur Oru, Raka Pradana`: the name at the end, where a place that no table has is taken for the name. */
function nameBehindComma(reading: Reading, speaker: TokenRange): TokenRange | null {
  const { kind } = reading.tokens
  const [name] = peopleIn(reading, speaker)
  let comma = speaker.to - 1
  while (comma > speaker.from && kind[comma] !== tokenKind.comma) comma--
  if (name === undefined || comma <= speaker.from || name.to > comma) return null
  const [last] = peopleIn(reading, { from: comma + 1, to: speaker.to })
  const isPlace = name.to - name.from === 1 && last !== undefined && last.to - last.from > 1
  return isPlace && last.from === comma + 1 ? last : null
}

function speakerOf(
  reading: Reading,
  { speaker }: Heading,
  signature: TokenRange | null,
): Span | null {
  if (speaker === null) return null
  if (signature !== null && !namesPerson(reading, speaker)) return spanAt(reading, signature)
  return spanAt(reading, nameBehindComma(reading, speaker) ?? speaker)
}
