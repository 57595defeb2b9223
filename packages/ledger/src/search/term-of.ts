import type { Result, Span } from 'tutur'
import { queryStems } from 'tutur'
import { similarity } from 'tutur/knowledge'
import type { AccountValues, FieldValues, Term } from '../model.ts'
import { readDayRange } from './day-range.ts'
import { type FieldKind, fields, ofAccount } from './fields.ts'
import type { QueryProblem } from './query-problem.ts'
import { type Range, readRange } from './range.ts'
import type { WrittenPart, WrittenValue } from './scan-query.ts'

type Read<Value> = Result<Value, QueryProblem>

/** What a part of a query asks for. */
export function termOf(part: WrittenPart): Read<Term> {
  const { field, values } = part
  if (field === null) return wordsTerm(part, values[0])
  const kind = fields.get(field)
  if (kind === undefined) return unknownField(part, field)
  switch (kind.kind) {
    case 'days':
      return daysTerm(part, field as 'said' | 'published')
    case 'score':
      return scoreTerm(part)
    case 'number':
      return originsTerm(part)
    default:
      return valuesTerm(part, field, kind)
  }
}

function wordsTerm({ not }: WrittenPart, value: WrittenValue): Read<Term> {
  const stems = queryStems(value.text)
  if (stems.length === 0)
    return problem(value, 'no-words', `“${value.text}” has no letter or digit to look for`)
  return { ok: true, value: { kind: 'words', text: value.text, stems, exact: value.quoted, not } }
}

/** Less alike than this, another field is no likely misspelling. */
const leastAlike = 0.7

function unknownField({ start, not }: WrittenPart, field: string): Read<never> {
  const from = not ? start + 1 : start
  const known = [...fields.keys()].map((name) => ({ name, alike: similarity(field, name) }))
  const [nearest] = known.sort((one, other) => other.alike - one.alike)
  const remedy =
    nearest !== undefined && nearest.alike >= leastAlike
      ? `did you mean “${nearest.name}:”`
      : `there are ${[...fields.keys()].join(', ')}`
  return problem(
    { start: from, end: from + field.length },
    'field-unknown',
    `there is no field “${field}:”; ${remedy}, or do you look for the words? Then put them in quotation marks`,
  )
}

function valuesTerm({ values, not }: WrittenPart, field: string, kind: FieldKind): Read<Term> {
  const held: string[] = []
  for (const value of values) {
    const read = valueRead(value, field, kind)
    if (!read.ok) return read
    held.push(read.value)
  }
  const all = { values: distinct(held), not }
  const term: Term = ofAccount.has(field)
    ? { kind: 'account', field: field as keyof AccountValues, ...all }
    : { kind: 'field', field: field as keyof FieldValues, ...all }
  return { ok: true, value: term }
}

function valueRead(value: WrittenValue, field: string, kind: FieldKind): Read<string> {
  const text = value.text.trim()
  if (kind.kind === 'language') return languageOf(value)
  if (kind.kind !== 'one-of')
    return /[\p{L}\p{Nd}]/u.test(text)
      ? { ok: true, value: text }
      : problem(value, 'no-words', `“${text}” has no letter or digit to look for`)
  const low = text.toLowerCase()
  if (kind.values.includes(low)) return { ok: true, value: low }
  const message = `there is no ${field} “${text}”; there are ${kind.values.join(', ')}`
  return problem(value, 'value-unknown', message)
}

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu

function languageOf(value: WrittenValue): Read<string> {
  const [tag] = languageTag.test(value.text) ? canonical(value.text) : []
  if (tag !== undefined) return { ok: true, value: tag }
  const message = `“${value.text}” is no language tag, such as id, en, de, ru, tr, az-Latn`
  return problem(value, 'language-unknown', message)
}

function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag)
  } catch {
    // Of the right shape and still no tag, such as one that says a part twice.
    return []
  }
}

function daysTerm(part: WrittenPart, field: 'said' | 'published'): Read<Term> {
  const value = onlyValue(part)
  if (!value.ok) return value
  const range = readDayRange(value.value.text)
  if (range === null)
    return problem(
      value.value,
      'day-unknown',
      `“${value.value.text}” is no day; write ${field}:2024, ${field}:2024-08, ${field}:2024-08-14, ${field}:2024-08..2024-09 or ${field}:>=2024-08`,
    )
  return rangeTerm(value.value, { kind: 'range', field, ...range, not: part.not })
}

function scoreTerm(part: WrittenPart): Read<Term> {
  const value = onlyValue(part)
  if (!value.ok) return value
  const range = readRange(value.value.text, scoreOf)
  if (range === null)
    return problem(
      value.value,
      'score-unknown',
      `“${value.value.text}” is no score from 0 to 1; write score:>=0.8, score:<=0.5 or score:0.5..0.8`,
    )
  return rangeTerm(value.value, { kind: 'range', field: 'score', ...range, not: part.not })
}

/** More origins than anything has are no number of them. */
const number = /^\d{1,6}$/u

function originsTerm(part: WrittenPart): Read<Term> {
  const value = onlyValue(part)
  if (!value.ok) return value
  const { text } = value.value
  const range = readNumbers(text)
  if (range === null)
    return problem(
      value.value,
      'number-unknown',
      `“${text}” is no number of origins; write origins:2, origins:>=2, origins:<2 or origins:2..4`,
    )
  return rangeTerm(value.value, { kind: 'account', field: 'origins', ...range, not: part.not })
}

/** `null` for what is no range of whole numbers, and for fewer than none. */
function readNumbers(text: string): Range<number> | null {
  const [, sign = '', bound = ''] = /^([<>])(\d{1,6})$/u.exec(text) ?? []
  if (sign === '>') return { from: Number(bound) + 1, to: null }
  if (sign === '<')
    return bound.match(/[1-9]/u) === null ? null : { from: null, to: Number(bound) - 1 }
  return readRange(text, (one) =>
    number.test(one) ? { from: Number(one), to: Number(one) } : null,
  )
}

const decimal = /^(?:0?\.\d{1,6}|[01](?:\.0+)?)$/u

function scoreOf(text: string): Range<number> | null {
  if (!decimal.test(text)) return null
  return { from: Number(text), to: Number(text) }
}

function onlyValue({ values, field, start, end }: WrittenPart): Read<WrittenValue> {
  if (values.length === 1) return { ok: true, value: values[0] }
  const message = `“${field}:” takes one range, such as ${field}:a..b; write the field again for another that must hold, too`
  return problem({ start, end }, 'range-unfit', message)
}

function rangeTerm(span: Span, term: Extract<Term, { readonly from: unknown }>): Read<Term> {
  const { from, to, field } = term
  if (from === null || to === null || from <= to) return { ok: true, value: term }
  return problem(
    span,
    'range-unfit',
    `the range of “${field}:” ends before it begins; write the earlier or smaller end first`,
  )
}

/** Each value once, in order. */
export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}

function problem({ start, end }: Span, code: QueryProblem['code'], message: string): Read<never> {
  return { ok: false, problem: { code, start, end, message } }
}
