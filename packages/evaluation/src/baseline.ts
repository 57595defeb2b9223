import type { Measure } from './measures.ts'

/** The pinned floors of one set and the hash of the gold that they were measured on. */
export interface Pinned {
  /** SHA-256 of the set's bytes in hex. */
  readonly hash: string
  readonly floors: Readonly<Record<string, number>>
}

/** Pinned floors by name of the set. */
export type Baseline = Readonly<Record<string, Pinned>>

/** One set as it was measured just now. */
export interface Measured {
  readonly name: string
  readonly hash: string
  readonly measures: readonly Measure[]
}

/**
 * What speaks against a measured set, in words; empty when all is well.
 *
 * Scores are the same on every run, so noise is not chance but the change of a single statement, which may come
 * with any honest improvement elsewhere: a score may lie under its floor by one statement's worth, not by more.
 */
export function complaints({ name, hash, measures }: Measured, baseline: Baseline): string[] {
  const pinned = baseline[name]
  if (pinned === undefined) return []
  if (pinned.hash !== hash) {
    return [
      `${name}: the marked texts have changed; look at the change, then pin them anew with --update`,
    ]
  }
  return Object.entries(pinned.floors).flatMap(([measureName, floor]) => {
    const found = measures.find((measure) => measure.name === measureName)
    if (found === undefined) return [`${name}: ${measureName} is pinned but no longer measured`]
    return isUnder(found, floor)
      ? [`${name}: ${measureName} fell to ${shown(found.value)} from ${shown(floor)}`]
      : []
  })
}

const smallestNoise = 0.0005

function isUnder({ value, marked }: Measure, floor: number): boolean {
  return value < floor - Math.max(smallestNoise, marked === 0 ? 0 : 1 / marked)
}

/** The floors to write: raised to what was measured. */
export interface Update {
  readonly baseline: Baseline
  /** Floors that would fall, in words. They are kept unless lower ones are accepted. */
  readonly lowered: readonly string[]
}

/** Raises the floors to the scores measured; lowers one only where `acceptLower` is given. */
export function raise(
  baseline: Baseline,
  measured: readonly Measured[],
  acceptLower: boolean,
): Update {
  const lowered: string[] = []
  const sets: Record<string, Pinned> = { ...baseline }
  for (const { name, hash, measures } of measured) {
    const before = baseline[name]?.floors ?? {}
    const floors = measures.filter(isPinned).map((measure) => {
      const [now, floor] = [round(measure.value), before[measure.name]]
      if (floor === undefined || now >= floor) return [measure.name, now] as const
      lowered.push(`${name}: ${measure.name} from ${shown(floor)} to ${shown(now)}`)
      return [measure.name, acceptLower ? now : floor] as const
    })
    sets[name] = { hash, floors: Object.fromEntries(floors) }
  }
  return { baseline: sets, lowered }
}

/** A measure without gold to measure on says nothing. */
function isPinned({ marked }: Measure): boolean {
  return marked > 0
}

function round(value: number): number {
  return Math.floor(value * 1000) / 1000
}

function shown(value: number): string {
  return value.toFixed(3)
}
