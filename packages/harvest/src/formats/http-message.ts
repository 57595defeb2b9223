import { unpackBody } from '../fetch/unpack-body.ts'

/** The answer of a server as an archive keeps it. */
export interface HttpMessage {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const maxHeadBytes = 262_144

/** The parts of an HTTP answer; `null` for what is none. The body is as it was sent. */
export function parseHttp(bytes: Uint8Array): HttpMessage | null {
  const head = Buffer.from(bytes.subarray(0, maxHeadBytes)).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})/u.exec(head)?.[1]
  const end = /\r?\n\r?\n/u.exec(head)
  if (status === undefined || end === null) return null
  const [, ...lines] = head.slice(0, end.index).split(/\r?\n/u)
  return {
    status: Number(status),
    headers: headersIn(lines),
    body: bytes.subarray(end.index + end[0].length),
  }
}

/** `name: value` of each line, names in lower case; a line that begins with a blank goes on with the one before. */
export function headersIn(lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    const at = line.indexOf(':')
    const isMore = /^[ \t]/u.test(line)
    if (!isMore && at < 1) continue
    const value = isMore ? line.trim() : line.slice(at + 1).trim()
    if (!isMore) last = line.slice(0, at).trim().toLowerCase()
    const before = headers.get(last)
    headers.set(last, before === undefined ? value : `${before}${isMore ? ' ' : ', '}${value}`)
  }
  return Object.fromEntries(headers)
}

/** A body as the reader of a page wants it, or what is wrong with it. */
export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }

/**
 * The body of `message` with its transfer and content encodings undone, in at most `limit` bytes. Archives that undid them
 * already and kept the headers are understood.
 */
export async function bodyOf(message: HttpMessage, limit: number): Promise<Body> {
  const { headers } = message
  const isChunked = /\bchunked\b/iu.test(headers['transfer-encoding'] ?? '')
  const sent = isChunked ? (dechunked(message.body) ?? message.body) : message.body
  const encoding = headers['content-encoding'] ?? ''
  if (!isPacked(sent, encoding)) return { ok: true, bytes: sent }
  const unpacked = await unpackBody(sent, encoding, limit)
  return unpacked.ok ? unpacked : { ok: false, message: messages[unpacked.why] }
}

const messages = {
  'too-large': 'the page unpacks to more than a page may hold',
  damaged: 'the page is packed and cannot be unpacked',
  unknown: 'the page is packed in a way that is not known',
}

function isPacked(body: Uint8Array, encoding: string): boolean {
  if (/gzip/iu.test(encoding)) return body[0] === 0x1f && body[1] === 0x8b
  if (encoding === '' || /^\s*identity\s*$/iu.test(encoding)) return false
  return !/^\s*<[!a-z?]/iu.test(Buffer.from(body.subarray(0, 64)).toString('latin1'))
}

/** The chunks of a body joined; `null` when it is not in chunks. */
function dechunked(body: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  let at = 0
  while (at < body.length) {
    const end = body.indexOf(0x0a, at)
    const line = Buffer.from(body.subarray(at, end === -1 ? at : Math.min(end, at + 200)))
    const size = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(line.toString('latin1'))?.[1]
    if (size === undefined) return null
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    at = body.indexOf(0x0a, at) + 1
    if (at === 0) break
  }
  return parts.length === 0 ? null : Buffer.concat(parts)
}
