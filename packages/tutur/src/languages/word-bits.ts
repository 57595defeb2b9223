import { int32s } from '../text/number-arrays.ts'
import type { TokenForm } from '../text/token-form.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

const notAsked = -1

/** What tables say of words, as bits, looked up once for each word of the vocabulary. The bits must be below 2^31. */
export class WordBits {
  readonly #lookUp: (form: TokenForm) => number
  #vocabulary: Vocabulary | null = null
  #bits = new Int32Array(0)

  constructor(lookUp: (form: TokenForm) => number) {
    this.#lookUp = lookUp
  }

  /** The bits of the word with the number `word`. */
  of(vocabulary: Vocabulary, word: number): number {
    if (this.#vocabulary !== vocabulary || word >= this.#bits.length) this.#make(vocabulary)
    const known = this.#bits[word] ?? notAsked
    if (known !== notAsked) return known
    const form = vocabulary.forms[word]
    const bits = form === undefined ? 0 : this.#lookUp(form)
    this.#bits[word] = bits
    return bits
  }

  /** The bits of each token. */
  ofTokens({ vocabulary, word, count }: Tokens): Int32Array {
    const known = this.#of(vocabulary)
    const bits = int32s(count)
    for (let token = 0; token < count; token++) {
      const number = word[token] ?? 0
      const found = known[number] ?? notAsked
      bits[token] = found === notAsked ? this.of(vocabulary, number) : found
    }
    return bits
  }

  /** How many of `words`, numbers of the vocabulary, have one of `wanted`. */
  countOf(vocabulary: Vocabulary, words: readonly number[], wanted: number): number {
    const known = this.#of(vocabulary)
    let count = 0
    for (const word of words) {
      const found = known[word] ?? notAsked
      const bits = found === notAsked ? this.of(vocabulary, word) : found
      if ((bits & wanted) !== 0) count++
    }
    return count
  }

  /** What is known of the words of a vocabulary, with room for all of them. */
  #of(vocabulary: Vocabulary): Int32Array {
    if (this.#vocabulary !== vocabulary || vocabulary.forms.length > this.#bits.length)
      this.#make(vocabulary)
    return this.#bits
  }

  /** Room for all words of `vocabulary`, and what is known of them already. */
  #make(vocabulary: Vocabulary): void {
    const larger = new Int32Array(2 * vocabulary.forms.length + 64).fill(notAsked)
    if (this.#vocabulary === vocabulary) larger.set(this.#bits)
    this.#vocabulary = vocabulary
    this.#bits = larger
  }
}
