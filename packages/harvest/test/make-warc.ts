import { gzipSync } from 'node:zlib'

/** A record of a web archive. */
export function record(
  type: string,
  content: string | Uint8Array,
  headers: Record<string, string> = {},
): Buffer {
  const body = Buffer.from(content)
  const all: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Date': '2026-08-14T09:30:00Z',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000000>',
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'text/plain',
    'Content-Length': String(body.length),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ])
}

/** The answer of a server as it was sent. */
export function http(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = '200 OK',
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ])
}

/** A record of what a server answered for the page `name`. */
export function response(
  name: string,
  message: Uint8Array,
  headers: Record<string, string> = {},
): Buffer {
  return record('response', message, {
    'WARC-Target-URI': `https://kabar.example/${name}`,
    ...headers,
  })
}

/** Each record a gzip member of its own, as archives are packed. */
export function packed(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((one) => gzipSync(one)))
}
