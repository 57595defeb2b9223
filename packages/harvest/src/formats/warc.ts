import type { Given } from 'tutur'
import { ByteReader } from '../bytes/byte-reader.ts'
import type { Chunks } from '../bytes/collect.ts'
import { sniff } from '../bytes/sniff.ts'
import { type Arrival, captured, instantOf } from '../capture-of.ts'
import { maxDocumentBytes } from '../limits.ts'
import { type Found, refused } from '../source.ts'
import { bodyOf, type HttpMessage, headersIn, parseHttp } from './http-message.ts'

/** What reading a web archive needs. */
export interface WarcOptions {
  readonly name: string
  readonly given: Given
  /** Looks at the bytes of a record before anything is done with them; what it does not want is left out. */
  readonly wanted?: (bytes: Uint8Array) => boolean
}

interface WarcRecord {
  /** Where it stands among the records, from 1. */
  readonly number: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** `null` for one that is passed over: it is of no use or too long. */
  readonly content: Uint8Array | null
  /** What is wrong with it; `null` when nothing. */
  readonly problem: string | null
}

const maxLineBytes = 65_536
const maxHeaderLines = 200

/** The pages in a web archive, one capture each, as its bytes arrive; what is not whole is named with its number. */
export async function* pagesInWarc(chunks: Chunks, options: WarcOptions): AsyncGenerator<Found> {
  let hasPages = false
  for await (const record of recordsIn(chunks)) {
    const found = await pageOf(record, options)
    if (found === null) continue
    hasPages = true
    yield found
  }
  if (!hasPages) yield refused(options.name, 'no page is in this web archive')
}

/** The records of a web archive. One whose length is wrong is told, and the next is found by its first line. */
async function* recordsIn(chunks: Chunks): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(chunks)
  try {
    let number = 0
    let start = await nextStart(reader)
    while (start.isFound) {
      number++
      const headers = await headersOf(reader)
      const record = await contentOf(reader, headers)
      start = await nextStart(reader)
      const problem = record.problem ?? (start.skipped > 0 ? wrongLength : null)
      yield { number, headers, content: record.content, problem }
    }
  } finally {
    await reader.close()
  }
}

const wrongLength =
  'the record is not as long as it says, so it is left out; the archive was not written whole'
const breaksOff = 'the archive breaks off within this record; all before it were read'

interface Start {
  readonly isFound: boolean
  /** Lines with anything in them that stood before it. */
  readonly skipped: number
}

/** Goes to the next line that begins a record. */
async function nextStart(reader: ByteReader): Promise<Start> {
  let skipped = 0
  for (;;) {
    const line = await reader.line(maxLineBytes)
    if (line === null) return { isFound: false, skipped }
    if (/^WARC\/\d/u.test(latin(line))) return { isFound: true, skipped }
    if (line.length > 0) skipped++
  }
}

async function headersOf(reader: ByteReader): Promise<Record<string, string>> {
  const lines: string[] = []
  for (;;) {
    const line = await reader.line(maxLineBytes)
    if (line === null || line.length === 0) break
    if (lines.length < maxHeaderLines) lines.push(Buffer.from(line).toString())
  }
  return headersIn(lines)
}

async function contentOf(
  reader: ByteReader,
  headers: Readonly<Record<string, string>>,
): Promise<Pick<WarcRecord, 'content' | 'problem'>> {
  const length = lengthOf(headers)
  if (length === null) return { content: null, problem: 'the record does not say how long it is' }
  if (!isOfUse(headers) || length > maxDocumentBytes) {
    const passed = await reader.skip(length)
    if (passed < length) return { content: null, problem: breaksOff }
    return { content: null, problem: isOfUse(headers) ? tooLong : null }
  }
  const content = await reader.take(length)
  return { content, problem: content.length < length ? breaksOff : null }
}

const tooLong = `the record is longer than ${maxDocumentBytes / 1_000_000} MB`

function lengthOf(headers: Readonly<Record<string, string>>): number | null {
  const length = /^\d{1,15}$/u.exec(headers['content-length'] ?? '')?.[0]
  return length === undefined ? null : Number(length)
}

/** Whether a record may hold a page: an answer of a web server, or the page itself. */
function isOfUse(headers: Readonly<Record<string, string>>): boolean {
  const type = headers['warc-type']?.toLowerCase()
  if (!/^<?https?:/iu.test(headers['warc-target-uri'] ?? '')) return false
  return type === 'response' || (type === 'resource' && isPageType(headers['content-type'] ?? ''))
}

function isPageType(mediaType: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(mediaType)
}

/** The capture of a record; `null` for one without a page. */
async function pageOf(record: WarcRecord, options: WarcOptions): Promise<Found | null> {
  const { number, headers, content, problem } = record
  const name = `${options.name}:${number}`
  if (problem !== null) return refused(name, problem)
  if (content === null || options.wanted?.(content) === false) return null
  const message = messageOf(headers, content)
  if (message === null) return refused(name, 'the record holds no answer of a web server')
  const mediaType = message.headers['content-type'] ?? ''
  if (message.status !== 200 || !isPage(message, mediaType)) return null
  const body = await bodyOf(message, maxDocumentBytes)
  if (!body.ok) return refused(name, body.message)
  if (sniff(body.bytes).kind === 'empty') return refused(name, 'empty: there is nothing to read')
  const { given } = options
  const answer = answerOf(headers, message)
  return { ok: true, value: captured(body.bytes, { kind: 'page', name, mediaType, given, answer }) }
}

/** Of pages that do not say what they are, the bytes do. */
function isPage({ body }: HttpMessage, mediaType: string): boolean {
  return mediaType === '' ? sniff(body).kind === 'html' : isPageType(mediaType)
}

function messageOf(
  headers: Readonly<Record<string, string>>,
  content: Uint8Array,
): HttpMessage | null {
  if (headers['warc-type']?.toLowerCase() === 'response') return parseHttp(content)
  const mediaType = headers['content-type'] ?? ''
  return { status: 200, headers: { 'content-type': mediaType }, body: content }
}

function answerOf(
  headers: Readonly<Record<string, string>>,
  message: HttpMessage,
): NonNullable<Arrival['answer']> {
  const date = new Date(headers['warc-date'] ?? '')
  return {
    address: (headers['warc-target-uri'] ?? '').replace(/^<|>$/gu, ''),
    takenAt: Number.isNaN(date.getTime()) ? null : instantOf(date),
    status: headers['warc-type']?.toLowerCase() === 'response' ? message.status : null,
    headers: message.headers,
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
}
