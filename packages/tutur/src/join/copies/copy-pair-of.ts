import { alignKeys, diceOf } from './align-keys.ts'
import { unpacked } from './common-keys.ts'
import type { CopyPair } from './copy-document.ts'
import { translationDays } from './copy-index.ts'
import type { CopyProfile } from './copy-profile.ts'
import { byTime, daysApart } from './published.ts'
import { sameLanguageTie, type Tie } from './same-language.ts'

/**
 * How much of what two texts name must agree, sentence by sentence, for one to be the other's translation. On invented
 * dossiers two reporters' texts on one event reach 0.46, translations begin at 0.59.
 */
const translated = 0.53
/** And where one of them says that it is a translation. */
const saidTranslated = 0.48
/** Nor is it one unless so much of either text has its like in the other. */
const wholeText = 0.7
/** The same keys in all may agree by so much less than sentence by sentence, where they come again and again. */
const orderShare = 0.05
/** Sentences that name something, of which a text too short has not enough to tell. */
const fewestSentences = 3

/**
 * Two documents as earlier and later. Where their dates do not tell, what says that it is a translation is the later, then
 * what has no date, then the shorter, which rather is the copy, then that whose id comes last.
 */
export function inTime(one: CopyProfile, other: CopyProfile): readonly [CopyProfile, CopyProfile] {
  return (isOrdered(one, other) ? byTime(one, other) : likelyOrder(one, other)) <= 0
    ? [one, other]
    : [other, one]
}

function isOrdered(one: CopyProfile, other: CopyProfile): boolean {
  return one.period !== null && other.period !== null && daysApart(one.period, other.period) > 0
}

function likelyOrder(one: CopyProfile, other: CopyProfile): number {
  return (
    Number(one.isTranslated) - Number(other.isTranslated) ||
    Number(one.period === null) - Number(other.period === null) ||
    other.text.words.length - one.text.words.length ||
    byTime(one, other)
  )
}

/** What ties two documents, the order of which does not matter; `null` when neither is a copy of the other. */
export function copyPairOf(one: CopyProfile, other: CopyProfile): CopyPair | null {
  const [earlier, later] = inTime(one, other)
  const tie = tieBetween(earlier, later)
  return tie === null ? null : { earlier: earlier.id, later: later.id, ...tie }
}

function tieBetween(earlier: CopyProfile, later: CopyProfile): Tie | null {
  const isSameLanguage = earlier.language === later.language
  const words = isSameLanguage
    ? sameLanguageTie([earlier.text, later.text], isOrdered(earlier, later))
    : null
  if (earlier.url !== null && earlier.url === later.url)
    return {
      relation: 'version',
      score: words?.score ?? 1,
      reason:
        words === null ? 'the same address, another text' : `the same address; ${words.reason}`,
    }
  return isSameLanguage ? words : translationTie(earlier, later)
}

function translationTie(earlier: CopyProfile, later: CopyProfile): Tie | null {
  if (!mayTranslate(earlier, later)) return null
  const { agreement, covered } = alignKeys(unpacked(earlier.keys), unpacked(later.keys))
  const isSaid = earlier.isTranslated || later.isTranslated
  if (agreement < (isSaid ? saidTranslated : translated) || Math.min(...covered) < wholeText)
    return null
  const percent = Math.round(100 * agreement)
  const said = isSaid ? '; it says that it is a translation' : ''
  return {
    relation: 'translation',
    score: agreement,
    reason: `${percent} % of what the sentences name agrees, in the same order${said}`,
  }
}

/** What costs little to ask first. */
function mayTranslate(one: CopyProfile, other: CopyProfile): boolean {
  if (Math.min(one.keys.ends.length, other.keys.ends.length) < fewestSentences) return false
  const isNear =
    one.period === null ||
    other.period === null ||
    daysApart(one.period, other.period) <= translationDays
  return isNear && diceOf(one.allKeys, other.allKeys) >= saidTranslated - orderShare
}
