import type { Known } from '../../knowledge/known.ts'
import { pushTo } from '../../text/push-to.ts'
import { twiceAsLong } from '../../text/twice-as-long.ts'
import type { Point } from './point.ts'
import { sidesOf } from './speakers.ts'
import type { SignWeights } from './weigh-signs.ts'

/** Pairs of points of different documents that are worth comparing. There are many, so each is one number. */
export interface Pairs {
  readonly keys: Float64Array
  /** The indices of the points of a pair, the lower one first. */
  readonly of: (key: number) => Pair
}

/** Two points by index, the lower one first. */
export interface Pair {
  readonly one: number
  readonly other: number
}

/** So many points of one actor within some days are compared each with each. */
const mostNear = 16
/** Signs by which a point is looked for among those of other days and speakers: the ones that tell most. */
const mostTelling = 8
/** Points kept under one sign; of more the latest, so that a sign that becomes usual costs no more. */
const mostUnder = 48
/** Signs that two points share at least to be compared where nothing else brings them together. */
const fewestShared = 2
/** So many of those that share most signs with a point are compared with it. */
const mostAlike = 12
/** Days within which reports of one occasion come. */
const nearDays = 3

/**
 * The pairs of points worth comparing. Points of one actor are compared with those of about the same days, as long as these
 * are few; any with those that share two of its most telling signs. The number of pairs grows in proportion to the number of
 * points, since each list that is gone through has an upper limit.
 */
export function candidatePairs(
  points: readonly Point[],
  { weights, known }: { readonly weights: SignWeights; readonly known: Known },
): Pairs {
  let pairs = new Float64Array(1 << 12)
  let count = 0
  const add = (a: number, b: number): void => {
    if (a === b || points[a]?.document === points[b]?.document) return
    if (count === pairs.length) pairs = twiceAsLong(pairs)
    pairs[count++] = Math.min(a, b) * points.length + Math.max(a, b)
  }
  const byActor = new Map<string, Dated[]>()
  const bySide = new Map<string, Dated[]>()
  for (const [at, { speaking, window }] of points.entries()) {
    const dated = { at, day: window?.to ?? Number.POSITIVE_INFINITY, isBody: speaking.isBody }
    if (speaking.key !== null) pushTo(byActor, speaking.key, dated)
    for (const side of sidesOf(speaking, known)) pushTo(bySide, side, dated)
  }
  byDay(byActor.values(), () => true, add)
  byDay(bySide.values(), (one, other) => one.isBody !== other.isBody, add)
  bySigns(points, weights, add)
  return {
    keys: onceEach(pairs.subarray(0, count)),
    of: (key) => ({ one: Math.floor(key / points.length), other: key % points.length }),
  }
}

/** Each of some numbers once, the least first; they are put in order where they are. */
function onceEach(numbers: Float64Array): Float64Array {
  numbers.sort()
  let count = 0
  for (const number of numbers)
    if (count === 0 || number !== numbers[count - 1]) numbers[count++] = number
  return numbers.slice(0, count)
}

type Add = (a: number, b: number) => void

interface Dated {
  readonly at: number
  readonly day: number
  readonly isBody: boolean
}

function byDay(
  lists: Iterable<Dated[]>,
  isWanted: (one: Dated, other: Dated) => boolean,
  add: Add,
): void {
  for (const all of lists) {
    all.sort((a, b) => a.day - b.day || a.at - b.at)
    for (const [i, one] of all.entries())
      for (const other of nearOf(one, all.slice(i + 1, i + 1 + mostNear)))
        if (isWanted(one, other)) add(one.at, other.at)
  }
}

function nearOf({ day }: Dated, behind: readonly Dated[]): readonly Dated[] {
  return behind.filter((other) => other.day === day || other.day - day <= nearDays)
}

function bySigns(points: readonly Point[], weights: SignWeights, add: Add): void {
  const under = new Map<number, number[]>()
  // Of each point how many signs the one at hand shares with it; zero but for those that it meets.
  const shared = new Uint8Array(points.length)
  for (const [at, point] of points.entries()) {
    const met: number[] = []
    for (const sign of tellingSigns(point, weights)) {
      const list = under.get(sign) ?? []
      countShared(list, shared, met)
      if (list.length === mostUnder) list.shift()
      list.push(at)
      under.set(sign, list)
    }
    for (const before of mostSharing(met, shared)) add(before, at)
    for (const before of met) shared[before] = 0
  }
}

/** Counts one more sign that is shared with some points, and notes those that are met for the first time. */
function countShared(points: readonly number[], shared: Uint8Array, met: number[]): void {
  for (const point of points) {
    if (shared[point] === 0) met.push(point)
    shared[point] = (shared[point] ?? 0) + 1
  }
}

/** Those met under most signs; of as many the latest. */
function mostSharing(met: readonly number[], shared: Uint8Array): readonly number[] {
  const sharedBy = (one: number): number => shared[one] ?? 0
  const enough = met.filter((one) => sharedBy(one) >= fewestShared)
  if (enough.length > mostAlike) enough.sort((a, b) => sharedBy(b) - sharedBy(a) || b - a)
  return enough.slice(0, mostAlike)
}

/** The signs of a point that fewest others have, of its words and of its meanings. */
function tellingSigns({ signs }: Point, weights: SignWeights): readonly number[] {
  const most = (list: Int32Array): readonly number[] =>
    [...list].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, mostTelling)
  return [...most(signs.words), ...most(signs.meanings)]
}
