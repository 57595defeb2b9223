import type { Known } from '../../knowledge/known.ts'
import { addTo } from '../../text/add-to.ts'
import { firstIndex } from '../../text/first-index.ts'
import type { Point } from './point.ts'
import { speakerFit } from './speakers.ts'
import { type SignWeights, sharedWeight, weightOf } from './weigh-signs.ts'

/** Days after words within which they are denied. */
const longestDays = 60
/** Share of a denial's meanings that the denied words have at least, where no document has both. */
const leastShared = 1 / 3
/** Where one document has both, less is enough. */
const leastBeside = 0.05

/** What denials are told by. */
export interface Denying {
  readonly weights: SignWeights
  readonly known: Known
}

/**
 * For each group of points that denies words, the group that has the words denied: said by the same speaker, or by somebody
 * whom the denial names, before it or retold beside it, and about the same. By the indices of the groups.
 */
export function denialsOf(
  points: readonly Point[],
  groups: readonly (readonly number[])[],
  denying: Denying,
): ReadonlyMap<number, number> {
  const all = groups.map((group) => group.flatMap((at) => points[at] ?? []))
  const isDenial = all.map((group) => group.some(({ denied }) => denied !== null))
  const byDocument = indexBy(all, ({ document }) => document)
  const byActor = indexByDay(all, ({ speaking }) => speaking.key)
  const denied = new Map<number, number>()
  for (const [at, denial] of all.entries()) {
    if (isDenial[at] !== true) continue
    const beside = among(byDocument, denial, ({ document }) => document)
    const same = amongRecent(byActor, denial, ({ speaking }) => speaking.key)
    const ranked = [...new Set([...beside, ...same])]
      .filter((other) => isDenial[other] !== true)
      .map((other) => ({
        other,
        rank: rankOf(all[other] ?? [], denial, { ...denying, isBeside: beside.has(other) }),
      }))
      .toSorted((a, b) => b.rank - a.rank || a.other - b.other)
    const [best] = ranked
    if (best !== undefined && best.rank > 0) denied.set(at, best.other)
  }
  return denied
}

type Key = (point: Point) => string | null

/** The numbers of the groups that have points with a key. */
function indexBy(
  groups: readonly (readonly Point[])[],
  keyOf: Key,
): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>()
  for (const [at, group] of groups.entries())
    for (const point of group) {
      const key = keyOf(point)
      if (key !== null) addTo(index, key, at)
    }
  return index
}

function among(
  index: ReadonlyMap<string, ReadonlySet<number>>,
  group: readonly Point[],
  keyOf: Key,
): ReadonlySet<number> {
  return new Set(group.flatMap((point) => [...(index.get(keyOf(point) ?? '') ?? [])]))
}

/** A group, and the first day of its words. */
interface OnDay {
  readonly at: number
  readonly day: number
}

/** The groups that have points with a key, by their first days; words of no day are denied by nobody. */
function indexByDay(
  groups: readonly (readonly Point[])[],
  keyOf: Key,
): ReadonlyMap<string, readonly OnDay[]> {
  const days = groups.map(firstDayOf)
  return new Map(
    [...indexBy(groups, keyOf)].map(([key, those]) => [
      key,
      [...those]
        .map((at) => ({ at, day: days[at] ?? Number.NEGATIVE_INFINITY }))
        .filter(({ day }) => Number.isFinite(day))
        .sort((a, b) => a.day - b.day),
    ]),
  )
}

/** Those of somebody who speaks in the denial, from the days in which words are denied. */
function amongRecent(
  index: ReadonlyMap<string, readonly OnDay[]>,
  denial: readonly Point[],
  keyOf: Key,
): ReadonlySet<number> {
  const denied = lastDayOf(denial)
  const found = new Set<number>()
  for (const key of new Set(denial.map(keyOf))) {
    const all = index.get(key ?? '') ?? []
    const dayAt = (i: number): number => all[i]?.day ?? Number.POSITIVE_INFINITY
    const start = firstIndex(all.length, (i) => dayAt(i) >= denied - longestDays)
    for (let i = start; dayAt(i) <= denied && i < all.length; i++) {
      const one = all[i]
      if (one !== undefined) found.add(one.at)
    }
  }
  return found
}

/** How well words fit a denial; 0 when they are not what it denies. */
function rankOf(
  words: readonly Point[],
  denial: readonly Point[],
  { weights, known, isBeside }: Denying & { readonly isBeside: boolean },
): number {
  if (!canBeDenied(words, denial, known)) return 0
  const share = sharedMeanings(words, denial, weights)
  // The document itself tells the words again, and from whom it has them.
  const isRetold = isBeside && words.some(isRetoldPoint)
  if (share < (isRetold ? leastBeside : leastShared)) return 0
  return isRetold ? 1 + share : share
}

/** Words that the document has from another outlet. */
function isRetoldPoint({ statements }: Point): boolean {
  return statements.some(({ report }) =>
    report.statement.chain.hops.some(({ relation }) => relation === 'cites'),
  )
}

function canBeDenied(words: readonly Point[], denial: readonly Point[], known: Known): boolean {
  const said = firstDayOf(words)
  const denied = lastDayOf(denial)
  if (said > denied || denied - said > longestDays) return false
  return words.some((one) =>
    denial.some((other) => {
      const fit = speakerFit(one.speaking, other.speaking, known)
      return fit !== 'other' || namesSpeaker(other, one)
    }),
  )
}

/** Of words of which some have no day, no number tells. */
function firstDayOf(words: readonly Point[]): number {
  return least(words, ({ window }) => window?.from ?? Number.NEGATIVE_INFINITY)
}

function lastDayOf(denial: readonly Point[]): number {
  return -least(denial, ({ window }) => -(window?.to ?? Number.POSITIVE_INFINITY))
}

function least(points: readonly Point[], numberOf: (point: Point) => number): number {
  return points.reduce((low, point) => Math.min(low, numberOf(point)), Number.POSITIVE_INFINITY)
}

/** `The office says that X never said so`: who is denied to have spoken stands in the denial. */
function namesSpeaker(denial: Point, words: Point): boolean {
  const name = words.speaking.name?.split(' ').at(-1)?.toLowerCase()
  if (name === undefined || name === '') return false
  return denial.statements.some(({ report }) => report.words.toLowerCase().includes(name))
}

/** How much of what is denied the words have, or of the words what is denied; a word or two are no more than half of it. */
function sharedMeanings(
  words: readonly Point[],
  denial: readonly Point[],
  weights: SignWeights,
): number {
  let best = 0
  for (const { signs, meaningWeight } of words)
    for (const { denied } of denial) {
      if (denied === null) continue
      const weight = weightOf(denied.meanings, weights)
      const least = Math.min(weight, Math.max(meaningWeight, weight / 2))
      const shared = sharedWeight(signs.meanings, denied.meanings, weights)
      if (least > 0) best = Math.max(best, shared / least)
    }
  return best
}
