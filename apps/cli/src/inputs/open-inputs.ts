import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Chunks, collect, peek } from './collect.ts'
import { decode } from './decode.ts'
import { fetchPage, tooLarge } from './fetch-page.ts'
import { type Opened, unreadable } from './input.ts'
import { isRecords, records } from './records.ts'
import { sniff } from './sniff.ts'

/** Largest document, and largest record of a file of records, in bytes. */
const maxDocumentBytes = 64_000_000
/** A first line that is longer holds no record. */
const maxPeekBytes = 8_000_000

/** The documents that one argument of the command line names, one by one: a file, an address, or `-` for standard input. */
export async function* openInputs(argument: string, stdin: Chunks): AsyncGenerator<Opened> {
  if (/^https?:\/\//iu.test(argument)) yield await openAddress(argument)
  else if (/^[a-z][a-z\d+.-]+:\/\//iu.test(argument)) yield unreadable(argument, noWebAddress)
  else if (argument === '-') yield* openChunks({ name: 'standard input', id: '-' }, stdin)
  else yield* openFile(argument)
}

const noWebAddress =
  'only addresses that begin with http:// or https:// are read; save it as a file first'

interface Named {
  readonly name: string
  readonly id: string
}

async function openAddress(address: string): Promise<Opened> {
  if (!URL.canParse(address)) return unreadable(address, 'not a valid address')
  const fetched = await fetchPage(address, maxDocumentBytes)
  if (!fetched.ok) return unreadable(address, fetched.message)
  const { bytes, mediaType, url } = fetched
  const opened = openBytes({ name: address, id: address }, bytes, mediaType)
  if (!opened.ok) return opened
  return { ok: true, value: { ...opened.value, particulars: { url } } }
}

async function* openFile(path: string): AsyncGenerator<Opened> {
  try {
    const { size } = await sizeOf(path)
    let bytes = 0
    const chunks = counted(createReadStream(path), (length) => {
      bytes += length
    })
    for await (const opened of openChunks({ name: path, id: basename(path) }, chunks)) {
      yield { ...opened, part: bytes < size ? bytes / size : 1 }
    }
  } catch (error) {
    yield unreadable(path, reasonOf(error, path))
  }
}

async function sizeOf(path: string): Promise<{ readonly size: number }> {
  const found = await stat(path)
  if (found.isDirectory()) throw Object.assign(new Error('a directory'), { code: 'EISDIR' })
  return found
}

async function* counted(
  chunks: Chunks,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file; check the name',
  ENOTDIR: 'no such file; check the name',
  ENAMETOOLONG: 'no such file; check the name',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  EIO: 'the disk could not be read',
}

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // Faults of our own have no code of the system.
  if (code === '') throw error
  if (code === 'EISDIR')
    return `a directory; name the files in it, such as ${path.replace(/\/+$/u, '')}/*.txt`
  return reasons[code] ?? `it could not be read (${code})`
}

async function* openChunks(named: Named, chunks: Chunks): AsyncGenerator<Opened> {
  let bytes = 0
  const { head, all } = await peek(chunks, (chunk) => {
    bytes += chunk.length
    return bytes > maxPeekBytes || chunk.includes(0x0a)
  })
  if (isRecords(named.name, head)) {
    yield* records(named.name, all, maxDocumentBytes)
    return
  }
  const whole = await collect(all, maxDocumentBytes)
  yield whole === null
    ? unreadable(named.name, tooLarge(maxDocumentBytes))
    : openBytes(named, whole)
}

function openBytes(named: Named, bytes: Uint8Array, mediaType?: string): Opened {
  const content = sniff(bytes, mediaType)
  if (content.kind === 'empty') return unreadable(named.name, 'empty: there is nothing to read')
  if (content.kind === 'binary') return unreadable(named.name, content.advice)
  if (content.kind === 'html') {
    return {
      ok: true,
      value: {
        ...named,
        kind: 'html',
        bytes,
        particulars: {},
        ...(mediaType === undefined ? {} : { mediaType }),
      },
    }
  }
  const decoded = decode(bytes, mediaType)
  if (decoded.ok) {
    return { ok: true, value: { ...named, kind: 'text', text: decoded.text, particulars: {} } }
  }
  return unreadable(
    named.name,
    `byte ${decoded.byte} (line ${decoded.line}) is not UTF-8; convert it first, for instance: iconv -f ${likelyEncoding(bytes)} -t UTF-8`,
  )
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
