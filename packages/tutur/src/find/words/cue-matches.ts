import { type Cue, cueTakes, wordClass } from '../../languages/pack.ts'
import { standAt } from '../../text/stand-at.ts'
import { tokenKind } from '../../text/tokens.ts'
import { cuesWith } from './cues-by-words.ts'
import { cueKind, type ItemRange, type Items, is } from './items.ts'
import { takesAt } from './verb-look.ts'
import { look, looks } from './word-looks.ts'
import { wordStart } from './word-marks.ts'

/** A cue found at items `[from, to)`. */
export interface CueMatch extends ItemRange {
  readonly cue: Cue
  /** What it takes here, of {@link cueTakes}: in running text a headline stem takes no speaker before it. */
  readonly takes: number
  /** The rest of a broken cue at the end of its clause: `mit` in `teilte … mit`. */
  readonly tail: ItemRange | null
}

/** The cues of one range of items in order, longest form first; none within quotations. */
export function findCues(items: Items, range: ItemRange, headline: boolean): CueMatch[] {
  const { headFirst, verbSecond } = items.reading.pack.grammar
  // Elsewhere the form of a verb tells much, and a capital makes a name of a cue.
  const plain = headFirst || verbSecond
  const found: CueMatch[] = []
  for (let i = range.from; i < range.to; i++) {
    const cue = cueAt(items, i, range.to)
    if (cue === null) continue
    const to = i + cue.words.length
    if ((cue.takes & cueTakes.none) !== 0) {
      items.noCue.fill(1, i, to)
      i = to - 1
      continue
    }
    if (!plain && !headline && isNameWord(items, i)) continue
    const takes = takesHere(cue, headline) & (plain ? -1 : takesOf(items, i, cue))
    if (takes === 0) continue
    items.cueAt[i] = kindOf(takes)
    found.push({ from: i, to, cue, takes, tail: tailOf(items, cue, { from: to, to: range.to }) })
    i = to - 1
  }
  return found
}

/** A capital inside a sentence makes a name of a word: `the State Department`. */
function isNameWord(items: Items, item: number): boolean {
  return (
    items.capital[item] === 1 && items.first[item] === 0 && items.kind[item - 1] === tokenKind.word
  )
}

/** `Asked how, X said`: a past form that opens its sentence has no subject and speaks for nobody. */
function takesOf(items: Items, item: number, cue: Cue): number {
  const takes = takesAt(items, item, cue)
  const opens = items.first[item] === 1 && looks(items, item, look.past)
  return opens ? takes & ~(cueTakes.before | cueTakes.passive) : takes
}

function kindOf(takes: number): number {
  if ((takes & cueTakes.before) !== 0) return cueKind.before
  return (takes & cueTakes.after) !== 0 ? cueKind.after : cueKind.other
}

function takesHere(cue: Cue, headline: boolean): number {
  if (headline || (cue.takes & cueTakes.headline) === 0) return cue.takes
  return cue.rows.reduce(
    (bits, row) =>
      bits | ((row.takes & cueTakes.headline) !== 0 ? row.takes & ~cueTakes.before : row.takes),
    0,
  )
}

function cueAt(items: Items, item: number, to: number): Cue | null {
  if (items.kind[item] !== tokenKind.word || ((items.starts[item] ?? 0) & wordStart.cue) === 0)
    return null
  const cues = cuesWith(items.reading.pack, items.word[item] ?? '', items.word[item + 1] ?? '')
  for (const cue of cues) if (stands(items, cue, { from: item, to })) return cue
  return null
}

/** All words of the cue stand at the range's beginning, and behind them those that it asks for. */
function stands(items: Items, cue: Cue, range: ItemRange): boolean {
  const to = range.from + cue.words.length
  return (
    to + cue.ahead.length <= range.to &&
    standAt(items.word, range.from, cue.words) &&
    standAt(items.word, to, cue.ahead) &&
    (cue.tail.length === 0 || tailOf(items, cue, { from: to, to: range.to }) !== null)
  )
}

/** How far behind a verb the rest of a broken cue may stand, in items. */
const tailReach = 40

/** The rest of a broken cue where its clause ends; `null` when it does not stand there. */
function tailOf(items: Items, { tail }: Cue, range: ItemRange): ItemRange | null {
  if (tail.length === 0) return null
  const last = Math.min(range.to - tail.length, range.from + tailReach)
  for (let i = range.from; i <= last; i++) {
    const end = i + tail.length
    if (standAt(items.word, i, tail) && endsClause(items, end, range.to))
      return { from: i, to: end }
  }
  return null
}

function endsClause(items: Items, item: number, to: number): boolean {
  const kind = items.kind[item]
  if (item >= to || kind !== tokenKind.word)
    return kind !== tokenKind.number && kind !== tokenKind.open
  return is(items, item, wordClass.conjunction)
}
