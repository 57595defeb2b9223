import { type Account, accountOf, type Report, type Stance } from 'tutur'
import { caseOf, type Dossier, knowledgeOf } from 'tutur-dossier'
import { packs } from 'tutur-intake/reading'
import { readArticles } from './read-articles.ts'
import type { DossierFolder } from './read-folder.ts'

/** What Tutur finds in a dossier, in the format of the sets. */
export interface Predictions extends PredictedPositions {
  readonly utterances: readonly PredictedUtterance[]
  readonly nearDuplicates: readonly (readonly [readonly [string, string], string])[]
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

/** Positions and shifts of parties and mediators. */
export interface PredictedPositions {
  readonly positions: readonly PredictedPosition[]
  readonly shifts: readonly PredictedShift[]
}

/** From `from` on the actor holds the stance. */
export interface PredictedPosition {
  readonly actor: string
  readonly issue: string
  readonly stance: Stance
  readonly from: string
}

/** A change of a stance. */
export interface PredictedShift {
  readonly actor: string
  readonly issue: string
  readonly from: Stance
  readonly to: Stance
  readonly on: string
}

/** Runs the whole path over a dossier: every article read and coded as `tutur add` does, then taken together. */
export async function predictDossier(folder: DossierFolder): Promise<Predictions> {
  const { reads, articleOf } = await readArticles(folder)
  const { dossier } = folder
  const account = accountOf(reads, {
    packs,
    knowledge: knowledgeOf(dossier),
    asked: caseOf(dossier),
  })
  const named = (id: string): string => articleOf.get(id) ?? ''
  return {
    utterances: utterancesOf(account, named),
    nearDuplicates: account.copies.pairs.map(({ earlier, later, relation }) => [
      [named(earlier), named(later)],
      // The sets call an excerpt edited.
      relation === 'excerpt' ? 'edited' : relation,
    ]),
    ...positionsOfSides(account, dossier),
  }
}

function utterancesOf(
  { utterances, chainOf, reports }: Account,
  named: (id: string) => string,
): readonly PredictedUtterance[] {
  const reportOf = new Map(reports.map((report) => [report.statement.id, report]))
  // The sets call those whom the dossier lacks by their names, and nobody whom a text does not name.
  const known = new Set(reports.map(({ statement }) => statement.speaker?.identity?.id))
  return utterances.map(({ speaker, name, saidAt, standing, statements }) => ({
    speaker: speaker === null || known.has(speaker) ? speaker : name,
    saidOn: saidAt?.from ?? null,
    independentOrigins: standing.independent,
    statements: statements.flatMap((id) => {
      const report = reportOf.get(id)
      const chain = chainOf.get(id)?.outlets ?? []
      return report === undefined ? [] : [{ ...placeOf(report, named), chain }]
    }),
  }))
}

function placeOf({ statement, source: { document } }: Report, named: (id: string) => string) {
  return {
    article: named(document.id),
    content: statement.content.map(({ start, end }) => document.text.slice(start, end)),
  }
}

function positionsOfSides(
  { positions, shifts }: Account,
  { parties, mediators }: Dossier,
): PredictedPositions {
  const sides = new Set([...parties, ...mediators])
  return {
    positions: positions
      .filter(({ actor }) => sides.has(actor))
      .map(({ actor, issue, stance, from }) => ({ actor, issue, stance, from })),
    shifts: shifts.map(({ actor, issue, was, to, on }) => ({ actor, issue, from: was, to, on })),
  }
}
