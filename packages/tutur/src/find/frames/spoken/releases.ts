import type { Span } from '../../../model/model.ts'
import { type Reading, spanAt, type TokenRange } from '../../words/reading.ts'
import type { Turn } from '../turn.ts'
import { type Heading, headingOf, namesPerson, peopleIn } from './heading.ts'
import { type CalledBy, calledBy, calledByLabel, hasFirstPerson, isNaming, isNarration, isReport } from './narration.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { isSentence } from './said-part.ts'
import { isPersonLabel } from './questions.ts'
import { spokenTurn, withoutStatement } from './spoken-turn.ts'

/** Every fourth paragraph at least is in the first person. */
const mostToOneOwn = 4
/** In so many paragraphs from the first nobody may report. */
const openingParagraphs = 2
/** In so many paragraphs from the last stands who has signed, in so many tokens. */
const signatureReach = 3
const longestSignature = 24

/** Somebody's own words under a heading that says whose they are. */
interface Release {
  readonly heading: Heading
  readonly paragraphs: readonly Paragraph[]
  readonly called: CalledBy
  /** The name under the words; `null` where there is none. */
  readonly signature: TokenRange | null
}

/**
 * The paragraphs of an official release: `Remarks by the Minister …`, one statement each, with the answers of a transcript
 * behind them. Greetings, thanks, dates and questions hold none; what is told of the speaker is left to the other finders.
 * Nothing where the page reports what was said, whatever its heading.
 */
export function releaseTurns(reading: Reading): Turn[] {
  const heading = headingOf(reading)
  if (heading === null) return []
  const release = releaseUnder(reading, heading)
  const turns = turnsOf(reading, release)
  return isOwnWords(reading, release, turns) ? turns.map(({ turn }) => turn) : []
}

function releaseUnder(reading: Reading, heading: Heading): Release {
  const paragraphs = paragraphsOf(reading, heading.next)
  const signature = signatureOf(reading, paragraphs, heading)
  const phrases = signature === null ? [heading.speaker] : [heading.speaker, signature]
  return { heading, paragraphs, signature, called: calledBy(reading, phrases) }
}

/** `Анна Лещук, министр иностранных дел` below the words: the name, where the heading has the same or the office alone. */
function signatureOf(
  reading: Reading,
  paragraphs: readonly Paragraph[],
  { speaker }: Heading,
): TokenRange | null {
  const called = calledBy(reading, [speaker])
  for (const paragraph of paragraphs.slice(-signatureReach)) {
    const isShort = paragraph.to - paragraph.from <= longestSignature
    if (!isShort || paragraph.label !== null || isSentence(reading, paragraph)) continue
    const [name, ...others] = peopleIn(reading, paragraph)
    if (name === undefined || others.length > 0) continue
    const signed = calledBy(reading, [paragraph])
    const isSame = namesPerson(reading, speaker)
      ? shares(signed.names, called.names)
      : shares(signed.offices, called.offices)
    if (isSame) return name
  }
  return null
}

/* ---- Which paragraphs are whose ---- */

/** What a paragraph is: the speaker's words, somebody else's behind a label, a question, told of the speaker, or nothing of these. */
type Kind = 'own' | 'labelled' | 'question' | 'told' | 'spare'

interface Placed {
  readonly paragraph: Paragraph
  readonly kind: Kind
  readonly turn: Turn
}

function turnsOf(reading: Reading, release: Release): Placed[] {
  const placed: Placed[] = []
  const { paragraphs } = release
  const answersHaveLabels = paragraphs.some(
    ({ part, label }) => label !== null && part !== 'question',
  )
  let voice: Voice = { kind: 'own', source: sourceOf(reading, release) }
  for (const paragraph of paragraphs) {
    if (isHeadingRole(paragraph) && paragraph.label === null) {
      placed.push({ paragraph, kind: 'spare', turn: withoutStatement(paragraph) })
      continue
    }
    voice = voiceOf(reading, release, { paragraph, before: voice, answersHaveLabels })
    if (voice.kind === 'told') continue
    const turn =
      voice.kind === 'question'
        ? withoutStatement(paragraph)
        : spokenTurn(reading, paragraph, { source: voice.source, rule: 'spoken' })
    const kind = turn.relation === null && voice.kind !== 'question' ? 'spare' : voice.kind
    placed.push({ paragraph, kind, turn })
  }
  return placed
}

function isHeadingRole({ role }: Paragraph): boolean {
  return role === 'heading' || role === 'subtitle' || role === 'title'
}

/** Who is speaking at a paragraph. */
interface Voice {
  readonly kind: Exclude<Kind, 'spare'>
  readonly source: Span | null
}

function voiceOf(
  reading: Reading,
  release: Release,
  {
    paragraph,
    before,
    answersHaveLabels,
  }: { readonly paragraph: Paragraph; readonly before: Voice; readonly answersHaveLabels: boolean },
): Voice {
  const own: Voice = { kind: 'own', source: sourceOf(reading, release) }
  const { label, part } = paragraph
  if (part === 'question') return { kind: 'question', source: null }
  if (part === 'answer') return own
  if (label !== null && isPersonLabel(reading, label)) {
    if (isSpeaker(reading, release, label)) return own
    return { kind: 'labelled', source: spanAt(reading, label) }
  }
  // What is told behind the words goes on to the end, or to the next label.
  if (before.kind === 'told') return before
  if (before.kind === 'question') return answersHaveLabels ? before : own
  return isTold(reading, release, paragraph) ? { kind: 'told', source: null } : before
}

function isTold(reading: Reading, { heading, called }: Release, paragraph: Paragraph): boolean {
  if (isNarration(reading, paragraph, called)) return true
  return (
    !heading.isBody &&
    isNaming(reading, paragraph, called) &&
    isSentence(reading, paragraph) &&
    !hasFirstPerson(reading, paragraph)
  )
}

/** The label has the speaker's name, or the office alone. */
function isSpeaker(reading: Reading, { called }: Release, label: TokenRange): boolean {
  const { names, offices } = calledByLabel(reading, label)
  if (names.size > 0) return shares(names, called.names)
  return shares(offices, called.offices)
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

/** The words that name the speaker most fully. */
function sourceOf(reading: Reading, { heading, signature }: Release): Span {
  const isNamed = signature === null || namesPerson(reading, heading.speaker)
  return spanAt(reading, isNamed ? heading.speaker : signature)
}

/* ---- Whether the page is what its heading says ---- */

function isOwnWords(reading: Reading, release: Release, placed: readonly Placed[]): boolean {
  const { signature, paragraphs, called } = release
  const said = placed.filter(({ kind }) => kind === 'own' || kind === 'labelled')
  if (said.length === 0) return false
  const hasLabel = said.some(({ kind, paragraph }) => kind === 'own' && paragraph.label !== null)
  const opening = paragraphs.filter((one) => isSentence(reading, one)).slice(0, openingParagraphs)
  const isTelling = (one: Paragraph) =>
    one.label === null &&
    ((signature === null && isReport(reading, one)) || isTold(reading, release, one))
  if (opening.some(isTelling)) return hasLabel && !opening.some((one) => isNaming(reading, one, called))
  const own = said.filter(({ paragraph }) => hasFirstPerson(reading, paragraph))
  if (hasLabel || signature !== null) return true
  return own.length > 0 && own.length * mostToOneOwn >= said.length
}
