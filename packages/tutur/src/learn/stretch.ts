import type { ItemRange } from '../find/words/items.ts'
import { firstIndex } from '../text/first-index.ts'
import { uint8s } from '../text/number-arrays.ts'
import { itemsIn, type Scene } from './scene.ts'

/** What an item is for a cue. */
export const label = { other: 0, content: 1, source: 2 } as const
/** How many labels there are. */
export const labels = 3

/** Items around a cue that are looked at, before and behind it; a sentence without a stop may be longer. */
const reachBefore = 120
const reachBehind = 160

/** The longest stretch around a cue, in items. */
export const longestStretch: number = reachBefore + reachBehind

/** What the rules take an item for in the relation of a cue. */
export const ruledAs = { unknown: 0, other: 1, content: 2, source: 3, outside: 4 } as const

/** A cue with the stretch of items in which its speaker and its content are looked for. */
export interface Stretch {
  readonly cue: number
  readonly from: number
  readonly to: number
  /** For each item from `from` on, what the rules take it for: one of {@link ruledAs}. */
  readonly ruled: Uint8Array
  /** Hash of the rule's name and kind; 0 without. */
  readonly rule: number
}

/**
 * How many other words that can be cues may stand in a stretch before and behind its cue. Prose has fewer; a line that is
 * nothing but cues would take as long for each as a whole sentence.
 */
const mostCues = 12

/** The items around the cue at `cue` that are looked at. */
function within({ lineFrom, lineTo, cues }: Scene, cue: number): ItemRange {
  const first = Math.max(lineFrom[cue] ?? 0, cue - reachBefore)
  const last = Math.min(lineTo[cue] ?? 0, cue + reachBehind)
  const before = (cues[cue] ?? 0) - mostCues
  const behind = (cues[cue + 1] ?? 0) + mostCues
  return {
    from: first + firstIndex(cue - first, (i) => (cues[first + i] ?? 0) >= before),
    to: cue + 1 + firstIndex(last - cue - 1, (i) => (cues[cue + i + 2] ?? 0) > behind),
  }
}

/** The surroundings of the cue at `cue`. */
export function stretchAround(scene: Scene, cue: number): Stretch {
  const { ruleAt, ruleHash, relations } = scene
  const { from, to } = within(scene, cue)
  const ruled = uint8s(to - from)
  const rule = ruleHash[ruleAt[cue] ?? -1] ?? 0
  const relation = relations[ruleAt[cue] ?? -1]
  if (relation === undefined) return { cue, from, to, ruled, rule }
  ruled.fill(ruledAs.other)
  const parts = [
    ...relation.content.map((span) => ({ span, as: ruledAs.content })),
    ...(relation.source === null ? [] : [{ span: relation.source, as: ruledAs.source }]),
  ]
  for (const { span, as } of parts) {
    const range = itemsIn(scene, span)
    for (let i = Math.max(range.from, from); i < Math.min(range.to, to); i++)
      if (i !== cue) ruled[i - from] = as
  }
  return { cue, from, to, ruled, rule }
}
