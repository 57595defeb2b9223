import type { Span } from '../../../model/model.ts'
import { pushTo } from '../../../text/push-to.ts'
import { tokenKind } from '../../../text/tokens.ts'
import { type Reading, spanAt, type TokenRange } from '../../words/reading.ts'
import type { Turn } from '../turn.ts'
import { type Heading, headingOf, namesPerson, peopleIn } from './heading.ts'
import {
  type CalledBy,
  calledBy,
  calledByLabel,
  hasFirstPerson,
  isNaming,
  isNarration,
  isOwnVoice,
  isReport,
} from './narration.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { isPersonLabel } from './questions.ts'
import { isSentence } from './said-part.ts'
import { spokenTurn, withoutStatement } from './spoken-turn.ts'

/** Every fourth paragraph at least is in the first person. */
const mostToOneOwn = 4
/** In so many paragraphs from the first nobody may report. */
const openingParagraphs = 2
/** Among so many paragraphs from the first one may lead to the words: `Here is his speech in full:`. */
const longestPreface = 4
/** Fewest labels of a transcript whose heading names no speaker. */
const fewestLabels = 2
/** In so many paragraphs from the last stands who has signed, in so many tokens. */
const signatureReach = 3
const longestSignature = 24

/** Somebody's own words under a heading that says whose they are. */
interface Release {
  readonly heading: Heading
  readonly paragraphs: readonly Paragraph[]
  readonly called: CalledBy
  /** Labels that come back, or that no table knows for a person's: `И.Громов:`. By one past their last token. */
  readonly labels: ReadonlySet<number>
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
  if (!isOwnWords(reading, release, turns)) return []
  const { first, next } = heading
  return [{ from: first, to: next, relation: null }, ...turns.map(({ turn }) => turn)]
}

function releaseUnder(reading: Reading, heading: Heading): Release {
  const paragraphs = paragraphsOf(reading, heading.next)
  const signature = signatureOf(reading, paragraphs, heading)
  const phrases = [heading.speaker, signature].filter((phrase) => phrase !== null)
  const labels = labelsAgain(reading, paragraphs)
  return { heading, paragraphs, labels, signature, called: calledBy(reading, phrases) }
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
      if (shares(signed.names, called.names)) return name
      continue
    }
    // The name alone, where the page has cut off its office.
    const isAlone = signed.offices.size === 0 && line.to - line.from <= name.to - name.from + 1
    if (isAlone || shares(signed.offices, called.offices)) return name
  }
  return null
}

/** A few words that are no sentence. */
function isLine(reading: Reading, paragraph: Paragraph): boolean {
  const isShort = paragraph.to - paragraph.from <= longestSignature
  return isShort && paragraph.label === null && !isSentence(reading, paragraph)
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
  let voice: Voice = ownVoice(reading, release)
  for (const paragraph of paragraphs) {
    if (isHeadingRole(paragraph) && paragraph.label === null) {
      placed.push({ paragraph, kind: 'spare', turn: withoutStatement(paragraph) })
      continue
    }
    voice = voiceOf(reading, release, { paragraph, before: voice, answersHaveLabels })
    if (voice.kind === 'told' || isForOthers(reading, release, paragraph)) continue
    const turn =
      voice.kind === 'question'
        ? withoutStatement(paragraph)
        : spokenTurn(reading, paragraph, { source: voice.source, rule: 'spoken' })
    const kind = turn.relation === null && voice.kind !== 'question' ? 'spare' : voice.kind
    placed.push({ paragraph, kind, turn })
  }
  return placed
}

/** `The Ministry condemns this act`: the finders of reported speech read such a paragraph better. */
function isForOthers(
  reading: Reading,
  { heading, called }: Release,
  paragraph: Paragraph,
): boolean {
  if (!heading.isBody || paragraph.label !== null) return false
  return !hasFirstPerson(reading, paragraph) && isOwnVoice(reading, paragraph, called)
}

function isHeadingRole({ role }: Paragraph): boolean {
  return role === 'heading' || role === 'subtitle' || role === 'title'
}

/** Who is speaking at a paragraph. */
interface Voice {
  readonly kind: Exclude<Kind, 'spare'>
  readonly source: Span | null
}

/** The speaker of the heading; where it names none, what no label has before it is told. */
function ownVoice(reading: Reading, release: Release): Voice {
  const source = sourceOf(reading, release)
  return { kind: source === null ? 'told' : 'own', source }
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
  const own = ownVoice(reading, release)
  const { label, part } = paragraph
  if (part === 'question') return { kind: 'question', source: null }
  if (part === 'answer') return own
  if (label !== null && (isPersonLabel(reading, label) || release.labels.has(label.to))) {
    if (isSpeaker(reading, release, label)) return own
    // `Harbour Radio: Will he go?`
    if (paragraph.asks && own.source !== null) return { kind: 'question', source: null }
    return { kind: 'labelled', source: spanAt(reading, label) }
  }
  // What is told behind the words goes on to the end, to the next label, or to `the Minister said:`.
  if (before.kind === 'told') return isIntroduced(reading, paragraph) ? own : before
  if (before.kind === 'question') return answersHaveLabels ? before : own
  return isTold(reading, release, paragraph) ? { kind: 'told', source: null } : before
}

/** A colon ends the sentence before, and no quotation begins: that would have a frame of its own. */
function isIntroduced({ sentences, tokens, quotationOf }: Reading, paragraph: Paragraph): boolean {
  const before = sentences[paragraph.first - 1]?.to ?? 0
  return tokens.kind[before - 1] === tokenKind.colon && (quotationOf[paragraph.from] ?? -1) < 0
}

function isTold(
  reading: Reading,
  { heading, called }: Release,
  paragraph: Paragraph | undefined,
): boolean {
  if (paragraph === undefined) return false
  if (heading.isBody) return isReport(reading, paragraph, true)
  return isSentence(reading, paragraph) && isNarration(reading, paragraph, called)
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

/** The words that name the speaker most fully; `null` where the heading names none. */
function sourceOf(reading: Reading, { heading, signature }: Release): Span | null {
  const { speaker } = heading
  if (speaker === null) return null
  if (signature !== null && !namesPerson(reading, speaker)) return spanAt(reading, signature)
  return spanAt(reading, nameBehindComma(reading, speaker) ?? speaker)
}

/* ---- Whether the page is what its heading says ---- */

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
