import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** A longer line is no entity; in bytes. */
const longestLine = 64_000_000
const lineBreak = 0x0a

/**
 * The lines of a file, plain or gzip, one by one; `null` for one that is longer than 64 MB. A byte order mark is left out.
 *
 * @throws What the system or gzip says of the file.
 */
export async function* linesOf(path: string): AsyncGenerator<string | null> {
  const kept = new Line()
  for await (const chunk of await plainBytes(path)) {
    let from = 0
    for (let end = chunk.indexOf(lineBreak); end !== -1; end = chunk.indexOf(lineBreak, from)) {
      kept.add(chunk.subarray(from, end))
      yield kept.take()
      from = end + 1
    }
    kept.add(chunk.subarray(from))
  }
  if (!kept.isEmpty) yield kept.take()
}

/** Read once, since a pipe can be read no second time. */
async function plainBytes(path: string): Promise<AsyncIterable<Buffer>> {
  const chunks: AsyncIterator<Buffer> = createReadStream(path)[Symbol.asyncIterator]()
  const first = await chunks.next()
  const bytes = first.done === true ? [] : chained(first.value, chunks)
  const isGzip = first.done !== true && first.value[0] === 0x1f && first.value[1] === 0x8b
  const file = Readable.from(bytes)
  // A fault comes to whoever reads what is plain.
  return isGzip ? pipeline(file, createGunzip(), () => undefined) : file
}

async function* chained(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** A line as it grows, chunk by chunk. */
class Line {
  #pieces: Buffer[] = []
  #length = 0

  get isEmpty(): boolean {
    return this.#length === 0
  }

  add(piece: Buffer): void {
    this.#length += piece.length
    if (this.#length <= longestLine) this.#pieces.push(piece)
    else this.#pieces = []
  }

  take(): string | null {
    const line = this.#length > longestLine ? null : Buffer.concat(this.#pieces).toString('utf8')
    this.#pieces = []
    this.#length = 0
    return line?.replace(/^\uFEFF/u, '').replace(/\r$/u, '') ?? null
  }
}
