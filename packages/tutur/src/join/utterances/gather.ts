import { fitOf, narrower, type Window } from './days.ts'
import type { Match } from './match-points.ts'
import type { Point } from './point.ts'
import { probability, rival, thresholds } from './weights.ts'

/** Points that are one utterance, by their indices, and the matches that hold and that people should look at. */
export interface Gathered {
  readonly groups: readonly (readonly number[])[]
  readonly joined: readonly Match[]
  readonly doubtful: readonly Match[]
}

/** A group of points as it grows. */
interface Group {
  readonly members: number[]
  readonly documents: Set<string>
  window: Window | null
  /** Of its members that know it. */
  readonly actors: Set<string>
}

/** So many members of a group stand for all when two groups are compared. */
const mostCompared = 12

/**
 * Gathers points into utterances: matches are followed from the best on, and two groups become one when their members match
 * on average (average linkage, Sokal and Michener 1958), when their days allow it, and when no document gets two points into
 * one utterance that do not both match it by themselves. So that one bad match does not draw two utterances together.
 */
export function gather(points: readonly Point[], matches: readonly Match[]): Gathered {
  const groupOf = points.map(groupOfOne)
  const odds = new Map(
    matches.map((match) => [match.one * points.length + match.other, match.odds]),
  )
  const oddsOf = (a: number, b: number): number | null =>
    points[a]?.document === points[b]?.document
      ? null
      : (odds.get(Math.min(a, b) * points.length + Math.max(a, b)) ?? unmatched)
  const joined: Match[] = []
  const doubtful: Match[] = []
  for (const match of matches.toSorted(byOdds)) {
    if (probability(match.odds) < thresholds.doubtful) break
    const [one, other] = [groupOf[match.one], groupOf[match.other]]
    if (one === undefined || other === undefined || one === other) continue
    const isOne = probability(linkOf(one, other, oddsOf)) >= thresholds.joined
    if (isOne && canMeet(one, other, match)) {
      joined.push(match)
      merge(one, other)
      for (const member of other.members) groupOf[member] = one
    } else doubtful.push(match)
  }
  return { groups: [...new Set(groupOf)].map(({ members }) => members), joined, doubtful }
}

function byOdds(a: Match, b: Match): number {
  return b.odds - a.odds || a.one - b.one || a.other - b.other
}

function groupOfOne(point: Point, at: number): Group {
  return {
    members: [at],
    documents: new Set([point.document]),
    window: point.window,
    actors: new Set(point.speaking.key === null ? [] : [point.speaking.key]),
  }
}

/** Log-odds of two points that were not compared, or cannot be one: nothing speaks for them. */
const unmatched = -2

/**
 * How well two groups match: half the mean over all pairs of their members, half the mean of the best match that each
 * member has in the other group. The first alone keeps out a short part of a long quotation, which has nothing in common with
 * the other parts; the second alone lets one point draw two utterances together.
 */
function linkOf(one: Group, other: Group, oddsOf: (a: number, b: number) => number | null): number {
  const [mine = [], theirs = []] = [one, other].map(({ members }) => members.slice(0, mostCompared))
  const best = new Map<number, number>()
  let sum = 0
  let count = 0
  for (const a of mine)
    for (const b of theirs) {
      const odds = oddsOf(a, b)
      if (odds === null) continue
      sum += odds
      count++
      for (const member of [a, b]) best.set(member, Math.max(odds, best.get(member) ?? unmatched))
    }
  if (count === 0) return unmatched
  const bests = [...best.values()].reduce((total, odds) => total + odds, 0) / best.size
  return (sum / count + bests) / 2
}

function canMeet(one: Group, other: Group, match: Match): boolean {
  if (fitOf(one.window, other.window) === 'apart') return false
  // Words of nobody in particular must not bring two actors together.
  const isKnown = one.actors.size > 0 && other.actors.size > 0
  if (
    match.speakers === 'unknown' &&
    isKnown &&
    ![...one.actors].some((actor) => other.actors.has(actor))
  )
    return false
  const isRival = [...one.documents].some((document) => other.documents.has(document))
  return !isRival || match.odds >= rival
}

function merge(one: Group, other: Group): void {
  one.members.push(...other.members)
  for (const document of other.documents) one.documents.add(document)
  one.window = narrower(one.window, other.window)
  for (const actor of other.actors) one.actors.add(actor)
}
