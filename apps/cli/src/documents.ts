import {
  type Analysis,
  analyse,
  type DateRead,
  type Document,
  detectLanguage,
  type Entity,
  findEntities,
  type Knowledge,
  type LanguagePack,
  languageRead,
  type ReadOptions,
  readDates,
  readText,
  type Scheme,
} from 'tutur'
import { german } from 'tutur/languages/de'
import { english } from 'tutur/languages/en'
import { indonesian } from 'tutur/languages/id'
import { russian } from 'tutur/languages/ru'
import type { Input, InputProblem, Particulars } from './inputs/input.ts'
import { entityModelOf, type LoadedModel, modelOf } from './models.ts'

/** The languages that there are tables for. */
export const packs: readonly LanguagePack[] = [indonesian, english, german, russian]

/** Tags of the languages that there are tables for. */
export const knownLanguages: readonly string[] = packs.map(({ tag }) => tag)

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
  | { readonly ok: false; readonly problem: InputProblem }

/** What the user chose for all inputs. */
export interface Choice {
  /** What to take for granted where an input does not say it of itself. */
  readonly defaults: Particulars
  readonly scheme: Scheme
  /** Whether names are wanted. */
  readonly entities: boolean
  /** Whether dates are. */
  readonly dates: boolean
  /** What the user knows of actors and outlets; `null` for nothing beyond the tables. */
  readonly knowledge: Knowledge | null
}

/** Reads and analyses one input. What the input says about itself goes before the defaults, which go before the page. */
export async function report(
  input: Input,
  { defaults, scheme, entities, dates, knowledge }: Choice,
): Promise<Reported> {
  const { name, id } = input
  const read = await documentOf(input, { ...defaults, ...input.particulars })
  if (typeof read === 'string') return { ok: false, problem: { name, message: read } }
  const weights = await weightsFor(read)
  const models = weights?.model == null ? [] : [weights.model]
  const analysis = analyse(read, packs, {
    scheme,
    models,
    ...(knowledge === null ? {} : { knowledge }),
  })
  const names = entities ? await namesIn(read) : null
  const found = { entities: names?.found ?? null, dates: dates ? readDates(read, packs) : null }
  const value = { name, id, analysis, scheme, ...found }
  return { ok: true, value, note: names?.note ?? weights?.note ?? null }
}

/** The names in a document, and what the user should know of it; without weights there are none. */
async function namesIn(
  document: Document,
): Promise<{ readonly found: readonly Entity[]; readonly note: string | null }> {
  const language = languageRead(document.language, packs)
  if (language === null)
    return { found: [], note: `no names are found in "${document.language}", which has no tables` }
  const { model, note } = await entityModelOf(language)
  const models = model === null ? [] : [model]
  return { found: findEntities(document, packs, { models }) ?? [], note }
}

/** The weights for a document, if it is in a language that there are tables for. */
async function weightsFor(document: Document): Promise<LoadedModel | null> {
  const language = languageRead(document.language, packs)
  return language === null ? null : await modelOf(language)
}

/** The document, or what is wrong with the page. */
async function documentOf(input: Input, particulars: Particulars): Promise<Document | string> {
  const options = { packs, ...particulars }
  if (input.kind === 'text') return await textDocument(input.text, options)
  // Reading pages takes half a second to load, which a text should not wait for.
  const { readHtml } = await import('tutur/html')
  const { mediaType } = input
  const read = readHtml(input.bytes, mediaType === undefined ? options : { ...options, mediaType })
  return read.ok ? read.value : read.problem.message
}

/** A text in none of the languages at hand is read again in the language that a larger model tells. */
async function textDocument(text: string, options: ReadOptions): Promise<Document> {
  const document = readText(text, options)
  if (document.language !== 'und' || options.language !== undefined) return document
  const language = await detectLanguage(text, { packs, outlet: options.outlet ?? null })
  return language.language === 'und' ? document : readText(text, { ...options, language })
}
