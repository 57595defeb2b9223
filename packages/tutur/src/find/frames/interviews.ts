import { wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { ActorMention } from '../people/actors.ts'
import { findPeople } from '../people.ts'
import { stemAt } from '../phrases/case-words.ts'
import { has, type Reading, type Relation } from '../words/reading.ts'
import { tokensIn as tokenRangeOf } from '../words/relation-tokens.ts'
import { personInterviewed } from './case-interviews.ts'
import type { Turn } from './turn.ts'

/** A paragraph or a heading, by its sentences. */
interface Paragraph {
  /** Index of its first sentence, and one past that of its last. */
  readonly from: number
  readonly to: number
  /** It ends with a question mark, outside quotations. */
  readonly asks: boolean
}

/** A question of one paragraph or more, and the paragraphs that answer it. */
interface Exchange {
  readonly question: readonly Paragraph[]
  readonly answer: readonly Paragraph[]
}

/** Fewest questions of an interview; of one that the text calls so. */
const fewestQuestions = { plain: 3, called: 2 } as const

/** How many paragraphs an answer has at most, and on average. */
const longestAnswer = 8
const meanAnswer = 3
/** How many tokens a question has at most. */
const longestQuestion = 60
/** How many tokens a name in quotation marks has at most, marks included. */
const longestMention = 6

/**
 * The answers of an interview without labels: questions in paragraphs of their own, each with an answer in the first
 * person behind it. They are the words of the one person whom the text names before; where it names several, and calls
 * itself an interview, of nobody who is told.
 */
export function interviewTurns(reading: Reading): Turn[] {
  return runsOf(paragraphsOf(reading)).flatMap((run) => turnsOf(reading, run))
}

function turnsOf(reading: Reading, run: readonly Exchange[]): Turn[] {
  const first = run[0]?.question[0]?.from ?? 0
  const isCalled = interviewWords(reading, first).length > 0
  if (run.length < (isCalled ? fewestQuestions.called : fewestQuestions.plain)) return []
  if (!(isCalled || isAddressed(reading, run)) || !speaksForItself(reading, run)) return []
  const person = intervieweeOf(reading, first)
  if (person === null ? !isCalled : isNamedIn(reading, run, person.names)) return []
  return run.map((exchange) => turnOf(reading, exchange, person))
}

/* ---- Questions and answers ---- */

function paragraphsOf({ sentences, document, tokens, quotationOf }: Reading): Paragraph[] {
  const found: Paragraph[] = []
  let from = 0
  for (let to = 1; to <= sentences.length; to++) {
    const block = sentences[from]?.block ?? -1
    if (sentences[to]?.block === block) continue
    const role = document.blocks[block]?.role
    const last = (sentences[to - 1]?.to ?? 0) - 1
    const length = last - (sentences[from]?.from ?? 0)
    const isOpen = (quotationOf[last] ?? -1) < 0 && length < longestQuestion
    const asks = tokens.folded[last] === '?' && isOpen
    if (role === 'paragraph' || role === 'heading') found.push({ from, to, asks })
    from = to
  }
  return found
}

/** Questions that follow one another, each with an answer of some paragraphs; the last answer is one paragraph. */
function runsOf(paragraphs: readonly Paragraph[]): Exchange[][] {
  const runs: Exchange[][] = []
  let run: Exchange[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const answerAt = firstFrom(paragraphs, at, false)
    if (answerAt === at) {
      at++
      continue
    }
    const next = firstFrom(paragraphs, answerAt, true)
    const isLast = next >= paragraphs.length || next - answerAt > longestAnswer
    const end = isLast ? Math.min(answerAt + 1, paragraphs.length) : next
    if (answerAt < end)
      run.push({
        question: paragraphs.slice(at, answerAt),
        answer: paragraphs.slice(answerAt, end),
      })
    if (isLast) {
      runs.push(run)
      run = []
    }
    at = isLast ? Math.max(next, end) : next
  }
  return runs
}

/** Index of the first paragraph from `at` on that asks, or that does not; their number where there is none. */
function firstFrom(paragraphs: readonly Paragraph[], at: number, asks: boolean): number {
  let i = at
  while (i < paragraphs.length && paragraphs[i]?.asks !== asks) i++
  return i
}

/** Two of three answers are somebody's of himself, they are not long, and hardly any quotes somebody: no story and no list of what readers ask. */
function speaksForItself(reading: Reading, run: readonly Exchange[]): boolean {
  const answers = run.map(({ answer }) => answer)
  const own = answers.filter((answer) => answer.some((one) => hasFirstPerson(reading, one)))
  const quoting = answers.filter((answer) => answer.some((one) => holdsQuotation(reading, one)))
  const length = answers.reduce((sum, answer) => sum + answer.length, 0)
  return (
    own.length > 1 &&
    3 * own.length >= 2 * run.length &&
    3 * quoting.length <= run.length &&
    length <= meanAnswer * run.length
  )
}

/** Somebody is spoken to in every third question: `you`, `Anda`. */
function isAddressed(reading: Reading, run: readonly Exchange[]): boolean {
  const addressing = run.filter(({ question }) =>
    question.some((paragraph) => holdsAddress(reading, paragraph)),
  )
  return 3 * addressing.length >= run.length
}

function holdsAddress(reading: Reading, paragraph: Paragraph): boolean {
  const { addressed } = reading.pack.grammar
  const { from, to } = tokensIn(reading, paragraph)
  for (let token = from; token < to; token++)
    if (addressed?.test(reading.tokens.folded[token] ?? '') === true) return true
  return false
}

/** A quotation of more than a word or two. */
function holdsQuotation(reading: Reading, paragraph: Paragraph): boolean {
  const { from, to } = tokensIn(reading, paragraph)
  for (let token = from; token < to; token++) {
    const quotation = reading.quotations[reading.quotationOf[token] ?? -1]
    if (quotation !== undefined && quotation.to - quotation.from > longestMention) return true
  }
  return false
}

function hasFirstPerson(reading: Reading, paragraph: Paragraph): boolean {
  const { from, to } = tokensIn(reading, paragraph)
  for (let token = from; token < to; token++)
    if ((reading.quotationOf[token] ?? -1) < 0 && has(reading, token, wordClass['first-person']))
      return true
  return false
}

function tokensIn({ sentences }: Reading, { from, to }: Paragraph): { from: number; to: number } {
  return { from: sentences[from]?.from ?? 0, to: sentences[to - 1]?.to ?? 0 }
}

/* ---- Who answers ---- */

interface Interviewee {
  readonly span: Span
  /** The words of the name, folded; their stems where nouns have cases. */
  readonly names: ReadonlySet<string>
}

/**
 * The only person whom the sentences before `first` name, or the only one right behind a word for an interview; where
 * no table knows the name of any, the only name that is told what office it holds.
 */
function intervieweeOf(reading: Reading, first: number): Interviewee | null {
  if (reading.pack.grammar.cased) return caseInterviewee(reading, first)
  const before = findPeople(reading).mentions.filter(({ sentence }) => sentence < first)
  const people = before.filter(({ actor }) => actor.kind === 'person')
  if (people.length > 0)
    return onlyOne(reading, people) ?? onlyOne(reading, interviewedIn(reading, people, first))
  const names = before.filter(({ actor }) => actor.kind === 'other' && actor.nameWords.size > 1)
  return names.some((name) => holdsOffice(reading, name)) ? onlyOne(reading, names) : null
}

/**
 * The words that name whom the sentences before `first` name alone, or alone behind a word for an interview, of those too
 * of whom only a name is known; `null` where they name nobody, or several.
 */
export function intervieweeSpan(reading: Reading, first: number): Span | null {
  const known = intervieweeOf(reading, first)
  if (known !== null) return known.span
  const names = findPeople(reading).mentions.filter(
    ({ sentence, actor: { kind, nameWords } }) =>
      sentence < first && (kind === 'person' || (kind === 'other' && nameWords.size > 1)),
  )
  return (
    (onlyOne(reading, interviewedIn(reading, names, first)) ?? onlyOne(reading, names))?.span ??
    null
  )
}

function caseInterviewee(reading: Reading, first: number): Interviewee | null {
  const span = personInterviewed(reading, first)
  if (span === null) return null
  const { from, to } = tokenRangeOf(reading.tokens, span)
  const names = new Set<string>()
  for (let token = from; token < to; token++) names.add(stemAt(reading, token))
  return { span, names }
}

/** How far behind a name its office may be told, in tokens. */
const officeReach = 10

/** `Ana Lund has been ambassador since May`, `Ana Lund, the ambassador`, but not `Oslo House analyst`. */
function holdsOffice(reading: Reading, { to, sentence }: ActorMention): boolean {
  const isTold =
    reading.tokens.kind[to] === tokenKind.comma ||
    has(reading, to, wordClass.finite | wordClass.auxiliary)
  const end = Math.min(reading.sentences[sentence]?.to ?? 0, to + officeReach)
  for (let token = to; isTold && token < end; token++)
    if (has(reading, token, wordClass.role)) return true
  return false
}

/** Where it is named most fully, outside headlines if anywhere. */
function onlyOne({ tokens }: Reading, mentions: readonly ActorMention[]): Interviewee | null {
  const [actor, ...others] = new Set(mentions.map((mention) => mention.actor))
  if (actor === undefined || others.length > 0) return null
  const plain = mentions.filter(({ headline }) => !headline)
  const [fullest] = (plain.length > 0 ? plain : mentions).toSorted(
    (a, b) => b.to - b.from - (a.to - a.from),
  )
  if (fullest === undefined) return null
  const span = { start: tokens.start[fullest.from] ?? 0, end: tokens.end[fullest.to - 1] ?? 0 }
  return { span, names: actor.nameWords }
}

/** `wawancara kami dengan Duta Besar X`: those named next behind a word for an interview, and not as who asked (`oleh`). */
function interviewedIn(
  reading: Reading,
  mentions: readonly ActorMention[],
  first: number,
): ActorMention[] {
  return interviewWords(reading, first).flatMap(({ token, sentence }) => {
    const next = mentions.find((mention) => mention.from > token)
    const isHere = next?.sentence === sentence && !has(reading, next.from - 1, wordClass.agent)
    return next !== undefined && isHere ? [next] : []
  })
}

/** The words for an interview in the sentences before `first`. */
function interviewWords(reading: Reading, first: number): { token: number; sentence: number }[] {
  const { interview } = reading.pack.grammar
  const found: { token: number; sentence: number }[] = []
  if (interview === null) return found
  for (let sentence = 0; sentence < first; sentence++) {
    const { from, to } = reading.sentences[sentence] ?? { from: 0, to: 0 }
    for (let token = from; token < to; token++)
      if (interview.test(reading.tokens.folded[token] ?? '')) found.push({ token, sentence })
  }
  return found
}

/** Nobody calls himself by his name: where an answer has it, somebody else writes of him. */
function isNamedIn(
  reading: Reading,
  run: readonly Exchange[],
  names: ReadonlySet<string>,
): boolean {
  return run.some(({ answer }) => answer.some((paragraph) => holdsName(reading, paragraph, names)))
}

function holdsName(reading: Reading, paragraph: Paragraph, name: ReadonlySet<string>): boolean {
  const { from, to } = tokensIn(reading, paragraph)
  const { tokens, quotationOf, pack } = reading
  for (let token = from; token < to; token++) {
    const word = pack.grammar.cased ? stemAt(reading, token) : (tokens.folded[token] ?? '')
    if ((quotationOf[token] ?? -1) < 0 && name.has(word)) return true
  }
  return false
}

/* ---- Turns ---- */

function turnOf(
  reading: Reading,
  { question, answer }: Exchange,
  person: Interviewee | null,
): Turn {
  const sentence = answer[0]?.from ?? 0
  const said = answer.filter((one) => !isAside(reading, one))
  const relation: Relation = {
    form: 'direct',
    act: 'say',
    content: said.map((one) => spanOf(reading, one)),
    cue: [],
    source: person?.span ?? null,
    sentence,
    headline: false,
    wide: false,
    rule: 'interview',
    settled: true,
  }
  return {
    from: question[0]?.from ?? sentence,
    to: answer.at(-1)?.to ?? sentence + 1,
    // `(Laughter.)` is all of an answer.
    relation: said.length === 0 ? null : relation,
  }
}

/** `(Tertawa.)`: a paragraph in brackets. */
function isAside(reading: Reading, paragraph: Paragraph): boolean {
  const { from, to } = tokensIn(reading, paragraph)
  const { kind } = reading.tokens
  return kind[from] === tokenKind.open && kind[to - 1] === tokenKind.close
}

function spanOf({ sentences }: Reading, { from, to }: Paragraph): Span {
  return { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 }
}
