import { type ItemRange, isQuote } from '../find/words/items.ts'
import { firstIndex } from '../text/first-index.ts'
import { int32s } from '../text/number-arrays.ts'
import { tokenKind } from '../text/tokens.ts'
import { hashOf, mix } from './hash.ts'
import type { Proposal } from './proposals.ts'
import { category, type Scene } from './scene.ts'
import { Slots } from './slots.ts'

const linkBits = 12

/** Entries of the table of links. */
export const linkSize: number = 1 << linkBits

/** Room for the features of one link. */
export function linkSlots(): Slots {
  return new Slots(linkBits, 24)
}

/** A quotation that is all there is of its line: whose words it goes on with is settled by what stands around it. */
export interface LoneQuote {
  readonly item: number
  /** Number of its line in the document. */
  readonly line: number
}

/** A relation that a lone quotation may belong to. */
export interface Host {
  /** Index into the accepted proposals. */
  readonly index: number
  /** It stands before the quotation, not behind. */
  readonly before: boolean
  /** How many likelier hosts stand between. */
  readonly rank: number
  /** Lines from its last quotation, or from itself, to the quotation. */
  readonly distance: number
}

/** How many lines a host may be away. */
const reach = 4

/** Where accepted relations and lone quotations stand, in lines. */
export interface Layout {
  readonly lines: Int32Array
  readonly quotes: readonly LoneQuote[]
}

/** Numbers the lines of a scene and finds the lone quotations. */
export function layoutOf(scene: Scene): Layout {
  const { items, lineFrom, lineTo } = scene
  const lines = int32s(items.count)
  const quotes: LoneQuote[] = []
  let line = -1
  for (let from = 0; from < items.count; from = Math.max(from + 1, lineTo[from] ?? 0)) {
    line++
    const to = lineTo[from] ?? from + 1
    lines.fill(line, from, to)
    if (lineFrom[from] === from && isLone(scene, { from, to })) quotes.push({ item: from, line })
  }
  return { lines, quotes }
}

function isLone({ items, category: kinds }: Scene, { from, to }: ItemRange): boolean {
  if (!isQuote(items, from) || roleOf(items, from) !== 'paragraph') return false
  for (let i = from + 1; i < to; i++) {
    const kind = kinds[i]
    if (kind !== category.stop && kind !== category.comma && kind !== category.quote) return false
  }
  return true
}

function roleOf({ reading, quote }: Scene['items'], item: number): string | undefined {
  const quotation = reading.quotations[quote[item] ?? -1]
  return reading.document.blocks[quotation?.block ?? -1]?.role
}

/** Accepted relations in the order of the text, each with the line of its last quotation, or its own. */
export interface Placed {
  readonly accepted: readonly Proposal[]
  readonly lastLine: readonly number[]
  /** Of each its cue, or that of the next that has one: rising. */
  readonly cues: readonly number[]
}

/** The relations that a lone quotation may go on with: three before it, and the next behind it. */
export function hostsOf(
  layout: Layout,
  quote: LoneQuote,
  { accepted, lastLine, cues }: Placed,
): Host[] {
  const behind = firstIndex(accepted.length, (i) => (cues[i] ?? 0) > quote.item)
  const hosts: Host[] = []
  for (
    let index = behind - 1;
    index >= Math.max(0, behind - furthest) && hosts.length < 3;
    index--
  ) {
    if ((accepted[index]?.cue ?? -1) < 0) continue
    const distance = quote.line - (lastLine[index] ?? 0)
    if (distance >= 0 && distance <= reach)
      hosts.push({ index, before: true, rank: hosts.length, distance })
  }
  const next = nextWithCue(accepted, behind)
  const distance =
    (layout.lines[accepted[next]?.cue ?? -1] ?? Number.POSITIVE_INFINITY) - quote.line
  if (distance <= reach) hosts.push({ index: next, before: false, rank: 0, distance })
  return hosts
}

/** The first relation from `index` on, not far, that has a cue; the number of all when there is none. */
function nextWithCue(accepted: readonly Proposal[], index: number): number {
  for (let i = index; i < Math.min(accepted.length, index + furthest); i++)
    if ((accepted[i]?.cue ?? -1) >= 0) return i
  return accepted.length
}

/** How many relations before and behind a quotation are looked at. */
const furthest = 8

/** A lone quotation with a relation that it may go on with. */
export interface Link {
  readonly layout: Layout
  readonly quote: LoneQuote
  readonly proposal: Proposal
  readonly host: Host
}

/** Puts what speaks for a lone quotation going on with a host into `slots`. */
export function linkFeatures(scene: Scene, link: Link, slots: Slots): void {
  const { items, lineFrom, lineTo, category: kinds, word } = scene
  const { layout, quote, proposal, host } = link
  const { cue, rule, source } = proposal
  const side = (host.before ? 8 : 0) + host.rank
  const near = side * 8 + host.distance
  const quotation = items.reading.quotations[items.quote[quote.item] ?? -1]
  const sameBlock = blockOf(scene, cue) === blockOf(scene, quote.item) ? 1 : 0
  const form = formSign(scene, proposal)
  const opens = isQuote(items, lineFrom[cue] ?? 0) ? 1 : 0
  const closes = lastKind(scene, lineFrom[cue] ?? 0, lineTo[cue] ?? 0)
  const ruled = saidByRules(scene, rule, quote.item)
  const between = narrationBetween(layout, quote, cue)
  const marks = (quotation?.continues === true ? 2 : 0) + (quotation?.closed === true ? 1 : 0)
  const length = Math.min(6, 32 - Math.clz32((quotation?.to ?? 0) - (quotation?.from ?? 0)))
  slots.clear()
  slots.add(1, near)
  slots.add(2, mix(near, form))
  slots.add(3, mix(near, sameBlock))
  slots.add(4, mix(side, form * 4 + opens * 2 + sameBlock))
  slots.add(5, mix(side, mix(form, closes)))
  slots.add(6, mix(near, marks))
  slots.add(7, mix(side, marks * 4 + form))
  slots.add(8, mix(near, ruled))
  slots.add(9, mix(side, ruled * 4 + form))
  slots.add(10, mix(side, between))
  slots.add(11, mix(side, mix(between, form * 2 + sameBlock)))
  slots.add(12, mix(side, source === null ? 40 : (kinds[source.from] ?? 0)))
  slots.add(13, mix(side, word[cue] ?? 0))
  slots.add(14, mix(mix(near, sameBlock), form * 8 + opens * 4 + marks))
  slots.add(15, mix(side, mix(ruled, between)))
  slots.add(16, rule === null ? 1 : hashOf(rule.rule))
  slots.add(17, mix(near, mix(form, mix(sameBlock, ruled))))
  slots.add(18, mix(side, length))
}

/** Not quoted 0, in part 1, wholly 2, as far as items show it. */
function formSign({ quotes }: Scene, { content }: Proposal): number {
  const quotesIn = ({ from, to }: ItemRange): number => (quotes[to] ?? 0) - (quotes[from] ?? 0)
  if (!content.some((range) => quotesIn(range) > 0)) return 0
  return content.every((range) => quotesIn(range) === range.to - range.from) ? 2 : 1
}

function blockOf({ items, sentence }: Scene, item: number): number {
  return items.reading.sentences[sentence[item] ?? -1]?.block ?? -1
}

/** What a line ends in, a stop aside. */
function lastKind({ items, category: kinds }: Scene, from: number, to: number): number {
  let last = to - 1
  while (last > from && items.kind[last] === tokenKind.stop) last--
  return kinds[last] ?? 0
}

/** 1 when the rules put the quotation to this relation, 2 when to another, 3 when to one without a cue; 0 when to none. */
function saidByRules(
  { relations, contentAt }: Scene,
  rule: Proposal['rule'],
  item: number,
): number {
  const holder = relations[contentAt[item] ?? -1]
  if (holder === undefined) return 0
  if (holder === rule) return 1
  return holder.cue.length === 0 ? 3 : 2
}

/** Lines of narration between a quotation and a cue, at most three. */
function narrationBetween({ lines, quotes }: Layout, quote: LoneQuote, cue: number): number {
  const other = lines[cue] ?? 0
  const low = Math.min(quote.line, other)
  const high = Math.max(quote.line, other)
  const first = firstIndex(quotes.length, (i) => (quotes[i]?.line ?? 0) > low)
  const last = firstIndex(quotes.length, (i) => (quotes[i]?.line ?? 0) >= high)
  return Math.min(3, Math.max(0, high - low - 1 - (last - first)))
}
