import { type Analysis, analyse, type Document, type LanguagePack, readHtml, readText } from 'tutur'
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
export function report(input: Input, defaults: Particulars): Reported {
  const { name, id } = input
  const read = documentOf(input, { ...defaults, ...input.particulars })
  if (typeof read === 'string') return { ok: false, problem: { name, message: read } }
  return { ok: true, value: { name, id, analysis: analyse(read, packs) } }
}

function documentOf(input: Input, particulars: Particulars): Document | string {
  const options = { packs, ...particulars }
  if (input.kind === 'text') return readText(input.text, options)
  const { mediaType } = input
  const read = readHtml(input.bytes, mediaType === undefined ? options : { ...options, mediaType })
  return read.ok ? read.value : messageOf(read.problem)
}

const messages: Readonly<Record<string, string>> = {
  empty: 'the page holds no text to read',
}

function messageOf({ code }: { readonly code: string }): string {
  return messages[code] ?? `the page could not be read (${code})`
}
