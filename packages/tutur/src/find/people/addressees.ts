import { type CueRow, cueTakes, wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { firstIndex } from '../../text/first-index.ts'
import { tokenKind } from '../../text/tokens.ts'
import {
  addresseeFormulaAt,
  type Citation,
  citationsOf,
  startsInterview,
} from '../chains/citations.ts'
import { isVerb, nounPhrase } from '../phrases/noun-phrases.ts'
import { cuesWith } from '../words/cues-by-words.ts'
import {
  has,
  isCapital,
  type Reading,
  type Relation,
  spanAt,
  type TokenRange,
} from '../words/reading.ts'
import { lieIn, type RelationTokens, tokensOfRelation } from '../words/relation-tokens.ts'
import { askedBefore, askedOf, demandedFrom, toldInDative } from './case-addressees.ts'

/** The cue under examination with what its table says of it. */
interface Telling {
  readonly reading: Reading
  readonly tokens: RelationTokens
  /** The last span of the cue. */
  readonly cue: TokenRange
  readonly rows: readonly CueRow[]
  /** The tokens around the cue in which somebody spoken to may be named. */
  readonly around: TokenRange
}

/**
 * The words for those to whom something is said: told (`told reporters`, `kepada wartawan`), interviewing (`dalam
 * wawancara dengan AFP`) or asked, ordered, warned (`meminta Polri tidak ...`, where they belong to the content
 * too). Spans of the noun phrase, in order and without overlap; empty when the text names nobody. A clitic
 * (`kepadanya`) is without its stem.
 */
export function findAddressees(reading: Reading, relation: Relation): Span[] {
  if (relation.addressees !== undefined) return [...relation.addressees]
  const tokens = tokensOfRelation(reading, relation)
  const cue = tokens.cue.at(-1)
  if (cue === undefined) return []
  const rows = rowsOf(reading, cue)
  const telling = { reading, tokens, cue, rows, around: aroundCue(reading, relation, tokens) }
  if (reading.pack.grammar.cased) return casedAddressees(telling, relation)
  const ranges = [...told(telling), ...introduced(telling), ...asked(telling)]
  const { source } = relation
  const spans = [...ranges.map((range) => spanAt(reading, range)), ...clitics(telling)]
  return distinct(spans.filter((span) => source === null || !overlap(span, source)))
}

/** Where nouns have cases: those told stand in the dative, those asked before the infinitive of what is asked. */
function casedAddressees(
  { reading, tokens, cue, rows, around }: Telling,
  { source, act }: Relation,
): Span[] {
  const isTold = (token: number) =>
    lieIn(tokens.content, token) ||
    (tokens.source !== null && token >= tokens.source.from && token < tokens.source.to)
  const content = tokens.content.find((part) => part.from >= cue.to)
  const asks =
    rows.some(({ takes }) => (takes & cueTakes.request) !== 0) &&
    act !== 'accuse' &&
    content !== undefined &&
    content.from <= cue.to + 1
  const asked = asks ? askedBefore(reading, content) : null
  const interviews = citationsIn(reading, around)
    .filter(({ relation, from }) => relation === 'interviewed' && !lieIn(tokens.content, from))
    .map(({ outlet }) => outlet)
  const ranges = [
    ...toldInDative(reading, cue, isTold),
    ...(act === 'demand' ? demandedFrom(reading, cue) : []),
    ...(act === 'ask' ? askedOf(reading, cue) : []),
    ...interviews,
    ...(asked === null ? [] : [asked]),
  ]
  const spans = distinct(ranges.map((range) => spanAt(reading, range)))
  return spans.filter((span) => source === null || !overlap(span, source))
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** In order; of spans that share characters the one that begins first, the longer of two that begin together. */
function distinct(spans: readonly Span[]): Span[] {
  let end = -1
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}

/** The rows of the cue table for the words of a cue. */
function rowsOf(reading: Reading, { from, to }: TokenRange): readonly CueRow[] {
  return rowsFor(reading, reading.tokens.folded.slice(from, to)) ?? []
}

function rowsFor({ pack }: Reading, words: readonly string[]): readonly CueRow[] | undefined {
  const form = words.join(' ')
  return cuesWith(pack, words[0] ?? '', words[1] ?? '').find((cue) => cue.form === form)?.rows
}

function stemOf({ pack }: Reading, word: string): string {
  const clitic = pack.clitics.find((ending) => word.length > ending.length && word.endsWith(ending))
  return clitic === undefined ? word : word.slice(0, -clitic.length)
}

/** A row that asks somebody to act; one that only blames them (`as`, `gerund`) or wishes (`wide`) does not. */
function asksSomebody({ takes }: CueRow): boolean {
  const blames = cueTakes.as | cueTakes.gerund | cueTakes.wide
  return (takes & cueTakes.request) !== 0 && (takes & blames) === 0
}

/* ---- Told ---- */

/** `told reporters that C`, `memperingatkan Korea Utara bahwa C`: the noun phrase between the cue and what is said. */
function told({ reading, tokens, cue, rows, around }: Telling): TokenRange[] {
  const takes = rows.some((row) => (row.takes & cueTakes.addressee) !== 0 || asksSomebody(row))
  const starts = tokens.content.map((part) => part.from).filter((from) => from >= cue.to)
  const limit = Math.min(...starts, around.to)
  if (!takes || limit === cue.to) return []
  const phrase = nounPhrase(reading, cue.to, limit)
  return phrase === null || hasAddresseeStem(reading, phrase.from) ? [] : [phrase]
}

/* ---- Introduced by a preposition ---- */

const reach = 40

/** The part of the sentence that belongs to the cue: a clause of its own ends it on either side. */
function aroundCue(reading: Reading, relation: Relation, tokens: RelationTokens): TokenRange {
  const sentence = reading.sentences[relation.sentence]
  const cue = { from: tokens.cue[0]?.from ?? 0, to: tokens.cue.at(-1)?.to ?? 0 }
  const first = Math.max(sentence?.from ?? 0, cue.from - reach)
  const last = Math.min(sentence?.to ?? 0, cue.to + reach)
  let from = cue.from
  while (from > first && !opensClause(reading, tokens, from - 1)) from--
  // `UEA, yang dituduh memasok senjata kepada RSF, membantah C`: what a clause within the sentence tells is no part.
  if (from > first && has(reading, from - 1, clauseOpens))
    from = afterComma(reading, from, cue.from)
  let to = cue.to
  while (to < last && !opensClause(reading, tokens, to)) to++
  return { from, to }
}

/** Behind the last comma of the range; its end when it has none. */
function afterComma({ tokens }: Reading, from: number, to: number): number {
  for (let token = to - 1; token >= from; token--)
    if (tokens.kind[token] === tokenKind.comma) return token + 1
  return to
}

const clauseOpens = wordClass.relative | wordClass.complementiser | wordClass.subordinator

function opensClause(
  reading: Reading,
  { content, source }: RelationTokens,
  token: number,
): boolean {
  const isStop = reading.tokens.kind[token] === tokenKind.stop
  if (!isStop && !has(reading, token, clauseOpens)) return false
  if (lieIn(content, token)) return false
  if (source !== null && token >= source.from && token < source.to) return false
  if (isStop) return true
  // `saat diwawancarai DW` tells of the saying itself.
  if (startsInterview(reading, token) || startsInterview(reading, token + 1)) return false
  return !has(reading, token, wordClass.preposition)
}

/** `kata X kepada wartawan`, `Speaking to parliament, X said`, `dalam wawancara dengan AFP`. */
function introduced({ reading, tokens, around }: Telling): TokenRange[] {
  const found: TokenRange[] = []
  for (let token = around.from; token < around.to; token++) {
    const after = addresseeFormulaAt(reading, token)
    if (after === null || (reading.quotationOf[token] ?? -1) >= 0) continue
    if (lieIn(tokens.content, token)) continue
    // `kepada wartawan perundingan berlanjut`: nobody told is part of what is said.
    const said = tokens.content.find(({ from }) => from > after)?.from ?? around.to
    const phrase = nounPhrase(reading, after, Math.min(said, around.to))
    if (phrase === null) continue
    found.push(phrase)
    token = phrase.to - 1
  }
  const interviews = citationsIn(reading, around).filter(
    ({ relation, from }) => relation === 'interviewed' && !lieIn(tokens.content, from),
  )
  return [...found, ...interviews.map(({ outlet }) => outlet)]
}

function citationsIn(reading: Reading, { from, to }: TokenRange): readonly Citation[] {
  const citations = citationsOf(reading)
  const first = firstIndex(citations.length, (i) => (citations[i]?.from ?? 0) >= from)
  let end = first
  while ((citations[end]?.from ?? to) < to) end++
  return citations.slice(first, end)
}

/* ---- Clitics ---- */

/** `kepadanya`, `memintanya`: the clitic alone. */
function clitics({ reading, tokens, cue, around }: Telling): Span[] {
  const spans: Span[] = []
  if (reading.pack.clitics.length === 0) return spans
  for (let token = around.from; token < around.to; token++) {
    if (hasAddresseeStem(reading, token) && !lieIn(tokens.content, token))
      spans.push(cliticOf(reading, token))
  }
  const last = cue.to - 1
  const word = reading.tokens.folded[last] ?? ''
  const stem = stemOf(reading, word)
  const asks = stem !== word && (rowsFor(reading, [stem]) ?? []).some(asksSomebody)
  return asks ? [...spans, cliticOf(reading, last)] : spans
}

function hasAddresseeStem(reading: Reading, token: number): boolean {
  const word = reading.tokens.folded[token] ?? ''
  const stem = stemOf(reading, word)
  return stem !== word && addresseeFormulaAt(reading, token, stem) !== null
}

function cliticOf(reading: Reading, token: number): Span {
  const stem = stemOf(reading, reading.tokens.folded[token] ?? '')
  const { start, end } = reading.tokens
  return { start: (start[token] ?? 0) + stem.length, end: end[token] ?? 0 }
}

/* ---- Asked, ordered, warned ---- */

const askedReach = 18

/** `meminta Polri tidak ...`, `urged Israel to ...`: the noun phrase before the predicate of what is asked. */
function asked({ reading, tokens, cue, rows }: Telling): TokenRange[] {
  const content = tokens.content.find((part) => part.from >= cue.to)
  if (!rows.some(asksSomebody) || content === undefined || content.from > cue.to + 1) return []
  if ((reading.quotationOf[content.from] ?? -1) >= 0) return []
  // `told reporters Varga would wait`: behind those told somebody else is spoken of.
  const tells = rows.some(({ takes }) => (takes & cueTakes.addressee) !== 0)
  if (tells && content.from > cue.to) return []
  const from = skipOpening(reading, content)
  const last = Math.min(content.to, from + askedReach)
  const to = predicateFrom(reading, { from, to: last })
  return to !== null && isAgent(reading, from, to) ? [{ from, to }] : []
}

/** `agar TNI mengungkapkan`: the word that opens a request; a mere `that` (`bahwa`) or `to` (`untuk`) opens none. */
function skipOpening(reading: Reading, { from }: TokenRange): number {
  const opens =
    has(reading, from, wordClass.complementiser | wordClass.infinitive) &&
    has(reading, from, wordClass.subordinator) &&
    !has(reading, from, wordClass.conditional | wordClass.preposition)
  return opens ? from + 1 : from
}

const predicateOpens =
  wordClass.infinitive |
  wordClass.complementiser |
  wordClass.negation |
  wordClass.auxiliary |
  wordClass.finite |
  wordClass.relative |
  wordClass.future

/** Where, after at least one word, the predicate begins; `null` when the range holds none. */
function predicateFrom(reading: Reading, { from, to }: TokenRange): number | null {
  if (has(reading, from, wordClass.complementiser | wordClass.infinitive)) return null
  for (let token = from + 1; token < to; token++) {
    const kind = reading.tokens.kind[token]
    if (kind === tokenKind.stop || kind === tokenKind.colon) return null
    if (kind !== tokenKind.word || isCapital(reading, token)) continue
    if (has(reading, token, predicateOpens) || isVerb(reading, token) || isBareVerb(reading, token))
      return token
  }
  return null
}

/** `meminta pemerintah pusat turun`: a predicate that shows no form. */
function isBareVerb({ tokens, pack }: Reading, token: number): boolean {
  return pack.grammar.bareVerb?.test(tokens.folded[token] ?? '') === true
}

const agentClasses =
  wordClass.organisation |
  wordClass.people |
  wordClass.role |
  wordClass.pronoun |
  wordClass.nationality

const wordsBeforeAgent = 4

/** Somebody who can do what is asked: a name, a body or people within the first words. */
function isAgent(reading: Reading, from: number, to: number): boolean {
  for (let token = from; token < Math.min(to, from + wordsBeforeAgent); token++) {
    if (isCapital(reading, token) || has(reading, token, agentClasses)) return true
    if (agentStem(reading, token)) return true
    // `jatuhnya kota itu`: what happens to somebody is not asked to act.
    if (stemOf(reading, reading.tokens.folded[token] ?? '') !== reading.tokens.folded[token])
      return false
  }
  return false
}

/** `pasukannya`: a body or people with a clitic. */
function agentStem(reading: Reading, token: number): boolean {
  const stem = stemOf(reading, reading.tokens.folded[token] ?? '')
  return ((reading.pack.words.get(stem) ?? 0) & agentClasses) !== 0
}
