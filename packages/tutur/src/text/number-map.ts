/** No key. */
const free = -1

/**
 * Numbers by numbers, for many millions of entries: open addressing in typed arrays, 32 bytes an entry at the most. A `Map` of
 * numbers takes twice that and ends at sixteen millions. Keys are whole, from 0 up to the largest safe one.
 */
export class NumberMap {
  #keys = new Float64Array(1 << 10).fill(free)
  #values = new Float64Array(1 << 10)
  #size = 0

  /** How many keys there are. */
  get size(): number {
    return this.#size
  }

  /** The value of a key, `otherwise` where there is none. */
  get(key: number, otherwise: number): number {
    const slot = this.#slotOf(key)
    return this.#keys[slot] === free ? otherwise : (this.#values[slot] ?? otherwise)
  }

  set(key: number, value: number): void {
    if (2 * this.#size >= this.#keys.length) this.#spread()
    const slot = this.#slotOf(key)
    if (this.#keys[slot] === free) {
      this.#keys[slot] = key
      this.#size++
    }
    this.#values[slot] = value
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(key: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    let slot = mixed(key) & mask
    for (let found = keys[slot]; found !== free && found !== key; found = keys[slot])
      slot = (slot + 1) & mask
    return slot
  }

  #spread(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Float64Array(2 * keys.length).fill(free)
    this.#values = new Float64Array(2 * keys.length)
    for (let from = 0; from < keys.length; from++) {
      const key = keys[from] ?? free
      if (key === free) continue
      const slot = this.#slotOf(key)
      this.#keys[slot] = key
      this.#values[slot] = values[from] ?? 0
    }
  }
}

const wordSize = 2 ** 32

/** All bits of a key, shaken together: keys that are next to each other must not stand in one row (Steele et al. 2014). */
function mixed(key: number): number {
  let bits = ((key % wordSize) | 0) ^ Math.imul(Math.floor(key / wordSize), 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
