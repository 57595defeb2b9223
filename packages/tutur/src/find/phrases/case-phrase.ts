import { outletAt } from '../../knowledge/outlets.ts'
import {
  anyAccusative,
  anyGenitive,
  anyNominative,
  eitherNumber,
  grammaticalCase,
  pluralShift,
} from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isHyphen, isQuote } from '../words/items.ts'
import { isAllCaps } from '../words/reading.ts'
import { caseWords, formsOf, inCase, looks, patternsOf, wordLook } from './case-words.ts'

/** The number that a verb asks of its subject. */
export type Agreement = 'one' | 'several' | 'any'

const one = grammaticalCase.nominative
const several = grammaticalCase.nominative << pluralShift

/** The bits of the nominative that agree. */
export function nominativeOf(agreement: Agreement): number {
  if (agreement === 'any') return anyNominative
  return agreement === 'one' ? one : several
}

/** What never begins or continues a noun phrase. */
const aside =
  wordClass.adverb |
  wordClass.connective |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.time |
  wordClass.finite

/**
 * The first noun phrase in the nominative within `range`: adverbs, days, phrases with a preposition and those told
 * (`журналистам`) are passed over. `null` when a verb or the end comes first.
 */
export function nominativePhrase(
  items: Items,
  range: ItemRange,
  agreement: Agreement = 'any',
): ItemRange | null {
  const wanted = nominativeOf(agreement)
  for (let i = range.from; i < range.to; ) {
    if (isStopper(items, i) || isNarrator(items, i)) return null
    const isPreposition = is(items, i, wordClass.preposition) && !isPersonal(items, i)
    // `свое недовольство`: what somebody owns is not who speaks.
    if (isPreposition || patternsOf(items).reflexive.test(items.word[i] ?? '')) {
      i = behindPreposition(items, { from: i, to: range.to }, wanted)
      continue
    }
    if (isPassed(items, i)) {
      i++
      continue
    }
    const told = behindTold(items, { from: i, to: range.to }, wanted)
    if (told > i) {
      i = told
      continue
    }
    if (opensNominative(items, i, { wanted, to: range.to }))
      return { from: withOwner(items, range.from, i), to: phraseTo(items, i, range.to) }
    i++
  }
  return null
}

/**
 * One past an outlet that was told and stands before the subject: `рассказал ТАСС наблюдатель`, `сказал агентству
 * «Меридиан» посол`; `from` where none stands.
 */
function behindTold(items: Items, { from, to }: ItemRange, wanted: number): number {
  const person = behindPerson(items, from, to)
  if (person > from && !inCase(items, from, wanted)) return person
  let i = from
  const noun = looks(items, i, wordLook.noun) && inCase(items, i, grammaticalCase.dative)
  if (noun && !inCase(items, i, wanted)) i++
  while (i < to && (isAcronym(items, i) || isName(items, i) || isOfOutlet(items, from, i))) i++
  if (i === from || i >= to) return from
  return opensOffice(items, i, wanted) ? i : from
}

/** `Новости` of `РИА Новости`: it belongs to the outlet whose name begins at `from`. */
function isOfOutlet({ reading, token }: Items, from: number, item: number): boolean {
  const outlet = outletAt(reading, token[from] ?? 0)
  return outlet !== null && (token[item] ?? 0) < outlet.to
}

/** One past a first name and the surname behind it: `Анне Лещук` of `сказала Анне Лещук Вера Том`. */
function behindPerson(items: Items, from: number, to: number): number {
  if (items.capital[from] === 0 || !is(items, from, wordClass['given-name'])) return from
  const next = from + 1
  const isSurname =
    next < to &&
    items.capital[next] === 1 &&
    items.classes[next] === 0 &&
    looks(items, next, wordLook.other) &&
    !isAcronym(items, next)
  return isSurname ? next + 1 : next
}

/** A word or two in marks, or a name with a capital behind an acronym: `РИА Меридиан`. */
function isName(items: Items, item: number): boolean {
  if (items.quote[item] !== -1) return !isQuote(items, item)
  return items.capital[item] === 1 && isAcronym(items, item - 1) && items.classes[item] === 0
}

/** An office or people in the nominative, with or without adjectives before them. */
function opensOffice(items: Items, item: number, wanted: number): boolean {
  let i = item
  while (isModifier(items, i)) i++
  const somebody = wordClass.role | wordClass.people | wordClass['given-name']
  return inCase(items, i, wanted) && is(items, i, somebody)
}

/** `её заместитель`: with whose the office is. */
function withOwner(items: Items, first: number, from: number): number {
  const owner = from - 1
  const { possessive } = items.reading.pack.grammar
  return owner >= first && possessive?.test(items.word[owner] ?? '') === true ? owner : from
}

function isPersonal(items: Items, item: number): boolean {
  return is(items, item, wordClass.pronoun)
}

/** A mark or a verb at which looking for a subject stops. */
function isStopper(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (isQuote(items, item)) return true
  if (kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.stop) return true
  if (kind === tokenKind.dash) return !isHyphen(items, item)
  return kind === tokenKind.word && looks(items, item, wordLook.infinitive)
}

/** `спросил я министра`: who writes the text. */
function isNarrator(items: Items, item: number): boolean {
  const { nominativePronoun } = patternsOf(items)
  return (
    is(items, item, wordClass['first-person']) && nominativePronoun.test(items.word[item] ?? '')
  )
}

function isPassed(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.number || kind === tokenKind.open || kind === tokenKind.close) return true
  if (kind !== tokenKind.word) return items.quote[item] === -1
  if (is(items, item, wordClass.pronoun)) return false
  return is(items, item, aside | wordClass.conjunction | wordClass.as)
}

/**
 * One past a phrase with a preposition (`в эфире телеканала «Россия»`): its head, whatever case it seems to be in, and
 * what follows in no nominative.
 */
function behindPreposition(items: Items, { from, to }: ItemRange, wanted: number): number {
  if (pointsAlone(items, from + 1)) return from + 2
  let i = from + 1
  while (i < to && isModifier(items, i)) i++
  if (is(items, i, wordClass.preposition) && i > from + 1) return i
  const time = is(items, i, wordClass.time)
  i = Math.max(i + 1, behindPerson(items, i, to))
  if (time) return behindTime(items, i, to)
  while (i < to && goesOnObliquely(items, i, wanted)) i++
  return i
}

/** `ответила на это Андреева`, not `на это заявление`: no neuter noun goes on with it. */
function pointsAlone(items: Items, item: number): boolean {
  if (!patternsOf(items).pointsAlone.test(items.word[item] ?? '')) return false
  const { declension } = items.reading.pack
  if (items.capital[item + 1] === 1) return true
  const forms = formsOf(declension, items.word[item + 1] ?? '') ?? []
  return forms.length > 0 && forms.every(({ cases }) => (cases & anyNominative) === cases)
}

/** `в среду, 9 июля`; `в среду вечером`. */
function behindTime(items: Items, from: number, to: number): number {
  let i = from
  while (i < to && (is(items, i, wordClass.time) || items.kind[i] === tokenKind.number)) i++
  return i
}

function isModifier(items: Items, item: number): boolean {
  if (items.kind[item] === tokenKind.number) return true
  if (is(items, item, wordClass.determiner | wordClass.demonstrative)) return true
  if (is(items, item, wordClass['first-person'])) return true
  if (is(items, item, wordClass.pronoun))
    return items.reading.pack.grammar.possessive?.test(items.word[item] ?? '') === true
  return items.kind[item] === tokenKind.word && looks(items, item, wordLook.adjective)
}

function goesOnObliquely(items: Items, item: number, wanted: number): boolean {
  if (items.quote[item] !== -1) return !isQuote(items, item)
  if (items.kind[item] === tokenKind.number) return true
  if (items.kind[item] !== tokenKind.word) return false
  if (is(items, item, wordClass.conjunction)) return !inCase(items, item + 1, wanted)
  if (is(items, item, aside | wordClass.preposition | wordClass.pronoun)) return false
  if (
    /^[a-z0-9]/u.test(items.word[item] ?? '') ||
    (isAcronym(items, item) && looks(items, item, wordLook.other))
  )
    return true
  if (caseWords(items).cases[item] === 0) return false
  // `в службе министерства`: behind another noun the genitive is the likelier reading.
  const owned = items.capital[item] === 0 && inCase(items, item, anyGenitive)
  return owned || !inCase(items, item, wanted)
}

/** `ТАСС`, `МИД`: capitals throughout, which may stand in any case. */
export function isAcronym(items: Items, item: number): boolean {
  return isAllCaps(items.reading, items.token[item] ?? 0)
}

interface Opening {
  /** Bits of the nominative that agree. */
  readonly wanted: number
  readonly to: number
}

/** A nominative noun, name or pronoun, or the adjective before one. */
function opensNominative(items: Items, item: number, { wanted, to }: Opening): boolean {
  if (is(items, item, wordClass['first-person'])) return false
  if (items.quote[item] !== -1) return true
  if (!inCase(items, item, wanted)) return false
  if (!looks(items, item, wordLook.adjective)) return true
  let i = item
  while (i < to && isModifier(items, i)) i++
  if (i < to && inCase(items, i, wanted)) return true
  // `Зеленский`: a name that looks like an adjective.
  return i === item + 1 && items.capital[item] === 1
}

/* ---- Where a phrase ends ---- */

const longestPhrase = 24

/** One past the noun phrase that begins at `from`: adjectives, head, genitives and a name. */
export function phraseTo(items: Items, from: number, to: number): number {
  return phraseEnd(items, { from, to }, false)
}

function phraseEnd(items: Items, { from, to }: ItemRange, oblique: boolean): number {
  if (is(items, from, wordClass.pronoun) && !is(items, from, wordClass.demonstrative)) {
    // `в его пресс-службе`: whose it is belongs to the noun.
    const owns = oblique && isModifier(items, from) && looks(items, from + 1, wordLook.noun)
    if (!owns || from + 1 >= to) return from + 1
  }
  const last = Math.min(to, from + longestPhrase)
  let i = from
  let named = false
  while (i < last) {
    const next = step(items, { from, at: i, to: last, named, oblique })
    if (next === i) break
    for (let k = i; k < next; k++) named ||= isNamed(items, k)
    i = next
  }
  while (i > from + 1 && isLoose(items, i - 1)) i--
  return withNameBehindComma(items, { from, to: i }, to)
}

interface Progress {
  readonly from: number
  readonly at: number
  readonly to: number
  /** A first name has been passed: what follows a preposition is no part of the phrase. */
  readonly named: boolean
  /** The phrase stands where no nominative can. */
  readonly oblique: boolean
}

/** One past what goes on at `at`; `at` where the phrase ends. */
function step(items: Items, progress: Progress): number {
  const { from, at } = progress
  if (items.quote[at] !== -1) return isQuote(items, at) && at > from ? at : at + 1
  return items.kind[at] === tokenKind.word
    ? behindWord(items, progress)
    : behindMark(items, progress)
}

function behindMark(items: Items, progress: Progress): number {
  const { from, at, to } = progress
  const kind = items.kind[at]
  if (kind === tokenKind.dash) return isHyphen(items, at) || isDoubleOffice(items, at) ? at + 1 : at
  if (kind === tokenKind.open) return at > from ? behindBracket(items, at, to) : at
  if (kind === tokenKind.number) return isNumbered(items, progress) ? at + 1 : at
  return at
}

/** `Радио 1`; not `Иван Лещук 9 ноября`. */
function isNumbered(items: Items, { from, at, named }: Progress): boolean {
  return at > from && items.capital[at - 1] === 1 && !named && !is(items, at + 1, wordClass.time)
}

function behindWord(items: Items, progress: Progress): number {
  const { at, to, named } = progress
  if (is(items, at, wordClass.conjunction)) return behindConjunction(items, progress)
  if (is(items, at, wordClass.preposition) && !isPersonal(items, at))
    return named ? at : nameBehind(items, at, to)
  if (is(items, at, wordClass.pronoun)) return isModifier(items, at) ? at + 1 : at
  if (at > progress.from && patternsOf(items).pointsAt.test(items.word[at] ?? '')) return at
  if (is(items, at, wordClass.demonstrative | wordClass.determiner)) return at + 1
  return belongs(items, progress) ? at + 1 : at
}

/** The word goes on with the noun phrase: no adverb, no verb, no noun that another case begins. */
function belongs(items: Items, progress: Progress): boolean {
  const { from, at, named } = progress
  if (is(items, at, aside) || (items.cueAt[at] !== 0 && items.capital[at] === 0)) return false
  if (looks(items, at, wordLook.verb | wordLook.infinitive | wordLook.gerund)) return false
  if (caseWords(items).cases[at] === 0 || turnsNominative(items, progress)) return false
  if (at > from && (turnsPerson(items, progress) || isToldOutlet(items, at))) return false
  return !(named && at > from && beginsAnother(items, at))
}

/** `ответила Анна Гай Ивану Белому`, `слова Анны Гай Иван Белый`: a first name in a case that the phrase cannot have. */
function turnsPerson(items: Items, { from, at, oblique }: Progress): boolean {
  if (!is(items, at, wordClass['given-name']) || items.capital[at] === 0) return false
  if (!looks(items, at, wordLook.noun)) return false
  if (oblique) return !inCase(items, at, otherCases | anyAccusative)
  return inCase(items, from, anyNominative) && !inCase(items, at, anyNominative | anyGenitive)
}

/** `сказал Песков РБК`: an outlet right behind a name was told. */
function isToldOutlet(items: Items, item: number): boolean {
  const before = item - 1
  if (items.capital[before] !== 1 || isAcronym(items, before)) return false
  if (!looks(items, before, wordLook.other)) return false
  return outletAt(items.reading, items.token[item] ?? 0) !== null
}

/** `главы МИДа крупнейшая газета`: an adjective in the nominative is no part of a phrase in another case. */
function turnsNominative(items: Items, { from, at, oblique }: Progress): boolean {
  // `сказал Громов журналистам`: those told.
  const isTold = !oblique && at > from && items.capital[at] === 0 && looks(items, at, wordLook.noun)
  if (isTold && !inCase(items, at, anyNominative | anyGenitive)) return true
  if (!oblique && at > from && opensTold(items, at)) return true
  // `в МИД заявление министра назвали`: an object behind the body.
  const isObject =
    oblique && at > from && items.capital[at] === 0 && looks(items, at, wordLook.noun)
  if (isObject && !inCase(items, at, otherCases)) return !looks(items, at - 1, wordLook.adjective)
  if ((!oblique && inCase(items, from, anyNominative)) || !looks(items, at, wordLook.adjective))
    return false
  return inCase(items, at, anyNominative) && !inCase(items, at, otherCases)
}

/** `сказал Вебер государственному телевидению`: adjectives behind a name, of a noun in a case that tells of nobody who speaks. */
function opensTold(items: Items, item: number): boolean {
  if (items.capital[item] === 1 || items.capital[item - 1] === 0) return false
  let noun = item
  while (
    noun < item + longestTold &&
    items.capital[noun] === 0 &&
    looks(items, noun, wordLook.adjective)
  )
    noun++
  if (noun === item || !looks(items, noun, wordLook.noun)) return false
  return !inCase(items, noun, anyNominative | anyGenitive)
}

/** So many adjectives stand before those told at most. */
const longestTold = 3

/** Cases in which a word may go on with a phrase that stands in another case than the nominative. */
const otherCases =
  eitherNumber(grammaticalCase.genitive | grammaticalCase.dative) |
  grammaticalCase.instrumental |
  grammaticalCase.prepositional

/** Behind a name a word in small letters is no part of it: `сказал Песков журналистам`. */
function beginsAnother(items: Items, item: number): boolean {
  // `Томас де Ваал`.
  if (is(items, item, wordClass['name-part']) && items.capital[item + 1] === 1) return false
  if (patternsOf(items).nameParticle.test(items.word[item] ?? '')) return false
  return items.capital[item] === 0 && items.capital[item - 1] === 1
}

/** A first name of the tables, or a name with an initial (`В.Путин`). */
function isNamed(items: Items, item: number): boolean {
  if (items.capital[item] === 0) return false
  if (is(items, item, wordClass['given-name'])) return inCase(items, item, anyNominative)
  if (isFullName(items, item)) return true
  return /^\p{L}\.\p{L}/u.test(items.word[item] ?? '')
}

/** `Инга Валль`: two words with capitals that no table has, which can stand in the nominative. */
function isFullName(items: Items, item: number): boolean {
  return [item, item + 1].every(
    (i) =>
      items.capital[i] === 1 &&
      items.classes[i] === 0 &&
      looks(items, i, wordLook.other) &&
      !isAcronym(items, i) &&
      inCase(items, i, anyNominative),
  )
}

/** `статс-секретарь - заместитель министра`. */
function isDoubleOffice(items: Items, dash: number): boolean {
  return (
    is(items, dash - 1, wordClass.role) &&
    is(items, dash + 1, wordClass.role) &&
    items.word[dash] !== '—'
  )
}

function behindBracket(items: Items, open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + 8); i++)
    if (items.kind[i] === tokenKind.close) return i + 1
  return open
}

/** `Меркель и Порошенко`, `Россия и ее партнеры`: a nominative on both sides, or two in another case. */
function behindConjunction(items: Items, { from, at, to, named }: Progress): number {
  if (at === from || at + 1 >= to) return at
  if (!patternsOf(items).and.test(items.word[at] ?? '')) return at
  const both = (caseWords(items).cases[at - 1] ?? 0) & (caseWords(items).cases[at + 1] ?? 0)
  if (items.capital[at - 1] === 1 && items.capital[at + 1] === 1 && both !== 0) return at + 1
  if (named) return at
  if (isModifier(items, at + 1) && !looks(items, at + 1, wordLook.verb)) return at + 1
  if (items.cueAt[at + 1] !== 0) return at
  return looks(items, at + 1, wordLook.noun | wordLook.place) && both !== 0 ? at + 1 : at
}

const nameReach = 9

/** `представитель Кремля по правам ребенка Анна Лещук`: a phrase with a preposition belongs to the office when the name follows. */
function nameBehind(items: Items, preposition: number, to: number): number {
  const last = Math.min(to, preposition + nameReach)
  for (let i = preposition + 1; i < last; i++) {
    if (isStopper(items, i) || is(items, i, wordClass.time)) return preposition
    if (items.cueAt[i] !== 0 && items.capital[i] === 0) return preposition
    if (looks(items, i, wordLook.verb) && items.capital[i] === 0) return preposition
    if (i > preposition + 1 && isNamed(items, i)) return i
  }
  return chargeBehind(items, preposition, to)
}

/** `глава комитета по международным делам`: one past what the office is concerned with. */
function chargeBehind(items: Items, preposition: number, to: number): number {
  const { by, charge } = patternsOf(items)
  if (!by.test(items.word[preposition] ?? '')) return preposition
  let i = preposition + 1
  while (i < to && looks(items, i, wordLook.adjective)) i++
  return i < to && charge.test(items.word[i] ?? '') ? i + 1 : preposition
}

function isLoose(items: Items, item: number): boolean {
  if (items.kind[item] === tokenKind.dash || items.kind[item] === tokenKind.open) return true
  return is(items, item, wordClass.conjunction | wordClass.preposition | wordClass.demonstrative)
}

/** `бывший министр, глава центра Иван Лещук`: offices in a row before the name that bears them. */
function withNameBehindComma(items: Items, { from, to: end }: ItemRange, to: number): number {
  if (items.kind[end] !== tokenKind.comma || end + 2 >= to) return end
  if (!is(items, from, wordClass.role) && !looks(items, from, wordLook.adjective)) return end
  for (let i = from; i < end; i++) if (isNamed(items, i)) return end
  const opens = is(items, end + 1, wordClass.role) && inCase(items, end + 1, anyNominative)
  if (!opens) return end
  const next = phraseTo(items, end + 1, to)
  for (let i = end + 1; i < next; i++) if (isNamed(items, i)) return next
  return end
}

/** The phrase that stands where any case may: behind `по словам`, `в`, `главу`. */
export function obliquePhrase(items: Items, from: number, to: number): ItemRange | null {
  if (from >= to) return null
  const kind = items.kind[from]
  if (items.quote[from] === -1 && kind !== tokenKind.word) return null
  if (is(items, from, wordClass.preposition) && !isPersonal(items, from)) return null
  const end = phraseEnd(items, { from, to }, true)
  return end > from ? { from, to: end } : null
}

/** The phrase stands for somebody who can speak, or for a text that speaks. */
export function canSpeakCased(items: Items, { from, to }: ItemRange): boolean {
  const somebody =
    wordClass.pronoun |
    wordClass.role |
    wordClass.people |
    wordClass.organisation |
    wordClass.occasion |
    wordClass.nationality |
    wordClass['given-name']
  for (let i = from; i < to; i++) {
    if (is(items, i, somebody)) return true
    if (looks(items, i, wordLook.place)) return true
    if (items.capital[i] === 1 && (items.first[i] === 0 || isUnknownName(items, i))) return true
    if (items.quote[i] !== -1) return true
  }
  return false
}

/** A word in no table, without the look of an abstract noun: a name also where it opens its sentence. */
function isUnknownName(items: Items, item: number): boolean {
  return items.classes[item] === 0 && !patternsOf(items).abstractNoun.test(items.word[item] ?? '')
}
