import type { Id } from 'tutur'
import { type Decision, type Ruling, undoneBy } from 'tutur-ledger'

/** Which decisions; what is left out is not asked. */
export interface TrailOptions {
  /** Wanted of all. */
  readonly isWanted?: (decision: Decision) => boolean
  /** The id of the last decision of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of decisions, the newest first. */
export interface TrailPage {
  readonly rows: readonly Decision[]
  readonly next: string | null
}

/** A page of decisions that are in order. `null`: no page ends with that decision. */
export function trailPage(
  ordered: readonly Decision[],
  { isWanted = () => true, after, limit }: TrailOptions,
): TrailPage | null {
  const wanted = ordered.filter(isWanted)
  const from = after === undefined ? 0 : wanted.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && from === 0) return null
  const rows = wanted.slice(from, from + limit)
  const hasMore = from + limit < wanted.length
  return { rows, next: hasMore ? (rows.at(-1)?.id ?? null) : null }
}

/** Decisions, the newest first; of one second, an undoing before what it undoes. */
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
