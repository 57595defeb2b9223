import {
  type Analysis,
  analyse,
  type Document,
  detectLanguage,
  type LanguagePack,
  languageRead,
  type ReadOptions,
  readText,
  type Scheme,
} from 'tutur'
import { german } from 'tutur/languages/de'
import { english } from 'tutur/languages/en'
import { indonesian } from 'tutur/languages/id'
import { russian } from 'tutur/languages/ru'
import type { Input, InputProblem, Particulars } from './inputs/input.ts'
import { type LoadedModel, modelOf } from './models.ts'

/** The languages that texts are read in. */
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
}

/** Reads and analyses one input. What the input says about itself goes before the defaults, which go before the page. */
export async function report(input: Input, { defaults, scheme }: Choice): Promise<Reported> {
  const { name, id } = input
  const read = await documentOf(input, { ...defaults, ...input.particulars })
  if (typeof read === 'string') return { ok: false, problem: { name, message: read } }
  const weights = await weightsFor(read)
  const models = weights?.model == null ? [] : [weights.model]
  const analysis = analyse(read, packs, { scheme, models })
  return { ok: true, value: { name, id, analysis, scheme }, note: weights?.note ?? null }
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
