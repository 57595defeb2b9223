import type { z } from '@hono/zod-openapi'
import { publisherAt, publisherNamed } from 'tutur/knowledge'
import type { DossierOutlet } from 'tutur-dossier'
import type { outletRowShape } from '../shapes/sources.ts'
import type { Material } from './view.ts'

export type OutletRow = z.infer<typeof outletRowShape>

/**
 * Who publishes, with what the ledger has of it: outlets of the dossier and all that have a document, most documents first.
 * Documents of which nobody says who published them are in none.
 */
export function outlets({ account, dossier, index }: Material, _input: null): OutletRow[] {
  const own = new Map(dossier.outlets.map((outlet) => [outlet.key, outlet]))
  const origins = originsByOutlet(account)
  const keys = new Set([...own.keys(), ...index.documentsOf.keys()])
  return [...keys]
    .map((key): OutletRow => {
      const documents = index.documentsOf.get(key) ?? []
      return {
        key,
        name: index.names.outlet(key),
        ...factsOf(key, own.get(key)),
        documents: documents.length,
        statements: documents.reduce(
          (sum, id) => sum + (index.holdings.get(id)?.statements.size ?? 0),
          0,
        ),
        origins: origins.get(key) ?? 0,
        last: lastDay(documents, index),
        inDossier: own.has(key),
      }
    })
    .toSorted((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1))
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
