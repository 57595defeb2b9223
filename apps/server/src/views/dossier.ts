import type { z } from '@hono/zod-openapi'
import type { dossierShape } from '../shapes/dossier.ts'
import { cellOf } from './cell.ts'
import { actorRef, sideKindOf, sidesOf } from './sides.ts'
import { summary } from './summary.ts'
import type { Material } from './view.ts'
import { asOf, windowOf } from './window.ts'

/** What is new to the reader. */
export interface DossierInput {
  /** Ids of the documents that came in since the reader was there. */
  readonly freshDocuments: readonly string[]
}

/** The first page: who stands where, and what the ledger holds. */
export function dossier(
  material: Material,
  { freshDocuments }: DossierInput,
): Omit<z.infer<typeof dossierShape>, 'state'> {
  const { title, issues, naming } = material.dossier
  const { languages, ...counts } = summary(material, null)
  const fresh = freshUtterances(freshDocuments, material)
  return {
    title,
    facts: { ...counts, languages: languages.map(([tag]) => tag) },
    window: windowOf(material),
    asOf: asOf(material),
    issues: issues.map(({ key, question }) => ({ key, question })),
    rows: sidesOf(material).map((actor) => ({
      actor: actorRef(actor, material),
      as: sideKindOf(actor, material),
      cells: issues.map((issue) => cellOf({ actor, issue: issue.key }, material, fresh)),
    })),
    naming: naming.map((one) => ({ ...one, insteadOf: [...one.insteadOf] })),
  }
}

/** Ids of the utterances that some of these documents report. */
export function freshUtterances(
  documents: readonly string[],
  { index }: Material,
): ReadonlySet<string> {
  const fresh = new Set<string>()
  for (const document of documents)
    for (const statement of index.holdings.get(document)?.statements.keys() ?? []) {
      const utterance = index.utteranceOf.get(statement)
      if (utterance !== undefined) fresh.add(utterance.id)
    }
  return fresh
}
