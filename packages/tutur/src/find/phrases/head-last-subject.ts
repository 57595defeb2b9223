import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is, isQuote, lastInside } from '../words/items.ts'
import { look, looks } from '../words/word-looks.ts'
import { lastOfSubject } from './head-last-between.ts'
import { canSpeakHeadLast } from './head-last-head.ts'
import { aroundInsertion } from './head-last-insertion.ts'
import { isNoun, phraseEndingAt } from './head-last-phrase.ts'

/*
 * The subject of a verb where the head of a noun phrase comes last and what belongs to it follows with a preposition:
 * `a senior official at the ministry, who asked not to be named, said`.
 */

/** How far back a subject is looked for, in items. */
const reach = 60

/** The phrase before `verb` and not before `from`; `null` when the verb shares the subject of another. */
export function headLastSubject(items: Items, from: number, verb: number): ItemRange | null {
  const earliest = Math.max(from, verb - reach)
  const last = lastOfSubject(items, earliest, verb - 1)
  if (last < earliest) return null
  if (isMark(items, last))
    return aroundInsertion(items, earliest, { at: last, kind: items.kind[last] ?? 0 })
  if (isQuote(items, last) && endsWithComma(items, last))
    return aroundInsertion(items, earliest, { at: last + 1, kind: tokenKind.comma })
  if (is(items, last, wordClass.relative) && !is(items, last, wordClass.demonstrative))
    return antecedent(items, earliest, last)
  if (is(items, last, wordClass.relative) && isNoun(items, last - 1))
    return antecedent(items, earliest, last)
  if (is(items, last, wordClass.conjunction | wordClass.infinitive) || isQuote(items, last))
    return null
  const phrase = phraseEndingAt(items, earliest, last)
  if (phrase === null) return null
  return (
    aroundRelative(items, earliest, phrase) ?? aroundParticiple(items, earliest, phrase) ?? phrase
  )
}

/** How far before the object of a preposition the participle may stand, in items. */
const participleReach = 4

/** `a study published in the Herald found`: two verbs and nothing that joins them, so that the first tells of the subject. */
function aroundParticiple(items: Items, from: number, object: ItemRange): ItemRange | null {
  const before = object.from - 1
  if (before <= from || !is(items, before, wordClass.preposition)) return null
  let verb = before - 1
  while (verb > from && verb > before - participleReach && is(items, verb, wordClass.adverb)) verb--
  if (verb <= from || !looks(items, verb, look.past) || items.capital[verb] === 1) return null
  const phrase = phraseEndingAt(items, from, verb - 1)
  const isSubject = phrase !== null && phrase.to === verb && opensClause(items, from, phrase.from)
  return isSubject && canSpeakHeadLast(items, phrase) ? phrase : null
}

/** Nothing of the clause stands before the phrase, and no word that makes a clause of its own of it. */
function opensClause(items: Items, from: number, item: number): boolean {
  if (item === from) return true
  return isMark(items, item - 1) || is(items, item - 1, wordClass.conjunction)
}

/** How long a relative clause without commas is at most, in items. */
const longestRelative = 24

const clauseBorders =
  wordClass.complementiser | wordClass.subordinator | wordClass.conjunction | wordClass.connective

/** `a man who saw the crash said`: what stands before the verb is the object of a clause that tells of its subject; `null` where none does. */
function aroundRelative(items: Items, from: number, object: ItemRange): ItemRange | null {
  const first = Math.max(from + 1, object.from - longestRelative)
  for (let i = object.from - 1; i >= first; i--) {
    if (opensRelative(items, i))
      return isTold(items, i, object.to) ? described(items, from, i) : null
    if (items.kind[i] !== tokenKind.word || reports(items, i)) return null
    if (is(items, i, clauseBorders)) return null
  }
  return null
}

/** A verb of saying that may have a clause behind it: `who said officers knew`. */
function reports(items: Items, item: number): boolean {
  if (items.cueAt[item] === 0) return false
  const cues = items.reading.pack.cues.get(items.word[item] ?? '') ?? []
  const clause = cueTakes.clause | cueTakes.that
  return cues.some(({ rows }) =>
    rows.some(({ takes }) => (takes & clause) !== 0 && (takes & cueTakes.wide) === 0),
  )
}

/** `who`, with its verb behind it: `who saw the crash`, but not `who Varga met`. */
function opensRelative(items: Items, item: number): boolean {
  return is(items, item, wordClass.relative) && looks(items, item, look.subject)
}

/** Words of one clause: its verb stands right behind the pronoun, and no other before its object. */
function isTold(items: Items, relative: number, to: number): boolean {
  let verb = relative + 1
  while (is(items, verb, wordClass.adverb | wordClass.auxiliary)) verb++
  if (verb >= to || is(items, verb, wordClass.determiner | wordClass.pronoun)) return false
  return items.capital[verb] === 0
}

/** Who a relative clause without a comma before it tells of: whoever can speak, up to the pronoun. */
function described(items: Items, from: number, relative: number): ItemRange | null {
  const phrase = phraseEndingAt(items, from, relative - 1)
  if (phrase === null) return null
  return canSpeakHeadLast(items, phrase) ? phrase : shortest(items, phrase)
}

/** The phrase that `who` or `which` at `relative` points back to. */
function antecedent(items: Items, from: number, relative: number): ItemRange | null {
  let last = relative - 1
  if (last >= from && items.kind[last] === tokenKind.comma) last--
  const phrase = last < from ? null : phraseEndingAt(items, from, last)
  return phrase === null ? null : shortest(items, phrase)
}

/** `the ship of a company that said`: the nearest noun phrase. */
function shortest(items: Items, range: ItemRange): ItemRange {
  for (let i = range.to - 1; i > range.from; i--)
    if (is(items, i, wordClass.preposition))
      return i + 1 < range.to ? { from: i + 1, to: range.to } : range
  return range
}

function isMark(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.comma || items.kind[item] === tokenKind.dash
}

/** `X, citing “an old debt,” said`: the comma stands inside the marks. */
export function endsWithComma(items: Items, quote: number): boolean {
  return items.reading.tokens.kind[lastInside(items, quote)] === tokenKind.comma
}
