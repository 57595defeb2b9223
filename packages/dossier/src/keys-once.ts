import { isKey, keyFrom, neededIn, type Part, shown, type Words, wordsOf } from './fields.ts'
import { complain, type Reading } from './read-yaml.ts'

interface Keyed {
  /** What has a key: `actor`. */
  readonly what: string
  /** What a key looks like. */
  readonly example: string
  /** Under what name the key stands, if it is not `key`. */
  readonly field?: string
}

/** Keys that were given, each of which may be given once. */
export class KeysOnce {
  readonly keyed: Keyed
  readonly #reading: Reading
  readonly #places = new Map<string, number>()

  constructor(reading: Reading, keyed: Keyed) {
    this.#reading = reading
    this.keyed = keyed
  }

  /** Tells of a key that stands for another one already. */
  take({ text, at }: Words): void {
    const before = this.#places.get(text)
    if (before === undefined) {
      this.#places.set(text, at)
      return
    }
    const { what, field = 'key' } = this.keyed
    const { line } = this.#reading.lines.linePos(before)
    complain(
      this.#reading,
      at,
      `two ${what}s have the ${field} "${shown(text)}", the other in line ${line}; give one of them another ${field}, or make them one`,
    )
  }
}

/** The key of a part; `''` where it has none that serves, which is told of. */
export function keyIn(part: Part, keys: KeysOnce): string {
  const { example } = keys.keyed
  const value = neededIn(part, 'key', example)
  const words = value === null ? null : wordsOf(part.reading, value)
  if (words === null) return ''
  if (isKey(words.text)) {
    keys.take(words)
    return words.text
  }
  const plain = keyFrom(words.text)
  complain(
    part.reading,
    words.at,
    `"key: ${shown(words.text)}" has other signs than a-z, 0-9, "-" and "."; write it as ${isKey(plain) ? plain : example}`,
  )
  return ''
}
