import { type Analysis, analyse, type Document, type LanguagePack, readText } from 'tutur'
import { english } from 'tutur/languages/en'
import { indonesian } from 'tutur/languages/id'
import type { Input, InputProblem, Particulars } from './inputs/input.ts'

const packs: readonly LanguagePack[] = [indonesian, english]

/** What was found in one input. */
export interface Report {
  readonly name: string
  readonly id: string
  readonly analysis: Analysis
}

/** A report, or why there is none. */
export type Reported =
  | { readonly ok: true; readonly value: Report }
  | { readonly ok: false; readonly problem: InputProblem }

/** Reads and analyses one input. What the input says about itself goes before `defaults`, which go before the page. */
export async function report(input: Input, defaults: Particulars): Promise<Reported> {
  const { name, id } = input
  const read = await documentOf(input, { ...defaults, ...input.particulars })
  if (typeof read === 'string') return { ok: false, problem: { name, message: read } }
  return { ok: true, value: { name, id, analysis: analyse(read, packs) } }
}

/** The document, or what is wrong with the page. */
async function documentOf(input: Input, particulars: Particulars): Promise<Document | string> {
  const options = { packs, ...particulars }
  if (input.kind === 'text') return readText(input.text, options)
  // Reading pages takes half a second to load, which a text should not wait for.
  const { readHtml } = await import('tutur/html')
  const { mediaType } = input
  const read = readHtml(input.bytes, mediaType === undefined ? options : { ...options, mediaType })
  return read.ok ? read.value : read.problem.message
}
