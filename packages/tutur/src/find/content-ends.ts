import { cueTakes, wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import type { Beginning } from './beginning.ts'
import { headLastEnd } from './head-last-ends.ts'
import { betweenSubjectAndVerb, citingEnd, type Items, is } from './items.ts'
import type { Line } from './line.ts'
import { isPersonLike, subjectBefore } from './speaker-phrases.ts'

/** Where what is said ends: at the citation of an outlet, at the next attribution, else with the sentence. */
export function contentEnds(line: Line, begun: Beginning): number {
  const { items } = line
  if (!items.reading.pack.grammar.headFirst) return headLastEnd(line, begun)
  const short = (begun.takes & (cueTakes.noun | cueTakes.as)) !== 0
  for (let i = begun.from + 1; i < line.to; i++) {
    if (
      items.kind[i] === tokenKind.comma &&
      (endsAtComma(line, i) || (short && endsShort(items, i + 1)))
    )
      return i
    if (is(items, i, wordClass.conjunction) && isCueNext(line, i + 1)) return i
    if (isConverb(items, i) && isCueNext(line, i + 1)) return i
    if (isCiting(items, i) && items.kind[i - 1] === tokenKind.comma) return i - 1
  }
  return line.to
}

/** `sambil`, `seraya`, `tanpa`, `while`: the speaker does something else at the same time. */
function isConverb(items: Items, item: number): boolean {
  return (
    is(items, item, wordClass.subordinator) &&
    !is(items, item, wordClass.infinitive | wordClass.complementiser)
  )
}

/** After a bare object a new clause is the reporter's. */
function endsShort(items: Items, item: number): boolean {
  return is(items, item, wordClass.connective | wordClass.subordinator | wordClass.relative)
}

/** A comma after which somebody else, or the same speaker with another verb, begins to speak. */
function endsAtComma(line: Line, comma: number): boolean {
  const { items } = line
  const next = comma + 1
  if (isCueNext(line, next)) return true
  if (is(items, next, betweenSubjectAndVerb) && isCiting(items, next + 1)) return true
  if (!is(items, next, wordClass.connective | wordClass.subordinator | wordClass.conjunction))
    return false
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
function isCueNext(line: Line, from: number): boolean {
  const { items } = line
  let i = from
  while (
    i < line.to &&
    is(items, i, wordClass.auxiliary | wordClass.adverb | wordClass.subordinator)
  )
    i++
  return line.cues.some(
    (cue) => cue.from === i && (cue.takes & (cueTakes.before | cueTakes.after)) !== 0,
  )
}

function isCiting(items: Items, item: number): boolean {
  return citingEnd(items, item) > item
}
