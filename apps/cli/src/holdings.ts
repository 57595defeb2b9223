import type { Ledger } from 'tutur-intake'
import type { DocumentHead, StatementRow } from 'tutur-ledger'
import { allRows } from 'tutur-ledger/all-rows'

/** What a ledger holds, counted. */
export interface Holdings {
  readonly title: string
  readonly documents: number
  readonly statements: number
  /** Articles of which there is more than one version, with how many. */
  readonly edited: readonly (readonly [title: string, versions: number])[]
  /** Documents by language, outlets by documents, speakers by statements: the most first. */
  readonly languages: Ranking
  readonly outlets: Ranking
  readonly speakers: Ranking
  /** Statements whose speaker is nobody known. */
  readonly openSpeakers: number
  /** First and last day on which something was said. */
  readonly from: string | null
  readonly to: string | null
}

/** Names with their counts, the most first, equal ones by name. */
export type Ranking = readonly (readonly [name: string, count: number])[]

/** Counts what a ledger holds, by going through all of it once. */
export async function holdingsOf({ dossier, store }: Ledger): Promise<Holdings> {
  const heads: DocumentHead[] = []
  for await (const head of allRows((page) => store.documents({ terms: [] }, page))) heads.push(head)
  const speakers = new Map<string, number>()
  const days: string[] = []
  let statements = 0
  let openSpeakers = 0
  for await (const row of allRows((page) => store.statements({ terms: [] }, page))) {
    statements++
    const speaker = speakerOf(row)
    if (speaker === null) openSpeakers++
    else speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1)
    if (row.statement.saidAt !== null) days.push(row.statement.saidAt.from)
  }
  days.sort()
  const { title } = dossier
  return {
    title: title['en'] ?? Object.values(title)[0] ?? '',
    documents: heads.length,
    statements,
    edited: editedOf(heads),
    languages: ranked(counted(heads.map(({ language }) => language))),
    outlets: outletsOf(heads),
    speakers: ranked(speakers),
    openSpeakers,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}

function speakerOf({ actors }: StatementRow): string | null {
  return actors.find(({ role }) => role === 'speaker')?.name ?? null
}

function editedOf(heads: readonly DocumentHead[]): Holdings['edited'] {
  return [...Map.groupBy(heads, ({ article }) => article).values()]
    .filter((versions) => versions.length > 1)
    .map((versions) => [versions[0]?.title ?? '', versions.length] as const)
    .sort(byName)
}

/** Outlets by documents: one that is printed in capitals here and there is still one, called as it is most often. */
export function outletsOf(heads: readonly Pick<DocumentHead, 'outlet'>[]): Ranking {
  const spelt = ranked(counted(heads.map(({ outlet }) => outlet ?? 'no outlet named')))
  const alike = Map.groupBy(spelt, ([name]) => name.toLowerCase())
  const counts = [...alike.values()].map((those): [string, number] => [
    those[0]?.[0] ?? '',
    those.reduce((sum, [, count]) => sum + count, 0),
  ])
  return ranked(new Map(counts))
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function ranked(counts: ReadonlyMap<string, number>): Ranking {
  return [...counts].sort((a, b) => b[1] - a[1] || byName(a, b))
}

function byName([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : Number(a > b)
}
