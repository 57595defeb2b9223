import { categories, type Scene } from './scene.ts'
import { unitOf } from './slots.ts'
import { SpanFeatures, spanSlots } from './span-features.ts'
import { label, labels, longestStretch, type Stretch } from './stretch.ts'

/** Observations on which a change of label may depend: the kind of the item, of the one before, and what the rules say of both. */
export const steps: number = 2 * categories + 16

/** Weights of the spans' model. */
export interface SpanWeights {
  /** For a slot, the weight of content against other at `2 * slot`, and that of source behind it. */
  readonly spans: Float32Array
  /** For a change of label: `(step * 3 + before) * 3 + after`. */
  readonly steps: Float32Array
}

/** The scores of one stretch: of each label of each item, and of each change of label into it. */
export interface Lattice {
  readonly count: number
  /** `item * 3 + label`. */
  readonly emissions: Float64Array
  /** `item * 9 + before * 3 + after`; those of the first item are not used. */
  readonly changes: Float64Array
  /** Of each change what it multiplies a weight by: its exponential. */
  readonly factors: Float64Array
}

/** The score of a label that an item cannot have. */
export const impossible = -1e4

const slots = spanSlots()

// One stretch is done with before the next is begun: they share their room.
const emissions = new Float64Array(longestStretch * labels)
const changes = new Float64Array(longestStretch * 9)
const factors = new Float64Array(longestStretch * 9)

const exponentials = new WeakMap<Float32Array, Float64Array>()

/** The exponentials of weights, made once: a sum of weights is a product of these. */
function exponentialsOf(weights: Float32Array): Float64Array {
  const known = exponentials.get(weights)
  if (known !== undefined) return known
  const made = Float64Array.from(weights, Math.exp)
  exponentials.set(weights, made)
  return made
}

/** Scores a stretch; the cue itself is neither content nor source. Holds until the next call. */
export function latticeOf(scene: Scene, stretch: Stretch, weights: SpanWeights): Lattice {
  const { from, to, cue } = stretch
  const features = new SpanFeatures(scene, stretch, slots)
  const multipliers = exponentialsOf(weights.steps)
  const spans = packedSpansOf(weights.spans)
  emissions.fill(0, 0, (to - from) * labels)
  for (let i = 0; i < to - from; i++) {
    if (from + i === cue) forbid(i)
    else {
      features.fill(from + i)
      addEmissions(i, spans)
    }
    if (i > 0) addChanges(scene, stretch, { i, weights: weights.steps, multipliers })
  }
  return { count: to - from, emissions, changes, factors }
}

function forbid(i: number): void {
  emissions[i * labels + label.content] = impossible
  emissions[i * labels + label.source] = impossible
}

function addEmissions(i: number, { both, unit }: PackedSpans): void {
  let content = 0
  let source = 0
  for (let k = 0; k < slots.count; k++) {
    const weights = both[slots.list[k] ?? 0] ?? 0
    content += weights >> 16
    source += (weights << 16) >> 16
  }
  emissions[i * labels + label.content] = content * unit
  emissions[i * labels + label.source] = source * unit
}

/** The weights of the spans' model in half the room, which is what looking them up takes its time for. */
interface PackedSpans {
  /** Of a slot that of content in the upper 16 bits, that of source in the lower, in units. */
  readonly both: Int32Array
  readonly unit: number
}

const packed = new WeakMap<Float32Array, PackedSpans>()

function packedSpansOf(spans: Float32Array): PackedSpans {
  const known = packed.get(spans)
  if (known !== undefined) return known
  // Those of a file of weights, so that what was read from one loses nothing.
  const unit = unitOf(spans)
  const units = (index: number): number => Math.round((spans[index] ?? 0) / unit)
  const both = Int32Array.from(
    { length: spans.length / 2 },
    (_, slot) => (units(2 * slot) << 16) | (units(2 * slot + 1) & 0xffff),
  )
  const made = { both, unit }
  packed.set(spans, made)
  return made
}

const observed = new Int32Array(3)

/** The three observations for the change of label into item `i` of the stretch. Hold until the next call. */
export function stepsAt({ category }: Scene, { ruled, from }: Stretch, i: number): Int32Array {
  observed[0] = category[from + i] ?? 0
  observed[1] = categories + (category[from + i - 1] ?? 0)
  observed[2] = 2 * categories + (ruled[i - 1] ?? 0) * 4 + (ruled[i] ?? 0)
  return observed
}

interface Change {
  readonly i: number
  readonly weights: Float32Array
  readonly multipliers: Float64Array
}

function addChanges(scene: Scene, stretch: Stretch, { i, weights, multipliers }: Change): void {
  stepsAt(scene, stretch, i)
  const a = (observed[0] ?? 0) * 9
  const b = (observed[1] ?? 0) * 9
  const c = (observed[2] ?? 0) * 9
  for (let k = 0; k < 9; k++) {
    changes[i * 9 + k] = (weights[a + k] ?? 0) + (weights[b + k] ?? 0) + (weights[c + k] ?? 0)
    factors[i * 9 + k] =
      (multipliers[a + k] ?? 0) * (multipliers[b + k] ?? 0) * (multipliers[c + k] ?? 0)
  }
}
