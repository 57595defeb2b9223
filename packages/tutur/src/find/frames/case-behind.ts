import { anyGenitive, anyNominative } from '../../languages/declension.ts'
import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { hasComplement, isOutletWord, isTransmission, withoutMark } from '../contents/case-ends.ts'
import { canSpeakCased, nominativePhrase, obliquePhrase, phraseTo } from '../phrases/case-phrase.ts'
import {
  type CaseSubject,
  clauseFrom,
  clauseTo,
  interrupted,
  isGerundCue,
  subjectBehind,
} from '../phrases/case-subject.ts'
import { inCase, looks, patternsOf, wordLook } from '../phrases/case-words.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is, isHyphen, isQuote, isSpeech } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'
import { lastBefore } from './marks.ts'

/** `«Q», — заявил S`; `«Q», — говорится в сообщении`; `C — «Q», — заявил S`. */
export function quoteInFront(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & (cueTakes.quote | cueTakes.after | cueTakes.passive)) === 0) return null
  const quote = lastBefore(line, withManner(items, cue.from))
  if (quote < line.from || quote === cue.from - 1 || !isSpeech(items, quote)) return null
  if (isGerundCue(items, cue)) return null
  const subject = quotedSubject(line, cue)
  if (subject === null) return null
  const content = { from: quoteFrom(line, quote), to: quote + 1 }
  const more = quoteGoesOn(line, subject.phrase.to)
  return {
    content: more === null ? [content] : [content, more],
    source: subject.phrase,
    shared: false,
    takes: cueTakes.quote,
    rule: 'quote.speaker-after',
  }
}

/** `«Q», — отрезал S`: behind a quotation and a dash a verb that no table has says who speaks. */
export function unlistedBehind(
  line: Line,
  quote: number,
): { readonly verb: ItemRange; readonly source: ItemRange } | null {
  const { items } = line
  const dash = items.kind[quote + 1] === tokenKind.comma ? quote + 2 : quote + 1
  const verb = dash + 1
  if (items.kind[dash] !== tokenKind.dash || items.capital[verb] === 1) return null
  if (!looks(items, verb, wordLook.verb)) return null
  const to = clauseTo(line, verb + 1)
  const source = nominativePhrase(items, { from: verb + 1, to })
  if (source === null || !canSpeakCased(items, source)) return null
  return { verb: { from: verb, to: verb + 1 }, source }
}

function quotedSubject(line: Line, cue: CueMatch): CaseSubject | null {
  return quotedBy(line, cue) ?? subjectBehind(line, cue)
}

/** A quotation that ends a clause begun outside its marks takes that clause with it. */
function quoteFrom(line: Line, quote: number): number {
  const { items } = line
  if (quote === line.from) return quote
  const from = contentFrom(line, line.from)
  for (let i = from; i < quote; i++) if (isStop(items, i)) return quote
  return from
}

function isStop(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.stop
}

/** `«A», — сказал X, — «B»`. */
export function quoteGoesOn(line: Line, from: number): ItemRange | null {
  const { items } = line
  for (let i = from; i < Math.min(line.to, from + 24); i++) {
    if (items.quote[i] !== -1 && items.kind[i - 1] === tokenKind.dash) return { from: i, to: i + 1 }
    if (items.cueAt[i] !== 0) return null
  }
  return null
}

/**
 * `цитирует ТАСС министра`, `приводит его слова газета`, `приводит ТАСС заявление министра`, `передала слова министра
 * пресс-секретарь`: whose words they are.
 */
export function quotedBy(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  const isOutlets = (cue.takes & cueTakes.outlet) !== 0
  if (!isOutlets && !passesOn(items, cue)) return null
  const to = Math.min(line.to, cue.to + 24)
  for (let i = cue.to; i < to; i++)
    if (patternsOf(items).wordsForWords.test(items.word[i] ?? ''))
      return behindCue(ownerOfWords(line, i, { from: cue.to, to }))
  return isOutlets ? (quotedPerson(line, cue, to) ?? quotedName(line, cue)) : null
}

/** Whose words the noun stands for, else the noun. */
function ownerOfWords(line: Line, noun: number, range: ItemRange): ItemRange {
  const { items } = line
  if (is(items, noun - 1, wordClass.pronoun)) return { from: noun - 1, to: noun }
  const words = { from: noun, to: noun + 1 }
  const owner = ownerBehind(line, noun + 1)
  if (owner === null) return pronounIn(items, range) ?? words
  // `приводит заявление ТАСС`: whoever said it is not named.
  return isOutletWord(items, owner.from) ? words : owner
}

/** `напомнил слова`: the verb has a noun for words right behind it. */
function passesOn(items: Items, { from, to }: CueMatch): boolean {
  const { passesOn: verbs, wordsForWords } = patternsOf(items)
  return verbs.test(items.word[from] ?? '') && wordsForWords.test(items.word[to] ?? '')
}

/** Whose words they are, without the subject of the verb behind them: `слова министра его помощник Игорь Белый`. */
function ownerBehind(line: Line, from: number): ItemRange | null {
  const { items } = line
  const whole = obliquePhrase(items, from, clauseTo(line, from))
  return whole === null ? null : withoutSubject(items, whole)
}

/** `главу правительства его пресс-служба`: of words in a row those before the subject of the verb. */
function withoutSubject(items: Items, whole: ItemRange): ItemRange {
  for (let i = whole.from + 1; i < whole.to; i++)
    if (beginsSubject(items, i)) return { from: whole.from, to: i }
  return whole
}

/** An outlet, or a word for somebody that can only be a subject, or whose one is. */
function beginsSubject(items: Items, item: number): boolean {
  if (isOutletWord(items, item)) return true
  if (is(items, item, wordClass.pronoun)) return isSubjectOnly(items, item + 1)
  return isSubjectOnly(items, item)
}

function isSubjectOnly(items: Items, item: number): boolean {
  if (!looks(items, item, wordLook.noun)) return false
  return inCase(items, item, anyNominative) && !inCase(items, item, anyGenitive)
}

function behindCue(phrase: ItemRange): CaseSubject {
  return { phrase, behind: true, shared: false }
}

function pronounIn(items: Items, { from, to }: ItemRange): ItemRange | null {
  for (let i = from; i < to; i++) if (is(items, i, wordClass.pronoun)) return { from: i, to: i + 1 }
  return null
}

/** `цитирует РИА Новости президента`: the first that is no outlet. */
function quotedPerson(line: Line, cue: CueMatch, to: number): CaseSubject | null {
  const { items } = line
  for (let i = cue.to; i < to; i++) {
    if (items.kind[i] !== tokenKind.word) continue
    const somebody = is(items, i, wordClass.role | wordClass.pronoun | wordClass['given-name'])
    if (!somebody) continue
    let from = i
    while (from > cue.to && looks(items, from - 1, wordLook.adjective)) from--
    return behindCue(withoutSubject(items, { from, to: phraseTo(items, from, to) }))
  }
  return null
}

/**
 * `цитирует Станича «Танюг»`, `«Танюг» цитирует Станича`, `цитирует агентство Станича`: a name right behind the verb, or
 * behind its subject, or with the subject before the verb.
 */
function quotedName(line: Line, cue: CueMatch): CaseSubject | null {
  const { items } = line
  const from = isOutletWord(items, cue.to) ? cue.to + 1 : cue.to
  const phrase = ownerBehind(line, from)
  if (phrase === null || !isUnknownName(items, phrase.from)) return null
  const hasSubject =
    from > cue.to || isOutletWord(items, phrase.to) || isOutletWord(items, cue.from - 1)
  return hasSubject ? behindCue(phrase) : null
}

function isUnknownName(items: Items, item: number): boolean {
  if (items.capital[item] !== 1 || isOutletWord(items, item)) return false
  return looks(items, item, wordLook.other) && inCase(items, item, anyGenitive)
}

/** `C, заявил S`; `C1, считает S, C2`; `C, сообщили в S`. */
export function clauseInFront(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & (cueTakes.clause | cueTakes.quote)) === 0 || isGerundCue(items, cue)) return null
  const so = patternsOf(items).so.test(items.word[cue.from - 1] ?? '') ? cue.from - 1 : cue.from
  const comma = markBefore(items, so)
  if (comma <= line.from || interrupted(line, cue) !== null) return null
  const subject = quotedSubject(line, cue)
  if (subject === null) return null
  const content = { from: contentFrom(line, line.from), to: withoutMark(items, comma) }
  if (content.to - content.from < 1 || is(items, content.from, wordClass.relative)) return null
  if (looks(items, content.from, wordLook.gerund) && content.to - content.from < 3) return null
  const second = resumed(line, content, subject.phrase.to)
  return {
    content: second === null ? [content] : [content, second],
    source: subject.phrase,
    shared: false,
    takes: cueTakes.clause,
    rule: 'clause.speaker-after',
  }
}

/** The comma, or comma and dash, right before the cue and its adverbs; -1 when there is none. */
function markBefore(items: Items, cue: number): number {
  const i = withManner(items, cue) - 1
  const dash = items.kind[i] === tokenKind.dash && !isHyphen(items, i)
  if (dash && items.kind[i - 1] === tokenKind.comma) return i - 1
  return items.kind[i] === tokenKind.comma || dash ? i : -1
}

/** First item of the adverbs before the cue: `тихо сказала`, `затем вчера добавил`. */
function withManner(items: Items, cue: number): number {
  let i = cue
  while (isManner(items, i - 1)) i--
  return i
}

function isManner(items: Items, item: number): boolean {
  if (is(items, item, wordClass.adverb | wordClass.time)) return true
  const word = items.word[item] ?? ''
  const isPlain = items.kind[item] === tokenKind.word && items.capital[item] === 0
  return isPlain && items.classes[item] === 0 && patternsOf(items).adverbLook.test(word)
}

/** Where what is said begins: behind `Напомним`, `При этом`. */
export function contentFrom(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to && is(items, i, wordClass.connective) && items.kind[i + 1] === tokenKind.comma)
    i += 2
  while (i < line.to && items.kind[i] === tokenKind.dash) i++
  return i
}

/** What goes on behind `, считает S,`: when no clause was whole before, or a conjunction takes it up. */
function resumed(line: Line, content: ItemRange, end: number): ItemRange | null {
  const { items } = line
  const comma = clauseTo(line, end)
  if (items.kind[comma] !== tokenKind.comma && items.kind[comma] !== tokenKind.dash) return null
  let from = comma + 1
  if (items.kind[from] === tokenKind.dash) from++
  const whole = hasVerb(items, content)
  // `Мир, считает X, близок`: one word may be all that is said of it.
  if (line.to - from < (whole ? 2 : 1)) return null
  const linked = patternsOf(items).goesOn.test(items.word[from] ?? '')
  if (whole && !linked) return null
  if (isAside(line, from)) return null
  return { from, to: endBefore(line, from) }
}

function isAside(line: Line, from: number): boolean {
  const { items } = line
  if (is(items, from, wordClass.relative) || looks(items, from, wordLook.gerund)) return true
  const cue = line.cues.find((match) => match.from >= from && match.from <= from + 2)
  return cue !== undefined && (isGerundCue(items, cue) || isTransmission(line, cue))
}

/** One past the words before a gerund or an outlet that passes them on. */
function endBefore(line: Line, from: number): number {
  const { items } = line
  for (const cue of line.cues) {
    if (cue.from <= from) continue
    const comma = markBefore(items, cue.from)
    const ends = isGerundCue(items, cue) ? hasComplement(line, cue) : isTransmission(line, cue)
    if (comma > from && ends) return withoutMark(items, comma)
  }
  return line.to
}

function hasVerb(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (looks(items, i, wordLook.verb)) return true
    if (isQuote(items, i)) return true
    if (items.kind[i] === tokenKind.dash && !isHyphen(items, i)) return true
    if (items.cueAt[i] !== 0) return true
    if (patternsOf(items).shortForm.test(items.word[i] ?? '') && items.capital[i] === 0) return true
  }
  return false
}

/** `Как заявил S, C`; `C, как заявил S`; `C1, как заявил S, C2`. */
export function asSaid(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  const from = clauseFrom(line, cue.from)
  const link = linkOf(items, from, cue.from)
  if (link < 0) return null
  const subject = subjectBehind(line, cue)
  if (subject === null) return null
  const end = clauseTo(line, Math.max(cue.to, subject.phrase.to))
  const after = behindInsertion(line, end)
  const before = contentFrom(line, behindSemicolon(line, link))
  const reported = reportedFrom(line, link)
  const first = { from: Math.max(before, reported), to: withoutMark(items, link) }
  // `Y сказал, что сделать это, как предложил S, нельзя`: inside what Y says only what stands before the comma is from S.
  if (reported > before) return asSaidIn(items, first, subject)
  const rest = after < 0 ? null : { from: after, to: endBefore(line, after) }
  const content = [first, rest].filter(
    (part): part is ItemRange => part !== null && part.to - part.from > 0,
  )
  if (content.length === 0 || (rest === null && first.to - first.from < 2)) return null
  return {
    content: rest !== null && isLead(items, first) ? [rest] : content,
    source: subject.phrase,
    shared: false,
    takes: cueTakes.clause,
    rule: 'as-said',
  }
}

/** `C1; как пояснил S, C2`: what stands before the semicolon is not from S. */
function behindSemicolon(line: Line, item: number): number {
  const { items } = line
  for (let i = item - 1; i > line.from; i--) if (items.word[i] === ';') return i + 1
  return line.from
}

/** One past the word that opens the reported clause in which the item stands; 0 where it stands in none. */
function reportedFrom(line: Line, item: number): number {
  const { items } = line
  for (let i = item - 1; i > line.from; i--) {
    if (isStop(items, i) || isQuote(items, i)) return 0
    if (is(items, i, wordClass.complementiser) && items.kind[i - 1] === tokenKind.comma)
      return i + 1
  }
  return 0
}

function asSaidIn(items: Items, content: ItemRange, { phrase }: CaseSubject): Found | null {
  if (content.to - content.from < 2 || !hasPredicate(items, content)) return null
  const [takes, rule] = [cueTakes.clause, 'as-said'] as const
  return { content: [content], source: phrase, shared: false, takes, rule }
}

function hasPredicate(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++)
    if (looks(items, i, wordLook.verb | wordLook.infinitive)) return true
  return false
}

/** The `как` that opens the clause, behind `Ранее` and the like; -1 when there is none. */
function linkOf(items: Items, from: number, cue: number): number {
  let i = from
  while (
    i < cue &&
    is(items, i, wordClass.adverb | wordClass.conjunction) &&
    !patternsOf(items).as.test(items.word[i] ?? '')
  )
    i++
  return patternsOf(items).as.test(items.word[i] ?? '') && i < cue ? i : -1
}

function behindInsertion(line: Line, end: number): number {
  const { items } = line
  if (end >= line.to || items.kind[end] !== tokenKind.comma) return -1
  // `как заявил X, выступая в Баку, C`
  let from = end + 1
  if (looks(items, from, wordLook.gerund)) {
    const next = clauseTo(line, from)
    if (next < line.to) from = next + 1
  }
  return line.to - from > 1 ? from : -1
}

/** Less than a clause before the insertion: a connective or a relative word. */
function isLead(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (items.kind[i] !== tokenKind.word) continue
    if (!is(items, i, wordClass.connective | wordClass.conjunction | wordClass.adverb)) return false
  }
  return true
}

/** `По словам S, C`; `C, по мнению S`; `C1, по его словам, C2`. */
export function accordingTo(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  const source = sourceOf(line, cue)
  if (source === null) return null
  // `Из слов министра следует, что C`, but not `Из слов министра он понял`.
  const { outOf, follows } = patternsOf(items)
  if (outOf.test(items.word[cue.from] ?? '') && !follows.test(items.word[source.to] ?? ''))
    return null
  const before = beforeInsertion(line, cue.from)
  const after = behindSource(line, cue, source)
  const rest = restBehind(line, after.from, before)
  const content = [before, rest].filter(
    (part): part is ItemRange => part !== null && part.to > part.from,
  )
  if (content.length === 0) return null
  const rule = before === null ? 'before' : rest === null ? 'after' : 'within'
  const goesOn = before === null || rest === null || continues(items, rest, before)
  const isWhole = !goesOn && before !== null && hasVerb(items, before)
  return {
    content: isWhole ? [before] : content,
    source,
    shared: false,
    takes: cueTakes.preposition,
    rule: isWhole ? 'according-to.after' : `according-to.${rule}`,
    ...(after.aside ? { settled: true } : {}),
  }
}

/** How many items an outlet between its verb and `со слов` has at most. */
const longestOutlet = 5

function sourceOf(line: Line, cue: CueMatch): ItemRange | null {
  if ((cue.takes & cueTakes.preposition) === 0 || verbOfOutlet(line, cue) !== null) return null
  return ownerOf(line, cue)
}

/** `пишет «Маяк» со слов министра`, `«Маяк» пишет со слов министра`: the verb of the outlet; `null` where `со слов` stands for itself. */
export function verbOfOutlet({ items, cues }: Line, cue: CueMatch): CueMatch | null {
  const verb = cues.findLast(
    ({ to, takes }) =>
      to <= cue.from && cue.from - to <= longestOutlet && (takes & cueTakes.after) !== 0,
  )
  if (verb === undefined) return null
  const outlet = verb.to < cue.from ? cue.from - 1 : verb.from - 1
  return isOutletWord(items, outlet) ? verb : null
}

/** Where what is said may begin behind the source, -1 where it cannot; and whether something is told of the source before. */
function behindSource(
  line: Line,
  cue: CueMatch,
  source: ItemRange,
): { readonly from: number; readonly aside: boolean } {
  const { items } = line
  const last = Math.max(cue.to, source.to)
  const end = clauseTo(line, last)
  if (items.kind[end] === tokenKind.comma) {
    const from = behindParticiple(line, end + 1)
    return { from, aside: from > end + 1 }
  }
  const opens = clauseFrom(line, cue.from) >= cue.from - leadWords && opensClause(line, cue.from)
  return { from: opens ? last : -1, aside: false }
}

/** What is said behind the source; a quotation is one item, and enough, and so is a word behind what has no verb: `Мир, по его словам, близок`. */
function restBehind(line: Line, from: number, before: ItemRange | null): ItemRange | null {
  const { items } = line
  if (from < 0 || isRelative(items, from)) return null
  const fewest = before !== null && !hasVerb(items, before) ? 1 : 2
  const isShort = line.to - from < fewest && !isQuote(items, from)
  return isShort ? null : { from, to: endBefore(line, from) }
}

/** `По словам источника, знакомого с делом, C`: one past what the participle tells of the source; `from` where none begins. */
function behindParticiple(line: Line, from: number): number {
  const { items } = line
  const small = wordClass.determiner | wordClass.demonstrative | wordClass.pronoun
  const first = is(items, from, wordClass.adverb) ? from + 1 : from
  const word = items.word[first] ?? ''
  if (is(items, first, small) || !patternsOf(items).obliqueParticiple.test(word)) return from
  const to = clauseTo(line, first)
  return items.kind[to] === tokenKind.comma && line.to - to > 2 ? to + 1 : from
}

/** `который`, `с которым`. */
function isRelative(items: Items, from: number): boolean {
  const word = is(items, from, wordClass.preposition) ? from + 1 : from
  return is(items, word, wordClass.relative)
}

const leadWords = 3

/** The clause has nothing but connectives before the item. */
function opensClause(line: Line, item: number): boolean {
  const { items } = line
  for (let i = clauseFrom(line, item); i < item; i++)
    if (
      !is(
        items,
        i,
        wordClass.adverb | wordClass.connective | wordClass.conjunction | wordClass.time,
      )
    )
      return false
  return true
}

function continues(items: Items, rest: ItemRange, before: ItemRange): boolean {
  return (
    rest.to - rest.from > 2 &&
    !looks(items, rest.from, wordLook.gerund) &&
    before.to - before.from < 30
  )
}

/** What stands before the phrase in its sentence, when that is more than a link. */
function beforeInsertion(line: Line, item: number): ItemRange | null {
  const { items } = line
  // `... в Германию 11.11.2018 По словам S, C`: a capital begins a sentence, whatever the page has glued before it.
  if (items.capital[item] === 1 && items.first[item] === 0) return null
  // `С ней согласен X: по его мнению, C`.
  if (items.kind[item - 1] === tokenKind.colon) return null
  let first = item
  while (first > line.from && is(items, first - 1, wordClass.adverb | wordClass.conjunction))
    first--
  const range = { from: contentFrom(line, line.from), to: withoutMark(items, first) }
  if (range.to <= range.from || isLead(items, range)) return null
  return range
}

/** Whose words they are: a pronoun within the formula, or the phrase behind it. */
function ownerOf(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  for (let i = cue.from + 1; i < cue.to; i++)
    if (is(items, i, wordClass.pronoun)) return { from: i, to: i + 1 }
  const phrase = obliquePhrase(items, cue.to, clauseTo(line, cue.to))
  if (phrase === null || !canSpeakCased(items, phrase)) return null
  return withInside(line, phrase)
}

/** `источников агентства в дипломатических кругах`: where they sit belongs to those without a name. */
function withInside(line: Line, phrase: ItemRange): ItemRange {
  const { items } = line
  const to = clauseTo(line, phrase.to)
  const inside = patternsOf(items).sitsIn.test(items.word[phrase.to] ?? '')
  if (!inside || phrase.to >= to) return phrase
  for (let i = phrase.to; i < to; i++)
    if (looks(items, i, wordLook.verb | wordLook.infinitive)) return phrase
  return items.kind[to] === tokenKind.comma ? { from: phrase.from, to } : phrase
}
