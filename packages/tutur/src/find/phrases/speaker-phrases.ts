import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { firstPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import { canSpeakHeadFirst } from './head-first-head.ts'
import { phraseEnd, withAppositionAfter } from './head-first-speaker.ts'
import {
  isBetween,
  isHearsay,
  isPartOfName,
  isSupposed,
  openers,
  phraseEnding,
} from './head-first-subject.ts'
import { canSpeakHeadLast } from './head-last-head.ts'
import { headLastSpeaker } from './head-last-speaker.ts'
import { headLastSubject } from './head-last-subject.ts'
import { isPronoun, longestPhrase } from './person-like.ts'

/** The noun phrase before a verb, and what stands between them. */
export interface Subject {
  /** `null` when the verb shares the subject of the verb before it (`dan menambahkan`, `, adding`). */
  readonly phrase: ItemRange | null
  /** First item of the clause: where a fronted adjunct or the phrase itself begins. */
  readonly clauseFrom: number
  /** Said by nobody, or only supposed to be said: `tidak`, `Jika X mengatakan`. */
  readonly negated: boolean
  /** Still to be said: `akan mengumumkan`. */
  readonly planned: boolean
}

/**
 * The phrase names or describes somebody who can speak: its head is a name, a pronoun or a noun for people,
 * bodies or offices.
 */
export function isPersonLike(items: Items, range: ItemRange): boolean {
  return items.reading.pack.grammar.headFirst
    ? canSpeakHeadFirst(items, range)
    : canSpeakHeadLast(items, range)
}

/**
 * The subject of the verb at `verb`, looking left and not beyond `begin`.
 * Joins an apposition set off by commas; leaves out relative clauses and adjuncts.
 */
export function subjectBefore(items: Items, begin: number, verb: number): Subject {
  const from = behindSemicolon(items, begin, verb)
  let last = verb - 1
  let between = 0
  if (isAlong(items, last))
    return { phrase: null, clauseFrom: last, negated: false, planned: false }
  while (last >= from && isBetween(items, last)) between |= items.classes[last--] ?? 0
  const { headFirst } = items.reading.pack.grammar
  const unsaid = headFirst ? wordClass.negation | wordClass.hypothetical : wordClass.negation
  const negated = (between & unsaid) !== 0 || (headFirst && isHearsay(items, verb - 1))
  const planned = headFirst ? (between & wordClass.future) !== 0 : isUnsaid(items, last + 1, verb)
  if (last < from) return { phrase: null, clauseFrom: from, negated, planned }
  const phrase = headFirst ? phraseEnding(items, from, last) : headLastSubject(items, from, verb)
  if (phrase === null) return { phrase, clauseFrom: last + 1, negated, planned }
  // `Nobody said`, `no official said`.
  const nobody = is(items, phrase.from, wordClass.negation) || isSupposed(items, from, phrase)
  const asked = !headFirst && isInverted(items, phrase)
  return { phrase, clauseFrom: phrase.from, negated: negated || nobody, planned: planned || asked }
}

/** How far back a semicolon is looked for, in items. */
const semicolonReach = 60

/** `X menolak; pria itu mengatakan C`: the clause that the verb stands in begins behind a semicolon. */
function behindSemicolon(items: Items, from: number, verb: number): number {
  const first = Math.max(from, verb - semicolonReach)
  for (let i = verb - 1; i >= first; i--) if (items.word[i] === ';') return i + 1
  return from
}

/** `X mengatakan C, dengan menambahkan D`: where heads come first, the verb behind such a word has the subject of the clause before. */
function isAlong(items: Items, item: number): boolean {
  const along = is(items, item, wordClass.subordinator) && is(items, item, wordClass.adverb)
  return items.reading.pack.grammar.headFirst && along && items.kind[item - 1] === tokenKind.comma
}

/** `may say`, `will say`. */
function isUnsaid(items: Items, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++)
    if (
      is(items, i, wordClass.auxiliary) &&
      is(items, i, wordClass.future | wordClass.hypothetical)
    )
      return true
  return from === verb && is(items, verb - 1, wordClass.infinitive) && isPlan(items, verb - 1)
}

/** How far before `to say` the word stands that makes a plan of it, in items. */
const planReach = 6

/** `is to say`, `is due to say`, `expects him to say`; but `went on to say`. */
function isPlan(items: Items, infinitive: number): boolean {
  const { planned } = items.reading.pack.grammar
  if (looks(items, infinitive - 1, look.copula)) return true
  for (let i = infinitive - 1; i >= 0 && i > infinitive - planReach; i--) {
    if (items.kind[i] !== tokenKind.word) return false
    if (planned?.test(items.word[i] ?? '') === true) return true
  }
  return false
}

/** `If X says`, `Had X said`, `Did X say`: supposed or asked. */
function isInverted(items: Items, phrase: ItemRange): boolean {
  const before = phrase.from - 1
  if (is(items, before, wordClass.conditional)) return true
  return items.first[before] === 1 && is(items, before, wordClass.auxiliary)
}

/** The noun phrase that begins at `from`, with an apposition after a comma; `null` when none begins there. */
export function speakerAfter(items: Items, from: number, to: number): ItemRange | null {
  const first = is(items, from, wordClass.agent) ? from + 1 : from
  if (!items.reading.pack.grammar.headFirst) return orNull(headLastSpeaker(items, first, to))
  const end = phraseEnd(items, first, Math.min(to, first + longestPhrase))
  if (end === first) return null
  const phrase = { from: first, to: end }
  return isPronoun(items, phrase) ? phrase : withAppositionAfter(items, phrase, to)
}

function orNull(range: ItemRange): ItemRange | null {
  return range.to > range.from ? range : null
}

/**
 * The phrase that the sentence is about, for a verb that shares it (`X bertemu Y dan mengatakan`, `X met Y, saying`):
 * the names, titles and nouns for people at its beginning, after connectives and a fronted adjunct.
 */
export function leadingPhrase(items: Items, range: ItemRange): ItemRange | null {
  if (!items.reading.pack.grammar.headFirst) return subjectOfSentence(items, range)
  let from = range.from
  const opensAside = wordClass.preposition | wordClass.subordinator | wordClass.time
  if (looksLikeVerb(items, from)) from = beforePronoun(items, range) ?? afterComma(items, range)
  else if (is(items, from, opensAside)) from = afterComma(items, range)
  while (from < range.to && is(items, from, openers) && !is(items, from, wordClass.pronoun)) from++
  let to = from
  while (to < range.to && isLeading(items, to)) to++
  return to > from && isPersonLike(items, { from, to }) ? { from, to } : null
}

/** `Didampingi X, Y, dan Z, ia`: the pronoun behind a comma, which is the subject; `null` when there is none. */
function beforePronoun(items: Items, range: ItemRange): number | null {
  for (let i = range.from + 1; i < range.to; i++)
    if (is(items, i, wordClass.pronoun) && items.kind[i - 1] === tokenKind.comma) return i
  return null
}

/** `Menanggapi aksi itu, X`: a word that shows the form of a verb, and is known as nothing else. */
function looksLikeVerb(items: Items, item: number): boolean {
  if (items.classes[item] !== 0) return false
  return items.reading.pack.grammar.verb?.test(items.word[item] ?? '') === true
}

/** The subject of the first verb; of `Ana, whose son is held, was not convinced` what stands before the relative clause. */
function subjectOfSentence(items: Items, whole: ItemRange): ItemRange | null {
  const behind = isFronted(items, whole.from) ? afterComma(items, whole) : whole.to
  const main = behind < whole.to ? subjectOfClause(items, { from: behind, to: whole.to }) : null
  return main ?? subjectOfClause(items, whole)
}

/** `After the meeting, X`, `Asked about the dates, X`, `Speaking in Oslo, X`: what opens the sentence has another subject or none. */
function isFronted(items: Items, item: number): boolean {
  if (is(items, item, wordClass.subordinator | wordClass.preposition)) return true
  if (!looks(items, item, look.past | look.participle)) return false
  // `Ahmed Said`, `Mohammed, the minister`: names end so too.
  const isName = items.capital[item + 1] === 1 && !is(items, item + 1, wordClass.time)
  return items.kind[item + 1] === tokenKind.word && !isName
}

function subjectOfClause(items: Items, range: ItemRange): ItemRange | null {
  const behind = verbBehindAside(items, range)
  const predicate = behind < 0 ? firstPredicate(items, range) : behind
  const end = predicate < 0 ? range.to : predicate
  const aside = relativeAside(items, { from: range.from, to: end })
  const verb = aside < 0 ? predicate : aside
  const subject = verb < 0 ? null : headLastSubject(items, range.from, verb)
  return subject !== null && canSpeakHeadLast(items, subject) ? subject : null
}

/** How far an aside behind a name reaches, in items. */
const asideReach = 14

/** `Torvald, her neighbour, wiped his eyes`: the verb behind what is told between commas of a name that opens the clause, or -1. */
function verbBehindAside(items: Items, { from, to }: ItemRange): number {
  let comma = from
  while (comma < to && items.capital[comma] === 1) comma++
  if (comma === from || items.kind[comma] !== tokenKind.comma) return -1
  if (!is(items, comma + 1, wordClass.determiner) && items.kind[comma + 1] !== tokenKind.number)
    return -1
  for (let i = comma + 2; i < Math.min(to, comma + asideReach); i++) {
    if (items.kind[i - 1] !== tokenKind.comma || i - 1 === comma) continue
    return looks(items, i, look.past) && items.capital[i] === 0 ? i : -1
  }
  return -1
}

/** The comma before a relative clause; -1 when there is none. */
function relativeAside(items: Items, range: ItemRange): number {
  for (let i = range.from + 1; i < range.to - 1; i++)
    if (items.kind[i] === tokenKind.comma && is(items, i + 1, wordClass.relative)) return i
  return -1
}

function isLeading(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.determiner) ||
    items.kind[item] === tokenKind.number ||
    isPartOfName(items, item)
  )
}

function afterComma(items: Items, range: ItemRange): number {
  for (let i = range.from; i < range.to; i++) if (items.kind[i] === tokenKind.comma) return i + 1
  return range.to
}
