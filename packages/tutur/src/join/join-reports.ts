import type { Known } from '../knowledge/known.ts'
import type { Knowledge } from '../knowledge/own-knowledge.ts'
import { knownWith } from '../knowledge/with-own.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { idFrom } from '../model/ids.ts'
import type { Id, When } from '../model/model.ts'
import { type CopiesOf, type FinalChain, finalChains } from './origins/chains.ts'
import { type Evidence, evidenceOf } from './origins/evidence.ts'
import { type Desk, desksOf } from './origins/newsroom.ts'
import { standingOf } from './origins/standing-of.ts'
import type { Report } from './report.ts'
import { reasonOf } from './utterances/compare.ts'
import { denialsOf } from './utterances/denials.ts'
import { type Gathered, gather } from './utterances/gather.ts'
import type { Link } from './utterances/links-within.ts'
import { type Match, matchPoints } from './utterances/match-points.ts'
import type { Point } from './utterances/point.ts'
import { pointsOf } from './utterances/points-of.ts'
import { type Told, tell } from './utterances/told.ts'
import type { Join, Utterance } from './utterances/utterance.ts'
import { weighSigns } from './utterances/weigh-signs.ts'
import { probability, thresholds } from './utterances/weights.ts'

/** With what reports are joined. */
export interface JoinOptions {
  readonly packs: readonly LanguagePack[]
  /** That with which the documents were analysed. */
  readonly knowledge?: Knowledge
  /** Which documents are copies, versions or translations of which; those that nobody names are none. */
  readonly copies?: Iterable<CopyLink>
}

/** Two documents of one text, by their ids. */
export interface CopyLink {
  readonly earlier: string
  readonly later: string
}

/** What reports come to. */
export interface Joined {
  /** In the order of their first statements. */
  readonly utterances: readonly Utterance[]
  /** Statements that may be one utterance and were left apart: for people to look at. */
  readonly doubtful: readonly Join[]
  /** The outlets that the words of each statement came through, as all documents together tell it. */
  readonly chainOf: ReadonlyMap<Id<'statement'>, FinalChain>
  /** Pairs of points that were compared: it grows in proportion to the number of reports. */
  readonly compared: number
}

/**
 * Joins what documents report into utterances, each with its witnesses and origins. The statements of a document that make
 * one point are drawn together; then the points of different documents by speaker, day and words, in whatever languages they
 * are. Nothing is edited: an utterance is a list of statements, with the reason and the score of each join.
 *
 * Takes time and memory in proportion to the number of reports. The same reports in the same order give the same.
 */
export function joinReports(reports: readonly Report[], options: JoinOptions): Joined {
  const known = knownWith(options.knowledge)
  const copies = copiesOf(options.copies ?? [])
  const { told, signs } = tell(reports, options.packs)
  const weights = weighSigns(
    told.map((one) => one.signs),
    told.map(({ group }) => group),
    signs,
  )
  const { points, links } = pointsOf(told, { weights, known })
  const matches = matchPoints(points, { weights, known }, copies)
  const gathered = gather(points, matches)
  const groups = gathered.groups.map((group) => group.flatMap((at) => points[at] ?? []))
  const denied = denialsOf(points, gathered.groups, { weights, known })
  const room = newsroomOf(reports, told, known)
  const chainOf = new Map<Id<'statement'>, FinalChain>()
  const joins = joinsOf(points, { links, gathered })
  const ids = groups.map(idOf)
  const utterances = groups.map((group, at): Utterance => {
    const statements = group
      .flatMap((point) => point.statements)
      .toSorted((a, b) => a.index - b.index)
    const own = finalChains(
      statements.map(({ report }) => report),
      copies,
    )
    const chains = new Map<Told, FinalChain>()
    for (const one of statements) {
      const chain = own.get(one.report)
      if (chain === undefined) continue
      chains.set(one, chain)
      chainOf.set(one.report.statement.id, chain)
    }
    const denies = denied.get(at)
    return {
      id: ids[at] ?? idFrom('utterance'),
      ...speakerOf(statements),
      saidAt: saidAtOf(statements),
      statements: statements.map(({ report }) => report.statement.id),
      joins: joins.joined.filter(({ one }) =>
        statements.some(({ report }) => report.statement.id === one),
      ),
      denies: denies === undefined ? null : (ids[denies] ?? null),
      standing: standingOf({ statements, chains, ...room }),
    }
  })
  return {
    utterances: utterances.toSorted((a, b) => firstOf(reports, a) - firstOf(reports, b)),
    doubtful: joins.doubtful,
    chainOf,
    compared: matches.length,
  }
}

function firstOf(reports: readonly Report[], { statements }: Utterance): number {
  return reports.findIndex(({ statement }) => statement.id === statements[0])
}

function copiesOf(pairs: Iterable<CopyLink>): CopiesOf {
  const copies = new Map<string, Set<string>>()
  for (const { earlier, later } of pairs)
    for (const [one, other] of [
      [earlier, later],
      [later, earlier],
    ] as const)
      copies.set(one, (copies.get(one) ?? new Set()).add(other))
  return copies
}

function newsroomOf(reports: readonly Report[], told: readonly Told[], known: Known) {
  const desks = desksOf(reports, known)
  const evidence = new Map<Told, Evidence>()
  const byDocument = new Map<string, Told[]>()
  for (const one of told) {
    const id = one.report.source.document.id
    byDocument.set(id, [...(byDocument.get(id) ?? []), one])
  }
  for (const [id, statements] of byDocument) {
    const desk = desks.get(id) as Desk
    for (const [one, found] of evidenceOf(statements, desk)) evidence.set(one, found)
  }
  const kinds = new Map(reports.map(({ source }) => [source.outlet, source.kind]))
  return {
    desks,
    evidence,
    read: new Set(reports.flatMap(({ source }) => source.outlet ?? [])),
    kindOf: (outlet: string) => kinds.get(outlet) ?? known.publisherNamed(outlet)?.kind ?? null,
  }
}

function idOf(group: readonly Point[]): Id<'utterance'> {
  const ids = group.flatMap(({ statements }) => statements.map(({ report }) => report.statement.id))
  return idFrom('utterance', ...ids.sort())
}

function speakerOf(statements: readonly Told[]): Pick<Utterance, 'speaker' | 'name'> {
  const counts = new Map<string, number>()
  for (const { report } of statements) {
    if (report.actor === null) continue
    const isPerson =
      report.statement.speaker?.identity?.type === 'person' ||
      report.statement.speaker?.identity === undefined
    counts.set(report.actor, (counts.get(report.actor) ?? 0) + (isPerson ? 100 : 1))
  }
  const [speaker = null] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const names = statements
    .filter(({ report }) => report.actor === speaker)
    .flatMap(({ report }) => report.statement.speaker?.name ?? [])
  return { speaker, name: names.toSorted((a, b) => b.length - a.length)[0] ?? null }
}

const bases = ['stated', 'relative', 'metadata', 'publication'] as const

function saidAtOf(statements: readonly Told[]): When | null {
  const told = statements.flatMap(({ report }) => report.statement.saidAt ?? [])
  const width = ({ from, to }: When): number => Date.parse(to) - Date.parse(from)
  const [best] = told.toSorted(
    (a, b) =>
      width(a) - width(b) ||
      bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
      a.from.localeCompare(b.from),
  )
  if (best !== undefined) return best
  const [earliest] = statements
    .flatMap(({ report }) => report.source.published ?? [])
    .sort((a, b) => a.localeCompare(b))
  return earliest === undefined
    ? null
    : { from: earliest, to: earliest, basis: 'publication', anchor: null }
}

function joinsOf(
  points: readonly Point[],
  { links, gathered }: { readonly links: readonly Link[]; readonly gathered: Gathered },
): { readonly joined: readonly Join[]; readonly doubtful: readonly Join[] } {
  const ofLink = ({ one, other, reason, score }: Link): Join => ({
    one: one.report.statement.id,
    other: other.report.statement.id,
    reason,
    score,
    doubtful: score < thresholds.sure,
  })
  const ofMatch = (match: Match): readonly Join[] => {
    const [one, other] = [points[match.one]?.statements[0], points[match.other]?.statements[0]]
    if (one === undefined || other === undefined) return []
    const score = probability(match.odds)
    return [
      {
        one: one.report.statement.id,
        other: other.report.statement.id,
        reason: reasonOf(match, match.place),
        score,
        doubtful: score < thresholds.sure,
      },
    ]
  }
  const isJoined = ({ score }: Link): boolean => score >= thresholds.joined
  return {
    joined: [...links.filter(isJoined).map(ofLink), ...gathered.joined.flatMap(ofMatch)],
    doubtful: [
      ...links.filter((link) => !isJoined(link)).map(ofLink),
      ...gathered.doubtful.flatMap(ofMatch).map((join) => ({ ...join, doubtful: true })),
    ],
  }
}
