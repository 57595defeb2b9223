import {
  type Analysis,
  analyse,
  type DateRead,
  type Document,
  type Entity,
  type EntityOptions,
  findEntities,
  type Knowledge,
  languageRead,
  readDates,
  type Scheme,
} from 'tutur'
import type { ReadPart, SourceProblem } from 'tutur-harvest'
import { entityModelOf, type LoadedModel, modelOf, packs } from 'tutur-intake/reading'

/** What was found in one input. */
export interface Report {
  readonly name: string
  readonly id: string
  readonly analysis: Analysis
  /** What counted as a statement. */
  readonly scheme: Scheme
  /** The names in it; `null` when nobody asked for them. */
  readonly entities: readonly Entity[] | null
  /** The dates of it; `null` when nobody asked for them. */
  readonly dates: readonly DateRead[] | null
}

/** A report, or why there is none. */
export type Reported =
  | {
      readonly ok: true
      readonly value: Report
      /** What the user should know of how it was made; `null` when nothing. */
      readonly note: string | null
    }
  | { readonly ok: false; readonly problem: SourceProblem }

/** What the user chose for all inputs. */
export interface Choice {
  readonly scheme: Scheme
  /** Whether names are wanted. */
  readonly entities: boolean
  /** Whether dates are. */
  readonly dates: boolean
  /** What the user knows of actors and outlets; `null` for nothing beyond the tables. */
  readonly knowledge: Knowledge | null
}

/** Analyses one document that was read, if it could be. */
export async function report(
  read: ReadPart,
  { scheme, entities, dates, knowledge }: Choice,
): Promise<Reported> {
  const { name, id } = read
  if (!read.ok) return { ok: false, problem: { name, message: read.message } }
  const { document } = read
  const weights = await weightsFor(document)
  const own = knowledge === null ? {} : { knowledge }
  const models = weights?.model == null ? [] : [weights.model]
  const analysis = analyse(document, packs, {
    scheme,
    models,
    ...own,
  })
  const names = entities ? await namesIn(document, own) : null
  const found = { entities: names?.found ?? null, dates: dates ? readDates(document, packs) : null }
  const value = { name, id, analysis, scheme, ...found }
  return { ok: true, value, note: names?.note ?? weights?.note ?? null }
}

/** The names in a document, and what the user should know of it; without weights there are none. */
async function namesIn(
  document: Document,
  own: Pick<EntityOptions, 'knowledge'>,
): Promise<{ readonly found: readonly Entity[]; readonly note: string | null }> {
  const language = languageRead(document.language, packs)
  if (language === null)
    return { found: [], note: `no names are found in "${document.language}", which has no tables` }
  const { model, note } = await entityModelOf(language)
  const models = model === null ? [] : [model]
  return { found: findEntities(document, packs, { models, ...own }) ?? [], note }
}

/** The weights for a document, if it is in a language that there are tables for. */
async function weightsFor(document: Document): Promise<LoadedModel | null> {
  const language = languageRead(document.language, packs)
  return language === null ? null : await modelOf(language)
}
