import type { CaptureKind, Given } from 'tutur'
import { decode, notUtf8 } from './bytes/decode.ts'
import { sniff } from './bytes/sniff.ts'
import { type Arrival, captured } from './capture-of.ts'
import { jsonShape } from './formats/records.ts'
import { type Found, refused } from './source.ts'

/** Where bytes come from, before anybody looked what they are. */
export interface Origin {
  readonly name: string
  readonly given: Given
  readonly hint?: Given
  readonly mediaType?: string
  readonly answer?: NonNullable<Arrival['answer']>
}

/** Makes one capture of all of `bytes`: a page, a text or a feed; a problem for anything else. */
export function takeWhole(bytes: Uint8Array, origin: Origin): Found {
  const content = sniff(bytes, origin.mediaType)
  switch (content.kind) {
    case 'empty':
      return refused(origin.name, 'empty: there is nothing to read')
    case 'binary':
      return refused(origin.name, content.advice)
    case 'html':
      return took('page', bytes, origin)
    case 'feed':
      return took('feed', bytes, origin)
    case 'text':
      return takeText(bytes, origin)
    case 'sitemap':
    case 'warc':
    case 'gzip':
      return refused(origin.name, `a ${content.kind} file within another; unpack it first`)
  }
}

const otherJson =
  'JSON, but no record with a "text"; give one JSON object a line, {"id": ..., "text": ...}, in a .jsonl file'

function takeText(bytes: Uint8Array, origin: Origin): Found {
  const decoded = decode(bytes, origin.mediaType)
  if (!decoded.ok) return refused(origin.name, notUtf8(bytes, decoded))
  switch (jsonShape(decoded.text)) {
    case 'record':
      return took('record', bytes, origin)
    case 'other':
      return refused(origin.name, otherJson)
    case 'none':
      return took('text', bytes, origin)
  }
}

function took(kind: CaptureKind, bytes: Uint8Array, origin: Origin): Found {
  return { ok: true, value: captured(bytes, { ...origin, kind }) }
}
