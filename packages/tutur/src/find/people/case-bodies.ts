import { anyNominative, eitherNumber, grammaticalCase } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import {
  adjectiveEnding,
  casesAt,
  casesByEnding,
  endsAsVerb,
  formsAt,
  isAdjective,
} from '../phrases/case-words.ts'
import { has, isAllCaps, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { allTitleKeys } from './case-titles.ts'
import { nominativePhraseText } from './nominative-phrase.ts'

/** A body as the text names it at one place. Token indexes. */
export interface CaseBody extends TokenRange {
  /** In the nominative. */
  readonly name: string
  readonly keys: ReadonlySet<string>
  /** The keys of its noun alone: what kind of body it is. */
  readonly kinds: ReadonlySet<string>
  /** It can be the subject of a clause. */
  readonly nominative: boolean
}

/** The bodies of a document, and the short forms by which it calls them. */
export interface CaseBodies {
  /** In text order. */
  readonly mentions: readonly CaseBody[]
  /** By folded short form: `цтак`, and `минторг` for a ministry of trade. */
  readonly byShort: ReadonlyMap<string, CaseBody>
}

/** Finds the bodies that a text in a language with cases names; three passes over its tokens. */
export function findCaseBodies(reading: Reading): CaseBodies {
  const mentions: CaseBody[] = []
  const byShort = new Map<string, CaseBody>()
  for (let token = 0; token < reading.tokens.count; token++) {
    if (!has(reading, token, wordClass.organisation)) continue
    const range = nounPhraseAt(reading, token)
    const body = bodyAt(reading, range, token)
    mentions.push(body)
    for (const short of shortsOf(reading, body, token))
      if (!byShort.has(short)) byShort.set(short, body)
    token = range.to - 1
  }
  addBracketed(reading, byShort)
  addForeign(reading, byShort)
  return { mentions, byShort }
}

/** `Центр транспортной аналитики (ЦТА)`: the words before the brackets whose initials these are, whatever they are. */
function addBracketed(reading: Reading, byShort: Map<string, CaseBody>): void {
  const { tokens } = reading
  for (let open = 2; open < tokens.count - 2; open++) {
    if (!isBracketed(reading, open)) continue
    const short = tokens.folded[open + 1] ?? ''
    if (byShort.has(short) || !isAllCaps(reading, open + 1)) continue
    const from = beginningOf(reading, open, short)
    if (from >= 0)
      byShort.set(short, bodyAt(reading, { from, to: open }, headIn(reading, from, open)))
  }
}

/** First of the words before `to` whose initials make up `short`; small words may have none there. -1 when they do not. */
function beginningOf(reading: Reading, to: number, short: string): number {
  const { tokens } = reading
  let left = short.length
  for (let token = to - 1; token >= Math.max(0, to - longestBody); token--) {
    if (tokens.kind[token] !== tokenKind.word) return -1
    if (tokens.folded[token]?.charAt(0) === short.charAt(left - 1)) left--
    else if (!has(reading, token, wordClass.preposition | wordClass.conjunction)) return -1
    if (left === 0) return token
  }
  return -1
}

/** The first noun for a body in the range, else its first word. */
function headIn(reading: Reading, from: number, to: number): number {
  for (let token = from; token < to; token++)
    if (has(reading, token, wordClass.organisation)) return token
  return from
}

/** `WP` for Washington Post: the initials of names in Latin letters. */
function addForeign(reading: Reading, byShort: Map<string, CaseBody>): void {
  const { tokens, document } = reading
  for (let from = 0; from < tokens.count; from++) {
    let to = from
    while (to < tokens.count && isForeignName(reading, to)) to++
    if (to - from < 2) continue
    const short = initialsOf(reading, { from, to })
    const name = document.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/gu, ' ')
    if (!byShort.has(short))
      byShort.set(short, { from, to, name, keys: new Set(), kinds: new Set(), nominative: true })
    from = to - 1
  }
}

function isForeignName(reading: Reading, token: number): boolean {
  const { tokens } = reading
  if (tokens.kind[token] !== tokenKind.word || !isCapital(reading, token)) return false
  return /^[a-z]{3}/u.test(tokens.folded[token] ?? '')
}

function bodyAt(reading: Reading, range: TokenRange, head: number): CaseBody {
  return {
    ...range,
    // Most bodies are named and never asked for.
    get name() {
      return nameOf(reading, range)
    },
    keys: allTitleKeys(reading, range),
    kinds: allTitleKeys(reading, { from: head, to: head + 1 }),
    nominative: (casesAt(reading, head) & anyNominative) !== 0,
  }
}

/** A body with its short form behind it keeps its capital at the beginning of a sentence. */
function nameOf(reading: Reading, range: TokenRange): string {
  const name = nominativePhraseText(reading, range)
  const isProper = isBracketed(reading, range.to) && isCapital(reading, range.from)
  return isProper ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

function isBracketed({ tokens }: Reading, open: number): boolean {
  return tokens.kind[open] === tokenKind.open && tokens.kind[open + 2] === tokenKind.close
}

/** The noun at `head` with the adjectives before it and the genitives behind it. */
export function nounPhraseAt(reading: Reading, head: number): TokenRange {
  return { from: firstOf(reading, head), to: endOf(reading, head) }
}

function firstOf(reading: Reading, head: number): number {
  let from = head
  while (from > 0 && isAdjective(reading, from - 1)) from--
  return from
}

const longestBody = 10
const genitive = eitherNumber(grammaticalCase.genitive)

/** One past the genitives behind the head: `торговли и интеграции Казахстана`. */
function endOf(reading: Reading, head: number): number {
  const { tokens } = reading
  // `ОБСЕ готова`: behind capitals stands at most a name.
  const isAcronym = isAllCaps(reading, head)
  let to = head + 1
  for (let token = to; token < head + longestBody; token++) {
    if (tokens.kind[token] !== tokenKind.word) break
    if (reading.pack.patterns.and.test(tokens.folded[token] ?? '')) continue
    if (!isGenitive(reading, token) || (isAcronym && !isCapital(reading, token))) break
    to = token + 1
  }
  return to
}

const noGenitive =
  wordClass.auxiliary |
  wordClass.finite |
  wordClass.preposition |
  wordClass.pronoun |
  wordClass.demonstrative |
  wordClass.determiner |
  wordClass.time |
  wordClass.adverb

function isGenitive(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  const word = tokens.folded[token] ?? ''
  if (has(reading, token, noGenitive)) return false
  const cases = casesAt(reading, token)
  if (cases !== 0) return (cases & genitive) !== 0
  if (pack.cues.has(word)) return false
  const ending = adjectiveEnding(pack, word)
  if (ending !== null) return (ending.cases & genitive) !== 0
  const isName = isCapital(reading, token)
  if (!isName && endsAsVerb(pack.grammar, word)) return false
  return (casesByEnding(pack, word, isName) & genitive) !== 0
}

/** `(ЦТАК)` behind the body, its initials, and `минторг` for `министерство торговли`. */
function shortsOf(reading: Reading, { from, to }: TokenRange, head: number): string[] {
  const { tokens } = reading
  const shorts: string[] = []
  if (isBracketed(reading, to)) shorts.push(tokens.folded[to + 1] ?? '')
  const letters = initialsOf(reading, { from, to })
  if (letters.length > 2) shorts.push(letters)
  const prefix = compoundPrefix(reading, head)
  if (prefix !== null)
    for (let token = head + 1; token < to; token++) {
      const word = tokens.folded[token] ?? ''
      const last = Math.min(word.length, longestPart)
      for (let end = shortestPart; end <= last; end++) shorts.push(prefix + word.slice(0, end))
    }
  return shorts
}

/** How many letters of a word stand for it in such a form at least, and at most. */
const shortestPart = 3
const longestPart = 20

function initialsOf({ tokens, pack }: Reading, { from, to }: TokenRange): string {
  let letters = ''
  for (let token = from; token < to; token++)
    if (!pack.patterns.and.test(tokens.folded[token] ?? ''))
      letters += tokens.folded[token]?.charAt(0) ?? ''
  return letters
}

/** The part that stands for the head in a compound: `мин` for `министерство`. */
function compoundPrefix(reading: Reading, head: number): string | null {
  const [form] = formsAt(reading, head)
  for (const [short, long] of reading.pack.titles)
    if (short.endsWith('-') && long[0] === form?.lemma) return short.slice(0, -1)
  return null
}
