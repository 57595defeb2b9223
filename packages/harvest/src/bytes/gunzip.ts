import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Chunks } from './collect.ts'

// Text packs to a tenth, a file of many like records to a hundredth: what goes far beyond is made to harm.
const mostRatio = 300
const freeBytes = 64_000_000

/** What unpacking met, with a code that the system's errors have not. */
export class PackedProblem extends Error {
  readonly code = 'TUTUR_PACKED'
}

/**
 * The bytes that gzip packed into `chunks`, of one member or many. Throws a {@link PackedProblem} where they break off, are
 * damaged, or unpack to hundreds of times their size.
 */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip()
  const source = Readable.from(chunks, { objectMode: true })
  source.on('error', (error) => unpacker.destroy(error))
  source.pipe(unpacker)
  let bytes = 0
  try {
    for await (const chunk of unpacker as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > freeBytes && bytes > unpacker.bytesWritten * mostRatio) throw bomb
      yield chunk
    }
  } catch (error) {
    throw problemOf(error)
  } finally {
    source.destroy()
    unpacker.destroy()
  }
}

const bomb = new PackedProblem(
  `it unpacks to more than ${mostRatio} times its size, as only a trap does; nothing more of it is read`,
)

function problemOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR')
    return new PackedProblem('it breaks off before its end; get it again, it was not copied whole')
  if (code.startsWith('Z_'))
    return new PackedProblem('it is damaged and cannot be unpacked from there on; get it again')
  return error
}
