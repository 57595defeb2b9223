/**
 * Bytes as they came in, before anything is read out of them.
 *
 * @module
 */
import type { Id } from './model.ts'

/** A moment, ISO 8601 in UTC with seconds: `2026-08-14T09:30:00Z`; of a decision with milliseconds, too. */
export type Instant = string

/** SHA-256 of bytes, 64 lower-case hex digits: the key of the archive. */
export type Sha256 = string

/** How the bytes of a capture are read. */
export type CaptureKind =
  /** A web page. */
  | 'page'
  /** Plain text in UTF-8. */
  | 'text'
  /** One JSON object with a `text` and what is said of it. */
  | 'record'
  /** A feed whose items carry their articles: many documents. */
  | 'feed'

/** What whoever brought a document says of it; goes before what the document says itself. */
export interface Given {
  /** BCP 47 tag. */
  readonly language?: string
  readonly outlet?: string
  /** ISO day. */
  readonly published?: string
}

/** Bytes as they came in from one place. The bytes themselves lie in the archive under `sha256`. */
export interface Capture {
  /** Derived from the bytes and the address. */
  readonly id: Id<'capture'>
  readonly sha256: Sha256
  readonly byteLength: number
  readonly kind: CaptureKind
  /** As the sender declares it: `text/html; charset=windows-1251`; `null` for files. */
  readonly mediaType: string | null
  /** Where the bytes were asked for, after redirects; `null` for what was given by hand. */
  readonly address: string | null
  /** How the user knows it: the path as it was given, `articles.jsonl:3`, an address. */
  readonly name: string
  /** When a server gave them; `null` for what was given by hand. */
  readonly takenAt: Instant | null
  /** HTTP status; `null` for what was given by hand. */
  readonly status: number | null
  /** Of the answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly given: Given
  /** What whoever led here says of the document, as a feed does of its pages: it holds where the document itself says nothing. */
  readonly hint?: Given
}
