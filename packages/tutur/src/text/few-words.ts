const initials = 64

/** A few words that are looked for among many: most others differ from all of them in first letter or length, which is seen without looking them up. */
export class FewWords {
  /** By first letter, a bit for each length that one of the words has. */
  readonly #lengths = new Int32Array(initials)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const initial = initialOf(word)
      this.#lengths[initial] = (this.#lengths[initial] ?? 0) | bitOf(word)
    }
  }

  /** False only for a word that is none of them. */
  mayHold(word: string): boolean {
    return ((this.#lengths[initialOf(word)] ?? 0) & bitOf(word)) !== 0
  }
}

function initialOf(word: string): number {
  // The empty word has none.
  return (word.charCodeAt(0) | 0) % initials
}

function bitOf(word: string): number {
  return 1 << (word.length % 31)
}
