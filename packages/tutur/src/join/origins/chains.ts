import { isAgency } from '../../knowledge/publishers.ts'
import type { Hop } from '../../model/model.ts'
import { groupedBy } from '../../text/grouped-by.ts'
import type { Report } from '../report.ts'

/** The outlets through which words came, nearest first, by keys where they are known. */
export interface FinalChain {
  readonly outlets: readonly string[]
  /** How each outlet but the first is known; one fewer than `outlets`. */
  readonly rules: readonly ('cites' | 'syndicates' | 'copies' | 'same-owner')[]
  /** The words that show it. */
  readonly hops: readonly Hop[]
}

/** The chain that a report states: the outlet of its document, then the outlets that it names. Platforms are places and no outlets. */
export function statedChain({ statement, source }: Report): FinalChain {
  const outlets: string[] = source.outlet === null ? [] : [source.outlet]
  const rules: FinalChain['rules'][number][] = []
  const hops: Hop[] = []
  for (const hop of statement.chain.hops) {
    const key = hop.publisher?.id ?? hop.outlet
    if (hop.relation === 'published' || hop.relation === 'quotes-post' || outlets.includes(key))
      continue
    if (outlets.length > 0) rules.push(hop.relation === 'syndicates' ? 'syndicates' : 'cites')
    outlets.push(key)
    hops.push(hop)
  }
  return { outlets, rules, hops }
}

/** Documents that are copies or translations of one another: for each, the ids of the others. */
export type CopiesOf = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The chain of each report of one utterance. One that names no other outlet, and whose document is the text of an earlier
 * one, has the words from there: its chain goes on with that of the report there.
 */
export function finalChains(
  reports: readonly Report[],
  copies: CopiesOf,
): ReadonlyMap<Report, FinalChain> {
  const chains = new Map(reports.map((report) => [report, statedChain(report)]))
  const order = new Map(reports.map((report, at) => [report, at]))
  const byDocument = groupedBy(reports, ({ source }) => source.document.id as string)
  for (const report of reports) {
    const chain = chains.get(report)
    if (chain === undefined || chain.hops.length > 0) continue
    const [original = null] = earlierTexts(report, byDocument, copies).toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        dayOf(a).localeCompare(dayOf(b)) ||
        (order.get(a) ?? 0) - (order.get(b) ?? 0),
    )
    const before = original === null ? undefined : chains.get(original)
    if (original === null || before === undefined) continue
    const { owner } = report.source
    const rule = owner !== null && owner === original.source.owner ? 'same-owner' : 'copies'
    chains.set(report, {
      outlets: [...chain.outlets, ...before.outlets.filter((one) => !chain.outlets.includes(one))],
      rules: chain.outlets.length === 0 ? before.rules : [rule, ...before.rules],
      hops: [...chain.hops, ...before.hops],
    })
  }
  return chains
}

/** Reports of the texts that a report's document may be a copy of: earlier ones of other outlets. */
function earlierTexts(
  report: Report,
  byDocument: ReadonlyMap<string, readonly Report[]>,
  copies: CopiesOf,
): readonly Report[] {
  const others = [...(copies.get(report.source.document.id) ?? [])]
  return others
    .flatMap((id) => byDocument.get(id) ?? [])
    .filter((one) => one.source.outlet !== report.source.outlet && isBefore(one, report))
}

/** Agencies write what others print; then whoever says where the text is from. */
function rankOf({ source, statement }: Report): number {
  if (isAgency(source.kind)) return 0
  return statement.chain.hops.some(({ relation }) => relation === 'syndicates') ? 1 : 2
}

function isBefore(one: Report, other: Report): boolean {
  const [a, b] = [rankOf(one), rankOf(other)]
  if (a !== b && a === 0) return true
  if (b === 0) return false
  return dayOf(one) < dayOf(other) || (dayOf(one) === dayOf(other) && a < b)
}

/** A page without a day comes last: nobody can have copied from it what has one. */
function dayOf({ source }: Report): string {
  return source.published ?? '9999'
}
