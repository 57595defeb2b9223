import {
  anyAccusative,
  anyDative,
  anyNominative,
  anyPrepositional,
  anySingular,
  eitherNumber,
  grammaticalCase,
} from '../../languages/declension.ts'
import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is, isHyphen, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import {
  type Agreement,
  canSpeakCased,
  isAcronym,
  nominativeOf,
  nominativePhrase,
  obliquePhrase,
} from './case-phrase.ts'
import { caseWords, formsOf, inCase, looks, patternsOf, wordLook } from './case-words.ts'

/** The words for whoever a verb of saying is said of, where nouns have cases. */
export interface CaseSubject {
  readonly phrase: ItemRange
  /** It stands behind the verb. */
  readonly behind: boolean
  /** It belongs to a verb before, or to the clause around this one. */
  readonly shared: boolean
}

/**
 * The subject of the cue: the nominative before it in its clause, else behind it, else the body in which something was
 * said (`в Кремле заявили`) or the text in which it is said (`в заявлении говорится`), else that of the clause before.
 */
export function caseSubject(line: Line, cue: CueMatch): CaseSubject | null {
  if (isImpersonal(cue)) return ofText(line, cue)
  const agreement = agreementOf(line.items, cue)
  if (isGerundCue(line.items, cue))
    return ofVerbBefore(line, cue, 'any') ?? ofClauseBefore(line, cue, agreement)
  return (
    inFront(line, cue, agreement) ??
    interrupted(line, cue) ??
    behindOrPlace(line, cue, agreement) ??
    ofRelative(line, cue) ??
    ofVerbBefore(line, cue, agreement) ??
    ofClauseBefore(line, cue, agreement)
  )
}

/** `В министерстве призвали стороны`: what could be the object as well gives way to the body in which it was said. */
function behindOrPlace(line: Line, cue: CueMatch, agreement: Agreement): CaseSubject | null {
  const behind = behindVerb(line, cue, agreement)
  const place = agreement === 'several' ? ofPlace(line, cue, spokenOf) : null
  if (behind === null || place === null) return behind ?? place
  return inCase(line.items, behind.phrase.from, anyAccusative) ? place : behind
}

/** `Министр обороны, находящийся в порту, назвал`: a clause put in parts the subject from its verb. */
export function interrupted(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  const agreement = agreementOf(items, cue)
  const from = clauseFrom(line, cue.from)
  if (from !== cue.from || items.kind[from - 1] !== tokenKind.comma) return null
  const aside = clauseFrom(line, from - 1)
  if (!isPutIn(items, aside) || items.kind[aside - 1] !== tokenKind.comma) return null
  const to = aside - 1
  const phrase = agreeing(line, { from: clauseFrom(line, to), to }, { cue, agreement })
  if (phrase === null) return null
  // `Источник в порту, пожелавший остаться неизвестным, сказал`
  const isWhole = phrase.to === to || is(items, phrase.to, wordClass.preposition)
  return isWhole ? { phrase: { from: phrase.from, to }, behind: false, shared: false } : null
}

/** A participle, a gerund or a relative word opens it. */
function isPutIn(items: Items, from: number): boolean {
  const { participle } = items.reading.pack.grammar
  const mayBeGerund = looks(items, from, wordLook.gerund) || is(items, from, wordClass.subordinator)
  if (mayBeGerund && participle?.test(items.word[from] ?? '') === true) return true
  if (is(items, from, wordClass.relative) || is(items, from + 1, wordClass.relative)) return true
  return patternsOf(items).putIn.test(items.word[from] ?? '')
}

/**
 * `X подчеркнул, что Нивора готова, но потребовал`: the subject of the verb of saying before, of the same form, whose
 * clause stands between; a gerund belongs to the verb of saying before it.
 */
function ofVerbBefore(line: Line, cue: CueMatch, agreement: Agreement): CaseSubject | null {
  const { items } = line
  const turns = items.kind[clauseFrom(line, cue.from) - 1] === tokenKind.comma
  if (!turns) return null
  for (const other of line.cues) {
    if (other.from >= cue.from) break
    if (isImpersonal(other) || isGerundCue(items, other)) continue
    if (!isGerundCue(items, cue) && !sameForm(items, other, cue)) continue
    if (!opensBetween(line, other.to, cue.from)) continue
    const found = inFront(line, other, agreement) ?? behindVerb(line, other, agreement)
    if (found !== null) return { ...found, behind: false, shared: true }
  }
  return null
}

/** A word that opens a reported clause or an indirect question stands between. */
function opensBetween({ items }: Line, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      items.kind[i - 1] === tokenKind.comma &&
      is(items, i, wordClass.complementiser | wordClass.question)
    )
      return true
  return false
}

/** `заявил … и подчеркнул`; not `заявила … и подчеркнул`. */
export function sameForm(items: Items, one: CueMatch, other: CueMatch): boolean {
  const { past } = items.reading.pack.grammar
  const [a, b] = [items.word[one.from] ?? '', items.word[other.from] ?? '']
  const isPast = [past?.test(a) === true, past?.test(b) === true]
  if (isPast[0] !== isPast[1]) return false
  const { pastEnding } = patternsOf(items)
  return !isPast[0] || pastEnding.exec(a)?.[0] === pastEnding.exec(b)?.[0]
}

/** `в заявлении говорится`, `заявление, в котором говорится`. */
function ofText(line: Line, cue: CueMatch): CaseSubject | null {
  const wanted = wordClass.occasion | wordClass.organisation
  return ofPlace(line, cue, wanted) ?? textBefore(line, cue) ?? ofAgent(line, cue)
}

const instrumental = eitherNumber(grammaticalCase.instrumental)

/** `Министром было заявлено`: by whom it was said, in the instrumental and behind no preposition. */
function ofAgent(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  const somebody =
    wordClass.role | wordClass.people | wordClass.organisation | wordClass['given-name']
  const from = clauseFrom(line, cue.from)
  const to = clauseTo(line, cue.to)
  for (let i = from; i < to; i++) {
    const agent = is(items, i, somebody) && inCase(items, i, instrumental)
    if (
      !agent ||
      inCase(items, i, anyNominative | anyDative) ||
      is(items, i - 1, wordClass.preposition)
    )
      continue
    const phrase = obliquePhrase(items, i, i < cue.from ? cue.from : to)
    if (phrase !== null) return { phrase, behind: i > cue.from, shared: false }
  }
  return null
}

function textBefore(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  const from = clauseFrom(line, cue.from)
  if (!is(items, from + 1, wordClass.relative) || from - 2 < line.from) return null
  let first = from - 1
  while (first > line.from && isNominal(items, first - 1)) first--
  for (let i = first; i < from - 1; i++)
    if (is(items, i, wordClass.occasion))
      return { phrase: { from: i, to: from - 1 }, behind: false, shared: true }
  return null
}

/** The subject that stands behind the cue, for `C, заявил S`. */
export function subjectBehind(line: Line, cue: CueMatch): CaseSubject | null {
  if (isImpersonal(cue)) return ofPlace(line, cue, wordClass.occasion | wordClass.organisation)
  const agreement = agreementOf(line.items, cue)
  const found = behindVerb(line, cue, agreement)
  if (found !== null) return found
  const place = agreement === 'several' ? ofPlace(line, cue, spokenOf) : null
  return place !== null && place.phrase.from >= cue.to ? place : null
}

const spokenOf = wordClass.organisation | wordClass.role

/** `говорится`, `сообщается`: nobody says it. */
export function isImpersonal(cue: CueMatch): boolean {
  return (cue.takes & cueTakes.passive) !== 0
}

/** `заявив`, `отмечая`. */
export function isGerundCue(items: Items, cue: CueMatch): boolean {
  const word = items.word[cue.from] ?? ''
  const { participle, past } = items.reading.pack.grammar
  return participle?.test(word) === true && past?.test(word) !== true
}

/** The number in which the verb of the cue stands. */
export function agreementOf(items: Items, cue: CueMatch): Agreement {
  return patternsOf(items).severalForms.test(items.word[cue.from] ?? '') ? 'several' : 'one'
}

/* ---- Clauses ---- */

const opensClause = wordClass.complementiser | wordClass.relative

/** First item of the clause that holds `item`: behind the last mark or the last word that opens one. */
export function clauseFrom(line: Line, item: number): number {
  const { items } = line
  for (let i = item - 1; i >= line.from; i--) if (isBorder(items, i)) return i + 1
  return line.from
}

/** One past the last item of the clause. */
export function clauseTo(line: Line, from: number): number {
  const { items } = line
  for (let i = from; i < line.to; i++) if (isBorder(items, i)) return i
  return line.to
}

function isBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (isQuote(items, item)) return true
  if (kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.stop) return true
  if (kind !== tokenKind.dash || isHyphen(items, item)) return false
  return !(is(items, item - 1, wordClass.role) && is(items, item + 1, wordClass.role))
}

/* ---- Where the subject stands ---- */

function inFront(line: Line, cue: CueMatch, agreement: Agreement): CaseSubject | null {
  const from = clauseFrom(line, cue.from)
  if (isAside(line.items, from)) return pronounBefore(line, cue)
  const phrase =
    pronounBefore(line, cue)?.phrase ?? agreeing(line, { from, to: cue.from }, { cue, agreement })
  if (phrase === null) return null
  return { phrase: withListBefore(line, phrase), behind: false, shared: false }
}

/** `В обращении к Анне Лещук он написал`: a pronoun right before the verb. */
function pronounBefore(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  let i = cue.from - 1
  while (i > line.from && is(items, i, wordClass.adverb | wordClass.time | wordClass.connective))
    i--
  if (i < line.from || !is(items, i, wordClass.pronoun) || !inCase(items, i, anyNominative))
    return null
  return { phrase: { from: i, to: i + 1 }, behind: false, shared: false }
}

/** `Анна Лещук, Игорь Белый и Вера Том заявили`: names before the comma belong to those behind it. */
function withListBefore(line: Line, phrase: ItemRange): ItemRange {
  const { items } = line
  if (items.kind[phrase.from - 1] !== tokenKind.comma || !hasConjunction(items, phrase))
    return phrase
  let { from } = phrase
  while (from > line.from && isListed(items, from - 1)) from--
  return items.kind[from] === tokenKind.comma ? phrase : { from, to: phrase.to }
}

function isListed(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.comma || items.capital[item] === 1
}

function hasConjunction(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) if (is(items, i, wordClass.conjunction)) return true
  return false
}

function behindVerb(line: Line, cue: CueMatch, agreement: Agreement): CaseSubject | null {
  const to = clauseTo(line, cue.to)
  const phrase = agreeing(line, { from: cue.to, to: wider(line, to) }, { cue, agreement })
  if (phrase === null || phrase.from >= to) return null
  return { phrase, behind: true, shared: false }
}

/** Offices in a row reach beyond the comma between them. */
function wider(line: Line, to: number): number {
  return Math.min(line.to, to + longestList)
}

const longestList = 16

interface Wanted {
  readonly cue: CueMatch
  readonly agreement: Agreement
}

/** The first nominative of the range that fits the verb and can speak. */
function agreeing(line: Line, range: ItemRange, { cue, agreement }: Wanted): ItemRange | null {
  const { items } = line
  let { from } = range
  for (let tries = 0; tries < 4; tries++) {
    const asked = agreement === 'one' ? 'one' : 'any'
    const phrase = nominativePhrase(items, { from, to: range.to }, asked)
    if (phrase === null) return null
    const fits =
      agreement === 'any' ||
      (agreement === 'one' ? isOfGender(items, phrase, cue) : isSeveral(items, phrase))
    if (fits && isSpeaker(line, phrase, cue)) return phrase
    from = phrase.to
  }
  return null
}

/** It can speak, or it stands right before the verb and is not known to be a thing. */
function isSpeaker({ items }: Line, phrase: ItemRange, cue: CueMatch): boolean {
  if (canSpeakCased(items, phrase)) return true
  // `Это подтвердил министр`: what is pointed at speaks of nothing.
  if (patternsOf(items).pointsAt.test(items.word[phrase.from] ?? '')) return false
  // `тихо сказала`: how it is said.
  if (patternsOf(items).adverbLook.test(items.word[phrase.to - 1] ?? '')) return false
  return phrase.to === cue.from && looks(items, phrase.to - 1, wordLook.other)
}

function isSeveral(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (is(items, i, wordClass.conjunction)) return true
    if (inCase(items, i, nominativeOf('several')) && !/^[a-z]/u.test(items.word[i] ?? ''))
      return i < to
    if (looks(items, i, wordLook.noun | wordLook.place)) return false
  }
  return false
}

/** A neuter noun asks for a neuter verb, and the other way round; an office may be held by anybody. */
function isOfGender(items: Items, { from, to }: ItemRange, cue: CueMatch): boolean {
  const word = items.word[cue.from] ?? ''
  const { pack } = items.reading
  if (pack.grammar.past?.test(word) !== true) return true
  const neuter = patternsOf(items).neuterPast.test(word)
  for (let i = from; i < to; i++) {
    if (!looks(items, i, wordLook.noun | wordLook.place)) continue
    const forms = formsOf(pack.declension, items.word[i] ?? '') ?? []
    const nominative = forms.filter(({ cases }) => (cases & anyNominative) !== 0)
    if (nominative.length === 0) continue
    if (nominative.some(({ lemma, cases }) => isUnchanging(cases, lemma))) return true
    return nominative.some(({ gender }) => (gender === 'n') === neuter)
  }
  return true
}

/** `МВД`, `Минобороны`: the press gives it any gender. */
function isUnchanging(cases: number, lemma: string): boolean {
  return cases === anySingular || lemma.length <= 4
}

/* ---- Somebody else's nominative ---- */

/** `в Кремле заявили`, `в заявлении говорится`, `сообщили на сайте ведомства`. */
function ofPlace(line: Line, cue: CueMatch, wanted: number): CaseSubject | null {
  const from = clauseFrom(line, cue.from)
  const to = clauseTo(line, cue.to)
  return (
    placeIn(line, { from: cue.to, to }, wanted) ?? placeIn(line, { from, to: cue.from }, wanted)
  )
}

function placeIn({ items }: Line, range: ItemRange, wanted: number): CaseSubject | null {
  const { inside, there } = patternsOf(items)
  for (let i = range.from; i < range.to - 1; i++) {
    if (is(items, i, wordClass.pronoun) && there.test(items.word[i] ?? ''))
      return { phrase: { from: i, to: i + 1 }, behind: false, shared: false }
    if (!inside.test(items.word[i] ?? '') || is(items, i + 1, wordClass.time)) continue
    const phrase = obliquePhrase(items, i + 1, range.to)
    if (phrase === null || is(items, phrase.from, wordClass.relative)) continue
    if (standsIn(items, phrase) && isBodyOrText(items, phrase, wanted))
      return { phrase, behind: false, shared: false }
  }
  return null
}

/** `в Кремле`, not `в Кремль`. */
function standsIn(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (items.kind[i] !== tokenKind.word || isAcronym(items, i)) return true
    if (inCase(items, i, anyPrepositional)) return true
    const leads = wordClass.determiner | wordClass.demonstrative | wordClass.pronoun
    if (!is(items, i, leads) && !isProperBody(items, i)) return false
  }
  return false
}

/** `Белом доме`, `Минфине`: a name that only a body has. */
function isProperBody(items: Items, item: number): boolean {
  return items.capital[item] === 1 && patternsOf(items).properBody.test(items.word[item] ?? '')
}

/** The head of the phrase: its first noun. */
function isBodyOrText(items: Items, { from, to }: ItemRange, wanted: number): boolean {
  if (isProperBody(items, from)) return true
  for (let i = from; i < to; i++) {
    if (is(items, i, wanted)) return true
    if (items.quote[i] !== -1) return !isQuote(items, i) && (wanted & wordClass.role) !== 0
    if (looks(items, i, wordLook.place) && (wanted & wordClass.role) !== 0) return true
    if (looks(items, i, wordLook.noun)) return false
    if (looks(items, i, wordLook.other))
      return items.capital[i] === 1 && (wanted & wordClass.role) !== 0
  }
  return false
}

/** `..., который сообщил`: whom the relative word points back at. */
function ofRelative(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  const from = clauseFrom(line, cue.from)
  if (!patternsOf(items).relativeSubject.test(items.word[from] ?? '')) return null
  const to = from - 1
  let first = to
  while (first > line.from && isNominal(items, first - 1)) first--
  if (first === to) return null
  const near = { from: first, to }
  const phrase = canSpeakCased(items, near) ? near : (wholePhrase(line, near) ?? near)
  return { phrase, behind: false, shared: true }
}

/** `помощник министра по делам флота и портов, который`: with what stands before the nouns right before the mark, from the first that can speak. */
function wholePhrase(line: Line, near: ItemRange): ItemRange | null {
  const { items } = line
  const inner = wordClass.preposition | wordClass.conjunction
  let from = near.from
  while (from > line.from && (isNominal(items, from - 1) || is(items, from - 1, inner))) from--
  while (from < near.from && !is(items, from, wordClass.role | wordClass.people)) from++
  return from < near.from ? { from, to: near.to } : null
}

function isNominal(items: Items, item: number): boolean {
  if (items.quote[item] !== -1) return !isQuote(items, item)
  if (items.kind[item] !== tokenKind.word) return false
  if (is(items, item, wordClass.preposition | wordClass.conjunction | wordClass.time)) return false
  return caseWords(items).cases[item] !== 0
}

const clausesBack = 6

/** `X приехал в Баку, отметив`, `X, выступая там, заявил`, `X сказал C, но подчеркнул`. */
function ofClauseBefore(line: Line, cue: CueMatch, agreement: Agreement): CaseSubject | null {
  let from = clauseFrom(line, cue.from)
  const own = agreeing(line, { from, to: cue.from }, { cue, agreement })
  if (own !== null) return { phrase: own, behind: false, shared: true }
  for (let back = 0; back < clausesBack && from > line.from; back++) {
    const to = from - 1
    from = clauseFrom(line, to)
    if (isAside(line.items, from)) continue
    const phrase = agreeing(line, { from, to }, { cue, agreement: relaxed(line, cue, agreement) })
    if (phrase !== null) return { phrase, behind: false, shared: true }
  }
  return null
}

/** A gerund agrees with nobody. */
function relaxed(line: Line, cue: CueMatch, agreement: Agreement): Agreement {
  return isGerundCue(line.items, cue) ? 'any' : agreement
}

/** A relative clause, an insertion with a gerund or a preposition. */
function isAside(items: Items, from: number): boolean {
  const { plainThat } = patternsOf(items)
  if (is(items, from, opensClause) && !plainThat.test(items.word[from] ?? '')) return true
  if (is(items, from, wordClass.subordinator)) return true
  if (is(items, from, wordClass.preposition) && is(items, from + 1, wordClass.relative)) return true
  return looks(items, from, wordLook.gerund)
}
