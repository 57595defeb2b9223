import type { Span } from '../model/model.ts'
import { uint8s } from '../text/number-arrays.ts'
import { acceptanceFeatures, acceptanceSlots } from './acceptance-features.ts'
import type { SchemeWeights } from './model.ts'
import { agreementOf, contentOf, type Proposal } from './proposals.ts'
import { itemsIn, type Scene } from './scene.ts'
import { probabilityOf } from './slots.ts'

/** A proposal with its probability. */
export interface Accepted {
  readonly proposal: Proposal
  readonly probability: number
}

/** A proposal that has been weighed. */
export interface Weighed extends Accepted {
  /** What share of its words belongs to the content of some relation, this or another; one half where nothing is known of that. */
  readonly share: number
}

const slots = acceptanceSlots()

/** The proposals that are likely enough, or whose words are; of two at one cue, or with much the same content, the likelier. */
export function acceptedOf(
  scene: Scene,
  proposals: readonly Proposal[],
  { acceptance, shares, threshold }: Pick<SchemeWeights, 'acceptance' | 'shares' | 'threshold'>,
): Accepted[] {
  const weighed = proposals.map((proposal, index) => {
    acceptanceFeatures(scene, { proposals, index }, slots)
    const probability = probabilityOf(slots.sum(acceptance))
    return { proposal, probability, share: probabilityOf(slots.sum(shares)) }
  })
  return worthwhile(scene, weighed, threshold)
}

/** No proposal is accepted that is less likely than this, whatever its words are worth. */
const leastLikely = 0.05

/** So many characters, surely said by somebody, are worth as much as a row that is surely right. */
const charactersOfARow = 70

/** What a proposal brings, above what it costs: its probability beyond the threshold, and the share of `characters` beyond one half. */
function gainOf({ probability, share }: Weighed, characters: number, threshold: number): number {
  return probability - threshold + (characters / charactersOfARow) * (share - 0.5)
}

/** Of what has been weighed, in the order of the text, what brings more than it costs; words that a likelier one brings count once. */
export function worthwhile<One extends Weighed>(
  scene: Scene,
  weighed: readonly One[],
  threshold: number,
): One[] {
  const hopeful = weighed.filter(
    ({ probability, share }) =>
      probability >= threshold || (probability >= leastLikely && share > 0.5),
  )
  const likely = likeliest(scene, hopeful)
  const covered = uint8s(scene.items.count)
  const kept = new Set<One>()
  for (const one of [...likely].sort((a, b) => b.probability - a.probability)) {
    const content = contentOf(scene, one.proposal)
    if (gainOf(one, uncovered(scene, content, covered), threshold) < 0) continue
    kept.add(one)
    for (const span of content) {
      const { from, to } = itemsIn(scene, span)
      covered.fill(1, from, to)
    }
  }
  return likely.filter((one) => kept.has(one))
}

/** How many characters of a content stand in items that are not covered, with one for what parts each from the next. */
function uncovered(scene: Scene, content: readonly Span[], covered: Uint8Array): number {
  const { start, end } = scene.items
  let sum = 0
  for (const span of content) {
    const { from, to } = itemsIn(scene, span)
    for (let i = from; i < to; i++) if (covered[i] === 0) sum += (end[i] ?? 0) - (start[i] ?? 0) + 1
  }
  return sum
}

/** How many neighbours to each side are compared. */
const reach = 4

/** Of two proposals at one cue, or with much the same content, the likelier; `all` is in the order of the text. */
export function likeliest<One extends Accepted>(scene: Scene, all: readonly One[]): One[] {
  const contents = all.map(({ proposal }) => contentOf(scene, proposal))
  return all.filter((_, i) => !isOutdone(all, contents, i))
}

/** A neighbour that is likelier stands at the same cue or has much the same content. */
function isOutdone(
  all: readonly Accepted[],
  contents: readonly (readonly Span[])[],
  index: number,
): boolean {
  const one = all[index]
  if (one === undefined) return false
  for (let i = Math.max(0, index - reach); i < Math.min(all.length, index + reach + 1); i++) {
    const other = all[i]
    if (i === index || other === undefined || !goesBefore(other, one, i < index)) continue
    if (one.proposal.cue >= 0 && one.proposal.cue === other.proposal.cue) return true
    if (agreementOf(contents[index] ?? [], contents[i] ?? []) > 0.8) return true
  }
  return false
}

/** The likelier goes before; of two that are equally likely, the first. */
function goesBefore(other: Accepted, one: Accepted, isFirst: boolean): boolean {
  if (other.probability === one.probability) return isFirst
  return other.probability > one.probability
}
