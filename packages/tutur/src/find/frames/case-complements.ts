import {
  anyAccusative,
  anyPrepositional,
  eitherNumber,
  grammaticalCase,
} from '../../languages/declension.ts'
import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { caseEnd, withoutMark } from '../contents/case-ends.ts'
import { obliquePhrase } from '../phrases/case-phrase.ts'
import {
  type CaseSubject,
  caseSubject,
  clauseFrom,
  clauseTo,
  isGerundCue,
} from '../phrases/case-subject.ts'
import { inCase, looks, patternsOf, wordLook } from '../phrases/case-words.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { rowOf } from '../words/cue-row.ts'
import { type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { quotedBy } from './case-behind.ts'
import type { Found } from './found.ts'

/** How far behind the verb the word that opens a clause may stand, in items. */
const reach = 40

/** `S заявил, что C`, `заявил S о том, что C`, `S спросил, почему C`. */
export function clauseBehind(line: Line, cue: CueMatch): Found | null {
  if ((cue.takes & (cueTakes.that | cueTakes.clause)) === 0) return null
  const from = openingOf(line, cue)
  if (from < 0) return null
  const to = endOfInserted(line, cue, { from, to: caseEnd(line, cue, from) })
  const object = objectOfPointer(line, cue, from)
  if (object !== null)
    return found(line, cue, {
      content: [{ from: object, to }],
      takes: cueTakes.noun,
      rule: 'subject.object',
    })
  return found(line, cue, { content: [{ from, to }], takes: cueTakes.that, rule: 'subject.clause' })
}

/** `отверг обвинения в том, что C`: the noun of what is denied, before the word that points at the clause; `null` where none stands. */
function objectOfPointer(line: Line, cue: CueMatch, pointer: number): number | null {
  const { items } = line
  if ((cue.takes & cueTakes.noun) === 0 || is(items, pointer, wordClass.complementiser)) return null
  const start = objectBefore(line, afterSubject(cue, caseSubject(line, cue)), pointer)
  if (start >= pointer || !isObject(items, start)) return null
  return obliquePhrase(items, start, pointer)?.to === pointer ? start : null
}

/** `X, отметив, что C, уехал`: where the verb of the sentence itself follows what is said in a clause put in. */
function endOfInserted(line: Line, cue: CueMatch, { from, to }: ItemRange): number {
  const { items } = line
  if (!isGerundCue(items, cue) || hasVerbBetween(items, line.from, cue.from)) return to
  for (let i = to - 2; i > from; i--) {
    if (items.kind[i] !== tokenKind.comma) continue
    let verb = i + 1
    while (verb < to && isCircumstance(items, verb)) verb++
    if (looks(items, verb, wordLook.verb) && items.cueAt[verb] === 0) return i
  }
  return to
}

function hasVerbBetween(items: Items, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (looks(items, i, wordLook.verb)) return true
  return false
}

/** Where the clause behind the cue begins, with `о том` before its `что`; -1 when there is none. */
function openingOf(line: Line, cue: CueMatch): number {
  const { items } = line
  const last = Math.min(line.to, cue.to + reach)
  for (let i = cue.to; i < last; i++) {
    if (isQuote(items, i) || items.kind[i] === tokenKind.colon) return -1
    const aside = asideOfOutlet(items, i, last)
    if (aside !== null) {
      i = aside
      continue
    }
    if (i > cue.to && items.cueAt[i] !== 0 && items.capital[i] === 0 && !isNounCue(line, i))
      return -1
    if (looks(items, i, wordLook.verb | wordLook.infinitive) && !isInserted(line, i)) return -1
    if (opensReported(items, i, cue)) return beginning(line, cue, i)
  }
  return -1
}

/** `заявил, как сообщает ТАСС, что C`: the comma behind what only says from where the words are; `null` where nothing does at `item`. */
function asideOfOutlet(items: Items, item: number, last: number): number | null {
  const opens = items.kind[item - 1] === tokenKind.comma && is(items, item, wordClass.question)
  if (!opens || !items.reading.pack.citing.has(items.word[item + 1] ?? '')) return null
  for (let i = item + 2; i < Math.min(last, item + longestAside); i++)
    if (items.kind[i] === tokenKind.comma) return i
  return null
}

/** How many items name an outlet in such an aside. */
const longestAside = 9

/** With what stands before the clause and belongs to it: `о том`, `о надежде`, the noun that the cue asks for. */
function beginning(line: Line, cue: CueMatch, item: number): number {
  const { items } = line
  if (cue.cue.ahead.length > 0) return cue.to
  const pointed = withPointer(items, item, cue.to)
  if (pointed !== item) return pointed
  return patternsOf(items).about.test(items.word[cue.to] ?? '') && nominalAhead(items, cue.to + 1)
    ? cue.to
    : item
}

function isNounCue(line: Line, item: number): boolean {
  const cue = line.cues.find(({ from }) => from === item)
  return cue !== undefined && (cue.takes & (cueTakes['noun-cue'] | cueTakes.preposition)) !== 0
}

/** A verb between two commas, in a clause put in. */
function isInserted({ items }: Line, item: number): boolean {
  for (let i = item; i > item - 8 && i > 0; i--)
    if (items.kind[i] === tokenKind.comma)
      return is(items, i + 1, wordClass.relative | wordClass.preposition)
  return false
}

function opensReported(items: Items, item: number, cue: CueMatch): boolean {
  const comma = items.kind[item - 1] === tokenKind.comma
  if (is(items, item, wordClass.complementiser))
    return comma || item === cue.to || isPointer(items, item - 1)
  if (!comma || !is(items, item, wordClass.question)) return false
  const { noQuestion, nearQuestion, relativeStem } = patternsOf(items)
  if (noQuestion.test(items.word[item + 1] ?? '')) return false
  // `указал путь всем, кто`: whoever is meant is no question far from its verb.
  const near = nearQuestion.test(items.word[item] ?? '') ? 2 : 12
  return item - cue.to < near && !relativeStem.test(items.word[item] ?? '')
}

/** `том` in `о том, что`, `то` in `на то, что`. */
function isPointer(items: Items, item: number): boolean {
  return patternsOf(items).pointer.test(items.word[item] ?? '')
}

function withPointer(items: Items, item: number, earliest: number): number {
  const pointer = items.kind[item - 1] === tokenKind.comma ? item - 2 : item - 1
  if (pointer < earliest || !isPointer(items, pointer)) return item
  const preposition = pointer - 1
  return preposition >= earliest && is(items, preposition, wordClass.preposition)
    ? preposition
    : pointer
}

/** `S заявил: «Q»`, `S пояснил: C`, `S призвал «Q»`. */
export function colonBehind(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  const to = clauseTo(line, cue.to)
  const colon = items.kind[to] === tokenKind.colon
  if (!colon && !isQuote(items, to)) return null
  const from = colon ? to + 1 : to
  if (from >= line.to || (colon && (cue.takes & cueTakes.quote) === 0 && !isQuote(items, from)))
    return null
  if (!colon && ((cue.takes & cueTakes.as) !== 0 || to - cue.to > 8)) return null
  const start = colon ? from : objectBefore(line, afterSubject(cue, caseSubject(line, cue)), from)
  const end = isQuote(items, from) && colon ? quoteEnd(line, from) : caseEnd(line, cue, from)
  const content = [{ from: start, to: end }]
  const quoted = colon ? quotedBy(line, cue) : null
  const complement = { content, takes: cueTakes.quote, rule: 'subject.quote' } as const
  return quoted === null
    ? found(line, cue, complement)
    : { ...complement, source: quoted.phrase, shared: false }
}

/** The quotation alone, unless the sentence goes on in it. */
function quoteEnd(line: Line, quote: number): number {
  const { items } = line
  const next = quote + 1
  if (next >= line.to || items.kind[next] !== tokenKind.word) return next
  return line.to
}

/** `S пообещал сделать C`, `S призвал Y сделать C`, `S попросил Y о C`. */
export function infinitiveBehind(line: Line, cue: CueMatch): Found | null {
  if ((cue.takes & (cueTakes.infinitive | cueTakes.request)) === 0) return null
  const subject = caseSubject(line, cue)
  const start = afterSubject(cue, subject)
  const infinitive = infinitiveFrom(line, start)
  if (infinitive < 0) return null
  const asks = (cue.takes & cueTakes.request) !== 0
  const from = asks ? objectBefore(line, start, infinitive) : infinitive
  const to = plainEnd(line, cue, from)
  const takes = asks ? cueTakes.request : cueTakes.infinitive
  return found(line, cue, { content: [{ from, to }], takes, rule: 'subject.infinitive' })
}

/** One past the cue, and past a subject that stands right behind it. */
function afterSubject(cue: CueMatch, subject: CaseSubject | null): number {
  return subject?.behind === true ? Math.max(cue.to, subject.phrase.to) : cue.to
}

const infinitiveReach = 16

function infinitiveFrom({ items, to }: Line, from: number): number {
  const last = Math.min(to, from + infinitiveReach)
  for (let i = from; i < last; i++) {
    if (items.quote[i] !== -1 && quotesInfinitive(items, i)) return i
    if (looks(items, i, wordLook.infinitive))
      return is(items, i - 1, wordClass.negation) ? i - 1 : i
    if (endsRequest(items, i)) return -1
  }
  return -1
}

/** A mark or a verb before the infinitive: what is asked does not follow. */
function endsRequest(items: Items, item: number): boolean {
  if (isQuote(items, item) || items.kind[item] === tokenKind.colon) return true
  if (items.kind[item] === tokenKind.comma) return !looks(items, item + 1, wordLook.other)
  return looks(items, item, wordLook.verb)
}

/** `пригрозил «разбомбить столицу»`. */
function quotesInfinitive({ reading, token }: Items, item: number): boolean {
  const word = reading.tokens.folded[(token[item] ?? 0) + 1] ?? ''
  return reading.pack.grammar.infinitive?.test(word) === true
}

/** Whom the request is made to belongs to what is asked; adverbs and days before do not. */
function objectBefore({ items }: Line, from: number, infinitive: number): number {
  let i = from
  while (i < infinitive && isCircumstance(items, i)) i++
  return i
}

function isCircumstance(items: Items, item: number): boolean {
  return is(items, item, wordClass.adverb | wordClass.connective | wordClass.time)
}

/** The end of what is said without a clause of its own: a new clause (`, но`) does not belong to it. */
function plainEnd(line: Line, cue: CueMatch, from: number): number {
  const { items } = line
  const end = caseEnd(line, cue, from)
  for (let i = from + 1; i < end - 1; i++)
    if (
      items.kind[i] === tokenKind.comma &&
      patternsOf(items).adverse.test(items.word[i + 1] ?? '')
    )
      return withoutMark(items, i)
  return end
}

/** `S заявил о начале C`, `S обвинил Y в C`, `S предостерег Y от C`, `S призвал к C`. */
export function prepositionBehind(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.gerund) === 0) return null
  const subject = caseSubject(line, cue)
  const start = afterSubject(cue, subject)
  const to = clauseTo(line, start)
  const asks = (cue.takes & cueTakes.request) !== 0
  const preposition = prepositionFrom(items, { from: start, to }, asks)
  if (preposition < 0) return null
  const isCharged = isAccusation(cue) && isCharge(items, preposition + 1)
  if (!isCharged && !isProposition(items, preposition + 1, line.to)) return null
  const from = asks ? objectBefore(line, start, preposition) : preposition
  const end = plainEnd(line, cue, from)
  const takes = asks ? cueTakes.request : cueTakes.gerund
  return found(line, cue, { content: [{ from, to: end }], takes, rule: 'subject.about' })
}

function prepositionFrom(items: Items, { from, to }: ItemRange, asks: boolean): number {
  const { linking, towards } = patternsOf(items)
  for (let i = from; i < to; i++) {
    const word = items.word[i] ?? ''
    if (items.kind[i] !== tokenKind.word) continue
    if (looks(items, i, wordLook.verb)) return -1
    if (
      asks
        ? linking.test(word) && (i > from || towards.test(word)) && isAccusing(items, i)
        : isAbout(items, i, from)
    )
      return i
  }
  return -1
}

function isAbout(items: Items, item: number, from: number): boolean {
  const word = items.word[item] ?? ''
  return (
    patternsOf(items).about.test(word) ||
    (item === from && patternsOf(items).objectOpens.test(word) && nominalAhead(items, item + 1))
  )
}

/** A noun made of a verb, with its adjectives before it. */
function nominalAhead(items: Items, from: number): boolean {
  const { nominal } = items.reading.pack.grammar
  for (let i = from; i < from + 4; i++) {
    if (items.kind[i] !== tokenKind.word) return false
    if (
      looks(items, i, wordLook.adjective) ||
      is(items, i, wordClass.determiner | wordClass.pronoun)
    )
      continue
    return nominal?.test(items.word[i] ?? '') === true
  }
  return false
}

/** Not where or when it was said: `обвинил его в эфире канала в шантаже`. */
function isAccusing(items: Items, preposition: number): boolean {
  const place = wordClass.time | wordClass.occasion | wordClass.organisation
  if (is(items, preposition + 1, place)) return false
  return !patternsOf(items).venue.test(items.word[preposition + 1] ?? '')
}

function isAccusation({ cue }: CueMatch): boolean {
  return cue.rows.some(({ act, takes }) => act === 'accuse' && (takes & cueTakes.gerund) !== 0)
}

/** `обвинил Киев в шантаже`: what somebody is accused of, whatever noun it is. */
function isCharge(items: Items, from: number): boolean {
  let noun = from
  while (looks(items, noun, wordLook.adjective) && noun < from + 3) noun++
  if (items.kind[noun] !== tokenKind.word || items.capital[noun] === 1) return false
  return inCase(items, noun, anyPrepositional) && looks(items, noun, wordLook.noun | wordLook.other)
}

/** What is spoken of stands for a clause (`о начале переговоров`), not for a mere thing. */
function isProposition(items: Items, from: number, to: number): boolean {
  const { nominal } = items.reading.pack.grammar
  for (let i = from; i < Math.min(to, from + 5); i++) {
    if (items.kind[i] !== tokenKind.word) return false
    const word = items.word[i] ?? ''
    if (
      looks(items, i, wordLook.adjective) ||
      is(items, i, wordClass.determiner | wordClass.pronoun | wordClass.demonstrative)
    )
      continue
    return nominal?.test(word) === true
  }
  return false
}

/** `S назвал Y Z`, `S считает Y Z`: what is named and what it is called. */
export function namedBehind(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.as) === 0) return null
  const subject = caseSubject(line, cue)
  const start = afterSubject(cue, subject)
  const from = objectBefore(line, start, line.to)
  const to = plainEnd(line, cue, from)
  const before =
    subject?.behind === true || to - from < 2 || isPredicate(items, from)
      ? objectInFront(line, cue, subject)
      : null
  if (to - from < 2 && before === null) return null
  if (!hasInstrumental(items, { from, to }) && before === null) return null
  const contents = before === null ? [{ from, to }] : [before, { from, to }]
  const content = contents.filter((part) => part.to > part.from)
  return found(line, cue, { content, takes: cueTakes.as, rule: 'subject.named' })
}

/** `Главной целью в ведомстве назвали C`: what stands before the verb and is not its subject. */
function objectInFront(line: Line, cue: CueMatch, subject: CaseSubject | null): ItemRange | null {
  const { items } = line
  let from = clauseFrom(line, cue.from)
  while (from < cue.from && isCircumstance(items, from)) from++
  let to = cue.from
  // `В ведомстве слова министра назвали C`: behind the subject, else before it.
  const behind = subject === null ? cue.from : subject.phrase.to
  if (behind < cue.from && behind > from && isObject(items, behind)) from = behind
  else if (behind <= cue.from) to = Math.min(to, subject?.phrase.from ?? to)
  while (to > from && is(items, to - 1, wordClass.preposition | wordClass.adverb)) to--
  return to > from && to - from < 14 ? { from, to } : null
}

/** A noun that can be the object of a verb. */
function isObject(items: Items, item: number): boolean {
  return inCase(items, item, anyAccusative) && looks(items, item, wordLook.noun | wordLook.other)
}

/** What something is called, before which its name cannot stand. */
function isPredicate(items: Items, item: number): boolean {
  return inCase(items, item, instrumental) && !inCase(items, item, anyAccusative)
}

function hasInstrumental(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    if (isQuote(items, i) || (items.quote[i] !== -1 && i > from)) return true
    if (inCase(items, i, instrumental) && !inCase(items, i, grammaticalCase.nominative)) return true
  }
  return false
}

const instrumental = eitherNumber(grammaticalCase.instrumental)

/** `S отверг обвинения в C`, `S подтвердил арест C`, `S потребовал C`. */
export function objectBehind(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.noun) === 0) return null
  const subject = caseSubject(line, cue)
  const start = objectBefore(line, afterSubject(cue, subject), line.to)
  const ahead = subject === null ? null : objectAhead(line, cue, subject)
  if (ahead !== null) {
    const complement = { content: [ahead], takes: cueTakes.noun, rule: 'subject.object-ahead' }
    return { ...found(line, cue, complement), settled: true }
  }
  const object = obliquePhrase(items, start, line.to)
  if (object === null) return null
  if (!isProposition(items, object.from, line.to) && !isMeasure(line, cue, object)) return null
  const to = plainEnd(line, cue, object.from)
  return found(line, cue, {
    content: [{ from: object.from, to }],
    takes: cueTakes.noun,
    rule: 'subject.object',
  })
}

/** `отверг план`, `осудил блокаду`: behind a verb that takes a stand nouns for what can be done stand for a clause. */
function isMeasure({ items }: Line, cue: CueMatch, { from, to }: ItemRange): boolean {
  const { act } = rowOf(cue, cueTakes.noun)
  if (!stands.has(act)) return false
  const { measure } = patternsOf(items)
  let noun = from
  while (noun < to - 1 && looks(items, noun, wordLook.adjective)) noun++
  return measure.test(items.word[noun] ?? '')
}

const stands: ReadonlySet<string> = new Set(['accuse', 'deny', 'praise', 'refuse'])

/** What is denied, confirmed or turned down may stand first. */
const aheadActs: ReadonlySet<string> = new Set(['assert', 'deny', 'refuse'])

/** `В Кремле звонок отрицают`, `Эти данные опроверг министр`: what is denied or confirmed, before a verb that ends its clause. */
function objectAhead(line: Line, cue: CueMatch, { phrase }: CaseSubject): ItemRange | null {
  const { items } = line
  const row = cue.cue.rows.find(({ takes }) => (takes & cueTakes.noun) !== 0)
  if (row === undefined || !aheadActs.has(row.act)) return null
  const after = phrase.from >= cue.to ? phrase.to : cue.to
  if (!isCircumstances(items, { from: after, to: clauseTo(line, after) })) return null
  const clause = { from: clauseFrom(line, cue.from), to: cue.from }
  const isInside = phrase.from >= clause.from && phrase.to <= clause.to
  const opening = is(items, phrase.from - 1, wordClass.preposition) ? 1 : 0
  const sides = isInside
    ? [
        { from: phrase.to, to: clause.to },
        { from: clause.from, to: phrase.from - opening },
      ]
    : [clause]
  return sides.map((side) => objectIn(items, side)).find((object) => object !== null) ?? null
}

/** A whole stretch that is an object, without the adverbs around it. */
function objectIn(items: Items, side: ItemRange): ItemRange | null {
  let { from, to } = side
  while (from < to && isCircumstance(items, from)) from++
  while (to > from && isCircumstance(items, to - 1)) to--
  if (from >= to || to - from > longestObject) return null
  const { pointsAt } = patternsOf(items)
  if (pointsAt.test(items.word[from] ?? '')) return { from, to }
  return isObject(items, from) && !is(items, from, wordClass.role) ? { from, to } : null
}

const longestObject = 10

function isCircumstances(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) if (!isCircumstance(items, i)) return false
  return true
}

/** What a frame has found but for the subject of the cue. */
type Complement = Pick<Found, 'content' | 'takes' | 'rule'>

/** A relation with the subject of the cue. */
function found(line: Line, cue: CueMatch, { content, takes, rule }: Complement): Found {
  const subject = caseSubject(line, cue)
  const source = subject?.phrase ?? null
  return {
    content,
    source,
    shared: false,
    takes,
    rule: subject?.shared === true ? 'subject.shared' : rule,
  }
}
