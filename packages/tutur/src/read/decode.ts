import type { Result } from '../model/model.ts'

/** Why bytes or a page could not be read; `message` says what is wrong and what to do. */
export interface ReadProblem {
  readonly code: 'empty' | 'binary' | 'too-large' | 'no-text'
  readonly message: string
}

/** Text that came as bytes. */
export interface Decoded {
  readonly text: string
  /** The encoding that was used, as the Encoding Standard names it: `utf-8`, `windows-1252`. */
  readonly encoding: string
  /** Some bytes stood for no character: they were left out or replaced by U+FFFD. */
  readonly repaired: boolean
}

/** What is known of bytes before they are read. */
export interface DecodeOptions {
  /** The media type they came with: `text/html; charset=windows-1252`. */
  readonly mediaType?: string
  /** Looks for a declaration in the first kilobytes (`<meta charset>`). */
  readonly html?: boolean
  /** Guesses the encoding of up to 8 kB of bytes that are not UTF-8; `null` when it cannot. */
  readonly guess?: (bytes: Uint8Array) => string | null
}

/** Bytes beyond which nothing is read: 32 MiB. */
export const mostBytes = 33_554_432

const guessedBytes = 8192
const declaredBytes = 4096
const mostNulls = 0.01

/**
 * Turns bytes into text: by their mark at the beginning, the media type, the page's own declaration, as UTF-8 when they
 * are that, by the `guess` given, else as windows-1252. Returns a problem for no bytes, too many, and what is no text.
 */
export function decodeBytes(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Result<Decoded, ReadProblem> {
  const problem = problemOf(bytes)
  if (problem !== null) return { ok: false, problem }
  const marked = markedEncoding(bytes)
  if (marked !== null) return { ok: true, value: decodeAs(bytes, marked) }
  const wide = wideEncoding(bytes)
  if (wide !== null) return { ok: true, value: decodeAs(bytes, wide) }
  if (share(bytes.subarray(0, guessedBytes), 0) > mostNulls) return { ok: false, problem: binary }
  return { ok: true, value: decodeNarrow(bytes, options) }
}

/** A problem with a text too long or empty, or `null`. */
export function problemOf({ length }: { readonly length: number }): ReadProblem | null {
  if (length === 0)
    return { code: 'empty', message: 'There is nothing in it. Give a text or a page with words.' }
  if (length <= mostBytes) return null
  return {
    code: 'too-large',
    message: `It holds ${Math.round(length / 1_048_576)} MiB; at most ${mostBytes / 1_048_576} MiB are read. Split it first.`,
  }
}

const binary: ReadProblem = {
  code: 'binary',
  message:
    'This is no text but a picture, an archive or another binary file. Give its text or its HTML page.',
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, guessedBytes)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = head.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null
}

function share(bytes: Uint8Array, wanted: number): number {
  let count = 0
  for (const byte of bytes) if (byte === wanted) count++
  return count / Math.max(bytes.length, 1)
}

function decodeNarrow(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const strict = strictUtf8(bytes)
  const declared =
    headerEncoding(options.mediaType) ?? (options.html === true ? pageEncoding(bytes) : null)
  // What is valid UTF-8 with letters beyond ASCII is hardly ever anything else, whatever a server's default says.
  if (strict !== null && (declared === null || isLatin(declared)))
    return cleaned(strict, 'utf-8', false)
  if (declared !== null && declared !== 'utf-8') return decodeAs(bytes, declared)
  if (strict !== null) return cleaned(strict, 'utf-8', false)
  const replaced = decodeAs(bytes, 'utf-8')
  if (declared === 'utf-8' || isMostlySound(replaced.text)) return replaced
  const guessed = options.guess?.(sampleAround(bytes)) ?? null
  return { ...decodeAs(bytes, known(guessed) ?? 'windows-1252'), repaired: true }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return cleaned(text, encoding, text.includes('\ufffd'))
}

/** A null stands for no character. */
function cleaned(text: string, encoding: string, repaired: boolean): Decoded {
  if (!text.includes('\0')) return { text, encoding, repaired }
  return { text: text.replaceAll('\0', ''), encoding, repaired: true }
}

function isMostlySound(text: string): boolean {
  let bad = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) bad++
  return bad <= 2 || bad / text.length < 0.0005
}

function headerEncoding(mediaType: string | undefined): string | null {
  return known(/charset\s*=\s*["']?([^\s"';]+)/iu.exec(mediaType ?? '')?.[1])
}

function pageEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declaredBytes))
  const declared = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([^\s"'/>;]+)/iu.exec(head)?.[1]
  const encoding = known(declared ?? /^<\?xml[^>]{0,80}encoding=["']([^"']+)/iu.exec(head)?.[1])
  // A page that can be read as ASCII is not UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding
}

/** The Encoding Standard's name of a label, or `null` for a label it does not know. */
function known(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function isLatin(encoding: string): boolean {
  return encoding === 'windows-1252' || encoding === 'iso-8859-15'
}

/** Up to 8 kB from the first byte beyond ASCII on: the rest tells nothing. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 64)
  return bytes.subarray(start, start + guessedBytes)
}
