import type { Chunks } from '../bytes/collect.ts'

/** Longest item of a feed, in bytes. */
export const maxItemBytes = 8_000_000

// The longest tag that is looked for, less a byte: so much may hang over into the next chunk.
const overhang = 11

/**
 * The bytes of an XML feed without the items that are longer than `limit`, whose numbers, from 1, `leaveOut` is told. Holds
 * no more than one item.
 */
export async function* withoutHugeItems(
  chunks: Chunks,
  limit: number,
  leaveOut: (number: number) => void,
): AsyncGenerator<Uint8Array> {
  const items = new Items(limit, leaveOut)
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    const end = items.read(bytes, Math.max(0, bytes.length - overhang))
    rest = bytes.subarray(end)
    yield* items.taken()
  }
  items.read(rest, rest.length)
  items.end()
  yield* items.taken()
}

/** One pass over a feed: what lies outside of items, and each item as a whole. */
class Items {
  private readonly limit: number
  private readonly leaveOut: (number: number) => void
  private ready: Uint8Array[] = []
  private item: Uint8Array[] = []
  private itemBytes = 0
  private number = 0
  private isInside = false
  /** What ends the stretch in which tags are no tags; `null` outside of one. */
  private closing: string | null = null

  constructor(limit: number, leaveOut: (number: number) => void) {
    this.limit = limit
    this.leaveOut = leaveOut
  }

  /** Takes in all that begins before `until`; tells where it stopped. */
  read(bytes: Buffer | Uint8Array, until: number): number {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    const tag = /<!\[CDATA\[|\]\]>|<!--|-->|<\/?(?:item|entry)(?=[\s>/])/giu
    let from = 0
    for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
      if (match.index >= until) break
      const isEnd = match[0].startsWith('</')
      const cut = isEnd ? tag.lastIndex : match.index
      if (this.passes(match[0])) continue
      this.add(bytes.subarray(from, cut))
      from = cut
      this.turn(!isEnd)
    }
    const stop = Math.max(from, until)
    this.add(bytes.subarray(from, stop))
    return stop
  }

  /** An item that never ends is as long as the rest. */
  end(): void {
    if (this.isInside) this.turn(false)
  }

  *taken(): Generator<Uint8Array> {
    yield* this.ready
    this.ready = []
  }

  /** Whether the mark begins or ends a stretch without tags, or lies in one. */
  private passes(mark: string): boolean {
    if (this.closing !== null) {
      if (mark === this.closing) this.closing = null
      return true
    }
    if (mark === '<!--') this.closing = '-->'
    if (mark.startsWith('<![')) this.closing = ']]>'
    return !/^<\/?[a-z]/iu.test(mark)
  }

  private add(piece: Uint8Array): void {
    if (!this.isInside) this.ready.push(piece)
    else {
      this.itemBytes += piece.length
      if (this.itemBytes <= this.limit) this.item.push(piece)
      else this.item = []
    }
  }

  private turn(isInside: boolean): void {
    if (this.isInside) {
      this.number++
      if (this.itemBytes > this.limit) this.leaveOut(this.number)
      else this.ready.push(...this.item)
    }
    this.item = []
    this.itemBytes = 0
    this.isInside = isInside
  }
}
