import { mix } from './hash.ts'
import type { Scene } from './scene.ts'
import { Slots, tableBits } from './slots.ts'
import { ruledAs, type Stretch } from './stretch.ts'

/** No item has more features beside a cue than this. */
export const mostSpanFeatures = 32

/** Room for the features of one item beside a cue. */
export function spanSlots(): Slots {
  return new Slots(tableBits, mostSpanFeatures)
}

/** Distances in items, in steps that widen. */
const distances = Uint8Array.from({ length: 64 }, (_, d) =>
  d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : 9,
)

/** What tells the part that an item of a stretch has in the relation of its cue. */
export class SpanFeatures {
  private readonly scene: Scene
  private readonly stretch: Stretch
  private readonly slots: Slots
  /** Of the cue: its word, its category and those of the items beside it. */
  private readonly cueWord: number
  private readonly cueKind: number
  private readonly cueKinds: number

  // Of the item whose features are asked for; kept here, since an object for each item would take a tenth of the time.
  /** 1 before the cue, 2 behind it. */
  private side = 0
  /** How far from the cue. */
  private near = 0
  /** What stands between it and the cue. */
  private gap = 0
  /** Its category and its side. */
  private sided = 0
  private clauses = 0

  constructor(scene: Scene, stretch: Stretch, slots: Slots) {
    this.scene = scene
    this.stretch = stretch
    this.slots = slots
    this.cueWord = scene.word[stretch.cue] ?? 0
    this.cueKind = scene.category[stretch.cue] ?? 0
    this.cueKinds =
      this.within(scene.category, stretch.cue - 1) * 32 +
      this.within(scene.category, stretch.cue + 1)
  }

  /** Fills the slots with the features of `item`. */
  fill(item: number): void {
    const { cue } = this.stretch
    this.side = item < cue ? 1 : 2
    this.near = this.side * 16 + (distances[Math.min(63, Math.abs(item - cue))] ?? 0)
    this.gap = this.gapBetween(item) * 3 + this.side
    this.sided = (this.scene.category[item] ?? 0) * 4 + this.side
    this.clauses = this.sameClause(item)
    this.slots.clear()
    this.addWords(item)
    this.addPlace(item)
    this.addRules(item)
  }

  /** The words here, around here and at the cue. */
  private addWords(item: number): void {
    const { slots, sided, side, gap } = this
    const { word, suffix, clause, items } = this.scene
    slots.add(101, mix(word[item] ?? 0, side))
    slots.add(105, mix(this.within(word, item - 1), sided))
    slots.add(106, mix(this.within(word, item + 1), sided))
    slots.add(107, mix(this.cueWord, gap))
    slots.add(112, mix(items.classes[item] ?? 0, gap))
    slots.add(113, mix(suffix[item] ?? 0, side))
    slots.add(119, mix(word[clause[item] ?? 0] ?? 0, gap))
  }

  /** Where the item stands from the cue, and what lies between. */
  private addPlace(item: number): void {
    const { slots, cueKinds, sided, near, gap } = this
    const { category: kinds } = this.scene
    const kind = kinds[item] ?? 0
    slots.add(103, kind * 64 + near)
    slots.add(104, kind * 256 + gap)
    slots.add(114, cueKinds * 128 + sided)
    slots.add(115, cueKinds * 256 + gap)
    slots.add(117, gap * 64 + near)
    slots.add(121, (this.cueKind * 64 + near) * 32 + (cueKinds & 31))
    slots.add(122, (this.within(kinds, item - 1) * 32 + kind) * 256 + gap)
    slots.add(124, this.clauses * 128 + sided)
  }

  /** What the rules take the item and its neighbours for. */
  private addRules(item: number): void {
    const { slots, sided, side, near, gap } = this
    const { rule, ruled, from } = this.stretch
    const { word, trigram, parts } = this.scene
    const sign = ruled[item - from] ?? 0
    const three = (this.ruledAt(item - 1) * 5 + sign) * 5 + this.ruledAt(item + 1)
    const signs = three * 4 + side
    slots.add(102, mix(word[item] ?? 0, signs))
    slots.add(108, signs)
    slots.add(109, mix(rule, sign * 4 + side))
    slots.add(110, sign * 128 + sided)
    slots.add(111, (trigram[item] ?? 0) * 4 + sign)
    slots.add(116, ((parts[item] ?? 0) * 4 + sign) * 4 + side)
    slots.add(118, sign * 64 + near)
    slots.add(120, ((sign * 2 + this.clauses) * 4 + side) * 256 + gap)
    slots.add(123, mix(rule, signs))
  }

  /** Commas, quotations and other possible cues between the item and the cue. */
  private gapBetween(item: number): number {
    const { commas, quotes, cues } = this.scene
    const low = Math.min(item, this.stretch.cue) + 1
    const high = Math.max(item, this.stretch.cue)
    return (
      (Math.min(3, countIn(commas, low, high)) * 3 + Math.min(2, countIn(quotes, low, high))) * 3 +
      Math.min(2, countIn(cues, low, high))
    )
  }

  private sameClause(item: number): number {
    const { clause } = this.scene
    return clause[item] === clause[this.stretch.cue] ? 1 : 0
  }

  private within(values: Int32Array | Uint8Array, item: number): number {
    const { from, to } = this.stretch
    return item >= from && item < to ? (values[item] ?? 0) : 0
  }

  private ruledAt(item: number): number {
    return this.stretch.ruled[item - this.stretch.from] ?? ruledAs.outside
  }
}

/** How many are counted at `[low, high)`, of the running count `before` each place. */
function countIn(before: Int32Array, low: number, high: number): number {
  return (before[high] ?? 0) - (before[low] ?? 0)
}
