import type { Result, Span } from 'tutur'
import type { QueryProblem } from './query-problem.ts'

/** One value as it was written, without its quotation marks. Offsets are UTF-16 code units of the query. */
export interface WrittenValue extends Span {
  readonly text: string
  readonly quoted: boolean
}

/** One part of a query as it was written: `-act:deny,refuse`, `"exact words"`, `word`. */
export interface WrittenPart extends Span {
  readonly not: boolean
  /** In small letters; `null` for words. */
  readonly field: string | null
  readonly values: readonly [WrittenValue, ...WrittenValue[]]
}

type Scanned<Value> = Result<Value, QueryProblem>

/* Keyboards of telephones and pasted articles bring typographic marks. */
const quotes = /["“”„]/u
const fieldName = /(?<name>\p{L}[\p{L}_-]*):/uy
const bareWord = /[^\s"“”„]+/uy
const bareValue = /[^\s"“”„,]+/uy
const blanks = /\s*/uy

/** The parts of a query in order. */
export function scanQuery(text: string): Scanned<readonly WrittenPart[]> {
  const parts: WrittenPart[] = []
  for (let at = after(blanks, text, 0); at < text.length; ) {
    const part = scanPart(text, at)
    if (!part.ok) return part
    parts.push(part.value)
    at = after(blanks, text, part.value.end)
  }
  return { ok: true, value: parts }
}

function scanPart(text: string, start: number): Scanned<WrittenPart> {
  const not = text[start] === '-' && !/^(?:\s|$)/u.test(text.slice(start + 1, start + 2))
  const from = not ? start + 1 : start
  fieldName.lastIndex = from
  const name = fieldName.exec(text)?.groups?.['name'] ?? null
  if (name === null) {
    const value = scanValue(text, from, bareWord)
    if (!value.ok) return value
    const { end } = value.value
    return { ok: true, value: { not, field: null, values: [value.value], start, end } }
  }
  const values = scanValues(text, { field: name, at: from + name.length + 1 })
  if (!values.ok) return values
  const end = values.value.at(-1)?.end ?? from
  return { ok: true, value: { not, field: name.toLowerCase(), values: values.value, start, end } }
}

function scanValues(
  text: string,
  { field, at }: { readonly field: string; readonly at: number },
): Scanned<WrittenPart['values']> {
  const first = scanValue(text, at, bareValue)
  if (!first.ok) return first
  const values: [WrittenValue, ...WrittenValue[]] = [first.value]
  for (let end = first.value.end; text[end] === ','; end = values.at(-1)?.end ?? end) {
    const next = scanValue(text, end + 1, bareValue)
    if (!next.ok) return next
    values.push(next.value)
  }
  const missing = values.find(({ text: value }) => value.trim() === '')
  if (missing === undefined) return { ok: true, value: values }
  const message = `a value has to follow “${field}:” and each comma without a blank, such as ${field}:one,"two words"`
  return { ok: false, problem: { code: 'value-missing', start: at, end: missing.end, message } }
}

/** A value in quotation marks, else what `bare` takes; empty when there is nothing. */
function scanValue(text: string, start: number, bare: RegExp): Scanned<WrittenValue> {
  if (quotes.test(text[start] ?? '')) return scanQuoted(text, start)
  const end = after(bare, text, start)
  return { ok: true, value: { text: text.slice(start, end), quoted: false, start, end } }
}

function scanQuoted(text: string, start: number): Scanned<WrittenValue> {
  let held = ''
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (quotes.test(unit))
      return { ok: true, value: { text: held, quoted: true, start, end: at + 1 } }
    const escapes = unit === '\\' && (next === '\\' || quotes.test(next))
    held += escapes ? next : unit
    if (escapes) at++
  }
  const message = 'this quotation mark is never closed; put another where the words end'
  return { ok: false, problem: { code: 'quote-unclosed', start, end: text.length, message } }
}

/** Where what a sticky pattern takes ends; `at` when it takes nothing. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
