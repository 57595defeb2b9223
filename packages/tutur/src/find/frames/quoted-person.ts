import { cueTakes, wordClass } from '../../languages/pack.ts'
import { isPersonLike } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'

/** How far behind `quoted` its `as saying` may stand, in items. */
const reach = 24

/** `“C,” APA quoted X as saying`: whose words the verb at `cue` passes on; `null` where they are its subject's. */
export function quotedBehind(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  const saying = line.cues.find(({ from }) => from > cue.from)
  if (saying === undefined || !is(items, saying.from, wordClass.as)) return null
  if ((cue.takes & cueTakes.noun) === 0 || (cue.takes & cueTakes.addressee) !== 0) return null
  const person = { from: cue.to, to: saying.from }
  const isNear = person.to > person.from && person.to - person.from < reach
  return isNear && isPersonLike(items, person) ? person : null
}

/** `C, APA quoted X as saying`: the verb before `as saying` at `cue`, and whose words it passes on; `null` for other cues. */
export function quotedBefore(
  line: Line,
  cue: CueMatch,
): { readonly verb: number; readonly person: ItemRange } | null {
  if (!is(line.items, cue.from, wordClass.as)) return null
  const verb = line.cues.findLast(({ from }) => from < cue.from)
  const person = verb === undefined ? null : quotedBehind(line, verb)
  return verb === undefined || person === null ? null : { verb: verb.from, person }
}
