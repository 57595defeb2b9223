import { outletAt } from '../../knowledge/outlets.ts'
import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { agreementOf, isGerundCue, sameForm, subjectBehind } from '../phrases/case-subject.ts'
import { patternsOf } from '../phrases/case-words.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { citingEnd, type Items, is, isHyphen, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'

/**
 * One past what is said from `from` on: the end of the line, or where another verb of the same speaker goes on
 * (`C и подчеркнул, что`), a gerund says more (`C, отметив`), or an outlet is named (`C, передает ТАСС`).
 */
export function caseEnd(line: Line, cue: CueMatch, from: number): number {
  for (const other of line.cues) {
    if (other.from <= from || other.from <= cue.from) continue
    const end = goesOnAt(line, cue, other)
    if (end > from) return withoutMark(line.items, end)
  }
  return withoutMark(line.items, endsAtBracket(line, from))
}

/** Where the words of the cue `other` end what was said before, or -1. */
function goesOnAt(line: Line, cue: CueMatch, other: CueMatch): number {
  const { items } = line
  let before = other.from - 1
  const turns = turnsTo(items, before) && sameForm(items, cue, other)
  if (turns && hasComplement(line, other)) return before - 1
  while (is(items, before, wordClass.adverb | wordClass.connective)) before--
  if (items.kind[before] === tokenKind.comma || isDash(items, before))
    return endsWithMark(line, other) ? before : -1
  const ends = isJoined(items, before, [cue, other])
    ? isAlike(items, cue, other)
    : isTransmission(line, other) && patternsOf(items).as.test(items.word[before] ?? '')
  return ends ? before : -1
}

/** A conjunction stands between two verbs, both gerunds or neither. */
function isJoined(
  items: Items,
  item: number,
  [cue, other]: readonly [CueMatch, CueMatch],
): boolean {
  if (!is(items, item, wordClass.conjunction)) return false
  return isGerundCue(items, cue) === isGerundCue(items, other)
}

/** Both verbs can have the same subject. */
function isAlike(items: Items, cue: CueMatch, other: CueMatch): boolean {
  if ((other.takes & cueTakes.before) === 0 || !sameForm(items, cue, other)) return false
  return agreementOf(items, cue) === agreementOf(items, other)
}

/** The comma and `но`, `однако` behind which the same speaker goes on. */
function turnsTo(items: Items, item: number): boolean {
  const links = wordClass.conjunction | wordClass.connective
  return items.kind[item - 1] === tokenKind.comma && is(items, item, links)
}

/** `C, отметив, что`, `C, передает ТАСС`, `C, сказал X`. */
function endsWithMark(line: Line, other: CueMatch): boolean {
  if (isGerundCue(line.items, other)) return hasComplement(line, other)
  if (isTransmission(line, other)) return true
  if ((other.takes & cueTakes.after) === 0 || hasComplement(line, other)) return false
  return subjectBehind(line, other) !== null
}

const complementReach = 6

/** A clause, a quotation or `о` with a noun follows within a few words. */
export function hasComplement(line: Line, cue: CueMatch): boolean {
  const { items } = line
  for (let i = cue.to; i < Math.min(line.to, cue.to + complementReach); i++) {
    if (is(items, i, wordClass.complementiser) || isQuote(items, i)) return true
    if (items.kind[i] === tokenKind.colon) return true
    if (i === cue.to && patternsOf(items).about.test(items.word[i] ?? '')) return true
  }
  return false
}

/** `передает ТАСС`, `пишет газета Bild`, `передает корреспондент РБК`: an outlet passes on what is said. */
export function isTransmission(line: Line, cue: CueMatch): boolean {
  const { items } = line
  if (citingEnd(items, cue.from) === cue.from) return false
  let i = cue.to
  while (i < line.to && (is(items, i, wordClass.adverb) || is(items, i, wordClass.time))) i++
  return isOutletWord(items, i)
}

/** A noun for an outlet, its correspondent, or a name that is in marks or in Latin letters. */
export function isOutletWord(items: Items, item: number): boolean {
  const { pack } = items.reading
  const word = items.word[item] ?? ''
  if (pack.citing.get(word)?.some(({ relation }) => relation === 'medium') === true) return true
  if (patternsOf(items).outletNoun.test(word)) return true
  if (items.quote[item] !== -1) return true
  if (/[a-z]/u.test(word)) return true
  return isKnownOutlet(items, item)
}

function isKnownOutlet(items: Items, item: number): boolean {
  return items.capital[item] === 1 && outletAt(items.reading, items.token[item] ?? 0) !== null
}

function isDash(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.dash && !isHyphen(items, item)
}

/** `C (цитата по ТАСС)`. */
function endsAtBracket(line: Line, from: number): number {
  const { items } = line
  for (let i = from + 1; i < line.to; i++)
    if (items.kind[i] === tokenKind.open && citingEnd(items, i + 1) > i + 1) return i
  return line.to
}

/** Without the comma, dash or stop before it. */
export function withoutMark(items: Items, end: number): number {
  let to = end
  while (to > 0 && isMark(items, to - 1)) to--
  return to
}

function isMark(items: Items, item: number): boolean {
  const kind = items.kind[item]
  if (kind === tokenKind.dash) return !isHyphen(items, item)
  return kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.colon
}
