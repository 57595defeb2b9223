import { type Dossier, describeProblem, parseDossier } from 'tutur-dossier'
import { parse, stringify } from 'yaml'

/** The dossier of a set, which writes some keys otherwise than Tutur does. */
interface GoldDossier {
  readonly title: unknown
  readonly window: unknown
  readonly parties: readonly string[]
  readonly mediators: readonly string[]
  readonly issues: readonly {
    readonly id: string
    readonly question: unknown
    readonly keywords: unknown
    readonly exclude?: unknown
  }[]
  readonly outlets: readonly {
    readonly id: string
    readonly name: string
    readonly domain?: string
    readonly aliases?: readonly string[]
    readonly owner?: string
    readonly kind: string
    readonly languages?: readonly string[]
  }[]
  readonly actors: readonly {
    readonly id: string
    readonly kind: string
    readonly names: unknown
    readonly roles: readonly {
      readonly role: string
      readonly party: string | null
      readonly from: string | null
      readonly to: string | null
    }[]
  }[]
}

const actorTypes: Readonly<Record<string, string>> = {
  organization: 'organisation',
  'armed-group': 'armed-group',
}

const outletKinds: Readonly<Record<string, string>> = {
  portal: 'online',
  aggregator: 'online',
  official: 'ministry',
  'community-blog': 'community',
}

/**
 * A dossier in the manner of the sets, written as Tutur has it and read as any other.
 *
 * @throws Error that lists what is wrong with it.
 */
export function readGoldDossier(source: string): Dossier {
  const written = stringify(rewritten(parse(source) as GoldDossier))
  const { dossier, problems } = parseDossier(written)
  if (dossier === null)
    throw new Error(problems.map((problem) => describeProblem(problem)).join('\n'))
  return dossier
}

function rewritten({ title, window, parties, mediators, issues, outlets, actors }: GoldDossier) {
  return {
    title,
    dates: window,
    languages: [...new Set(outlets.flatMap(({ languages }) => languages ?? []))],
    parties,
    mediators,
    issues: issues.map(({ id, ...issue }) => ({ key: id, ...issue })),
    outlets: outlets.map(({ id, domain, kind, ...outlet }) => ({
      key: id,
      ...outlet,
      ...(domain === undefined ? {} : { domains: domain }),
      kind: outletKinds[kind] ?? kind,
    })),
    actors: actors.map(({ id, kind, names, roles }) => ({
      key: id,
      type: actorTypes[kind] ?? kind,
      names,
      ...(kind === 'person' ? { called: 'last' } : {}),
      roles: roles.map(({ role, party, from, to }) => ({
        office: role,
        ...(party === null ? {} : { of: party, 'speaks-for': party }),
        ...(from === null ? {} : { from }),
        ...(to === null ? {} : { to }),
      })),
    })),
  }
}
