import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { canSpeakHeadLast } from '../phrases/head-last-head.ts'
import { opensOccasion } from '../phrases/head-last-speaker.ts'
import { endsWithComma, headLastSubject } from '../phrases/head-last-subject.ts'
import { personLike } from '../phrases/person-like.ts'
import { isGerund } from '../words/gerund.ts'
import { citingEnd, cueKind, endsWithMark, type Items, is, isQuote } from '../words/items.ts'
import { type Line, quoteStops } from '../words/line.ts'
import { firstPredicate, isBase, opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import type { Begun } from './begun.ts'

/*
 * Where reported words end when they stand behind their verb: what the reporter adds about the saying, or about
 * things named in it, is left outside.
 */

/** How far a subject may stand from its verb of saying, and how far an insertion reaches, in items. */
const subjectReach = 12
const insertionReach = 30

const shortKinds =
  cueTakes.noun | cueTakes.as | cueTakes.infinitive | cueTakes.gerund | cueTakes.request

/** One past the last item of what is said from `begun` on. */
export function headLastEnd(line: Line, begun: Begun): number {
  const { items } = line
  const short = (begun.takes & shortKinds) !== 0
  let clause = short || opensPredicate(items, begun.from)
  for (let i = afterOpening(line, begun); i < line.to; i++) {
    if (endsAt(line, i, { begun, clause })) return i
    clause ||= opensPredicate(items, i) || items.quote[i] !== -1
  }
  return line.to
}

/** The item from which on an end is looked for: behind the comma of `though C1, C2`. */
function afterOpening(line: Line, begun: Begun): number {
  const { items } = line
  if (!opensWithSubordinate(items, begun)) return begun.from + 1
  const last = Math.min(line.to, begun.from + insertionReach)
  for (let i = begun.from + 1; i < last; i++) if (items.kind[i] === tokenKind.comma) return i + 1
  return begun.from + 1
}

interface Stretch {
  readonly begun: Begun
  /** Words of a clause have been met: what follows a comma may be a comment on it. */
  readonly clause: boolean
}

function endsAt(line: Line, item: number, { begun, clause }: Stretch): boolean {
  const { items } = line
  if (goesOnBefore(line, begun, item)) return false
  if (items.kind[item - 1] === tokenKind.quote && endsBehindQuote(line, begun, item)) return true
  if (endsHere(line, item, clause) || opensOtherHalf(line, item)) return true
  if (items.kind[item - 1] !== tokenKind.word && isAttributed(line, item)) return true
  if (begun.takes === cueTakes.that && speaksOn(items, item)) return true
  if (items.kind[item] === tokenKind.comma && isFronted(line, begun)) return true
  if (items.kind[item] === tokenKind.comma && endsFronted(line, begun, item)) return true
  return (begun.takes & shortKinds) !== 0 && endsShort(line, item)
}

/** `said the mails showed planning, and Hill had approved them`: what had been before is told, too, where the saying itself had not. */
function goesOnBefore(line: Line, begun: Begun, item: number): boolean {
  const { items } = line
  const { perfect } = items.reading.pack.grammar
  if ((begun.takes & (cueTakes.that | cueTakes.clause)) === 0 || perfect === null) return false
  const link = items.kind[item] === tokenKind.comma ? item + 1 : item
  if (!is(items, link, wordClass.conjunction)) return false
  for (let i = line.from; i < begun.from; i++) if (perfect.test(items.word[i] ?? '')) return false
  const cue = line.cues.find(({ from }) => from > link)
  if (cue === undefined || cue.from > link + subjectReach) return false
  let verb = cue.from - 1
  while (is(items, verb, wordClass.adverb)) verb--
  return verb > link + 1 && perfect.test(items.word[verb] ?? '')
}

/** `demanded that C and warned D`: another past form of saying, which shares the subject. */
function speaksOn(items: Items, item: number): boolean {
  const { past } = items.reading.pack.grammar
  if (!is(items, item, wordClass.conjunction)) return false
  return items.cueAt[item + 1] === cueKind.before && past?.test(items.word[item + 1] ?? '') === true
}

/** `said C: “D,” she wrote`: a quotation that the words behind it give a speaker. */
function isAttributed(line: Line, item: number): boolean {
  const { items } = line
  if (!isQuote(items, item) || !goesOnBehind(items, item)) return false
  const cue = line.cues.find(({ from }) => from > item)
  if (cue === undefined) return false
  if (cue.from === item + 1) return (cue.takes & cueTakes.after) !== 0
  if ((cue.takes & cueTakes.before) === 0) return false
  return headLastSubject(items, item + 1, cue.from)?.from === item + 1
}

/** A comma, or a question or an exclamation and no new sentence behind it. */
function goesOnBehind(items: Items, quote: number): boolean {
  if (endsWithComma(items, quote)) return true
  const asks = endsWithMark(items, quote, '?') || endsWithMark(items, quote, '!')
  return asks && items.capital[quote + 1] === 0
}

/** How far behind `as` the verb of a headline's other half may stand, in items. */
const halfReach = 6

/** `Varga says pier lost as Norland objects`: in a headline somebody else acts at the same time. */
function opensOtherHalf(line: Line, item: number): boolean {
  const { items } = line
  if (!line.headline || !is(items, item, wordClass.as) || isArticle(items, item + 1)) return false
  const { past, singular } = items.reading.pack.grammar
  const last = Math.min(line.to, item + halfReach)
  for (let i = item + 2; i < last; i++) {
    if (items.kind[i] !== tokenKind.word) return false
    const word = items.word[i] ?? ''
    const subject = items.capital[i - 1] === 1 || is(items, i - 1, personLike)
    if (subject && (past?.test(word) === true || singular?.test(word) === true)) return true
  }
  return false
}

/** `that though C1, C2`: the first comma is inside. */
function opensWithSubordinate(items: Items, begun: Begun): boolean {
  const first = is(items, begun.from, wordClass.complementiser) ? begun.from + 1 : begun.from
  return is(items, first, wordClass.subordinator | wordClass.conditional)
}

/** `Calling it C, Varga left`; `After accusing X of C, Varga left`: the participle opens the sentence. */
function isFronted(line: Line, begun: Begun): boolean {
  const { items } = line
  if (begun.from > line.from + 3) return false
  return (
    isGerund(items, line.from) ||
    (is(items, line.from, wordClass.subordinator) && isGerund(items, line.from + 1))
  )
}

/** `While Varga said C, Katz left`: the comma behind which the main clause begins. */
function endsFronted(line: Line, begun: Begun, comma: number): boolean {
  const { items } = line
  const opening = openingOf(line)
  if (!is(items, opening, wordClass.subordinator) || begun.from - opening > frontedReach)
    return false
  for (let i = opening; i < begun.from; i++) if (items.kind[i] === tokenKind.comma) return false
  return opensMainClause(line, comma + 1)
}

/** How far behind the word that opens a fronted clause its reported words begin, in items. */
const frontedReach = 24

/** The first word of the line that no connective or adverb is: behind `But`, `Ever`. */
function openingOf(line: Line): number {
  const { items } = line
  let i = line.from
  const link = wordClass.conjunction | wordClass.adverb
  while (i < line.to && is(items, i, link) && !is(items, i, wordClass.subordinator)) i++
  return i
}

/** Somebody or something that the verb of a main clause will follow. */
function opensMainClause(line: Line, from: number): boolean {
  const { items } = line
  const not = wordClass.relative | wordClass.conjunction | wordClass.preposition
  if (items.kind[from] !== tokenKind.word || is(items, from, not) || isGerund(items, from))
    return false
  const noun = wordClass.determiner | wordClass.pronoun | wordClass['first-person']
  return is(items, from, noun) || hasVerbSoon(line, from)
}

/** How far behind its first word the verb of a clause stands at most, in items. */
const clauseReach = 10

function hasVerbSoon(line: Line, from: number): boolean {
  const { items } = line
  const last = Math.min(line.to, from + clauseReach)
  for (let i = from; i < last && items.kind[i] !== tokenKind.comma; i++)
    if (opensPredicate(items, i) || (items.cueAt[i] === cueKind.before && !isGerund(items, i)))
      return true
  return false
}

function endsHere(line: Line, item: number, clause: boolean): boolean {
  const { items } = line
  const kind = items.kind[item]
  if (kind === tokenKind.comma) return endsAtComma(line, item, clause)
  if (clause && items.kind[item - 1] === tokenKind.quote && endsWithComma(items, item - 1))
    return opensComment(line, item)
  if (kind === tokenKind.dash && items.end[item - 1] !== items.start[item])
    return clause && opensAddition(line, item)
  if (!is(items, item, wordClass.conjunction)) return false
  return speaksNext(line, item + 1, clause) || speaksAroundAside(line, item + 1)
}

/** ` – ` behind a quotation, and no other quotation behind it. */
function isSpacedDash(items: Items, item: number): boolean {
  const spaced = items.kind[item] === tokenKind.dash && items.end[item - 1] !== items.start[item]
  return spaced && items.quote[item + 1] === -1
}

/** A quotation that is all there is, and then an adjunct. */
function endsBehindQuote(line: Line, begun: Begun, item: number): boolean {
  const { items } = line
  if (begun.takes !== cueTakes.quote || item !== begun.from + 1) return false
  if (isAttributed(line, begun.from) || isSpacedDash(items, item)) return true
  if (items.kind[item] === tokenKind.comma || is(items, item, wordClass.time)) return true
  if (quoteStops(items, begun.from)) return true
  if (is(items, item, wordClass.subordinator))
    return (
      is(items, item, wordClass.preposition | wordClass.question) &&
      !is(items, item, wordClass.conditional)
    )
  return is(items, item, wordClass.preposition) && opensOccasion(items, item)
}

function endsAtComma(line: Line, comma: number, clause: boolean): boolean {
  const { items } = line
  if (clause && items.word[comma] === ';') return true
  const next = behindAdverbs(line, comma + 1)
  if (speaksNext(line, next, clause) || citingEnd(items, next) > next) return true
  if (!clause && closesLine(line, next)) return true
  if (is(items, next, wordClass.conjunction))
    return speaksNext(line, next + 1, clause) || speaksAroundAside(line, next + 1)
  return clause && opensComment(line, next) && !isInsertion(line, comma)
}

function behindAdverbs(line: Line, from: number): number {
  let i = from
  while (
    i < line.to &&
    is(line.items, i, wordClass.adverb) &&
    !is(line.items, i, wordClass.connective)
  )
    i++
  return i
}

/** A verb of saying with or without a subject of its own begins at `from`. */
function speaksNext(line: Line, from: number, clause: boolean): boolean {
  const { items } = line
  const speaks = items.cueAt[from] === cueKind.before
  if (speaks && isVerbOfSaying(items, from, clause)) return true
  // A form such as `state` may be a noun: `, state media reported`.
  const last = clause ? Math.min(line.to, from + subjectReach) : from
  for (let i = speaks ? from + 1 : from; i < last; i++) {
    if (items.kind[i] === tokenKind.comma || isQuote(items, i)) return false
    if (items.cueAt[i] !== cueKind.before) continue
    if (onlyAuxiliaries(items, from, i)) return true
    const subject = headLastSubject(items, from, i)
    return subject !== null && subject.from <= from + 1 && canSpeakHeadLast(items, subject)
  }
  return false
}

/** `denied any claim to the bay, the minister said`: who says so of the words before, and nothing but the day behind. */
function closesLine(line: Line, from: number): boolean {
  const { items } = line
  const cue = line.cues.find((one) => one.from > from)
  if (cue === undefined || cue.from > from + subjectReach) return false
  if ((cue.takes & cueTakes.before) === 0 || (cue.takes & cueTakes.clause) === 0) return false
  if (cue.to < line.to && !is(items, cue.to, wordClass.preposition | wordClass.time)) return false
  const subject = headLastSubject(items, from, cue.from)
  return subject !== null && subject.from === from && canSpeakHeadLast(items, subject)
}

/** `but the envoy, Ana Lund, wrote`: somebody with an apposition, and at once a verb of saying. */
function speaksAroundAside(line: Line, from: number): boolean {
  const { items } = line
  const last = Math.min(line.to, from + insertionReach)
  const cue = line.cues.find((one) => one.from > from && items.cueAt[one.from] === cueKind.before)
  if (cue === undefined || cue.from >= last || items.kind[cue.from - 1] !== tokenKind.comma)
    return false
  for (let i = from; i < cue.from; i++) if (opensPredicate(items, i)) return false
  const subject = headLastSubject(items, from, cue.from)
  return subject !== null && subject.from === from && canSpeakHeadLast(items, subject)
}

function isVerbOfSaying(items: Items, item: number, clause: boolean): boolean {
  return isComment(items, item) || (clause && !isBase(items, item))
}

function onlyAuxiliaries(items: Items, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!is(items, i, wordClass.auxiliary | wordClass.adverb | wordClass.subordinator)) return false
  return true
}

/** What the reporter adds behind a comma: `, which`, `, a ...`, `, although`, `, leaving`. */
export function opensComment(line: Line, item: number): boolean {
  const { items } = line
  if (is(items, item, wordClass.relative)) return !is(items, item, wordClass.complementiser)
  if (is(items, item, wordClass.subordinator)) return opensAside(items, item)
  return isArticle(items, item) || isComment(items, item)
}

/** `, after`, `, although`; `, because` and `, if` belong to what is said, `, while` and `, when` may. */
function opensAside(items: Items, item: number): boolean {
  if (is(items, item, wordClass.conditional | wordClass.time) || isAsWell(items, item)) return false
  return is(items, item, wordClass.preposition | wordClass.connective)
}

/** `as well as`. */
function isAsWell(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.as) &&
    is(items, item + 1, wordClass.adverb) &&
    is(items, item + 2, wordClass.as)
  )
}

/** `, a move that`: a single thing in apposition to what was said; `the` and names go on in lists. */
function isArticle(items: Items, item: number): boolean {
  const word = items.word[item] ?? ''
  return (
    is(items, item, wordClass.determiner) &&
    items.reading.pack.grammar.indefinite?.test(word) === true
  )
}

function isComment(items: Items, item: number): boolean {
  return (
    looks(items, item, look.participle) &&
    !is(items, item, wordClass.preposition | wordClass.occasion)
  )
}

/** The comma opens an insertion behind which the clause goes on with its verb: `the ship, which left, was hit`. */
function isInsertion(line: Line, comma: number): boolean {
  const { items } = line
  const last = Math.min(line.to, comma + insertionReach)
  for (let i = comma + 1; i < last; i++)
    if (items.kind[i] === tokenKind.comma) {
      const next = behindAdverbs(line, i + 1)
      return (
        opensPredicate(items, next) || is(items, next, wordClass.auxiliary) || isQuote(items, next)
      )
    }
  return false
}

/** ` -- a proposal that`, ` - which`. */
function opensAddition(line: Line, dash: number): boolean {
  const { items } = line
  const next = items.kind[dash + 1] === tokenKind.dash ? dash + 2 : dash + 1
  if (closesDash(line, dash)) return false
  if (is(items, next, wordClass.relative) || isArticle(items, next) || speaksNext(line, next, true))
    return true
  return (
    is(items, next, wordClass.determiner) && firstPredicate(items, { from: next, to: line.to }) < 0
  )
}

/** A second dash follows: an insertion. */
function closesDash(line: Line, dash: number): boolean {
  const { items } = line
  const last = Math.min(line.to, dash + insertionReach)
  let i = dash + 1
  while (i < last && items.kind[i] === tokenKind.dash) i++
  for (; i < last; i++)
    if (items.kind[i] === tokenKind.dash && items.end[i - 1] !== items.start[i]) return true
  return false
}

/** After an infinitive, a gerund or a bare object a clause or a day is the reporter's. */
function endsShort(line: Line, item: number): boolean {
  const { items } = line
  if (items.kind[item] === tokenKind.colon) return isQuote(items, item + 1)
  if (items.kind[item] === tokenKind.comma)
    return is(items, item + 1, wordClass.conjunction)
      ? hasVerbSoon(line, item + 2)
      : is(items, item + 1, wordClass.connective | wordClass.preposition)
  if (is(items, item, wordClass.conjunction)) return isPlainlyFinite(items, item + 1)
  if (items.kind[item] === tokenKind.dash && items.end[item - 1] !== items.start[item])
    return is(items, item + 1, wordClass.conjunction)
  if (is(items, item, wordClass.subordinator) && items.kind[item] === tokenKind.word)
    return !is(items, item, wordClass.conditional) && isReporters(line, item)
  return (
    is(items, item, wordClass.preposition) &&
    is(items, item + 1, wordClass.time) &&
    item + 3 >= line.to
  )
}

/** A verb form that no infinitive can be: `and threatened`, `and has`. */
function isPlainlyFinite(items: Items, item: number): boolean {
  if (!opensPredicate(items, item)) return false
  return is(items, item, wordClass.auxiliary) || looks(items, item, look.past)
}

/** `after`, `while`, `as`, but not `as` behind its object and not `than`. */
function isReporters(line: Line, item: number): boolean {
  const { items } = line
  if (is(items, item, wordClass.question | wordClass.negation)) return false
  if (!is(items, item, wordClass.as) || is(items, item + 1, wordClass.pronoun)) return true
  if (items.kind[item + 1] === tokenKind.quote) return false
  if (line.headline && !isArticle(items, item + 1)) return true
  const last = Math.min(line.to, item + 5)
  for (let i = item + 2; i < last; i++) if (opensPredicate(items, i)) return true
  return false
}
