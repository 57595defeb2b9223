import { wordClass } from '../../../languages/pack.ts'
import type { Span } from '../../../model/model.ts'
import { has, type Reading, spanAt, type TokenRange } from '../../words/reading.ts'
import { personInterviewed } from '../case-interviews.ts'
import { intervieweeSpan } from '../interviews.ts'
import type { Turn } from '../turn.ts'
import { namesPerson } from './heading.ts'
import { hasFirstPerson } from './narration.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { spokenTurn, withoutStatement } from './spoken-turn.ts'

/** How many paragraphs the words behind a label have at most. */
const longestAnswer = 8

/** A labelled paragraph, and those behind it up to the next label. */
interface Part {
  readonly paragraph: Paragraph
  readonly rest: readonly Paragraph[]
}

/**
 * The answers of a text with `Question:` over what is asked, however few: `Mr Dahl:` names who answers; of `Answer:` it is
 * the one person whom the text names before, and without one nothing is found. Nobody is said to have asked.
 */
export function questionTurns(reading: Reading): Turn[] {
  const paragraphs = paragraphsOf(reading)
  if (!paragraphs.some(({ part }) => part === 'question')) return []
  const first = paragraphs.findIndex((one) => isLabelled(reading, one))
  if (first < 0) return []
  const parts = partsFrom(reading, paragraphs, first)
  if (!isTranscript(reading, parts)) return []
  const person = answererBefore(reading, paragraphs[first]?.first ?? 0)
  const isAnonymous = parts.some(({ paragraph }) => paragraph.part === 'answer')
  if (isAnonymous && person === null) return []
  return parts.flatMap((part) => turnsOf(reading, part, person))
}

/** The label is one for questions or answers, or names somebody. */
function isLabelled(reading: Reading, { label, part }: Paragraph): boolean {
  return label !== null && (part !== null || isPersonLabel(reading, label))
}

/** Behind an honorific, an office or a first name, or a name: not `Photo:`. */
export function isPersonLabel(reading: Reading, { from, to }: TokenRange): boolean {
  const person = wordClass.role | wordClass.honorific | wordClass['given-name']
  for (let token = from; token < to; token++) if (has(reading, token, person)) return true
  return namesPerson(reading, { from, to })
}

function partsFrom(reading: Reading, paragraphs: readonly Paragraph[], first: number): Part[] {
  const parts: Part[] = []
  for (let at = first; at < paragraphs.length; ) {
    const paragraph = paragraphs[at]
    let next = at + 1
    while (next < paragraphs.length && !isNext(reading, paragraphs[next])) next++
    if (paragraph === undefined) break
    // Behind the last label what is alone with its words is told by somebody else.
    const isLast = next >= paragraphs.length || next - at > longestAnswer
    parts.push({ paragraph, rest: isLast ? [] : paragraphs.slice(at + 1, next) })
    at = next
  }
  return parts
}

function isNext(reading: Reading, paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && isLabelled(reading, paragraph)
}

/** A question has an answer right behind it, and somebody speaks for himself. */
function isTranscript(reading: Reading, parts: readonly Part[]): boolean {
  const answers = parts.filter(({ paragraph }) => paragraph.part !== 'question')
  const isAnswered = parts.some(
    ({ paragraph }, i) => paragraph.part === 'question' && isAnswer(parts[i + 1]?.paragraph.part),
  )
  return isAnswered && answers.some(({ paragraph }) => hasFirstPerson(reading, paragraph))
}

function isAnswer(part: Paragraph['part'] | undefined): boolean {
  return part !== undefined && part !== 'question'
}

function turnsOf(reading: Reading, { paragraph, rest }: Part, person: Span | null): Turn[] {
  const { part, label } = paragraph
  if (part === 'question' || label === null) return [paragraph, ...rest].map(withoutStatement)
  const source = part === 'answer' ? person : spanAt(reading, label)
  return [paragraph, ...rest].map((one) => spokenTurn(reading, one, { source, rule: 'transcript' }))
}

/** The one whom the text before sentence `first` names, else whom the title does behind `with`. */
function answererBefore(reading: Reading, first: number): Span | null {
  if (reading.pack.grammar.cased) return personInterviewed(reading, first)
  return intervieweeSpan(reading, first) ?? namedInTitle(reading, first)
}

/** `Tanya Jawab dengan Dirjen Kelautan Jaya Hadi`: the words behind a preposition, as far as they name somebody. */
function namedInTitle(reading: Reading, first: number): Span | null {
  const { document, sentences } = reading
  for (const { from, to, block } of sentences.slice(0, first)) {
    if (document.blocks[block]?.role !== 'title') continue
    for (let token = from; token + 1 < to; token++) {
      const phrase = { from: token + 1, to }
      if (has(reading, token, wordClass.preposition) && namesPerson(reading, phrase))
        return spanAt(reading, phrase)
    }
  }
  return null
}
