import { groupedBy } from '../../text/grouped-by.ts'
import type { Told } from '../utterances/told.ts'
import type { FinalChain } from './chains.ts'
import type { Evidence } from './evidence.ts'
import type { Desk } from './newsroom.ts'
import type { Origin, OriginRule, Path, Standing } from './standing.ts'

/** What the reports of one utterance say of where it comes from. */
export interface Reported {
  readonly statements: readonly Told[]
  readonly chains: ReadonlyMap<Told, FinalChain>
  readonly evidence: ReadonlyMap<Told, Evidence>
  readonly desks: ReadonlyMap<string, Desk>
}

/** The same, with its statements by outlet. */
interface Tracing extends Reported {
  readonly byOutlet: ReadonlyMap<string | null, readonly Told[]>
}

/** The standing of an utterance: each of its statements is followed to where its words were got. */
export function standingOf(reported: Reported): Standing {
  const byOutlet = groupedBy(reported.statements, ({ report }) => report.source.outlet)
  const all = { ...reported, byOutlet }
  const traced = asDocuments(
    all.statements.map((one) => ({ one, root: rootOf(one, all, new Set()) })),
  )
  const withdrawn = withdrawnKeys(traced, all)
  const kept = traced.map(({ one, root }): Traced => {
    const isOut = isRetracted(one, all) || withdrawn.has(root.key)
    return {
      one,
      root: isOut ? { ...root, rule: 'retracted', key: `${root.key} retracted` } : root,
    }
  })
  const byKey = groupedBy(kept, ({ root }) => root.key)
  const origins = [...byKey].map(([key, members]): Origin => originOf(key, members))
  const counted = origins.filter(({ counts }) => counts)
  const unsourced = origins.filter(({ kind, rule }) => kind === 'unsourced' && rule !== 'retracted')
  const alone = counted.length === 0 && unsourced.length > 0
  return {
    witnesses: all.statements.length,
    outlets: byOutlet.size,
    independent: alone ? 1 : counted.length,
    atLeast: unsourced.length > 0,
    origins: [...counted, ...origins.filter(({ counts }) => !counts)].map((origin) =>
      alone && origin.kind === 'unsourced' && origin.rule !== 'retracted'
        ? { ...origin, rule: 'unsourced-alone' }
        : origin,
    ),
  }
}

/** A document tells once where it has an utterance from: what it does not say of one statement it says of another. */
function asDocuments(traced: readonly Traced[]): readonly Traced[] {
  const best = new Map<string, Root>()
  for (const { one, root } of traced) {
    const id = one.report.source.document.id
    const known = best.get(id)
    if (known === undefined || rankOf(root) > rankOf(known)) best.set(id, root)
  }
  return traced.map(({ one, root }) => {
    const told = best.get(one.report.source.document.id) ?? root
    const isLess = rankOf(root) < rankOf(told)
    return {
      one,
      root: isLess ? { ...told, path: { ...told.path, statement: root.path.statement } } : root,
    }
  })
}

/** How much a document says of where it has words from. */
function rankOf({ kind, rule, path }: Root): number {
  if (kind === 'unsourced') return 0
  if (rule === 'own-dateline' || (rule === 'agency-own' && path.outlets.length < 2)) return 1
  return path.outlets.length > 1 || kind !== 'reporter' ? 3 : 2
}

interface Traced {
  readonly one: Told
  readonly root: Root
}

/** Where the way of a statement ends. */
interface Root {
  readonly key: string
  readonly kind: Origin['kind']
  readonly root: string | null
  readonly rule: OriginRule
  readonly path: Path
}

function rootOf(one: Told, all: Tracing, seen: Set<Told>): Root {
  seen.add(one)
  const chain = all.chains.get(one)
  const outlets = chain?.outlets ?? []
  const path: Path = {
    statement: one.report.statement.id,
    outlets,
    rules: chain?.rules ?? [],
    hops: chain?.hops ?? [],
  }
  const last = outlets.at(-1)
  const own = one.report.source.outlet
  if (last === undefined || last === own) return ownRoot(one, all, path)
  const next = all.byOutlet.get(last)?.find((other) => !seen.has(other) && !isRetracted(other, all))
  if (next !== undefined) {
    const further = rootOf(next, all, seen)
    const more = further.path.outlets.filter((outlet) => !outlets.includes(outlet))
    const rules = [...path.rules, ...further.path.rules.slice(-more.length - 1)]
    return { ...further, path: { ...path, outlets: [...outlets, ...more], rules } }
  }
  return carrierRoot(one, last, { all, path })
}

/** The outlet itself came by the words. */
function ownRoot(one: Told, all: Tracing, path: Path): Root {
  const { kind, rule } = all.evidence.get(one) ?? { kind: 'unsourced', rule: 'unsourced' }
  const outlet = one.report.source.outlet
  const root = kind === 'public' ? (one.speaking.actor ?? outlet) : outlet
  return {
    key: keyOf(kind, outlet ?? one.report.source.document.id),
    kind,
    root,
    rule,
    path: { ...path, rules: [...path.rules, rule] },
  }
}

function keyOf(kind: Origin['kind'], outlet: string): string {
  if (kind === 'public' || kind === 'release') return kind
  return kind === 'unsourced' ? `unsourced ${outlet}` : outlet
}

/** Another outlet is named, and none of its reports is among those of the utterance. */
function carrierRoot(
  one: Told,
  outlet: string,
  { all, path }: { readonly all: Tracing; readonly path: Path },
): Root {
  const own = all.evidence.get(one)
  if (own?.kind === 'public') return { ...ownRoot(one, all, path), root: one.speaking.actor }
  if (all.chains.get(one)?.hops.at(-1)?.publisher?.kind === 'ministry') {
    const rules: readonly OriginRule[] = [...path.rules, 'official-site']
    return {
      key: 'release',
      kind: 'release',
      root: outlet,
      rule: 'official-site',
      path: { ...path, rules },
    }
  }
  const rule: OriginRule = 'carrier'
  return {
    key: outlet,
    kind: 'carrier',
    root: outlet,
    rule,
    path: { ...path, rules: [...path.rules, rule] },
  }
}

function originOf(key: string, members: readonly Traced[]): Origin {
  // What an outlet says of itself tells more than what others say of it.
  const best = members.find(({ root }) => root.kind !== 'carrier') ?? members[0]
  if (best === undefined) throw new Error('an origin without reports')
  const { kind, root, rule } = best.root
  const counts = kind !== 'unsourced' && rule !== 'retracted'
  return { key, kind, root, rule, counts, paths: members.map((member) => member.root.path) }
}

/* ---- What was withdrawn ---- */

function isRetracted({ report }: Told, { desks }: Tracing): boolean {
  return desks.get(report.source.document.id)?.retracted === true
}

/** Origins of withdrawn reports that the page withdrawing them names: not the report was wrong, but where it had the words. */
function withdrawnKeys(traced: readonly Traced[], all: Tracing): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { one, root } of traced) {
    const retraction = all.desks.get(one.report.source.document.id)?.retraction
    if (retraction === null || retraction === undefined || !isRetracted(one, all)) continue
    for (const other of traced) {
      const names = all.desks.get(other.one.report.source.document.id)?.names
      const isNamed = other.root.key === root.key && other.one.report.source.outlet === root.root
      if (isNamed && names !== null && names !== undefined && retraction.match(names) !== null)
        keys.add(root.key)
    }
  }
  return keys
}
