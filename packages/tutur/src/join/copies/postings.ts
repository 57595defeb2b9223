import { twiceAsLong } from '../../text/twice-as-long.ts'

/** Nothing: no slot, no entry. */
const none = -1

/**
 * Which documents have which key, for many millions of entries: open addressing and chains in typed arrays, some 16 bytes
 * an entry. Keys are within [0, 2³²); two keys never fall together.
 */
export class Postings {
  /** Key of each slot, and the newest entry of that key; `none` where the slot is free. */
  #keys = new Uint32Array(1 << 10)
  #heads = new Int32Array(1 << 10).fill(none)
  #slots = 0
  #documents = new Int32Array(1 << 10)
  #next = new Int32Array(1 << 10)
  #entries = 0

  /** Notes that a document has a key. */
  add(key: number, document: number): void {
    if (2 * this.#slots >= this.#keys.length) this.#spread()
    if (this.#entries === this.#next.length) this.#grow()
    const slot = this.#slotOf(key)
    const head = this.#heads[slot] ?? none
    if (head === none) {
      this.#keys[slot] = key
      this.#slots++
    }
    this.#documents[this.#entries] = document
    this.#next[this.#entries] = head
    this.#heads[slot] = this.#entries++
  }

  /** Calls `visit` with the newest documents that have a key, newest first, `most` of them at the most. */
  visit(key: number, most: number, visit: (document: number) => void): void {
    let entry = this.#heads[this.#slotOf(key)] ?? none
    for (let left = most; entry !== none && left > 0; left--) {
      visit(this.#documents[entry] ?? 0)
      entry = this.#next[entry] ?? none
    }
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (this.#heads[slot] !== none && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #spread(): void {
    const [keys, heads] = [this.#keys, this.#heads]
    this.#keys = new Uint32Array(2 * keys.length)
    this.#heads = new Int32Array(2 * keys.length).fill(none)
    for (const [from, head] of heads.entries()) {
      if (head === none) continue
      const slot = this.#slotOf(keys[from] ?? 0)
      this.#keys[slot] = keys[from] ?? 0
      this.#heads[slot] = head
    }
  }

  #grow(): void {
    this.#documents = twiceAsLong(this.#documents)
    this.#next = twiceAsLong(this.#next)
  }
}
