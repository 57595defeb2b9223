import type { Stance } from './stance.ts'

/** A stance with how much speaks for it. */
export interface Weighed {
  readonly stance: Stance
  readonly weight: number
}

/** A condition is what copies and headlines lose: it holds from this share of the weight on. */
const conditionShare = 1 / 3
/** By so much the heavier of two stances has to outweigh the other. */
const clearly = 1.25
/** Whole numbers, so that sums do not depend on the order. */
const unit = 1000

/**
 * The stance that clearly outweighs the others; silence counts where nothing heavier is said. `null` where nothing is
 * said, or one side is about as heavy as the other.
 */
export function heaviestStance(all: readonly Weighed[]): Stance | null {
  const sums = new Map<Stance, number>()
  for (const { stance, weight } of all)
    sums.set(stance, (sums.get(stance) ?? 0) + Math.round(weight * unit))
  const declared = [...sums].filter(([stance]) => stance !== 'undeclared')
  const total = declared.reduce((sum, [, weight]) => sum + weight, 0)
  const silent = sums.get('undeclared') ?? 0
  if (silent > 0 && silent >= total) return 'undeclared'
  if (total === 0) return null
  if ((sums.get('conditional') ?? 0) >= total * conditionShare) return 'conditional'
  const [first, second] = declared.sort(([, a], [, b]) => b - a)
  if (first === undefined || (second !== undefined && first[1] < clearly * second[1])) return null
  return first[0]
}
