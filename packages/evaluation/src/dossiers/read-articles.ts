import type { Read } from 'tutur'
import { createAnalyst } from 'tutur-intake'
import type { DossierFolder } from './read-folder.ts'

/** The articles of a dossier as the machine reads them, in the order of their names. */
export interface ReadArticles {
  readonly reads: readonly Read[]
  /** What the set calls an article, by the id of the document. */
  readonly articleOf: ReadonlyMap<string, string>
}

/** Reads and codes every article as `tutur add` does. */
export async function readArticles({ dossier, articles }: DossierFolder): Promise<ReadArticles> {
  const analyst = await createAnalyst(dossier)
  const articleOf = new Map<string, string>()
  const reads: Read[] = []
  for (const { named, taken } of articles) {
    const { readings, unread } = await analyst.take(taken)
    for (const { message } of unread) throw new Error(`${taken.capture.name}: ${message}`)
    for (const { document, entries } of readings) {
      articleOf.set(document.id, named(document.url))
      reads.push({ document, statements: entries.map(({ statement }) => statement) })
    }
  }
  const nameOf = ({ document }: Read): string => articleOf.get(document.id) ?? ''
  return { reads: reads.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))), articleOf }
}
