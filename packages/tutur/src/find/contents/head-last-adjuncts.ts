import { isOwner } from '../../languages/owner-ending.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isGerund } from '../words/gerund.ts'
import { type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'

/** The longest phrase for the person told, in items. */
const addresseeReach = 16

/** The person told: a pronoun, or a phrase up to where a clause may begin. */
export function addresseeEnd(line: Line, from: number): number {
  const { items } = line
  if (is(items, from, wordClass.pronoun | wordClass['first-person'])) return from + 1
  let i = from
  while (i < line.to && i < from + addresseeReach && isAddressed(items, from, i)) {
    if (i > from && isSubjectBehind(line, i)) break
    i++
  }
  return i
}

/** `told a closed ceremony Varga could wait`: a name behind a common noun and before a predicate is not told, but the subject of what is said. */
function isSubjectBehind({ items, to }: Line, item: number): boolean {
  const before = item - 1
  if (items.capital[item] === 0 || items.capital[before] === 1) return false
  if (items.kind[before] !== tokenKind.word) return false
  const isTitle = is(items, before, wordClass.role) && !is(items, before, wordClass.people)
  if (isTitle || is(items, before, linksNames)) return false
  let end = item + 1
  while (end < to && items.capital[end] === 1) end++
  return end < to && (is(items, end, wordClass.auxiliary) || opensPredicate(items, end))
}

const linksNames =
  wordClass.determiner | wordClass.preposition | wordClass.conjunction | wordClass.nationality

const endsAddressee =
  wordClass.pronoun |
  wordClass.time |
  wordClass.complementiser |
  wordClass.question |
  wordClass.auxiliary |
  wordClass.subordinator |
  wordClass.infinitive |
  wordClass.adverb |
  wordClass['first-person']

function isAddressed(items: Items, from: number, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.dash) return items.end[item - 1] === items.start[item]
  if (kind !== tokenKind.word && kind !== tokenKind.other && kind !== tokenKind.number) return false
  if (is(items, item, wordClass.determiner))
    return item === from || is(items, item - 1, wordClass.preposition)
  if (is(items, item, wordClass.preposition))
    return item > from && is(items, item, wordClass.genitive)
  return !is(items, item, endsAddressee) || isOwnedName(items, item)
}

/** `told Radio Lanta's Morning Desk programme`: a word for a time with a capital, behind its owner, is a name. */
function isOwnedName(items: Items, item: number): boolean {
  if (!is(items, item, wordClass.time) || items.capital[item] === 0) return false
  return isOwner(items.word[item - 1] ?? '', items.reading.pack)
}

/** Behind days, brackets, adverbs and prepositional phrases of time, place and occasion. */
export function adjunctsEnd(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to) {
    const next = adjunctEnd(line, i)
    if (next === i) break
    i = next
  }
  return i > from && items.kind[i] === tokenKind.comma && adjunctEnd(line, i + 1) > i + 1
    ? adjunctsEnd(line, i + 1)
    : i
}

function adjunctEnd(line: Line, from: number): number {
  const { items } = line
  if (items.kind[from] === tokenKind.open) return closing(line, from)
  if (items.kind[from] === tokenKind.dash) return closingDash(line, from)
  if (is(items, from, wordClass.time)) return timeEnd(line, from)
  if (is(items, from, wordClass.demonstrative) && is(items, from + 1, wordClass.time))
    return timeEnd(line, from + 1)
  if (isSkippedAdverb(items, from)) return from + 1
  if (!is(items, from, wordClass.preposition) || isGerund(items, from)) return from
  if (opensQuantity(line, from)) return from
  if (is(items, from, wordClass.subordinator) && !is(items, from + 1, wordClass.time)) return from
  const end = phraseEnd(line, from)
  return end > from && is(items, end - 1, wordClass.occasion) ? behindParticiple(line, end) : end
}

/** `in a statement posted on its website`: behind what happened to the words given out. */
function behindParticiple(line: Line, from: number): number {
  const { items } = line
  const { received } = items.reading.pack.grammar
  const isPast = looks(items, from, look.past) || received?.test(items.word[from] ?? '') === true
  const adjunct = isPast && is(items, from + 1, wordClass.preposition | wordClass.time)
  return adjunct ? adjunctEnd(line, from + 1) : from
}

/** `said repeatedly`, but not `said there is`. */
function isSkippedAdverb(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.adverb) &&
    !is(items, item + 1, wordClass.nationality) &&
    !opensPredicate(items, item + 1)
  )
}

function timeEnd(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to && (is(items, i, wordClass.time) || items.kind[i] === tokenKind.number)) i++
  return i
}

/** Behind ` - without evidence - `. */
function closingDash(line: Line, from: number): number {
  const { items } = line
  for (let i = from + 1; i < Math.min(line.to, from + 12); i++)
    if (items.kind[i] === tokenKind.dash && items.end[i - 1] !== items.start[i]) return i + 1
  return from
}

function closing(line: Line, from: number): number {
  const { items } = line
  for (let i = from; i < Math.min(line.to, from + 12); i++)
    if (items.kind[i] === tokenKind.close) return i + 1
  return from
}

const countWord = wordClass.determiner | wordClass.people

/** `about 60 people`, `at least one attacker`, `around half of them`: how many, not where or when. */
function opensQuantity({ items, to }: Line, preposition: number): boolean {
  if (is(items, preposition, wordClass.infinitive)) return false
  const first = preposition + 1
  if (is(items, first, wordClass.adverb)) return true
  const last = is(items, first, wordClass.infinitive) ? first + 1 : first
  const counts = (items.classes[last] ?? 0) & countWord
  if (items.kind[last] !== tokenKind.number) return counts === countWord
  return last + 1 < to && isNominalWord(items, last + 1)
}

/** `in a statement`, `on Monday`, `to reporters in Kyiv`: a preposition with one noun phrase. */
function phraseEnd(line: Line, preposition: number): number {
  const { items } = line
  let i = preposition + 1
  if (is(items, i, wordClass.time) || items.kind[i] === tokenKind.number) return timeEnd(line, i)
  if (is(items, i, wordClass.determiner)) i++
  while (i < line.to && isNominalWord(items, i)) {
    i++
    if (is(items, i - 1, wordClass.occasion) && !is(items, i, wordClass.occasion)) break
  }
  return i
}

function isNominalWord(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.quote) return !isQuote(items, item)
  if (kind === tokenKind.dash) return items.end[item - 1] === items.start[item]
  if (kind !== tokenKind.word && kind !== tokenKind.number && kind !== tokenKind.other) return false
  const not = endsAddressee | wordClass.determiner | wordClass.preposition
  return !is(items, item, not) && !opensPredicate(items, item)
}
