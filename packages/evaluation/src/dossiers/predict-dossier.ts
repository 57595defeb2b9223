import { type Report, reportsOf } from 'tutur'
import { knowledgeOf } from 'tutur-dossier'
import { createAnalyst } from 'tutur-intake'
import { packs } from 'tutur-intake/reading'
import type { DossierFolder } from './read-folder.ts'

/** What Tutur finds in a dossier, in the format of the sets. */
export interface Predictions {
  readonly utterances: readonly PredictedUtterance[]
}

interface PredictedUtterance {
  readonly speaker: string | null
  readonly saidOn: string | null
  readonly independentOrigins: number
  readonly statements: readonly PredictedStatement[]
}

interface PredictedStatement {
  readonly article: string
  readonly content: readonly string[]
  readonly chain: readonly string[]
}

/** Runs the whole path over a dossier: every article read and coded as `tutur add` does, then joined. */
export async function predictDossier({ dossier, articles }: DossierFolder): Promise<Predictions> {
  const analyst = await createAnalyst(dossier)
  const articleOf = new Map<string, string>()
  const reads = []
  for (const { id, taken } of articles) {
    const { readings, unread } = await analyst.take(taken)
    for (const { message } of unread) throw new Error(`article ${id}: ${message}`)
    for (const { document, entries } of readings) {
      articleOf.set(document.id, id)
      reads.push({ document, statements: entries.map(({ statement }) => statement) })
    }
  }
  const reports = reportsOf(reads, { packs, knowledge: knowledgeOf(dossier) })
  return {
    utterances: reports.map((report) => ({
      speaker: report.actor ?? report.statement.speaker?.name ?? null,
      saidOn: report.statement.saidAt?.from ?? report.source.published,
      independentOrigins: 1,
      statements: [statementOf(report, articleOf)],
    })),
  }
}

function statementOf(
  { statement, source }: Report,
  articleOf: ReadonlyMap<string, string>,
): PredictedStatement {
  const { document } = source
  return {
    article: articleOf.get(document.id) ?? '',
    content: statement.content.map(({ start, end }) => document.text.slice(start, end)),
    chain: statement.chain.hops.map(({ outlet, publisher }) => publisher?.id ?? outlet),
  }
}
