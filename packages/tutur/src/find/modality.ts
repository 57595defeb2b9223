import { cueTakes, wordClass } from '../languages/pack.ts'
import type { Modality } from '../model/model.ts'
import { tokenKind } from '../text/tokens.ts'
import { isVerb } from './phrases/noun-phrases.ts'
import { has, isCapital, type Reading, type Relation, type TokenRange } from './words/reading.ts'
import { type RelationTokens, tokensOfRelation } from './words/relation-tokens.ts'

/**
 * How the words stand to the facts, in the order `negated`, `future`, `conditional`, `hypothetical`.
 *
 * - `negated`, `future`, `hypothetical` tell of the main predicate of what is said: the first clause that has one,
 *   in a quotation the first of its first sentence (`tidak akan menyerang` is negated and future). Words inside a
 *   relative, leading or later clause or a phrase do not count, and where the predicate is not found, nothing is said.
 * - A form that is both future and hypothetical (`would`) is future in words reported after a verb in the past
 *   (`said it would free them`), else hypothetical.
 * - `conditional`: that sentence has a condition (`jika`, `if`) beside its main clause.
 * - `negated` and `future` also tell of the saying when its verb is so marked: `akan mengumumkan`, `did not say`.
 *
 * A silence has none: `will not comment` is the silence itself.
 * An empty list means that no such word was found, not that the statement is of fact.
 */
export function modalityOf(reading: Reading, relation: Relation): Modality[] {
  if (relation.act === 'decline-comment') return []
  const tokens = tokensOfRelation(reading, relation)
  const sentence = firstSentence(reading, tokens)
  const bits =
    sayingBits(reading, tokens) |
    (sentence === null || isNaming(reading, relation, sentence)
      ? 0
      : settled(predicateBits(reading, sentence), () => isShifted(reading, relation, tokens)))
  const found: Modality[] = []
  if ((bits & wordClass.negation) !== 0) found.push('negated')
  if ((bits & wordClass.future) !== 0) found.push('future')
  if (sentence !== null && hasCondition(reading, relation, sentence)) found.push('conditional')
  if ((bits & wordClass.hypothetical) !== 0) found.push('hypothetical')
  return found
}

const longestClause = 60

/** The first sentence of what is said, without the marks that open it. */
function firstSentence({ tokens }: Reading, { content }: RelationTokens): TokenRange | null {
  const first = content[0]
  if (first === undefined) return null
  let { from } = first
  while (from < first.to && !isWord(tokens.kind[from])) from++
  const last = Math.min(first.to, from + longestClause)
  let to = from
  while (to < last && tokens.kind[to] !== tokenKind.stop) to++
  return { from, to }
}

function isWord(kind: number | undefined): boolean {
  return kind === tokenKind.word || kind === tokenKind.number
}

/* ---- The saying ---- */

const beforeCue = wordClass.auxiliary | wordClass.adverb | wordClass.negation | wordClass.future

/** Negation and future among the words just before the cue: `belum akan mengumumkan`. */
function sayingBits(reading: Reading, { cue, content }: RelationTokens): number {
  const first = cue[0]
  if (first === undefined || content.some((part) => part.to === first.from)) return 0
  let bits = 0
  for (let token = first.from - 1; token >= 0; token--) {
    const isSupposed = supposed(reading, token)
    if (isSupposed === 0 && !has(reading, token, beforeCue)) break
    bits |= (reading.classes[token] ?? 0) | isSupposed
  }
  for (const { from, to } of cue)
    for (let token = from; token < to; token++) bits |= heldPossible(reading, token)
  return bits & (wordClass.negation | wordClass.future | wordClass.hypothetical)
}

/** `якобы заявил`: it is only said that it was said. */
function supposed({ pack, tokens }: Reading, token: number): number {
  return pack.patterns.allegedly.test(tokens.folded[token] ?? '') ? wordClass.hypothetical : 0
}

/** `не исключил, что C`: C is held to be possible and no more. */
function heldPossible({ pack, tokens }: Reading, token: number): number {
  return pack.patterns.rulesOut.test(tokens.folded[token] ?? '') ? wordClass.hypothetical : 0
}

const eitherWay = wordClass.future | wordClass.hypothetical

/** `bits` with a form that is both future and hypothetical taken as one of them. */
function settled(bits: number, isShiftedBack: () => boolean): number {
  if ((bits & eitherWay) !== eitherWay) return bits
  return bits & ~(isShiftedBack() ? wordClass.hypothetical : wordClass.future)
}

/** Reported words stand one tense back unless the verb of saying is in the present: `says`, `say`. */
function isShifted(reading: Reading, { form }: Relation, { cue }: RelationTokens): boolean {
  const [first] = cue
  if (form === 'direct' || first === undefined) return false
  // `quoted as saying`
  const verb = has(reading, first.from, wordClass.as) ? first.from + 1 : first.from
  return !isPresent(reading, verb)
}

function isPresent(reading: Reading, verb: number): boolean {
  const { singular } = reading.pack.grammar
  const word = reading.tokens.folded[verb] ?? ''
  if (singular?.test(word) ?? false) return true
  // `say` has `says` beside it, which `said` has not; after an auxiliary it tells no tense (`did not say`).
  const isBase = reading.pack.cues.has(`${word}s`)
  return isBase && !has(reading, verb - 1, wordClass.auxiliary | wordClass.negation)
}

/** `menyebut laporan itu "tidak berdasar"`: a name given in quotation marks is no clause. */
function isNaming(reading: Reading, relation: Relation, { from, to }: TokenRange): boolean {
  if (has(reading, from, wordClass.complementiser)) return false
  const [cue] = tokensOfRelation(reading, relation).cue
  if (cue === undefined || !takesName(reading, cue)) return false
  let token = from
  while (token < to && (reading.quotationOf[token] ?? -1) < 0) {
    if (startsPredicate(reading, token)) return false
    token++
  }
  return token > from && token < to
}

function takesName({ pack, tokens }: Reading, { from }: TokenRange): boolean {
  const cues = pack.cues.get(tokens.folded[from] ?? '') ?? []
  return cues.some(({ takes }) => (takes & cueTakes.as) !== 0)
}

/* ---- The main predicate ---- */

const inPredicate =
  wordClass.auxiliary |
  wordClass.finite |
  wordClass.negation |
  wordClass.future |
  wordClass.hypothetical

const told = wordClass.negation | wordClass.future | wordClass.hypothetical

const longestRelative = 12

/** Bits of the words that stand with the main predicate; 0 when it is not found. */
function predicateBits(reading: Reading, sentence: TokenRange): number {
  const main = { from: mainClause(reading, sentence), to: sentence.to }
  let relative = -1
  for (let token = main.from; token < main.to; token++) {
    if (has(reading, token, wordClass.relative)) relative = token
    if (opensLaterClause(reading, token, main.from)) return 0
    if (!startsPredicate(reading, token)) continue
    const group = predicateAt(reading, token, main.to)
    if (relative < 0) return group.bits & told
    // The first predicate after a relative is that of its clause; the main one follows soon or not at all.
    if (token - relative > longestRelative) return 0
    relative = -1
    token = group.to - 1
  }
  return 0
}

/** `tetapi tidak tanpa mandat`, `meski tidak setuju`: the predicate lies before it, in a form that was not known for one. */
function opensLaterClause(reading: Reading, token: number, from: number): boolean {
  if (token === from) return false
  if (has(reading, token, wordClass.conjunction))
    return has(reading, token + 1, wordClass.negation) && !has(reading, token, wordClass.negation)
  const bits = reading.classes[token] ?? 0
  return (bits & wordClass.subordinator) !== 0 && (bits & inPredicate) === 0
}

/** Where the main clause begins: after an opening `that`, and after a leading clause with its comma. */
function mainClause(reading: Reading, { from, to }: TokenRange): number {
  const start = has(reading, from, wordClass.complementiser) ? from + 1 : from
  const leads = wordClass.subordinator | wordClass.conditional
  if (!has(reading, start, leads) || has(reading, start, wordClass.infinitive)) return start
  for (let token = start; token < to; token++) {
    if (reading.tokens.kind[token] === tokenKind.comma) return token + 1
  }
  return start + 1
}

function startsPredicate(reading: Reading, token: number): boolean {
  if (reading.tokens.kind[token] !== tokenKind.word) return false
  const bits = reading.classes[token] ?? 0
  if ((bits & wordClass.preposition) !== 0) return false
  // `May` is a month, `may` stands before a verb.
  if ((bits & wordClass.time) !== 0 && ((bits & inPredicate) === 0 || isCapital(reading, token)))
    return false
  // `- but not on the main obstacles`: a negation that stands before a preposition has no predicate.
  if ((bits & wordClass.negation) !== 0 && isInPhrase(reading, token)) return false
  if ((bits & wordClass.negation) !== 0 && (bits & wordClass.finite) === 0)
    return !has(reading, token + 1, wordClass.preposition) || isInfinitive(reading, token + 1)
  if ((bits & inPredicate) !== 0) return true
  return bits === 0 && !isCapital(reading, token) && looksVerbal(reading, token)
}

/** `dengan tidak mengabaikan`: what follows a preposition is no predicate, save for an infinitive (`untuk tidak`). */
function isInPhrase(reading: Reading, token: number): boolean {
  return has(reading, token - 1, wordClass.preposition) && !isInfinitive(reading, token - 1)
}

function looksVerbal(reading: Reading, token: number): boolean {
  const { past } = reading.pack.grammar
  return isVerb(reading, token) || (past?.test(reading.tokens.folded[token] ?? '') ?? false)
}

/** The words of the predicate in a row, and what they say together. */
function predicateAt(reading: Reading, from: number, last: number): { bits: number; to: number } {
  let bits = 0
  let to = from
  while (to < last && has(reading, to, inPredicate | wordClass.adverb)) {
    // `agreed not to attack` does not negate the agreement.
    const negatesNext =
      to > from && has(reading, to, wordClass.negation) && isInfinitive(reading, to + 1)
    if (!negatesNext && !has(reading, to, wordClass.preposition)) bits |= reading.classes[to] ?? 0
    to++
  }
  const verb = to < last && !isCapital(reading, to) && looksVerbal(reading, to)
  return { bits, to: Math.max(verb ? to + 1 : to, from + 1) }
}

function isInfinitive(reading: Reading, token: number): boolean {
  return has(reading, token, wordClass.infinitive)
}

/* ---- Conditions ---- */

/** A word of condition at the head of a clause of the sentence. */
function hasCondition(reading: Reading, relation: Relation, sentence: TokenRange): boolean {
  const { from, to } = sentence
  const first =
    relation.form !== 'direct' && opensOnly(reading, relation, sentence) ? from + 1 : from
  for (let token = first; token < to; token++) {
    if (has(reading, token, wordClass.conditional) && headsClause(reading, token, from)) return true
  }
  return false
}

/** `asked if C`, `mengatakan jika C`: the word means no more than `that` unless a comma parts a condition from its clause. */
function opensOnly(reading: Reading, { act }: Relation, { from, to }: TokenRange): boolean {
  if (act === 'ask') return true
  if (!has(reading, from, wordClass.question | wordClass.complementiser)) return false
  const comma = mainClause(reading, { from, to })
  return comma <= from + 1
}

/** `WNI asal Iran`, `as if` and `if necessary` hold no condition: such a word has to open a clause. */
function headsClause(reading: Reading, token: number, from: number): boolean {
  const { kind } = reading.tokens
  if (has(reading, token - 1, wordClass.as) || !isWord(kind[token + 2])) return false
  const isPure = has(reading, token, wordClass.subordinator)
  return isPure || token === from || !isWord(kind[token - 1])
}
