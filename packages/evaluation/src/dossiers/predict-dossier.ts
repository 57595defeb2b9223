import { type CopyLink, joinReports, type Report, reportsOf } from 'tutur'
import { knowledgeOf } from 'tutur-dossier'
import { packs } from 'tutur-intake/reading'
import { copiesAmong } from './copies-among.ts'
import { readArticles } from './read-articles.ts'
import type { DossierFolder } from './read-folder.ts'

/** What Tutur finds in a dossier, in the format of the sets. */
export interface Predictions {
  readonly utterances: readonly PredictedUtterance[]
}

/** An utterance that was found. */
export interface PredictedUtterance {
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
export async function predictDossier(folder: DossierFolder): Promise<Predictions> {
  const { reads, articleOf } = await readArticles(folder)
  const knowledge = knowledgeOf(folder.dossier)
  const reports = reportsOf(reads, { packs, knowledge })
  const { pairs: copies } = copiesAmong(reads)
  return { utterances: predictUtterances(reports, { knowledge, articleOf, copies }) }
}

interface Setting {
  readonly knowledge: ReturnType<typeof knowledgeOf>
  readonly articleOf: ReadonlyMap<string, string>
  readonly copies: readonly CopyLink[]
}

/** The utterances that reports come to, in the format of the sets. */
export function predictUtterances(
  reports: readonly Report[],
  { knowledge, articleOf, copies }: Setting,
): readonly PredictedUtterance[] {
  const { utterances, chainOf } = joinReports(reports, { packs, knowledge, copies })
  const reportOf = new Map(reports.map((report) => [report.statement.id, report]))
  // The sets call those whom the dossier lacks by their names, and nobody whom a text does not name.
  const known = new Set(reports.map(({ statement }) => statement.speaker?.identity?.id))
  return utterances.map(({ speaker, name, saidAt, standing, statements }) => ({
    speaker: speaker === null || known.has(speaker) ? speaker : name,
    saidOn: saidAt?.from ?? null,
    independentOrigins: standing.independent,
    statements: statements.flatMap((id) => {
      const report = reportOf.get(id)
      return report === undefined
        ? []
        : [{ ...placeOf(report, articleOf), chain: chainOf.get(id)?.outlets ?? [] }]
    }),
  }))
}

function placeOf({ statement, source }: Report, articleOf: ReadonlyMap<string, string>) {
  const { document } = source
  return {
    article: articleOf.get(document.id) ?? '',
    content: statement.content.map(({ start, end }) => document.text.slice(start, end)),
  }
}
