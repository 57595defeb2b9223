import { outletAt } from '../../knowledge/outlets.ts'
import { anyNominative, eitherNumber, grammaticalCase } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isMedium } from '../chains/citations.ts'
import { casesAt, formsOf } from '../phrases/case-words.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { nounPhraseAt } from './case-bodies.ts'

const dative = eitherNumber(grammaticalCase.dative)

/** How far behind the verb those told are looked for, in tokens. */
const toldReach = 8

/**
 * `сообщил журналистам`, `рассказал ТАСС`, `сказал агентству «Меридиан»`: nouns for people, offices and bodies in the
 * dative, and outlets told, behind the verb and before the next mark. `skips` is true for tokens that are told already
 * (what is said, who says it).
 */
export function toldInDative(
  reading: Reading,
  cue: TokenRange,
  skips: (token: number) => boolean,
): TokenRange[] {
  const found: TokenRange[] = []
  for (let token = cue.to; token < cue.to + toldReach; token++) {
    if (endsClause(reading, token)) break
    if (skips(token)) continue
    const phrase = toldAt(reading, token, cue)
    if (phrase === null || skips(phrase.to - 1)) continue
    found.push(phrase)
    token = phrase.to - 1
  }
  return found
}

function toldAt(reading: Reading, token: number, cue: TokenRange): TokenRange | null {
  const outlet = outletAt(reading, token)
  if (outlet !== null && outlet.kind !== 'platform')
    return isTelling(reading, cue) ? { from: token, to: outlet.to } : null
  const isTold =
    isDative(reading, token) ||
    isToldDirectly(reading, token, cue) ||
    (token === cue.to && looksTold(reading, token))
  return isTold ? withMarks(reading, withName(reading, nounPhraseAt(reading, token))) : null
}

/** `рассказал ТАСС`; of `приводит РИА Новости слова X` the outlet is the one that passes words on. */
function isTelling({ tokens, pack }: Reading, cue: TokenRange): boolean {
  const formulas = pack.citing.get(tokens.folded[cue.from] ?? '') ?? []
  return formulas.some(({ relation, words }) => relation === 'interviewed' && words.length === 1)
}

/** `главе МИД России Сергею Лаврову`, `еженедельнику Bild am Sonntag`: with the name behind the noun. */
function withName(reading: Reading, { from, to }: TokenRange): TokenRange {
  const { kind } = reading.tokens
  const outlet = outletAt(reading, to)
  if (outlet !== null) return { from, to: outlet.to }
  let end = to
  while (end < to + longestName && kind[end] === tokenKind.word && isCapital(reading, end)) end++
  return { from, to: end }
}

/** `заверил депутатов, что`, `предупредил жителей о паводке`: people in the accusative right behind the verb, and behind them what is said. */
function isToldDirectly(reading: Reading, token: number, { to }: TokenRange): boolean {
  if (token !== to || !has(reading, token, wordClass.people | wordClass.role)) return false
  if (!isOnlyIn(reading, token, accusative)) return false
  const end = nounPhraseAt(reading, token).to
  return reading.tokens.kind[end] === tokenKind.comma || has(reading, end, wordClass.preposition)
}

const accusative = eitherNumber(grammaticalCase.accusative)

function isDative(reading: Reading, token: number): boolean {
  const somebody = wordClass.people | wordClass.role | wordClass.organisation
  return (
    (has(reading, token, somebody) || isMedium(reading, token)) && isOnlyIn(reading, token, dative)
  )
}

/** `пообещал фермерам`: a word that no table has. */
function looksTold({ tokens, pack, classes }: Reading, token: number): boolean {
  const word = tokens.folded[token] ?? ''
  const isKnown = (classes[token] ?? 0) !== 0 || formsOf(pack.declension, word) !== null
  return !isKnown && pack.patterns.dativeSeveral.test(word)
}

/** A noun that can be in the case, and in no nominative. */
function isOnlyIn(reading: Reading, token: number, wanted: number): boolean {
  const cases = casesAt(reading, token)
  return (cases & wanted) !== 0 && (cases & anyNominative) === 0
}

/** `газете «Залив»`: with the name in marks. */
function withMarks({ tokens }: Reading, { from, to }: TokenRange): TokenRange {
  if (tokens.kind[to] !== tokenKind.quote) return { from, to }
  for (let token = to + 1; token < to + longestName; token++)
    if (tokens.kind[token] === tokenKind.quote) return { from, to: token + 1 }
  return { from, to }
}

const longestName = 6

function endsClause(reading: Reading, token: number): boolean {
  const kind = reading.tokens.kind[token]
  if (kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.colon) return true
  return kind === undefined || has(reading, token, wordClass.complementiser)
}

/** `потребовал от банков снизить ставки`: people and bodies behind `от` right behind the verb; at most one. */
export function demandedFrom(reading: Reading, cue: TokenRange): TokenRange[] {
  const { tokens, pack } = reading
  if (!pack.patterns.keptFrom.test(tokens.folded[cue.to] ?? '')) return []
  const last = cue.to + fewWords
  for (let token = cue.to + 1; token <= last; token++) {
    if (tokens.kind[token] !== tokenKind.word) return []
    const isSomebody = has(
      reading,
      token,
      wordClass.people | wordClass.role | wordClass.organisation,
    )
    if (isSomebody || isCapital(reading, token))
      return [{ from: cue.to + 1, to: nounPhraseAt(reading, token).to }]
  }
  return []
}

/** How long the words for somebody asked are at most, in tokens. */
const askedReach = 12

/** `призвал парламент отложить`, `предостерег парламент от спешки`: what stands in what is asked before its infinitive or `от`; `null` when nothing does. */
export function askedBefore(reading: Reading, content: TokenRange): TokenRange | null {
  const { tokens, pack, quotationOf } = reading
  const last = Math.min(content.to, content.from + askedReach)
  for (let token = content.from; token < last; token++) {
    const kind = tokens.kind[token]
    if ((quotationOf[token] ?? -1) >= 0) return partyBefore(reading, content.from, token)
    if (kind !== tokenKind.word) return null
    const word = tokens.folded[token] ?? ''
    // `предостерег Тарсенну от участия`.
    if (token > content.from && pack.patterns.keptFrom.test(word))
      return partyBefore(reading, content.from, token)
    const isNoun = formsOf(pack.declension, word) !== null
    if (!isNoun && pack.grammar.infinitive?.test(word) === true)
      return partyBefore(reading, content.from, token)
  }
  return null
}

/** The words before the predicate without its negation, where they are more than adverbs. */
function partyBefore(reading: Reading, from: number, predicate: number): TokenRange | null {
  let to = predicate
  while (to > from && isLoose(reading, to - 1)) to--
  return to > from && isParty(reading, from, to) ? { from, to } : null
}

/** `не`, `ежедневно`: no part of a name and no noun. */
function isLoose(reading: Reading, token: number): boolean {
  const { tokens, pack, classes } = reading
  if (has(reading, token, wordClass.negation | wordClass.adverb)) return true
  if (isCapital(reading, token) || (classes[token] ?? 0) !== 0) return false
  const word = tokens.folded[token] ?? ''
  return formsOf(pack.declension, word) === null && pack.patterns.adverbLook.test(word)
}

function isParty(reading: Reading, from: number, to: number): boolean {
  if (has(reading, from, wordClass.preposition | wordClass.complementiser)) return false
  if (to - from <= fewWords) return reading.tokens.kind[to - 1] === tokenKind.word
  for (let token = from; token < to; token++)
    if (isCapital(reading, token) || casesAt(reading, token) !== 0) return true
  return false
}

/** So few words between the verb and the infinitive are whom it asks, known or not: `европейские страны`. */
const fewWords = 3
