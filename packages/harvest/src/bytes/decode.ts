import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** Text of bytes, or the place of the first byte that is no UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly byte: number }

/**
 * Decodes UTF-8 strictly and leaves a byte order mark where it is, so that offsets hold for the file as it lies.
 * What is not UTF-8 is read in the encoding that `mediaType` names, the server's word on it, if it names one.
 */
export function decode(bytes: Uint8Array, mediaType?: string): Decoded {
  if (isUtf8(bytes))
    return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  const named = namedDecoder(mediaType)
  if (named !== null) return { ok: true, text: named.decode(bytes) }
  const byte = firstBadByte(bytes)
  let line = 1
  for (const value of bytes.subarray(0, byte)) if (value === 0x0a) line++
  return { ok: false, line, byte }
}

function namedDecoder(mediaType = ''): TextDecoder | null {
  const label = /charset\s*=\s*["']?([^\s"';]+)/iu.exec(mediaType)?.[1]
  if (label === undefined) return null
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding === 'utf-8' ? null : decoder
  } catch {
    return null
  }
}

function firstBadByte(bytes: Uint8Array): number {
  const repaired = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let byte = 0
  let from = 0
  for (let at = repaired.indexOf('\uFFFD'); at !== -1; at = repaired.indexOf('\uFFFD', from)) {
    byte += Buffer.byteLength(repaired.slice(from, at))
    // The mark may also stand in the file itself, as EF BF BD.
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return byte
    byte += 3
    from = at + 1
  }
  return byte
}

/** What is wrong with bytes that are not UTF-8, and what to do. */
export function notUtf8(bytes: Uint8Array, { line, byte }: { line: number; byte: number }): string {
  return `byte ${byte} (line ${line}) is not UTF-8; convert it first, for instance: iconv -f ${likelyEncoding(bytes)} -t UTF-8`
}

// Of the letters of a text in Cyrillic bytes, more than this share lie beyond ASCII; in Latin bytes few do.
const cyrillicShare = 0.5
const looked = 8192

/** The encoding that bytes which are not UTF-8 most likely have: small letters, which are most, lie apart in the two for Cyrillic. */
function likelyEncoding(bytes: Uint8Array): string {
  const letters = { ascii: 0, low: 0, high: 0 }
  for (const byte of bytes.subarray(0, looked)) {
    if (byte >= 0xe0) letters.high++
    else if (byte >= 0xc0) letters.low++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters.ascii++
  }
  const beyond = letters.low + letters.high
  if (beyond <= cyrillicShare * (beyond + letters.ascii)) return 'WINDOWS-1252'
  return letters.high >= letters.low ? 'WINDOWS-1251' : 'KOI8-R'
}
