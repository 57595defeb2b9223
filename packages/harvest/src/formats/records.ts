import type { Given } from 'tutur'
import { type Chunks, lines } from '../bytes/collect.ts'
import { decode } from '../bytes/decode.ts'
import { captured } from '../capture-of.ts'
import { type Found, refused } from '../source.ts'

/** Whether `name` or its first bytes say that it holds one JSON record a line. */
export function isRecords(name: string, head: Uint8Array): boolean {
  if (/\.(?:jsonl|ndjson)$/iu.test(name)) return true
  const end = head.indexOf(0x0a)
  const first = Buffer.from(end === -1 ? head : head.subarray(0, end)).toString()
  return /^\uFEFF?\s*\{/u.test(first) && parse(first) !== undefined
}

/** The records of a file, one capture a line; a line too long is named with its number. */
export async function* recordsOf(
  chunks: Chunks,
  { name, given, limit }: { readonly name: string; readonly given: Given; readonly limit: number },
): AsyncGenerator<Found> {
  let number = 0
  for await (const line of lines(chunks, limit)) {
    number++
    const where = `${name}:${number}`
    if (line === null) yield refused(where, `the line is longer than ${limit} bytes`)
    else if (line.some((byte) => byte > 0x20)) {
      yield { ok: true, value: captured(line, { kind: 'record', name: where, given }) }
    }
  }
}

/** What a record says: its own id, its text, and what it says about it. */
export interface ReadRecord {
  /** `null` when it has none. */
  readonly id: string | null
  readonly text: string
  readonly particulars: Particulars
}

/** What a record or an item of a feed says about its document beyond its characters. */
export interface Particulars extends Given {
  readonly url?: string
}

/** The record in the bytes of one line, or what is wrong with it. */
export function readRecord(line: Uint8Array): ReadRecord | string {
  const decoded = decode(line)
  if (!decoded.ok) return `byte ${decoded.byte} of the line is not UTF-8`
  const value = parse(decoded.text)
  if (value === undefined) return 'not a JSON object; each line must be {"id": ..., "text": ...}'
  const { id, text } = value
  if (typeof text !== 'string')
    return 'the record has no "text"; each line must be {"id": ..., "text": ...}'
  if (text.trim() === '') return 'empty: the record has no words in its "text"'
  const particulars = particularsOf(value)
  if (typeof particulars === 'string') return particulars
  const isNamed = (typeof id === 'string' && id !== '') || typeof id === 'number'
  return { id: isNamed ? String(id) : null, text, particulars }
}

/** Whether a whole text is one record over several lines, other JSON, or none. */
export function jsonShape(text: string): 'record' | 'other' | 'none' {
  const bare = text.replace(/^\uFEFF/u, '').trim()
  if (!['{}', '[]'].includes(bare.slice(0, 1) + bare.slice(-1))) return 'none'
  try {
    const value: unknown = JSON.parse(bare)
    return isObject(value) && typeof value['text'] === 'string' ? 'record' : 'other'
  } catch {
    return 'none'
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const fields = [
  ['lang', 'language'],
  ['outlet', 'outlet'],
  ['published', 'published'],
  ['url', 'url'],
] as const

/** What the record says about its document, or what is wrong with it. */
function particularsOf(record: Record<string, unknown>): Particulars | string {
  const found: Record<string, string> = {}
  for (const [field, name] of fields) {
    const value = record[field]
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') return `"${field}" must be a string`
    const { read, needs } = checks[field] ?? asItIs
    const checked = read(value)
    if (checked === null)
      return `"${field}" must ${needs}, not ${JSON.stringify(value.slice(0, 40))}`
    found[name] = checked
  }
  return found
}

interface Check {
  /** The value in its usual form; `null` where it is none. */
  read(value: string): string | null
  readonly needs: string
}

const asItIs: Check = { read: (value) => value, needs: 'be a string' }

const checks: Readonly<Record<string, Check>> = {
  published: { read: dayOf, needs: 'begin with a day such as 2026-08-14' },
  lang: { read: languageOf, needs: 'be the tag of a language such as id, en or az-Latn' },
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function languageOf(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-'))
    return names.of(locale.language) === undefined ? null : locale.toString()
  } catch {
    return null
  }
}

/** The calendar day that `value` begins with, or `null` when there is none. */
export function dayOf(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/u.exec(value)?.[1]
  if (day === undefined) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day
}
