import type { Chunks } from './collect.ts'

/** Reads a stream piece by piece; holds no more than a chunk and what was asked for. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>
  private held: Uint8Array = new Uint8Array()
  private isOver = false

  constructor(chunks: Chunks) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next line without its end; what goes beyond `limit` bytes is dropped. `null` at the end of the stream. */
  async line(limit: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = []
    let length = 0
    let hasEnded = false
    while (!hasEnded && (await this.fill())) {
      const end = this.held.indexOf(0x0a)
      hasEnded = end !== -1
      const piece = this.held.subarray(0, hasEnded ? end : this.held.length)
      this.held = this.held.subarray(hasEnded ? end + 1 : this.held.length)
      if (length < limit) parts.push(piece.subarray(0, limit - length))
      length += piece.length
    }
    if (parts.length === 0 && !hasEnded) return null
    const line = Buffer.concat(parts)
    return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
  }

  /** The next `length` bytes, or fewer at the end of the stream. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    await this.each(length, (piece) => parts.push(piece))
    return Buffer.concat(parts)
  }

  /** Passes over `length` bytes; tells how many there were. */
  async skip(length: number): Promise<number> {
    return await this.each(length, () => undefined)
  }

  /** Leaves the rest of the stream alone. */
  async close(): Promise<void> {
    this.held = new Uint8Array()
    this.isOver = true
    await this.chunks.return?.()
  }

  private async each(length: number, use: (piece: Uint8Array) => void): Promise<number> {
    let taken = 0
    while (taken < length && (await this.fill())) {
      const piece = this.held.subarray(0, length - taken)
      this.held = this.held.subarray(piece.length)
      taken += piece.length
      use(piece)
    }
    return taken
  }

  /** Whether there is at least one more byte. */
  private async fill(): Promise<boolean> {
    while (this.held.length === 0 && !this.isOver) {
      const { done, value } = await this.chunks.next()
      if (done === true) this.isOver = true
      else this.held = value
    }
    return this.held.length > 0
  }
}
