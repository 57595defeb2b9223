import type { Id } from '../../model/model.ts'
import type { Gathered } from './gather.ts'
import type { Link } from './links-within.ts'
import type { Match } from './match-points.ts'
import type { Point } from './point.ts'
import type { Told } from './told.ts'
import type { Join } from './utterance.ts'
import { probability, thresholds } from './weights.ts'

/** What statements were joined by: links within documents, and matches of their points. */
export interface Held {
  readonly links: readonly Link[]
  readonly gathered: Gathered
}

/** For each group of statements the joins that hold it together. */
export function joinsByUtterance(
  groups: readonly (readonly Told[])[],
  points: readonly Point[],
  { links, gathered }: Held,
): readonly (readonly Join[])[] {
  const groupOf = new Map<Id<'statement'>, Join[]>()
  const joins = groups.map((statements): Join[] => {
    const own: Join[] = []
    for (const { report } of statements) groupOf.set(report.statement.id, own)
    return own
  })
  const held = [
    ...links.filter(isHeld).map(joinOfLink),
    ...gathered.joined.flatMap((match) => joinOfMatch(points, match)),
    ...gathered.decided,
  ]
  for (const join of held) groupOf.get(join.one)?.push(join)
  return joins
}

/** Joins that were not made, and that people should look at. */
export function doubtsOf(points: readonly Point[], { links, gathered }: Held): readonly Join[] {
  return [
    ...links.filter((link) => !isHeld(link)).map(joinOfLink),
    ...gathered.doubtful.flatMap((match) => joinOfMatch(points, match)),
  ].map((join) => ({ ...join, doubtful: true }))
}

function isHeld({ score }: Link): boolean {
  return score >= thresholds.joined
}

function joinOfLink({ one, other, reason, score }: Link): Join {
  const [a, b] = [one.report.statement.id, other.report.statement.id]
  return { one: a, other: b, reason, score, doubtful: score < thresholds.sure }
}

function joinOfMatch(points: readonly Point[], match: Match): readonly Join[] {
  const [one, other] = [points[match.one]?.statements[0], points[match.other]?.statements[0]]
  if (one === undefined || other === undefined) return []
  const score = probability(match.odds)
  const [a, b] = [one.report.statement.id, other.report.statement.id]
  const { reason } = match
  return [{ one: a, other: b, reason, score, doubtful: score < thresholds.sure }]
}
