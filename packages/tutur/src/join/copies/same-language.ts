import { type Comparison, compareTexts } from './compare-texts.ts'
import type { CopyPair } from './copy-document.ts'
import type { CopyText } from './copy-text.ts'

/** What ties two texts of one language. */
export type Tie = Pick<CopyPair, 'relation' | 'score' | 'reason'>

/**
 * The share of a text's own words from which on it is a copy. On invented dossiers, reports of one event by two reporters
 * and texts with the same background paragraph stay below 0.3, a page and a copy of its rewritten version at 0.48;
 * retouched copies begin at 0.56.
 */
const copyShare = 0.5
/** And of all its words, since a text of long quotations has few of its own. */
const wholeShare = 0.4
/** Fewer shared words are a phrase: a notice of a correction repeats as many. */
const fewestShared = 20

/** Words before and behind that may be a credit or furniture; more where no paragraphs tell. */
const creditWords = 25
const flatFurnitureWords = 50
/** What may be missing or added for the texts to be the same: a line of the page. */
const lineShare = 0.03
/** An excerpt has less than so much of the other text. */
const excerptShare = 0.9

/**
 * Whether a text is a copy of an earlier one of its language, and of which kind; `null` when it is none.
 *
 * @param isOrdered Whether it is known which of them is earlier: only a copy adds a credit of its own.
 */
export function sameLanguageTie(
  [earlier, later]: readonly [CopyText, CopyText],
  isOrdered: boolean,
): Tie | null {
  if (Math.min(earlier.words.length, later.words.length) < fewestShared) return null
  const found = compareTexts(earlier, later)
  if (found.share < copyShare || found.shared < fewestShared) return null
  if (found.shared < wholeShare * Math.min(found.earlier, found.later)) return null
  const credit = [isOrdered ? 0 : creditWords, creditWords] as const
  const room = [earlier, later].map(({ isFlat }, i) => (isFlat ? flatFurnitureWords : credit[i]))
  return { relation: relationOf(found, room), score: found.share, reason: reasonOf(found) }
}

/** @param room Words that either may have before and behind what is shared, and still be the same text. */
function relationOf(found: Comparison, room: readonly (number | undefined)[]): Tie['relation'] {
  const { earlier, shared, changed, left, inserted, around } = found
  if (changed > 0) return 'edited'
  const line = lineShare * earlier
  const isInside = around.every((words, i) => words <= Math.max(line, room[i] ?? 0))
  if (isInside && left <= line && inserted <= line) return 'verbatim'
  return shared < excerptShare * earlier && inserted <= line ? 'excerpt' : 'edited'
}

/** In words, for a reader. */
function reasonOf({ earlier, later, shared, changed }: Comparison): string {
  const changes = changed === 0 ? '' : `, ${changed} words changed`
  return `${shared} words shared of ${earlier} and ${later}${changes}`
}
