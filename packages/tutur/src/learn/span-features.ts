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
  /** Categories of the items beside the cue. */
  private readonly cueKinds: number

  constructor(scene: Scene, stretch: Stretch, slots: Slots) {
    this.scene = scene
    this.stretch = stretch
    this.slots = slots
    this.cueKinds =
      this.within(scene.category, stretch.cue - 1) * 32 +
      this.within(scene.category, stretch.cue + 1)
  }

  /** Fills the slots with the features of `item`. */
  fill(item: number): void {
    const { scene, stretch } = this
    const { cue, from, ruled } = stretch
    const side = item < cue ? 1 : 2
    const near = side * 16 + (distances[Math.min(63, Math.abs(item - cue))] ?? 0)
    const gap = this.gap(item) * 3 + side
    const sign = ruled[item - from] ?? 0
    const signs = (this.ruledAt(item - 1) * 5 + sign) * 5 + this.ruledAt(item + 1)
    const sided = (scene.category[item] ?? 0) * 4 + side
    this.slots.clear()
    this.addWords(item, { sided, side, gap })
    this.addPlace(item, { sided, near, gap })
    this.addRules(item, { sided, side, near, gap, sign, signs: signs * 4 + side })
  }

  /** The words here, around here and at the cue. */
  private addWords(item: number, at: { sided: number; side: number; gap: number }): void {
    const { slots, scene } = this
    const { word, suffix, clause, items } = scene
    const { sided, side, gap } = at
    slots.add(101, mix(word[item] ?? 0, side))
    slots.add(105, mix(this.within(word, item - 1), sided))
    slots.add(106, mix(this.within(word, item + 1), sided))
    slots.add(107, mix(word[this.stretch.cue] ?? 0, gap))
    slots.add(112, mix(items.classes[item] ?? 0, gap))
    slots.add(113, mix(suffix[item] ?? 0, side))
    slots.add(119, mix(word[clause[item] ?? 0] ?? 0, gap))
  }

  /** Where the item stands from the cue, and what lies between. */
  private addPlace(item: number, at: { sided: number; near: number; gap: number }): void {
    const { slots, scene, cueKinds } = this
    const { category: kinds } = scene
    const { sided, near, gap } = at
    const kind = kinds[item] ?? 0
    slots.add(103, kind * 64 + near)
    slots.add(104, kind * 256 + gap)
    slots.add(114, cueKinds * 128 + sided)
    slots.add(115, cueKinds * 256 + gap)
    slots.add(117, gap * 64 + near)
    slots.add(121, ((kinds[this.stretch.cue] ?? 0) * 64 + near) * 32 + (cueKinds & 31))
    slots.add(122, (this.within(kinds, item - 1) * 32 + kind) * 256 + gap)
    slots.add(124, this.sameClause(item) * 128 + sided)
  }

  /** What the rules take the item and its neighbours for. */
  private addRules(
    item: number,
    at: { sided: number; side: number; near: number; gap: number; sign: number; signs: number },
  ): void {
    const { slots, scene } = this
    const { rule } = this.stretch
    const { sided, side, near, gap, sign, signs } = at
    slots.add(102, mix(scene.word[item] ?? 0, signs))
    slots.add(108, signs)
    slots.add(109, mix(rule, sign * 4 + side))
    slots.add(110, sign * 128 + sided)
    slots.add(111, (scene.trigram[item] ?? 0) * 4 + sign)
    slots.add(116, ((scene.parts[item] ?? 0) * 4 + sign) * 4 + side)
    slots.add(118, sign * 64 + near)
    slots.add(120, ((sign * 2 + this.sameClause(item)) * 4 + side) * 256 + gap)
    slots.add(123, mix(rule, signs))
  }

  /** Commas, quotations and other possible cues between the item and the cue. */
  private gap(item: number): number {
    const { commas, quotes, cues } = this.scene
    const low = Math.min(item, this.stretch.cue) + 1
    const high = Math.max(item, this.stretch.cue)
    const between = (before: Int32Array): number => (before[high] ?? 0) - (before[low] ?? 0)
    return (
      (Math.min(3, between(commas)) * 3 + Math.min(2, between(quotes))) * 3 +
      Math.min(2, between(cues))
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
