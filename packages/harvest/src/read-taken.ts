import { basename } from 'node:path'
import {
  type Capture,
  type Document,
  detectLanguage,
  type Given,
  type LanguagePack,
  type ReadOptions,
  readText,
} from 'tutur'
import { decode, notUtf8 } from './bytes/decode.ts'
import { type Particulars, readRecord } from './formats/records.ts'
import type { Taken } from './source.ts'

/** How captures are read. */
export interface ReadTakenOptions {
  /** The languages to choose from. */
  readonly packs: readonly LanguagePack[]
}

/** One document of a capture, or why there is none. */
export type ReadPart = {
  /** Which of several it is: the id of an item of a feed; empty for a capture that is one document. */
  readonly part: string
  /** How messages and tables name it. */
  readonly name: string
  /** Its own id: the record's or the item's; else the address, or the name of the file without its folders. */
  readonly id: string
} & (
  | { readonly ok: true; readonly document: Document }
  /** One line without a full stop: what is wrong and what to do. */
  | { readonly ok: false; readonly message: string }
)

/**
 * Reads the documents out of a capture: the same from the archive years later as on the day it came. Never throws but for a
 * fault of the program, and touches nothing but the readers, which it loads when they are first needed.
 */
export async function readTaken(
  taken: Taken,
  options: ReadTakenOptions,
): Promise<readonly ReadPart[]> {
  switch (taken.capture.kind) {
    case 'page':
      return [await readPage(taken, options)]
    case 'text':
      return [await readPlain(taken, options)]
    case 'record':
      return [await readOneRecord(taken, options)]
    case 'feed':
      return await readItems(taken, options)
  }
}

async function readPage({ capture, bytes }: Taken, { packs }: ReadTakenOptions): Promise<ReadPart> {
  // Reading pages takes half a second to load, which a text should not wait for.
  const { readHtml } = await import('tutur/html')
  const { mediaType, hint } = capture
  const options = {
    packs,
    ...particularsOf(capture),
    ...(mediaType === null ? {} : { mediaType }),
  }
  const read = readHtml(bytes, options)
  if (!read.ok) return unread(capture, read.problem.message)
  const missing = hint === undefined ? {} : unsaid(read.value, hint)
  if (Object.keys(missing).length === 0) return whole(capture, read.value)
  const again = readHtml(bytes, { ...options, ...missing })
  return whole(capture, again.ok ? again.value : read.value)
}

/** The part of a hint that a document says nothing of. */
function unsaid({ publishedAt, outlet }: Document, hint: Given): Given {
  return {
    ...(publishedAt === null && hint.published !== undefined ? { published: hint.published } : {}),
    ...(outlet === null && hint.outlet !== undefined ? { outlet: hint.outlet } : {}),
  }
}

async function readItems(taken: Taken, { packs }: ReadTakenOptions): Promise<readonly ReadPart[]> {
  const { pagesOf } = await import('./read-items.ts')
  const { readHtml } = await import('tutur/html')
  const pages = pagesOf(taken)
  if (typeof pages === 'string') return [unread(taken.capture, pages)]
  return pages.map((page): ReadPart => {
    const named = { part: page.part, name: page.name, id: page.part }
    if (!page.ok) return { ...named, ok: false, message: page.message }
    const read = readHtml(page.html, { packs, ...page.particulars })
    if (read.ok) return { ...named, ok: true, document: read.value }
    return { ...named, ok: false, message: withoutStop(read.problem.message) }
  })
}

async function readPlain(
  { capture, bytes }: Taken,
  { packs }: ReadTakenOptions,
): Promise<ReadPart> {
  const decoded = decode(bytes, capture.mediaType ?? undefined)
  if (!decoded.ok) return unread(capture, notUtf8(bytes, decoded))
  const options = { packs, ...particularsOf(capture) }
  return whole(capture, await readInAnyLanguage(decoded.text, options))
}

async function readOneRecord(
  { capture, bytes }: Taken,
  { packs }: ReadTakenOptions,
): Promise<ReadPart> {
  const record = readRecord(bytes)
  if (typeof record === 'string') return unread(capture, record)
  const { id, text, particulars } = record
  const document = await readInAnyLanguage(text, { packs, ...capture.given, ...particulars })
  const known = id ?? capture.name
  return { part: '', name: known, id: known, ok: true, document }
}

/** A text in none of the languages at hand is read again in the language that a larger model tells. */
async function readInAnyLanguage(text: string, options: ReadOptions): Promise<Document> {
  const document = readText(text, options)
  if (document.language !== 'und' || options.language !== undefined) return document
  const { packs, outlet } = options
  const language = await detectLanguage(text, { packs, outlet: outlet ?? null })
  return language.language === 'und' ? document : readText(text, { ...options, language })
}

function particularsOf({ address, given }: Capture): Particulars {
  return address === null ? given : { ...given, url: address }
}

function whole(capture: Capture, document: Document): ReadPart {
  return { part: '', ...namesOf(capture), ok: true, document }
}

function unread(capture: Capture, message: string): ReadPart {
  return { part: '', ...namesOf(capture), ok: false, message: withoutStop(message) }
}

function namesOf({ name, address }: Capture): { readonly name: string; readonly id: string } {
  if (name === 'standard input') return { name, id: '-' }
  if (/^https?:/iu.test(name)) return { name, id: name }
  return { name, id: address ?? basename(name) }
}

/** Messages of the readers are sentences; ours are parts of a line. */
function withoutStop(message: string): string {
  return message.replace(/\.$/u, '')
}
