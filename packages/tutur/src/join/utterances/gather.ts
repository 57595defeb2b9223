import type { Id } from '../../model/model.ts'
import { haveCommon } from '../../text/have-common.ts'
import { NumberMap } from '../../text/number-map.ts'
import { fitOf, narrower, type Window } from './days.ts'
import { type Match, unmatched } from './match-points.ts'
import type { Point } from './point.ts'
import type { Join } from './utterance.ts'
import { probability, rival, thresholds } from './weights.ts'

/** Points that are one utterance, by their indices, and the matches that hold and that people should look at. */
export interface Gathered {
  readonly groups: readonly (readonly number[])[]
  readonly joined: readonly Match[]
  readonly doubtful: readonly Match[]
  /** Joins that people decided. */
  readonly decided: readonly Join[]
}

/** What people decided of pairs of statements: those of one utterance, and those that are of two whatever else speaks for one. */
export interface Decisions {
  readonly together?: readonly StatementPair[]
  readonly apart?: readonly StatementPair[]
}

/** Two statements, by their ids. */
export type StatementPair = readonly [Id<'statement'>, Id<'statement'>]

/** A group of points as it grows. */
interface Group {
  readonly members: number[]
  readonly documents: Set<string>
  /** Points that people decided are none of it. */
  readonly not: Set<number>
  window: Window | null
  /** Of its members that know it. */
  readonly actors: Set<string>
}

/** So many members of a group stand for all when two groups are compared. */
const mostCompared = 8

/**
 * Gathers points into utterances: matches are followed from the best on, and two groups become one when their members match
 * on average (average linkage, Sokal and Michener 1958), when their days allow it, and when no document gets two points into
 * one utterance that do not both match it by themselves. So that one bad match does not draw two utterances together.
 */
export function gather(
  points: readonly Point[],
  matches: readonly Match[],
  decisions: Decisions = {},
): Gathered {
  const groupOf = points.map(groupOfOne)
  const pointOf = new Map(
    points.flatMap(({ statements }, at) =>
      statements.map(({ report }) => [report.statement.id, at] as const),
    ),
  )
  const groupWith = (statement: Id<'statement'>): Group | undefined =>
    groupOf[pointOf.get(statement) ?? -1]
  const decided = (decisions.together ?? []).flatMap(([a, b]): Join[] => {
    const [one, other] = [groupWith(a), groupWith(b)]
    if (one === undefined || other === undefined) return []
    if (one !== other) join(one, other, groupOf)
    return [{ one: a, other: b, reason: 'decided', score: 1, doubtful: false }]
  })
  for (const [a, b] of decisions.apart ?? []) {
    const [one, other] = [pointOf.get(a), pointOf.get(b)]
    if (one === undefined || other === undefined) continue
    groupOf[one]?.not.add(other)
    groupOf[other]?.not.add(one)
  }
  const odds = new NumberMap()
  for (const match of matches) odds.set(match.one * points.length + match.other, match.odds)
  const oddsOf = (a: number, b: number): number | null =>
    points[a]?.document === points[b]?.document
      ? null
      : odds.get(Math.min(a, b) * points.length + Math.max(a, b), unmatched)
  const joined: Match[] = []
  const doubtful: Match[] = []
  for (const match of likely(matches)) {
    const [one, other] = [groupOf[match.one], groupOf[match.other]]
    if (one === undefined || other === undefined || one === other) continue
    const isOne = probability(linkOf(one, other, oddsOf)) >= thresholds.joined
    if (isOne && canMeet(one, other, match)) {
      joined.push(match)
      join(one, other, groupOf)
    } else doubtful.push(match)
  }
  return { groups: [...new Set(groupOf)].map(({ members }) => members), joined, doubtful, decided }
}

function join(one: Group, other: Group, groupOf: Group[]): void {
  merge(one, other)
  for (const member of other.members) groupOf[member] = one
}

/** Matches that may be joined, the best first. */
function likely(matches: readonly Match[]): readonly Match[] {
  return matches.filter(({ odds }) => probability(odds) >= thresholds.doubtful).sort(byOdds)
}

function byOdds(a: Match, b: Match): number {
  return b.odds - a.odds || a.one - b.one || a.other - b.other
}

function groupOfOne(point: Point, at: number): Group {
  return {
    members: [at],
    documents: new Set([point.document]),
    not: new Set(),
    window: point.window,
    actors: new Set(point.speaking.key === null ? [] : [point.speaking.key]),
  }
}

/**
 * How well two groups match: half the mean over all pairs of their members, half the mean of the best match that each
 * member has in the other group. The first alone keeps out a short part of a long quotation, which has nothing in common with
 * the other parts; the second alone lets one point draw two utterances together.
 */
function linkOf(one: Group, other: Group, oddsOf: (a: number, b: number) => number | null): number {
  const mine = Math.min(one.members.length, mostCompared)
  const theirs = Math.min(other.members.length, mostCompared)
  best.fill(Number.NEGATIVE_INFINITY)
  let sum = 0
  let count = 0
  for (let i = 0; i < mine; i++)
    for (let j = 0; j < theirs; j++) {
      const odds = oddsOf(one.members[i] ?? 0, other.members[j] ?? 0)
      if (odds === null) continue
      sum += odds
      count++
      best[i] = Math.max(odds, best[i] ?? unmatched)
      best[mostCompared + j] = Math.max(odds, best[mostCompared + j] ?? unmatched)
    }
  if (count === 0) return unmatched
  const compared = best.filter((odds) => odds > Number.NEGATIVE_INFINITY)
  const bests = compared.reduce((total, odds) => total + Math.max(odds, unmatched), 0)
  return (sum / count + bests / compared.length) / 2
}

/** For each member of two groups that are compared its best odds in the other one. */
const best = new Float64Array(2 * mostCompared)

function canMeet(one: Group, other: Group, match: Match): boolean {
  if (one.not.size > 0 && other.members.some((member) => one.not.has(member))) return false
  if (fitOf(one.window, other.window) === 'apart') return false
  // Words of nobody in particular must not bring two actors together.
  const isKnown = one.actors.size > 0 && other.actors.size > 0
  if (match.isOpen && isKnown && !haveCommon(one.actors, other.actors)) return false
  return !haveCommon(one.documents, other.documents) || match.odds >= rival
}

function merge(one: Group, other: Group): void {
  for (const member of other.members) one.members.push(member)
  for (const point of other.not) one.not.add(point)
  for (const document of other.documents) one.documents.add(document)
  one.window = narrower(one.window, other.window)
  for (const actor of other.actors) one.actors.add(actor)
}
