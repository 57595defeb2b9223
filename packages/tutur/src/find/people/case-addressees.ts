import { outletAt } from '../../knowledge/outlets.ts'
import {
  anyAccusative,
  anyNominative,
  eitherNumber,
  grammaticalCase,
} from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { readingsOfName } from '../../languages/person-name.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isMedium, isTelling } from '../chains/citations.ts'
import { casesAt, formsOf } from '../phrases/case-words.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { nounPhraseAt } from './case-bodies.ts'
import { printedName } from './case-standing.ts'

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
    return isTelling(reading, cue.from) ? { from: token, to: outlet.to } : null
  const person = personTold(reading, token, cue)
  if (person !== null) return person
  const isTold =
    isDative(reading, token) ||
    isToldDirectly(reading, token, cue) ||
    (token === cue.to && looksTold(reading, token))
  return isTold ? withMarks(reading, withName(reading, nounPhraseAt(reading, token))) : null
}

/** `сказал Анне Лещук`, `рассказал Гаю`: a first name with what belongs to it, or a name alone right behind the verb, in the dative. */
function personTold(reading: Reading, token: number, cue: TokenRange): TokenRange | null {
  if (has(reading, token - 1, wordClass.preposition)) return null
  const name = nameRunAt(reading, token)
  if (name === null) return null
  const isGiven = has(reading, token, wordClass['given-name'])
  if (!isGiven && (token !== cue.to || name.to - name.from > 1)) return null
  return standsOnlyIn(reading, name, grammaticalCase.dative) ? name : null
}

/** The words with capitals from the token on that can make up the name of somebody. */
function nameRunAt(reading: Reading, token: number): TokenRange | null {
  const { kind } = reading.tokens
  let to = token
  while (to < token + longestName && kind[to] === tokenKind.word && isOfName(reading, to)) {
    // `ответила Анне Лещук Игорь Белый`
    const another = to > token && has(reading, to, wordClass['given-name'])
    if (another && (casesAt(reading, to) & casesAt(reading, token)) === 0) break
    to++
  }
  return to > token ? { from: token, to } : null
}

function isOfName(reading: Reading, token: number): boolean {
  if (!isCapital(reading, token) || outletAt(reading, token) !== null) return false
  if (has(reading, token, wordClass['given-name'])) return true
  return (reading.classes[token] ?? 0) === 0 && casesAt(reading, token) === 0
}

/** The name can stand in the case, and in no nominative but for endings that foreign names have in it, too. */
function standsOnlyIn(reading: Reading, range: TokenRange, wanted: number): boolean {
  const name = printedName(reading, range)
  if (readingsOfName(reading.pack, name, wanted).length === 0) return false
  if (readingsOfName(reading.pack, name, grammaticalCase.nominative).length === 0) return true
  return reading.pack.patterns.dativeSurname.test(reading.tokens.folded[range.to - 1] ?? '')
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
  if (!isOnlyIn(reading, token, anyAccusative)) return false
  const end = nounPhraseAt(reading, token).to
  return reading.tokens.kind[end] === tokenKind.comma || has(reading, end, wordClass.preposition)
}

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
  return pack.patterns.keptFrom.test(tokens.folded[cue.to] ?? '')
    ? somebodyBehind(reading, cue)
    : []
}

/** `спросил у Анны Лещук`, `поинтересовался у министра`: whoever is asked; at most one. */
export function askedOf(reading: Reading, cue: TokenRange): TokenRange[] {
  const { tokens, pack } = reading
  return pack.patterns.askedOf.test(tokens.folded[cue.to] ?? '') ? somebodyBehind(reading, cue) : []
}

/** The first people, body or name behind the preposition that stands right behind the verb. */
function somebodyBehind(reading: Reading, cue: TokenRange): TokenRange[] {
  const { tokens } = reading
  const last = cue.to + fewWords
  for (let token = cue.to + 1; token <= last; token++) {
    if (tokens.kind[token] !== tokenKind.word) return []
    const isSomebody = has(
      reading,
      token,
      wordClass.people | wordClass.role | wordClass.organisation,
    )
    const name = isSomebody ? null : nameRunAt(reading, token)
    if (name !== null) return [{ from: cue.to + 1, to: name.to }]
    if (isSomebody || isCapital(reading, token))
      return [{ from: cue.to + 1, to: withName(reading, nounPhraseAt(reading, token)).to }]
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
