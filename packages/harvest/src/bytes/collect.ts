/** Bytes as they arrive. */
export type Chunks = AsyncIterable<Uint8Array>

/** All bytes of `chunks` in one piece, or `null` when there are more than `limit`. */
export async function collect(chunks: Chunks, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** The lines of `chunks`, without their line feeds; a line of more than `limit` bytes is given as `null`. */
export async function* lines(chunks: Chunks, limit: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (): Uint8Array | null => {
    const line = length > limit ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
      length += at - from
      if (length <= limit) parts.push(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    length += chunk.length - from
    if (length <= limit) parts.push(chunk.subarray(from))
    else parts = []
  }
  if (length > 0) yield take()
}

/** The beginning of a stream, and all of it again from the start. */
export interface Peeked {
  readonly head: Uint8Array
  readonly all: Chunks
}

/**
 * The beginning of `chunks` (up to where `enough` says so, or the end) and all of them again from the start. Trouble on the
 * way comes when all before it was given again.
 */
export async function peek(
  chunks: Chunks,
  enough: (chunk: Uint8Array) => boolean,
): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  const trouble: unknown[] = []
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      seen.push(next.value)
      if (enough(next.value)) break
    }
  } catch (error) {
    trouble.push(error)
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen
      if (trouble.length > 0) throw trouble[0]
      yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(seen), all: again() }
}

/** Lets go of a stream that nobody wants to read. */
export async function discard(chunks: Chunks): Promise<void> {
  for await (const _ of chunks) break
}

/** `bytes` as a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The same bytes in pieces of at most `size`. */
export async function* slicesOf(chunks: Chunks, size: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size)
}
