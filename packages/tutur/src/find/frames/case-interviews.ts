import { wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { findCasePeople, type PersonMention } from '../people/case-roster.ts'
import { has, type Reading, type Relation, type TokenRange } from '../words/reading.ts'
import { type Paragraph, paragraphsOf } from './spoken/paragraphs.ts'
import { saidPart } from './spoken/said-part.ts'
import type { Turn } from './turn.ts'

/** A question and the paragraphs that answer it. */
interface Exchange {
  readonly question: Paragraph
  readonly answer: readonly Paragraph[]
}

const fewestExchanges = 2
/** How many paragraphs an answer has at most. */
const longestAnswer = 8

/**
 * The answers of an interview without labels in a language with cases: `— Будет мобилизация?`, `— Решает президент.`.
 * Questions and answers take turns, answers or both behind a dash; what stands before tells of an interview, or the
 * title has the words of one (`Томил Гареш: «Нет»`), and names one person, whose words the answers are. Where it names
 * nobody or several, nothing is found.
 */
export function caseInterview(reading: Reading): Turn[] {
  const { pack } = reading
  if (!pack.grammar.cased) return []
  const exchanges = exchangesOf(dialogueParagraphs(reading))
  const [opening] = exchanges
  if (opening === undefined || !isInterview(exchanges)) return []
  const { first } = opening.question
  if (!isPersonal(reading, exchanges)) return []
  if (!tellsOfInterview(reading, first) && !isTitledByWords(reading)) return []
  const source = personInterviewed(reading, first)
  return source === null ? [] : exchanges.map((exchange) => turnOf(reading, exchange, source))
}

/** Paragraphs and headings, but for `— Да, — сказал X.`, which has a speaker of its own. */
function dialogueParagraphs(reading: Reading): Paragraph[] {
  return paragraphsOf(reading).filter(({ role, dashed, from }) => {
    const isPlain = (reading.quotationOf[from] ?? -1) < 0 || !dashed
    return (role === 'paragraph' || role === 'heading') && isPlain
  })
}

/** The first questions and answers that take turns. */
function exchangesOf(paragraphs: readonly Paragraph[]): Exchange[] {
  const found: Exchange[] = []
  let at = paragraphs.findIndex((one, i) => one.asks && isAnswered(paragraphs, i))
  if (at < 0) return []
  // Where questions have a dash too, what has one in their place is asked: `— Министр говорит, что это собственность.`
  const dashed = paragraphs[at]?.dashed === true
  const isQuestion = (i: number) =>
    paragraphs[i]?.dashed === dashed && (dashed || paragraphs[i]?.asks) && isAnswered(paragraphs, i)
  while (at < paragraphs.length) {
    const question = paragraphs[at]
    const first = paragraphs[at + 1]
    if (question === undefined || first === undefined) break
    let next = at + 2
    while (next - at <= longestAnswer && follows(paragraphs, next) && !isQuestion(next)) next++
    const goesOn = isQuestion(next) && follows(paragraphs, next)
    found.push({ question, answer: goesOn ? paragraphs.slice(at + 1, next) : [first] })
    if (!goesOn) break
    at = next
  }
  return found
}

/** A paragraph behind a dash comes right behind it. */
function isAnswered(paragraphs: readonly Paragraph[], at: number): boolean {
  return paragraphs[at + 1]?.dashed === true && follows(paragraphs, at + 1)
}

/** Nothing was left out before it. */
function follows(paragraphs: readonly Paragraph[], at: number): boolean {
  return paragraphs[at] !== undefined && paragraphs[at]?.first === paragraphs[at - 1]?.last
}

/** Two questions or more, of which most end as questions do. */
function isInterview(exchanges: readonly Exchange[]): boolean {
  const asking = exchanges.filter(({ question }) => question.asks)
  return exchanges.length >= fewestExchanges && 2 * asking.length > exchanges.length
}

/** Somebody is spoken to in a question, or speaks of himself in an answer. */
function isPersonal(reading: Reading, exchanges: readonly Exchange[]): boolean {
  return exchanges.some(({ question, answer }) =>
    [question, ...answer].some(({ from, to }) => {
      for (let token = from; token < to; token++)
        if (has(reading, token, wordClass['first-person'])) return true
      return false
    }),
  )
}

/** `Томил Гареш: «Нет»`: the title is a name with a quotation behind its colon. */
function isTitledByWords(reading: Reading): boolean {
  const { tokens, quotationOf } = reading
  const title = titleOf(reading)
  if (title === null) return false
  for (let token = title.from + 1; token < title.to; token++)
    if (tokens.kind[token] === tokenKind.colon) return (quotationOf[token + 1] ?? -1) >= 0
  return false
}

function tellsOfInterview(reading: Reading, first: number): boolean {
  const { tokens, pack, sentences } = reading
  const end = sentences[first]?.from ?? 0
  for (let token = 0; token < end; token++)
    if (pack.patterns.interviewWord.test(tokens.folded[token] ?? '')) return true
  return false
}

/**
 * Where the one person is named most fully whom the text names before sentence `first`; of several the only one in the title.
 * `null` where there is none.
 */
export function personInterviewed(reading: Reading, first: number): Span | null {
  const { sentences } = reading
  const end = sentences[first]?.from ?? 0
  const before = findCasePeople(reading).mentions.filter(({ from }) => from < end)
  const inTitle = before.filter(({ from }) => from < (titleOf(reading)?.to ?? 0))
  return onlyOne(reading, before) ?? onlyOne(reading, inTitle)
}

/** The first sentence, where it is a title. */
function titleOf({ document, sentences: [first] }: Reading): TokenRange | null {
  if (first === undefined) return null
  return document.blocks[first.block]?.role === 'title' ? first : null
}

function onlyOne({ tokens }: Reading, mentions: readonly PersonMention[]): Span | null {
  if (new Set(mentions.map(({ person }) => person)).size !== 1) return null
  const [fullest] = mentions.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  if (fullest === undefined) return null
  return { start: tokens.start[fullest.from] ?? 0, end: tokens.end[fullest.to - 1] ?? 0 }
}

function turnOf(reading: Reading, { question, answer }: Exchange, source: Span): Turn {
  const content = answer.flatMap((one) => saidPart(reading, one) ?? [])
  const [first] = answer
  const from = question.first
  const to = answer.at(-1)?.last ?? question.last
  if (content.length === 0) return { from, to, relation: null }
  const relation: Relation = {
    form: 'direct',
    act: 'say',
    content,
    cue: [],
    source,
    sentence: first?.first ?? from,
    headline: false,
    wide: false,
    rule: 'interview',
    settled: true,
  }
  return { from, to, relation }
}
