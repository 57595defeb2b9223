import type { ItemRange } from '../find/words/items.ts'
import { spanOf } from '../find/words/items.ts'
import type { Relation } from '../find/words/reading.ts'
import type { Span } from '../model/model.ts'
import { latticeOf, type SpanWeights } from './chain.ts'
import {
  canBeCue,
  cueBias,
  cueSlots,
  firstCueFeatures,
  furtherCueFeatures,
} from './cue-features.ts'
import { bestLabelling, labellingWeight } from './labelling.ts'
import { category, type Scene } from './scene.ts'
import { probabilityOf } from './slots.ts'
import { label, ruledAs, type Stretch, stretchAround } from './stretch.ts'

/** Where the division of a proposal comes from. */
export const origin = {
  /** The rules alone: there is no cue, or the content stands in other lines. */
  fixed: 0,
  /** The models; the rules found nothing at the cue. */
  learned: 1,
  /** The models and the rules agree. */
  agreed: 2,
  /** The models, against the rules. */
  against: 3,
  /** The rules, against the models. */
  ruled: 4,
} as const

/** A relation that may stand in the text: at one cue there may be two, one by the models and one by the rules. */
export interface Proposal {
  /** Item of the cue; -1 for a relation of the rules that has none. */
  readonly cue: number
  /** Probability that the item is a cue. */
  readonly cueShare: number
  /** One of {@link origin}. */
  readonly from: number
  /** In the line of the cue; empty when `from` is `fixed`. */
  readonly content: readonly ItemRange[]
  readonly source: ItemRange | null
  /** Logarithm of the share of this division of the line among all. */
  readonly logShare: number
  /** The share of the divisions without a source. */
  readonly sourceless: number
  /** What the rules found at the cue; `null` when nothing. */
  readonly rule: Relation | null
}

/** Weights of the cues' model, one for each slot. */
export interface CueWeights {
  readonly cues: Float32Array
}

/** Cues less likely than this are not looked at, unless the rules found something there. */
const leastCueShare = 0.1

/** Items whose first features speak so clearly against them are not looked at any further: logarithm of odds. */
const hopeless = -3.2

const slots = cueSlots()

/** Probability that `item` is a cue; 0 for one that is plainly none. */
function cueShareOf(scene: Scene, item: number, { cues }: CueWeights): number {
  firstCueFeatures(scene, item, slots)
  const first = slots.count
  const odds = cueBias + slots.sum(cues)
  if (odds < hopeless) return 0
  furtherCueFeatures(scene, item, slots)
  return probabilityOf(odds + slots.sum(cues, first))
}

/** Every cue that is likely or that the rules found, with the best division of its surroundings, in the order of the text. */
export function proposalsOf(scene: Scene, weights: CueWeights & SpanWeights): Proposal[] {
  const proposals: Proposal[] = []
  for (let item = 0; item < scene.items.count; item++) {
    const ruled = (scene.ruleAt[item] ?? -1) >= 0
    if (!ruled && (!canBeCue(scene, item) || scene.items.noCue[item] === 1)) continue
    const cueShare = cueShareOf(scene, item, weights)
    if (!ruled && cueShare < leastCueShare) continue
    proposals.push(...proposalsAt(scene, item, { cueShare, weights }))
  }
  return [...proposals, ...cueless(scene)].sort((a, b) => placeOf(scene, a) - placeOf(scene, b))
}

/** Where a proposal stands: its cue, else its content, in UTF-16 code units. */
function placeOf({ items }: Scene, { cue, rule }: Proposal): number {
  return cue < 0 ? (rule?.content[0]?.start ?? 0) : (items.start[cue] ?? 0)
}

interface AtCue {
  readonly cueShare: number
  readonly weights: SpanWeights
}

/** The relations around the cue at `item`: as the models divide the line and, where they differ, as the rules do. */
function proposalsAt(scene: Scene, item: number, { cueShare, weights }: AtCue): Proposal[] {
  const rule = scene.relations[scene.ruleAt[item] ?? -1] ?? null
  const stretch = stretchAround(scene, item)
  const { ruled } = stretch
  if (rule !== null && (!canBeCue(scene, item) || !ruled.includes(ruledAs.content)))
    return [fixed(item, cueShare, rule)]
  const lattice = latticeOf(scene, stretch, weights)
  const { labels, logShare, logWeight, sourceless } = bestLabelling(lattice)
  const shared = { cue: item, cueShare, sourceless, rule }
  const learned = {
    ...shared,
    ...partsOf(scene, stretch, labels),
    logShare,
    from: origin.learned,
  }
  if (rule === null) return learned.content.length === 0 ? [] : [learned]
  const ruleLabels = ruled.map((sign) => Math.max(0, sign - 1))
  if (ruleLabels.every((part, i) => part === labels[i]))
    return [{ ...learned, from: origin.agreed }]
  const ruledShare = labellingWeight(lattice, ruleLabels) - logWeight
  const byRules = {
    ...shared,
    ...partsOf(scene, stretch, ruleLabels),
    logShare: ruledShare,
    from: origin.ruled,
  }
  return learned.content.length === 0 ? [byRules] : [{ ...learned, from: origin.against }, byRules]
}

function fixed(cue: number, cueShare: number, rule: Relation): Proposal {
  return {
    cue,
    cueShare,
    from: origin.fixed,
    content: [],
    source: null,
    logShare: 0,
    sourceless: 0,
    rule,
  }
}

/** The content and the source of a division. */
function partsOf(
  scene: Scene,
  { from }: Stretch,
  labels: Uint8Array,
): Pick<Proposal, 'content' | 'source'> {
  const rangesOf = (wanted: number): ItemRange[] => rangesWith(scene, from, { labels, wanted })
  return { content: rangesOf(label.content), source: rangesOf(label.source)[0] ?? null }
}

/** Relations of the rules that stand on no cue, or whose cue another relation has. */
function cueless(scene: Scene): Proposal[] {
  const anchored = new Uint8Array(scene.relations.length)
  for (const rule of scene.ruleAt) if (rule >= 0) anchored[rule] = 1
  return scene.relations
    .filter((_, index) => anchored[index] === 0)
    .map((rule) => fixed(-1, 0, rule))
}

/** The items with the label `wanted`, those in a row together, that hold words; `labels` are those from item `first` on. */
function rangesWith(
  scene: Scene,
  first: number,
  { labels, wanted }: { readonly labels: Uint8Array; readonly wanted: number },
): ItemRange[] {
  const found: ItemRange[] = []
  for (let from = 0; from < labels.length; from++) {
    if (labels[from] !== wanted) continue
    let to = from + 1
    while (labels[to] === wanted) to++
    const range = trimmed(scene, { from: first + from, to: first + to })
    if (holdsWords(scene, range)) found.push(range)
    from = to
  }
  return found
}

/** Without commas and stops at either end, which belong to the narration. */
function trimmed({ category: kinds }: Scene, range: ItemRange): ItemRange {
  let { from, to } = range
  while (from < to && isMark(kinds[to - 1])) to--
  while (from < to && isMark(kinds[from])) from++
  return { from, to }
}

function isMark(kind: number | undefined): boolean {
  return (
    kind === category.comma ||
    kind === category.stop ||
    kind === category.dash ||
    kind === category.colon
  )
}

function holdsWords({ category: kinds }: Scene, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    const kind = kinds[i] ?? 0
    if (kind === category.quote || kind === category.scare || kind >= category.number) return true
  }
  return false
}

/** The characters of a proposal's content: its own, else what the rules found. */
export function contentOf(
  { items, lineFrom, lineTo }: Scene,
  { cue, content, rule }: Proposal,
): Span[] {
  if (content.length === 0) return [...(rule?.content ?? [])]
  const own = content.map((range) => spanOf(items, range))
  // As most are; its own stand in order already.
  if (rule === null) return own
  const from = items.start[lineFrom[cue] ?? 0] ?? 0
  const to = items.end[(lineTo[cue] ?? 1) - 1] ?? 0
  const elsewhere = rule.content.filter(({ start, end }) => end <= from || start >= to)
  return [...own, ...elsewhere].sort((a, b) => a.start - b.start)
}

/** The characters of a proposal's source: its own, else what the rules found. */
export function sourceOf({ items }: Scene, { source, rule }: Proposal): Span | null {
  return source === null ? (rule?.source ?? null) : spanOf(items, source)
}

/** How many characters spans cover together. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Jaccard index of the characters of two contents, each in the order of the text and without overlap. */
export function agreementOf(one: readonly Span[], other: readonly Span[]): number {
  let both = 0
  let j = 0
  for (const { start, end } of one) {
    while (j < other.length && (other[j]?.end ?? 0) <= start) j++
    for (let k = j; k < other.length && (other[k]?.start ?? 0) < end; k++)
      both += Math.min(end, other[k]?.end ?? 0) - Math.max(start, other[k]?.start ?? 0)
  }
  return both / Math.max(1, lengthOf(one) + lengthOf(other) - both)
}
