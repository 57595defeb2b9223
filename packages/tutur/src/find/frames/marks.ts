import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { skipConnectives } from '../contents/contents.ts'
import { isPersonLike, speakerAfter } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'

/** The words for the speaker after the cue, unless the cue carries them as a clitic. */
export function speakerOf(line: Line, cue: CueMatch): ItemRange | null {
  return cue.cue.clitic > 0 ? null : speakerAfter(line.items, cue.to, line.to)
}

/** The last item before a cue that is neither comma nor dash. */
export function lastBefore(line: Line, item: number): number {
  let i = item - 1
  while (i >= line.from && isCommaOrDash(line.items, i)) i--
  return i
}

/** The item is a comma or a dash. */
export function isCommaOrDash(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.comma || items.kind[item] === tokenKind.dash
}

/** The cue carries its speaker, or `source` can speak. */
export function canSpeak(line: Line, cue: CueMatch, source: ItemRange | null): boolean {
  return cue.cue.clitic > 0 || (source !== null && isPersonLike(line.items, source))
}

/** The cue stands at the beginning of its sentence, save for a connective: `But, said X, C`. */
export function opensSentence(line: Line, cue: CueMatch): boolean {
  const { items } = line
  if (cue.from === line.from || skipConnectives(line, line.from) === cue.from) return true
  return (
    lastBefore(line, cue.from) === line.from &&
    is(items, line.from, wordClass.connective | wordClass.adverb | wordClass.conjunction)
  )
}
