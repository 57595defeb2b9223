import { uint8s } from '../text/number-arrays.ts'
import { pushTo } from '../text/push-to.ts'
import {
  type Host,
  hostsOf,
  type Layout,
  type LoneQuote,
  layoutOf,
  linkFeatures,
  linkSlots,
} from './links.ts'
import type { Proposal } from './proposals.ts'
import type { Scene } from './scene.ts'
import { probabilityOf } from './slots.ts'

/** Which lone quotations go on with which accepted proposal. */
export interface Attachments {
  /** By index of the proposal the items of its quotations. */
  readonly added: ReadonlyMap<number, readonly number[]>
  /** Where the quotations begin that belong to one now, in UTF-16 code units. */
  readonly settled: ReadonlySet<number>
}

/** A link less likely than this is not made. */
const leastShare = 0.4

const room = linkSlots()

/**
 * Links each lone quotation that no proposal holds to the likeliest of the proposals around it.
 *
 * @param across Whether narration may stand between: there, a quotation is the rest of one before, else a statement of its own.
 */
export function attach(
  scene: Scene,
  accepted: readonly Proposal[],
  { links, across }: { readonly links: Float32Array; readonly across: boolean },
): Attachments {
  const added = new Map<number, number[]>()
  const settled = new Set<number>()
  walkLinks(scene, accepted, (candidates) => {
    let best = -1
    let least = leastShare
    candidates.forEach(({ slots, host }, i) => {
      if (!across && host.before && host.distance > 1) return
      const share = shareOf(slots, links)
      if (share <= least) return
      least = share
      best = i
    })
    const chosen = candidates[best]
    if (chosen === undefined) return null
    const { host, quote } = chosen
    pushTo(added, host.index, quote.item)
    settled.add(scene.items.start[quote.item] ?? 0)
    return host
  })
  return { added, settled }
}

function shareOf(places: Int32Array, links: Float32Array): number {
  return probabilityOf(places.reduce((sum, place) => sum + (links[place] ?? 0), 0))
}

/** A host that a lone quotation may go on with, and what speaks for it. */
export interface LinkCandidate {
  readonly quote: LoneQuote
  readonly host: Host
  readonly slots: Int32Array
}

/** Asks for each lone quotation in turn which of its hosts it goes on with; a quotation that was linked is the nearest for the next. */
export function walkLinks(
  scene: Scene,
  accepted: readonly Proposal[],
  choose: (candidates: readonly LinkCandidate[]) => Host | null,
): void {
  const layout = layoutOf(scene)
  const lastLine = accepted.map(({ cue }) =>
    cue < 0 ? Number.NEGATIVE_INFINITY : (layout.lines[cue] ?? 0),
  )
  const held = heldItems(scene, accepted)
  const cues = cuesFrom(accepted)
  for (const quote of layout.quotes) {
    if (held[quote.item] === 1) continue
    const hosts = hostsOf(layout, quote, { accepted, lastLine, cues })
    const chosen = choose(
      hosts.map((host) => candidateOf(scene, { layout, quote, accepted }, host)),
    )
    if (chosen === null) continue
    lastLine[chosen.index] = Math.max(lastLine[chosen.index] ?? quote.line, quote.line)
  }
}

function candidateOf(
  scene: Scene,
  { layout, quote, accepted }: { layout: Layout; quote: LoneQuote; accepted: readonly Proposal[] },
  host: Host,
): LinkCandidate {
  const proposal = accepted[host.index] as Proposal
  linkFeatures(scene, { layout, quote, proposal, host }, room)
  return { quote, host, slots: room.copy() }
}

/** For each proposal its cue, or that of the next that has one. */
function cuesFrom(accepted: readonly Proposal[]): number[] {
  let next = Number.POSITIVE_INFINITY
  return accepted
    .map(({ cue }) => cue)
    .reverse()
    .map((cue) => {
      if (cue >= 0) next = cue
      return next
    })
    .reverse()
}

/** By item, 1 in the content of proposals, in their own lines. */
function heldItems({ items }: Scene, accepted: readonly Proposal[]): Uint8Array {
  const held = uint8s(items.count)
  for (const { content } of accepted) for (const { from, to } of content) held.fill(1, from, to)
  return held
}
