import type { Span } from '../model/model.ts'
import { isHeadline } from './cue-features.ts'
import { hashOf, mix } from './hash.ts'
import { agreementOf, contentOf, lengthOf, type Proposal, sourceOf } from './proposals.ts'
import { itemAt, itemsIn, type Scene } from './scene.ts'
import { Slots } from './slots.ts'

const acceptanceBits = 14

/** Entries of the table of acceptance. */
export const acceptanceSize: number = 1 << acceptanceBits

/** Room for the features of one proposal. */
export function acceptanceSlots(): Slots {
  return new Slots(acceptanceBits, 48)
}

/** What is known of a proposal before it is weighed. */
interface Facts {
  readonly proposal: Proposal
  /** Name and kind of the rule; 0 without. */
  readonly name: number
  readonly content: readonly Span[]
  readonly source: Span | null
  /** How far the rule agrees, in content and source. */
  readonly agreed: number
  readonly form: number
  /** Probability of the cue, and share of the division, in steps. */
  readonly share: number
  readonly shape: number
  /** First item of the content, and the one behind its last. */
  readonly first: number
  readonly behind: number
}

/** Puts what is weighed when a proposal is accepted or not into `slots`. */
export function acceptanceFeatures(
  scene: Scene,
  { proposals, index }: { readonly proposals: readonly Proposal[]; readonly index: number },
  slots: Slots,
): void {
  slots.clear()
  const proposal = proposals[index]
  if (proposal === undefined) return
  const facts = factsOf(scene, proposal)
  addFinding(facts, slots)
  addWords(scene, facts, slots)
  addSource(scene, facts, slots)
  addNesting(nesting(scene, proposals, index), facts, slots)
}

function factsOf(scene: Scene, proposal: Proposal): Facts {
  const { cue, rule, cueShare, logShare } = proposal
  const content = contentOf(scene, proposal)
  const source = sourceOf(scene, proposal)
  const [start] = content
  const end = content.at(-1)
  return {
    proposal,
    name: rule === null ? 0 : mix(hashOf(rule.rule), rule.wide ? 1 : 0),
    content,
    source,
    agreed:
      rule === null
        ? 0
        : agreement(content, rule.content) * 4 + sourceAgreement(source, rule.source),
    form: formSign(scene, content),
    share: Math.floor(10 * cueShare),
    shape: cue < 0 ? 20 : Math.max(0, Math.min(14, Math.floor(-2 * logShare))),
    first: start === undefined ? -1 : itemAt(scene, start.start),
    behind: end === undefined ? -1 : itemsIn(scene, end).to,
  }
}

/** How surely it was found, and by whom. */
function addFinding({ proposal, name, agreed, form, share, shape }: Facts, slots: Slots): void {
  const { from } = proposal
  slots.add(1, share)
  slots.add(2, shape)
  slots.add(3, share * 32 + shape)
  slots.add(4, name)
  slots.add(5, mix(name, share))
  slots.add(6, mix(name, shape))
  slots.add(7, agreed)
  slots.add(8, mix(name, agreed))
  slots.add(11, form)
  slots.add(12, mix(name, form))
  slots.add(33, from)
  slots.add(34, mix(name, from))
  slots.add(35, from * 32 + shape)
  slots.add(36, mix(from, agreed))
  slots.add(37, mix(mix(name, from), shape))
}

/** A category that no item has: there is none. */
const nowhere = 40

/** The cue, and how the content begins and ends. */
function addWords(scene: Scene, facts: Facts, slots: Slots): void {
  const { category: kinds, word, takes, items } = scene
  const { proposal, name, content, form, share, first, behind } = facts
  const { cue } = proposal
  const at = Math.max(0, cue)
  const kindAt = (item: number): number => (item < 0 ? nowhere : (kinds[item] ?? nowhere))
  const w = cue < 0 ? 0 : (word[cue] ?? 0)
  const kind = cue < 0 ? 0 : kindAt(cue)
  const side = first < cue ? 1 : 2
  const length = Math.min(8, Math.floor(Math.log2(1 + lengthOf(content) / 4)))
  const title = isHeadline(scene, Math.max(0, cue < 0 ? first : cue)) ? 1 : 0
  const opening = first <= (scene.lineFrom[at] ?? 0) ? nowhere : kindAt(first - 1)
  slots.add(9, w)
  slots.add(10, mix(w, Math.floor(share / 3)))
  slots.add(15, length)
  slots.add(16, mix(length, form))
  slots.add(17, mix(length, kind))
  slots.add(21, title)
  slots.add(22, mix(title, name))
  slots.add(23, content.length * 4 + side)
  slots.add(26, kindAt(first))
  slots.add(27, behind >= (scene.lineTo[at] ?? 0) ? nowhere : kindAt(behind))
  slots.add(28, mix(opening, kindAt(first)))
  slots.add(29, mix(kind, mix(form, side)))
  slots.add(30, mix(takes[at] ?? 0, form))
  slots.add(31, mix(takes[at] ?? 0, kindAt(first)))
  slots.add(32, items.capital[at] ?? 0)
}

/** The words for the source. */
function addSource(scene: Scene, { proposal, source, first }: Facts, slots: Slots): void {
  const { cue, sourceless } = proposal
  const item = source === null ? -1 : itemAt(scene, source.start)
  const kind = item < 0 ? nowhere : (scene.category[item] ?? nowhere)
  const side = item < 0 ? 0 : item < cue ? 1 : 2
  const missing = Math.floor(sourceless * 8)
  slots.add(13, kind)
  slots.add(14, mix(kind, side * 4 + (first < cue ? 1 : 2)))
  slots.add(24, missing)
  slots.add(25, mix(missing, source === null ? 0 : 1))
}

function addNesting(nested: number, { name, share }: Facts, slots: Slots): void {
  slots.add(18, nested)
  slots.add(19, mix(nested, share))
  slots.add(20, mix(nested, name))
}

/** How far two contents agree: 1 hardly, 2 half, 3 mostly, 4 all but, 5 wholly. */
function agreement(found: readonly Span[], ruled: readonly Span[]): number {
  const share = agreementOf(found, ruled)
  return share === 1 ? 5 : share > 0.95 ? 4 : share > 0.7 ? 3 : share > 0.3 ? 2 : 1
}

function sourceAgreement(found: Span | null, ruled: Span | null): number {
  if (found === null || ruled === null) return found === ruled ? 1 : 2
  return found.start < ruled.end && ruled.start < found.end ? 1 : 3
}

/** Not quoted, wholly, in part, as far as items show it. */
function formSign(scene: Scene, content: readonly Span[]): number {
  let quoted = 0
  let all = 0
  for (const span of content) {
    const { from, to } = itemsIn(scene, span)
    quoted += (scene.quotes[to] ?? 0) - (scene.quotes[from] ?? 0)
    all += to - from
  }
  return quoted === 0 ? 1 : quoted === all ? 2 : 3
}

/** How many proposals to each side are looked at for nesting. */
const nestingReach = 6

/** The cue stands in the content of a neighbour, likelier or less likely; a neighbour's cue stands in its content. */
function nesting(scene: Scene, proposals: readonly Proposal[], index: number): number {
  const own = proposals[index]
  if (own === undefined || own.cue < 0) return 0
  let sign = 0
  const last = Math.min(proposals.length - 1, index + nestingReach)
  for (let i = Math.max(0, index - nestingReach); i <= last; i++) {
    const other = proposals[i]
    if (other === undefined || other.cue < 0 || other.cue === own.cue) continue
    const stronger = other.cueShare > own.cueShare ? 1 : 2
    if (other.content.some(({ from, to }) => from <= own.cue && own.cue < to)) sign |= stronger
    if (own.content.some(({ from, to }) => from <= other.cue && other.cue < to))
      sign |= stronger << 2
  }
  return sign + (scene.takes[own.cue] === 0 ? 16 : 0)
}
