import type { z } from '@hono/zod-openapi'
import { publisherAt, publisherNamed } from 'tutur/knowledge'
import type { DossierOutlet } from 'tutur-dossier'
import type { outletRowShape } from '../shapes/sources.ts'
import type { Material } from './view.ts'

export type OutletRow = z.infer<typeof outletRowShape>

/**
 * Who publishes, with what the ledger has of it: outlets of the dossier and all that have a document, most documents first.
 * Documents of which nobody says who published them are a row without key and name.
 */
export function outlets({ account, dossier, index }: Material, _input: null): OutletRow[] {
  const own = new Map(dossier.outlets.map((outlet) => [outlet.key, outlet]))
  const origins = originsByOutlet(account)
  const keys = new Set([...own.keys(), ...index.documentsOf.keys()])
  const rows = [...keys].map(
    (key): OutletRow => ({
      key,
      name: index.names.outlet(key),
      ...factsOf(key, own.get(key)),
      ...countsOf(index.documentsOf.get(key) ?? [], index),
      origins: origins.get(key) ?? 0,
      inDossier: own.has(key),
    }),
  )
  return [...rows, ...nobodys(index)].toSorted(
    (a, b) => b.documents - a.documents || ((a.name ?? '') < (b.name ?? '') ? -1 : 1),
  )
}

/** The row of documents that are of no known outlet; none when there are none. */
function nobodys(index: Material['index']): OutletRow[] {
  if (index.ofNobody.length === 0) return []
  const counts = countsOf(index.ofNobody, index)
  return [{ key: null, name: null, ...unknown, ...counts, origins: 0, inDossier: false }]
}

function countsOf(
  documents: readonly string[],
  index: Material['index'],
): Pick<OutletRow, 'documents' | 'statements' | 'last'> {
  const statements = documents.map((id) => index.holdings.get(id)?.statements.size ?? 0)
  return {
    documents: documents.length,
    statements: statements.reduce((sum, count) => sum + count, 0),
    last: lastDay(documents, index),
  }
}

/** How many utterances each outlet got at their source. */
function originsByOutlet({ utterances }: Material['account']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { standing } of utterances) {
    const counting = standing.origins.filter((origin) => origin.counts)
    const roots = new Set(counting.flatMap(({ root }) => root ?? []))
    for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
  }
  return counts
}

type Facts = Pick<OutletRow, 'kind' | 'owner' | 'country' | 'languages' | 'domains'>

const unknown: Facts = { kind: null, owner: null, country: null, languages: [], domains: [] }

/** What the dossier says of an outlet, else the tables. */
function factsOf(key: string, own: DossierOutlet | undefined): Facts {
  const known = own ?? publisherAt(key) ?? publisherNamed(key)
  return {
    kind: known?.kind ?? null,
    owner: known?.owner ?? null,
    country: known?.country ?? null,
    languages: [...(known?.languages ?? [])],
    domains: [...(known?.domains ?? [])],
  }
}

function lastDay(documents: readonly string[], { holdings }: Material['index']): string | null {
  let last: string | null = null
  for (const id of documents) {
    const day = holdings.get(id)?.head.published ?? null
    if (day !== null && (last === null || day > last)) last = day
  }
  return last
}
