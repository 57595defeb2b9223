import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isGerund } from '../words/gerund.ts'
import { cueKind, type ItemRange, type Items, is } from '../words/items.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { canSpeakHeadLast } from './head-last-head.ts'
import { headLastSubject } from './head-last-subject.ts'

/** How far before the conjunction the verb that shares its subject may stand, in items. */
const reach = 24

/**
 * `When they asked him, he laughed and said C`: the subject of the verb before the conjunction at whose other side
 * `verb` stands; `null` when there is none.
 */
export function coordinateSubject(items: Items, from: number, verb: number): ItemRange | null {
  const conjunction = beforeAdverbs(items, verb - 1)
  if (!is(items, conjunction, wordClass.conjunction)) return null
  for (let i = conjunction - 1; i > Math.max(from, conjunction - reach); i--) {
    const verbal =
      opensPredicate(items, i) || (items.cueAt[i] === cueKind.before && !isGerund(items, i))
    if (!verbal || isRelativeVerb(items, i)) continue
    const subject = headLastSubject(items, from, i)
    if (subject === null || isWithin(items, from, subject)) continue
    return canSpeakHeadLast(items, subject) ? subject : null
  }
  return null
}

function beforeAdverbs(items: Items, last: number): number {
  let i = last
  while (is(items, i, wordClass.adverb) && !is(items, i, wordClass.conjunction)) i--
  return i
}

/** `after he won`, `the story that Varga told`: the subject of a clause that belongs to another. */
function isWithin(items: Items, from: number, subject: ItemRange): boolean {
  const before = subject.from - 1
  if (before < from || items.kind[before] !== tokenKind.word) return false
  return !is(items, before, wordClass.conjunction)
}

/** `the man who left`: a verb of a relative clause, whose subject does not go on. */
function isRelativeVerb(items: Items, verb: number): boolean {
  const before = beforeAdverbs(items, verb - 1)
  return is(items, before, wordClass.relative) || items.kind[before] === tokenKind.comma
}
