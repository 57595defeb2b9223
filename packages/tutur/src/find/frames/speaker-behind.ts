import { cueTakes, wordClass } from '../../languages/pack.ts'
import type { Act } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isTimely } from '../contents/beginning.ts'
import { contentFrom, skipConnectives } from '../contents/contents.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { firstPredicate, opensPredicate } from '../words/verb-look.ts'
import type { Found } from './found.ts'
import { canSpeak, isCommaOrDash, opensSentence, speakerOf } from './marks.ts'
import { contentAround } from './resumed.ts'

/** `C1, kata X, C2` and `C, kata X`: reported words around or before their attribution. */
export function saidInTheMiddle(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0 || !isCommaOrDash(items, cue.from - 1)) return null
  if (hasObject(line, cue)) return null
  const start = skipConnectives(line, line.from)
  if (cue.from - 1 <= start) return null
  const source = speakerOf(line, cue)
  if (!canSpeak(line, cue, source)) return null
  if (!items.reading.pack.grammar.headFirst && !isInverted(line, cue, source?.to ?? cue.to))
    return null
  return {
    content: contentAround(line, cue, source),
    source,
    shared: false,
    takes: cueTakes.clause,
    rule: 'clause.speaker-after',
  }
}

/** `Kecam Iran, AS ...`: in a headline what follows a bare stem is its object, unless the stem only says. */
function hasObject(line: Line, cue: CueMatch): boolean {
  if (!line.headline || !line.items.reading.pack.grammar.headFirst) return false
  if ((cue.takes & cueTakes.before) !== 0) return true
  return !cue.cue.rows.some(({ act, takes }) => (takes & cueTakes.after) !== 0 && plain.has(act))
}

const plain: ReadonlySet<Act> = new Set<Act>(['say', 'assert', 'ask', 'hope'])

/** `C, said X`, not `X, a broker, said Y would C`: a clause stands before and none begins behind. */
function isInverted(line: Line, cue: CueMatch, end: number): boolean {
  const { items } = line
  if (!line.headline && !isUttered(items, { from: line.from, to: cue.from }))
    return (
      isTopic(items, line.from) &&
      items.kind[end] === tokenKind.comma &&
      opensPredicate(items, end + 1)
    )
  const kind = items.kind[end]
  if (end >= line.to || (kind !== tokenKind.word && kind !== tokenKind.number)) return true
  return is(
    items,
    end,
    wordClass.preposition | wordClass.time | wordClass.relative | wordClass.subordinator,
  )
}

/** `The plan, said X, is to open it`: what is spoken of, before an attribution that the verb follows. */
function isTopic(items: Items, item: number): boolean {
  return !is(items, item, wordClass.preposition | wordClass.subordinator | wordClass.time)
}

/** A clause, or words with a quotation among them. */
function isUttered(items: Items, range: ItemRange): boolean {
  const verb = firstPredicate(items, range)
  if (verb >= 0) return !isInsertion(items, range, verb)
  for (let i = range.from; i < range.to; i++) if (isQuote(items, i)) return true
  return false
}

/** `X, which does not lend, denied`: the only verb before the cue stands in an insertion. */
function isInsertion(items: Items, range: ItemRange, verb: number): boolean {
  for (let i = range.from; i < verb; i++)
    if (items.kind[i] === tokenKind.comma && is(items, i + 1, wordClass.relative)) return true
  return false
}

/** `Kata X, pengungsi itu perempuan`: an apposition that nothing follows is what X says. */
function beforeClause({ items, to }: Line, source: ItemRange | null): ItemRange | null {
  if (source === null || source.to < to) return source
  for (let i = source.from + 1; i < source.to; i++)
    if (items.kind[i] === tokenKind.comma) return { from: source.from, to: i }
  return source
}

/** `Namun kata X, C`; `Kata dia, C`. */
export function saidFirst(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0 || !opensSentence(line, cue) || hasObject(line, cue))
    return null
  const source = beforeClause(line, speakerOf(line, cue))
  if (!canSpeak(line, cue, source)) return null
  const end = source?.to ?? cue.to
  if (!isCommaOrDash(items, end)) return null
  const content = isTimely(items, end + 1) ? null : contentFrom(line, end + 1)
  return content === null
    ? null
    : {
        content: [content],
        source,
        shared: false,
        takes: cueTakes.clause,
        rule: 'clause.speaker-first',
      }
}
