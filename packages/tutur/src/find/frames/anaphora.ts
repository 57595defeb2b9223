import { type CueRow, cueTakes, wordClass } from '../../languages/pack.ts'
import type { Act } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isPersonLike, speakerAfter, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'

/** `Hal itu disampaikan (oleh) Y`, `Y menyampaikan hal itu`: an attribution of the sentence before. */
export interface Anaphora {
  readonly cue: ItemRange
  readonly source: ItemRange
  readonly act: Act
}

/** How many words may stand before the verb: `Hal itu juga`. */
const reach = 5

/** The attribution of the sentence before that this sentence makes, or `null`. */
export function anaphoraIn(line: Line): Anaphora | null {
  return activeAnaphora(line) ?? passiveAnaphora(line)
}

/** `Y menyampaikan hal itu saat ...`. */
function activeAnaphora(line: Line): Anaphora | null {
  const { items } = line
  const [cue] = line.cues
  if (cue === undefined || !isBareObject(line, cue.to)) return null
  const row = cue.cue.rows.find(
    ({ act, takes }) => (takes & cueTakes.before) !== 0 && (act === 'say' || act === 'assert'),
  )
  const { phrase, negated } = subjectBefore(items, line.from, cue.from)
  if (row === undefined || phrase === null || negated || !isPersonLike(items, phrase)) return null
  return { cue: { from: cue.from, to: cue.to }, source: phrase, act: row.act }
}

const adjunct = wordClass.preposition | wordClass.subordinator | wordClass.time

/** `hal itu`, with nothing said of it: the end, a mark or an adjunct follows. */
function isBareObject(line: Line, item: number): boolean {
  const { items } = line
  const end = item + 2
  if (!items.reading.pack.grammar.headFirst || !isWordForWords(items, item)) return false
  // `laporan itu` may be what is spoken of; `hal itu` never is.
  if (is(items, item, wordClass.organisation | wordClass.occasion)) return false
  if (!is(items, item + 1, wordClass.demonstrative)) return false
  return end >= line.to || items.kind[end] === tokenKind.comma || is(items, end, adjunct)
}

function passiveAnaphora(line: Line): Anaphora | null {
  const { items } = line
  const cue = line.cues.find((match) => sayingRow(match) !== undefined)
  const row = cue === undefined ? undefined : sayingRow(cue)
  if (cue === undefined || row === undefined || !pointsBack(line, cue.from)) return null
  const source = speakerAfter(items, cue.to + adverbs(line, cue.to), line.to)
  if (source === null || !isPersonLike(items, source)) return null
  return { cue: { from: cue.from, to: cue.to }, source, act: row.act }
}

/** A passive that only says or affirms: what is condemned or judged is not what was said. */
function sayingRow({ cue }: CueMatch): CueRow | undefined {
  return cue.rows.find(
    ({ act, takes }) =>
      (takes & cueTakes.passive) !== 0 &&
      (takes & cueTakes.as) === 0 &&
      (act === 'say' || act === 'assert'),
  )
}

/** A word for words with `itu` or `tersebut` before the verb, and nothing else but adverbs; of other cues only the citation of an outlet may stand in front. */
function pointsBack(line: Line, verb: number): boolean {
  const { items } = line
  let from = verb
  while (from > line.from && items.kind[from - 1] !== tokenKind.comma) from--
  if (verb - from > reach || verb - from < 2 || !isWordForWords(items, from)) return false
  if (line.cues.some((cue) => cue.from < from && (cue.takes & cueTakes.outlet) === 0)) return false
  return is(items, from + 1, wordClass.demonstrative)
}

/** `hal`, `pernyataan`: a thing said; an attack or a proposal is none. */
function isWordForWords(items: Items, item: number): boolean {
  const cues = items.reading.pack.cues.get(items.word[item] ?? '')
  return cues?.some(({ takes }) => (takes & cueTakes['noun-cue']) !== 0) === true
}

/** `langsung`, `secara terbuka` between verb and agent. */
function adverbs(line: Line, from: number): number {
  let i = from
  while (i < line.to && is(line.items, i, wordClass.adverb | wordClass.auxiliary)) i++
  return i - from
}
