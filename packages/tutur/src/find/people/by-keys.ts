/**
 * What is found for keys in one order, kept: a text calls the same few offices and bodies by the same words again and
 * again, and looking through everybody each time would take time with their square.
 */
export class ByKeys<Value> {
  readonly #known = new Map<string, Value>()

  /** The value for `keys`, found by `find` when first asked for. */
  get(keys: Iterable<string>, find: () => Value): Value {
    const words = [...keys].join(' ')
    const known = this.#known.get(words)
    if (known !== undefined) return known
    const found = find()
    this.#known.set(words, found)
    return found
  }

  /** Forgets everything, since what is looked through has changed. */
  clear(): void {
    this.#known.clear()
  }
}
