import { isGenre } from '../find/frames/headline-colon.ts'
import type { ItemRange } from '../find/words/items.ts'
import { hashOf, mix } from './hash.ts'
import { category, type Scene } from './scene.ts'
import { Slots, tableBits } from './slots.ts'

/** Room for the features of one item as a cue. */
export function cueSlots(): Slots {
  return new Slots(tableBits, 40)
}

/** Few items are cues: what speaks against it from the start, as a logarithm of odds. */
export const cueBias = -2

/** Whether an item can be a cue at all: a word, a colon or a dash outside quotations; no colon behind `Interview`. */
export function canBeCue(scene: Scene, item: number): boolean {
  const kind = scene.category[item] ?? 0
  if (kind === category.colon) return !isBehindGenre(scene, item)
  return kind > category.number || kind === category.dash
}

function isBehindGenre(scene: Scene, colon: number): boolean {
  const from = scene.lineFrom[colon] ?? 0
  return isHeadline(scene, colon) && isGenre(scene.items, { from, to: colon })
}

/** Puts into `slots` the features that alone tell of most items that they are no cues. */
export function firstCueFeatures(scene: Scene, item: number, slots: Slots): void {
  const { word, trigram, takes, suffix, items } = scene
  const w = word[item] ?? 0
  const three = trigram[item] ?? 0
  const rule = ruleSign(scene, item)
  slots.clear()
  slots.add(1, w)
  slots.add(2, suffix[item] ?? 0)
  slots.add(3, mix(rule, three))
  slots.add(4, mix(takes[item] ?? 0, three))
  slots.add(5, mix(rule, w))
  slots.add(6, items.classes[item] ?? 0)
  slots.add(7, rule)
  slots.add(8, takes[item] ?? 0)
}

/** Adds to the first features all others that speak for and against `item` being a cue. */
export function furtherCueFeatures(scene: Scene, item: number, slots: Slots): void {
  addNeighbours(scene, item, slots)
  addSurroundings(scene, item, slots)
}

/** What stands directly around the item. */
function addNeighbours(scene: Scene, item: number, slots: Slots): void {
  const { word, category: kinds, prefix, suffix, trigram, takes } = scene
  const line = { from: scene.lineFrom[item] ?? 0, to: scene.lineTo[item] ?? 0 }
  const w = word[item] ?? 0
  const three = trigram[item] ?? 0
  const took = takes[item] ?? 0
  const before = within(word, item - 1, line)
  const behind = within(word, item + 1, line)
  const kindBefore = within(kinds, item - 1, line)
  const kind = kinds[item] ?? 0
  const kindBehind = within(kinds, item + 1, line)
  const kindThere = within(kinds, item + 2, line)
  const twoBefore = within(kinds, item - 2, line)
  const threeBefore = within(kinds, item - 3, line)
  slots.add(11, before)
  slots.add(12, behind)
  slots.add(13, within(word, item - 2, line))
  slots.add(14, within(word, item + 2, line))
  slots.add(15, mix(w, kindBehind))
  slots.add(16, mix(three, twoBefore))
  slots.add(17, prefix[item] ?? 0)
  slots.add(18, mix(suffix[item] ?? 0, three))
  slots.add(19, mix(took, kindBehind * 32 + kindThere))
  slots.add(27, mix(w, kindBehind * 32 + kindThere))
  slots.add(29, mix(mix(w, before), behind))
  slots.add(30, mix(w, kindBefore))
  slots.add(31, mix(three, kindThere))
  slots.add(33, (threeBefore * 32 + twoBefore) * 32 + kindBefore)
  slots.add(36, mix(within(suffix, item - 1, line), kind))
  slots.add(37, mix(within(suffix, item + 1, line), kind))
}

/** What stands in its clause and its line, and what the rules say of both. */
function addSurroundings(scene: Scene, item: number, slots: Slots): void {
  const { word, category: kinds, trigram, lineFrom, lineTo, quotes, parts } = scene
  const from = lineFrom[item] ?? 0
  const to = lineTo[item] ?? 0
  const w = word[item] ?? 0
  const part = parts[item] ?? 0
  const inAll = Math.min(2, (quotes[to] ?? 0) - (quotes[from] ?? 0))
  const quoted = inAll * 4 + Math.min(2, (quotes[item] ?? 0) - (quotes[from] ?? 0))
  const opener = scene.clause[item] ?? 0
  slots.add(20, quoted)
  slots.add(21, mix(w, quoted))
  slots.add(22, mix(trigram[item] ?? 0, quoted))
  slots.add(23, Math.min(item - from, 8) * 16 + Math.min(to - item, 8))
  slots.add(24, mix(ruleSign(scene, item), part))
  slots.add(25, mix(w, part))
  slots.add(26, mix(w, isHeadline(scene, item) ? 1 : 0))
  slots.add(28, mix(scene.takes[item] ?? 0, otherRules(scene, item)))
  slots.add(32, actSign(scene, item))
  slots.add(34, mix(nominalBefore(scene, item), kinds[item] ?? 0))
  slots.add(35, mix(word[opener] ?? 0, Math.min(6, item - opener)))
}

/** The value at `place` where that is an item of the line `[from, to)`, else 0. */
function within(values: Int32Array | Uint8Array, place: number, { from, to }: ItemRange): number {
  return place >= from && place < to ? (values[place] ?? 0) : 0
}

/** What the rules say of the item as a cue. */
function ruleSign({ ruleAt, ruleHash, parts }: Scene, item: number): number {
  const rule = ruleAt[item] ?? -1
  return rule < 0 ? (parts[item] ?? 0) & 4 : (ruleHash[rule] ?? 0)
}

function actSign({ ruleAt, relations }: Scene, item: number): number {
  const relation = relations[ruleAt[item] ?? -1]
  return relation === undefined ? 0 : hashOf(relation.act)
}

/** The item stands in a title, subtitle or heading. */
export function isHeadline({ items, sentence }: Scene, item: number): boolean {
  const { document, sentences } = items.reading
  return document.blocks[sentences[sentence[item] ?? -1]?.block ?? -1]?.role !== 'paragraph'
}

/** Cues of the rules elsewhere in the line: bit 0 before, bit 1 behind. */
function otherRules({ ruled, lineFrom, lineTo }: Scene, item: number): number {
  const before = (ruled[item] ?? 0) - (ruled[lineFrom[item] ?? 0] ?? 0)
  const behind = (ruled[lineTo[item] ?? 0] ?? 0) - (ruled[item + 1] ?? 0)
  return (before > 0 ? 1 : 0) | (behind > 0 ? 2 : 0)
}

/** How far before an item its speaker is looked for here. */
const nominalReach = 8

/** The nearest word before that can stand for a speaker: its category and how far it is away; 0 when there is none near. */
function nominalBefore({ category: kinds, lineFrom }: Scene, item: number): number {
  const first = Math.max(lineFrom[item] ?? 0, item - nominalReach + 1)
  for (let i = item - 1; i >= first; i--) {
    const kind = kinds[i] ?? 0
    if (nominals.has(kind)) return kind * nominalReach + item - i
  }
  return 0
}

const nominals: ReadonlySet<number> = new Set([
  category.pronoun,
  category.firstPerson,
  category.role,
  category.body,
  category.people,
  category.name,
])
