import type { Id } from 'tutur'
import { type Decision, type Ruling, undoneBy } from 'tutur-ledger'
import { type PartAsked, type PartOfList, pageBehindId } from '../page-behind-id.ts'

/** Which decisions; what is left out is not asked. */
export interface TrailOptions extends PartAsked {
  /** Wanted of all. */
  readonly isWanted?: (decision: Decision) => boolean
}

/** A page of decisions that are in order, the newest first. `null`: no page ends with that decision. */
export function trailPage(
  ordered: readonly Decision[],
  { isWanted = () => true, ...part }: TrailOptions,
): PartOfList<Decision> | null {
  return pageBehindId(ordered.filter(isWanted), ({ id }) => id, part)
}

/** Decisions, the newest first; of one instant, an undoing before what it undoes. */
export function newestFirst(decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map<string, Decision>(decisions.map((one) => [one.id, one]))
  const depths = new Map<string, number>()
  return decisions.toSorted((one, other) => {
    if (one.at !== other.at) return one.at < other.at ? 1 : -1
    const deeper = depthOf(other) - depthOf(one)
    if (deeper !== 0) return deeper
    return one.id < other.id ? -1 : Number(one.id > other.id)
  })

  /** How many undoings lie one upon another. */
  function depthOf(decision: Decision): number {
    let depth = depths.get(decision.id) ?? 0
    if (depths.has(decision.id)) return depth
    let aim = aimOf(decision)
    while (aim !== undefined && depth < decisions.length) {
      depth++
      aim = aimOf(aim)
    }
    depths.set(decision.id, depth)
    return depth
  }

  function aimOf({ ruling }: Decision): Decision | undefined {
    return ruling.kind === 'undo' ? byId.get(ruling.decision) : undefined
  }
}

/** How decisions stand beside one another. */
export interface Standings {
  readonly undoneBy: ReadonlyMap<Id<'decision'>, Id<'decision'>>
  /** What each decides, by its id. */
  readonly kinds: ReadonlyMap<string, Ruling['kind']>
  /** Those that no row answers to. */
  readonly unfit: ReadonlySet<string>
}

export function standingsOf(decisions: readonly Decision[], unfit: readonly Decision[]): Standings {
  const kinds = new Map(decisions.map(({ id, ruling }) => [id, ruling.kind]))
  return { undoneBy: undoneBy(decisions), kinds, unfit: new Set(unfit.map(({ id }) => id)) }
}
