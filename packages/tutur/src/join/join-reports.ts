import type { Knowledge } from '../knowledge/own-knowledge.ts'
import { knownWith } from '../knowledge/with-own.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { idFrom } from '../model/ids.ts'
import type { Id } from '../model/model.ts'
import { addTo } from '../text/add-to.ts'
import { type CopiesOf, type FinalChain, finalChains } from './origins/chains.ts'
import { evidenceIn } from './origins/evidence.ts'
import { desksOf, type Withdrawal } from './origins/newsroom.ts'
import { standingOf } from './origins/standing-of.ts'
import type { Report } from './report.ts'
import { denialsOf } from './utterances/denials.ts'
import { type Decisions, gather } from './utterances/gather.ts'
import { doubtsOf, joinsByUtterance } from './utterances/joins-of.ts'
import { matchPoints } from './utterances/match-points.ts'
import { pointsOf } from './utterances/points-of.ts'
import { saidAtOf, speakerOf } from './utterances/said-by.ts'
import { type Told, tell } from './utterances/told.ts'
import type { Join, Utterance } from './utterances/utterance.ts'
import type { Vectors } from './utterances/vectors.ts'
import { weighSigns } from './utterances/weigh-signs.ts'

/** With what reports are joined. */
export interface JoinOptions {
  readonly packs: readonly LanguagePack[]
  /** That with which the documents were analysed. */
  readonly knowledge?: Knowledge
  /** Which documents are copies, versions or translations of which; those that nobody names are none. */
  readonly copies?: Iterable<CopyLink>
  /** Documents that were withdrawn, with what withdraws them. */
  readonly withdrawals?: Iterable<Withdrawal>
  /** What people decided; it goes before everything else. */
  readonly decisions?: Decisions
  /** What a model of the user makes of the words; without it words are compared by themselves. */
  readonly vectors?: Vectors
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
  const compared = { weights, known, vectors: options.vectors ?? null }
  const { points, links } = pointsOf(told, compared)
  const matches = matchPoints(points, compared, copies)
  const gathered = gather(points, matches, options.decisions)
  const denied = denialsOf(points, gathered.groups, compared)
  const groups = gathered.groups.map((group) =>
    statementsOf(group.flatMap((at) => points[at] ?? [])),
  )
  const ids = groups.map(idOf)
  const joins = joinsByUtterance(groups, points, { links, gathered })
  const chainOf = new Map<Id<'statement'>, FinalChain>()
  const desks = desksOf(reports, known, options.withdrawals ?? [])
  const evidence = evidenceIn(told, desks)
  const utterances = groups.map((statements, at): Utterance => {
    const chains = chainsOf(statements, copies)
    for (const [{ report }, chain] of chains) chainOf.set(report.statement.id, chain)
    const denies = denied.get(at)
    return {
      id: ids[at] ?? idOf(statements),
      ...speakerOf(statements),
      saidAt: saidAtOf(statements),
      statements: statements.map(({ report }) => report.statement.id),
      joins: joins[at] ?? [],
      denies: denies === undefined ? null : (ids[denies] ?? null),
      standing: standingOf({ statements, chains, evidence, desks }),
    }
  })
  const first = new Map(groups.map((statements, at) => [ids[at], statements[0]?.index ?? 0]))
  return {
    utterances: utterances.toSorted((a, b) => (first.get(a.id) ?? 0) - (first.get(b.id) ?? 0)),
    doubtful: doubtsOf(points, { links, gathered }),
    chainOf,
    compared: matches.length,
  }
}

function copiesOf(pairs: Iterable<CopyLink>): CopiesOf {
  const copies = new Map<string, Set<string>>()
  for (const { earlier, later } of pairs) {
    addTo(copies, earlier, later)
    addTo(copies, later, earlier)
  }
  return copies
}

function statementsOf(
  points: readonly { readonly statements: readonly Told[] }[],
): readonly Told[] {
  return points.flatMap(({ statements }) => statements).toSorted((a, b) => a.index - b.index)
}

function chainsOf(statements: readonly Told[], copies: CopiesOf): ReadonlyMap<Told, FinalChain> {
  const reports = statements.map(({ report }) => report)
  const chains = finalChains(reports, copies)
  return new Map(
    statements.flatMap((one): [Told, FinalChain][] => {
      const chain = chains.get(one.report)
      return chain === undefined ? [] : [[one, chain]]
    }),
  )
}

function idOf(statements: readonly Told[]): Id<'utterance'> {
  return idFrom('utterance', ...statements.map(({ report }) => report.statement.id).sort())
}
