import { wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { findCasePeople } from '../people/case-roster.ts'
import { has, type Reading, type Relation, type TokenRange } from '../words/reading.ts'
import type { Turn } from './turn.ts'

/** A paragraph by its sentences and by its tokens, without the dash that opens it. */
interface Paragraph extends TokenRange {
  /** Index of its first sentence, and one past that of its last. */
  readonly first: number
  readonly last: number
  /** A dash stands before its words. */
  readonly dashed: boolean
  readonly asks: boolean
}

/** A question and the paragraph that answers it. */
interface Exchange {
  readonly question: Paragraph
  readonly answer: Paragraph
}

const fewestExchanges = 2

/**
 * The answers of an interview without labels in a language with cases: `— Будет мобилизация?`, `— Решает президент.`.
 * Questions and answers take turns, paragraph by paragraph, answers or both behind a dash; what stands before tells of an
 * interview and names one person, whose words the answers are. Where it names nobody or several, nothing is found.
 */
export function caseInterview(reading: Reading): Turn[] {
  const { pack } = reading
  if (!pack.grammar.cased) return []
  const exchanges = exchangesOf(paragraphsOf(reading))
  const [opening] = exchanges
  if (opening === undefined || exchanges.length < fewestExchanges) return []
  const first = opening.question.first
  if (!tellsOfInterview(reading, first) || !isPersonal(reading, exchanges)) return []
  const source = intervieweeOf(reading, first)
  return source === null ? [] : exchanges.map((exchange) => turnOf(reading, exchange, source))
}

function paragraphsOf({ document, sentences, tokens, quotationOf }: Reading): Paragraph[] {
  const found: Paragraph[] = []
  for (let first = 0; first < sentences.length; ) {
    const { from = 0, block = -1 } = sentences[first] ?? {}
    let last = first + 1
    while (sentences[last]?.block === block) last++
    const to = sentences[last - 1]?.to ?? 0
    const dashed = tokens.kind[from] === tokenKind.dash
    const start = dashed ? from + 1 : from
    // `— Да, — сказал X.` has a speaker of its own.
    const isPlain = (quotationOf[start] ?? -1) < 0 || !dashed
    const { role } = document.blocks[block] ?? {}
    if ((role === 'paragraph' || role === 'heading') && isPlain)
      found.push({ first, last, from: start, to, dashed, asks: tokens.folded[to - 1] === '?' })
    first = last
  }
  return found
}

/** Questions with an answer behind a dash right behind each; a run ends where two paragraphs do not take turns. */
function exchangesOf(paragraphs: readonly Paragraph[]): Exchange[] {
  const found: Exchange[] = []
  for (let at = 0; at + 1 < paragraphs.length; at++) {
    const [question, answer] = [paragraphs[at], paragraphs[at + 1]]
    if (question === undefined || answer === undefined) break
    const isAnswered = question.asks && answer.dashed && answer.first === question.last
    const before = found.at(-1)
    if (!isAnswered) continue
    if (before !== undefined && question.first < before.answer.last) continue
    found.push({ question, answer })
  }
  return found
}

/** Somebody is spoken to in a question, or speaks of himself in an answer. */
function isPersonal(reading: Reading, exchanges: readonly Exchange[]): boolean {
  return exchanges.some(({ question, answer }) =>
    [question, answer].some(({ from, to }) => {
      for (let token = from; token < to; token++)
        if (has(reading, token, wordClass['first-person'])) return true
      return false
    }),
  )
}

function tellsOfInterview(reading: Reading, first: number): boolean {
  const { tokens, pack, sentences } = reading
  const end = sentences[first]?.from ?? 0
  for (let token = 0; token < end; token++)
    if (pack.patterns.interviewWord.test(tokens.folded[token] ?? '')) return true
  return false
}

/** Where the one person is named most fully whom the text names before the first question. */
function intervieweeOf(reading: Reading, first: number): Span | null {
  const { tokens, sentences } = reading
  const end = sentences[first]?.from ?? 0
  const before = findCasePeople(reading).mentions.filter(({ from }) => from < end)
  if (new Set(before.map(({ person }) => person)).size !== 1) return null
  const [fullest] = before.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  if (fullest === undefined) return null
  return { start: tokens.start[fullest.from] ?? 0, end: tokens.end[fullest.to - 1] ?? 0 }
}

function turnOf(reading: Reading, { question, answer }: Exchange, source: Span): Turn {
  const { sentences, tokens } = reading
  const relation: Relation = {
    form: 'direct',
    act: 'say',
    content: [
      {
        start: tokens.start[answer.from] ?? 0,
        end: sentences[answer.last - 1]?.end ?? 0,
      },
    ],
    cue: [],
    source,
    sentence: answer.first,
    headline: false,
    wide: false,
    rule: 'interview',
    settled: true,
  }
  return { from: question.first, to: answer.last, relation }
}
