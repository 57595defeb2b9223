import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { holdsOutlet } from '../chains/outlet-source.ts'
import { skipConnectives } from '../contents/contents.ts'
import { isPersonLike, leadingPhrase } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { betweenSubjectAndVerb, type ItemRange, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { firstPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import { isCommaOrDash, lastBefore } from './marks.ts'

/** `X, as reported by A, citing B, told parliament C`: the words between subject and verb tell the way that X's words took. */
export function isOutletAside(line: Line, cue: CueMatch, source: ItemRange | null): boolean {
  const { items } = line
  if (!isCommaOrDash(items, cue.from - 1)) return false
  if (!is(items, cue.from, wordClass.as) && !holdsOutlet(items, source)) return false
  const subject = beforeAside(line, cue)
  if (!isPersonLike(items, subject) || firstPredicate(items, subject) >= 0) return false
  return line.cues.some((other) => other.from > cue.to && resumes(line, other))
}

/** Who stands before the aside is all that does: nothing is said of them yet. */
export function isSubjectAlone(line: Line, first: ItemRange): boolean {
  const phrase = leadingPhrase(line.items, first)
  return phrase !== null && phrase.from === first.from && phrase.to === first.to
}

function beforeAside(line: Line, cue: CueMatch): ItemRange {
  const to = lastBefore(line, cue.from) + 1
  return { from: Math.min(skipConnectives(line, line.from), to), to }
}

/** A verb of saying right behind a comma, which has its subject before it. */
function resumes({ items }: Line, { from, takes }: CueMatch): boolean {
  if ((takes & cueTakes.before) === 0 || looks(items, from, look.participle)) return false
  let before = from - 1
  while (is(items, before, betweenSubjectAndVerb)) before--
  return items.kind[before] === tokenKind.comma
}
