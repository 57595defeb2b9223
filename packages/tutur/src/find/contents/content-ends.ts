import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { opensInterview, startsInterview } from '../chains/citations.ts'
import { isPersonLike, subjectBefore } from '../phrases/speaker-phrases.ts'
import { betweenSubjectAndVerb, citingEnd, cueKind, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Begun } from './begun.ts'
import { headLastEnd } from './head-last-ends.ts'

/** Where what is said ends: at the citation of an outlet, at the next attribution, else with the sentence. */
export function contentEnds(line: Line, begun: Begun): number {
  if (!line.items.reading.pack.grammar.headFirst) return headLastEnd(line, begun)
  if (begun.takes === cueTakes.preposition) return wholeEnds(line, begun.from)
  const short = begun.takes & (cueTakes.noun | cueTakes.as | cueTakes.request)
  for (let i = begun.from + 1; i < line.to; i++) {
    const end = endAt(line, i, short)
    if (end !== null) return end
  }
  return line.to
}

/** `Menurut X, Y meminta C dan menolak D`: all of it is X's, up to the day or the citation behind it. */
function wholeEnds(line: Line, from: number): number {
  const { items } = line
  for (let i = from + 1; i < line.to; i++) {
    if (items.kind[i] !== tokenKind.comma) continue
    if (isDayOfSaying(line, i) || isCiting(items, i + 1) || items.cueAt[i + 1] === cueKind.after)
      return i
  }
  return line.to
}

/** The end of what is said when something at `item` ends it. */
function endAt(line: Line, item: number, short: number): number | null {
  const { items } = line
  const comma = items.kind[item] === tokenKind.comma
  if (comma && (isDayOfSaying(line, item) || endsAtComma(line, item))) return item
  if (comma && short !== 0 && endsShort(items, item + 1, short)) return item
  if (isInterviewed(line, item)) return item
  const links = is(items, item, wordClass.conjunction) || isConverb(items, item)
  if (links && isCueNext(line, item + 1, cueKind.before)) return item
  return isCiting(items, item) && items.kind[item - 1] === tokenKind.comma ? item - 1 : null
}

/** `saat dihubungi Tempo pada Rabu, 19 November 2025`: how the words came to be said, with the outlet or the day that only the reporter tells. */
function isInterviewed({ items, to }: Line, item: number): boolean {
  const { reading, token } = items
  if (!opensInterview(reading, token[item] ?? 0)) return false
  if (startsInterview(reading, token[item + 1] ?? 0)) return true
  return is(items, to - 1, wordClass.time) || isYear(items, to - 1)
}

/** `19 November 2025`: a number behind a word of time. */
function isYear(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.number && is(items, item - 1, wordClass.time)
}

/** How many items a day may take up at the end of a sentence: `Senin (28/7/2025) tengah malam WIB`. */
const longestDay = 12

/** `, Senin (28/7/2025).`, `, di Jakarta, Senin (28/7/2025).`: where and when it was said closes the sentence. */
function isDayOfSaying(line: Line, comma: number): boolean {
  const { items } = line
  const day = behindPlace(line, comma + 1)
  if (!is(items, day, wordClass.time) || line.to - day > longestDay) return false
  let rest = day
  while (rest < line.to && is(items, rest, wordClass.time)) rest++
  if (rest === line.to) return true
  if (items.kind[day + 1] !== tokenKind.open || items.kind[day + 2] !== tokenKind.number)
    return false
  for (let i = day + 3; i < line.to; i++) if (is(items, i, wordClass.preposition)) return false
  return true
}

/** Behind `di Jakarta,`: where a day may follow; `from` itself when no place stands there. */
function behindPlace(line: Line, from: number): number {
  const { items } = line
  if (!is(items, from, wordClass.preposition)) return from
  let i = from + 1
  while (i < line.to && items.capital[i] === 1 && !is(items, i, wordClass.time)) i++
  return items.kind[i] === tokenKind.comma ? i + 1 : i
}

/** `dengan`, `tanpa`; `guna` and `demi` tell of a purpose. */
const alongside = wordClass.connective | wordClass.negation

/** `sambil`, `seraya`, `tanpa`, `while`: the speaker does something else at the same time. */
function isConverb(items: Items, item: number): boolean {
  const purpose = is(items, item, wordClass.preposition) && !is(items, item, alongside)
  return (
    is(items, item, wordClass.subordinator) &&
    !purpose &&
    !is(items, item, wordClass.infinitive | wordClass.complementiser)
  )
}

/** After a bare object a new clause is the reporter's. */
function endsShort(items: Items, item: number, short: number): boolean {
  if (is(items, item, wordClass.relative)) return (short & cueTakes.request) === 0
  if (is(items, item, wordClass.subordinator)) return !is(items, item, wordClass.infinitive)
  // `termasuk`, `terutama` go on with the object.
  const joins = wordClass.conjunction | wordClass.auxiliary
  return is(items, item, wordClass.connective) && is(items, item, joins)
}

/** A comma after which somebody else, or the same speaker with another verb, begins to speak. */
function endsAtComma(line: Line, comma: number): boolean {
  const { items } = line
  const next = comma + 1
  if (isCueNext(line, next)) return true
  if (is(items, next, betweenSubjectAndVerb) && isCiting(items, behindRelative(items, next + 1)))
    return true
  const links = wordClass.connective | wordClass.subordinator | wordClass.conjunction
  // `Setelah X mengkritik C, Y mengancam`: a sentence that begins with a clause of its own goes on with another.
  if (!is(items, next, links) && !line.headline && !isConverb(items, line.from)) return false
  return speaksNext(line, next)
}

/** `seperti yang dikutip`. */
function behindRelative(items: Items, item: number): number {
  return is(items, item, wordClass.relative) ? item + 1 : item
}

/** Somebody and a verb of saying follow at once, save for a connective. */
function speaksNext(line: Line, next: number): boolean {
  const { items } = line
  const cue = line.cues.find(
    (candidate) => candidate.from > next && (candidate.takes & cueTakes.before) !== 0,
  )
  if (cue === undefined) return false
  const { phrase } = subjectBefore(items, next, cue.from)
  return (
    phrase !== null &&
    phrase.from <= next + 2 &&
    cue.from - phrase.to < 5 &&
    isPersonLike(items, phrase)
  )
}

/** A cue follows at once, save for words such as `juga`. */
function isCueNext(line: Line, from: number, only = 0): boolean {
  const { items } = line
  let i = from
  while (
    i < line.to &&
    is(items, i, wordClass.auxiliary | wordClass.adverb | wordClass.subordinator)
  )
    i++
  const kind = i < line.to ? items.cueAt[i] : 0
  return kind === cueKind.before || (kind === cueKind.after && only !== cueKind.before)
}

function isCiting(items: Items, item: number): boolean {
  return citingEnd(items, item) > item
}
