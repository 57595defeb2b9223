/** What was made for keys that come again and again, as names do in the news; forgets all when it has grown too large. */
export class Remembered<Value> {
  readonly #values = new Map<string, Value>()
  readonly #most: number

  /** @param most So many values are kept. */
  constructor(most: number) {
    this.#most = most
  }

  /** The value of `key`, made by `make` where it is not known. */
  of(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    if (known !== undefined) return known
    if (this.#values.size >= this.#most) this.#values.clear()
    const made = make()
    this.#values.set(key, made)
    return made
  }
}
