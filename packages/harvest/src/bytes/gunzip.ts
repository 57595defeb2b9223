import { once } from 'node:events'
import { createGunzip, type Gunzip } from 'node:zlib'
import { type Chunks, slicesOf } from './collect.ts'

// Text packs to a tenth, a file of many like records to a hundredth: what goes far beyond is made to harm.
const mostRatio = 300
const freeBytes = 64_000_000
// One byte may unpack to a thousand, which are held until they are taken.
const sliceBytes = 16_384

/** What unpacking met. */
export class PackedProblem extends Error {
  override readonly name = 'PackedProblem'
}

/**
 * The bytes that gzip packed into `chunks`, of one member or many. Where they break off, are damaged, or unpack to hundreds
 * of times their size, it gives all before that place and throws a {@link PackedProblem}.
 */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip()
  const ready: Uint8Array[] = []
  const ending = endOf(unpacker)
  unpacker.on('data', (chunk: Uint8Array) => ready.push(chunk))
  const count = { packed: 0, unpacked: 0 }
  try {
    for await (const slice of slicesOf(chunks, sliceBytes)) {
      const written = new Promise<void>((done) => unpacker.write(slice, () => done()))
      await Promise.race([written, ending])
      count.packed += slice.length
      for (const piece of ready) count.unpacked += piece.length
      yield* ready.splice(0)
      if (unpacker.errored !== null || unpacker.readableEnded) break
      if (isBomb(count)) throw bomb
    }
    unpacker.end()
    const failure = await ending
    yield* ready.splice(0)
    if (failure !== null) throw problemOf(failure)
  } finally {
    unpacker.destroy()
  }
}

/** Resolves when no more will come, with what went wrong. */
async function endOf(unpacker: Gunzip): Promise<unknown> {
  try {
    await once(unpacker, 'end')
    return null
  } catch (error) {
    return error
  }
}

function isBomb({ packed, unpacked }: { packed: number; unpacked: number }): boolean {
  return unpacked > freeBytes && unpacked > packed * mostRatio
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
