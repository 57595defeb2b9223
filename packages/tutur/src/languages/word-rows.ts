import { int32s } from '../text/number-arrays.ts'
import type { TokenForm } from '../text/token-form.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

const notAsked = -1

/**
 * Several numbers of each word of the vocabulary, looked up once, each from 0 to 2^31. Those of a word stand side by side:
 * to fetch them from memory is what takes the time.
 */
export class WordRows {
  /** Numbers in a row. */
  readonly #width: number
  readonly #lookUps: readonly ((form: TokenForm) => number)[]
  #vocabulary: Vocabulary | null = null
  #rows = new Int32Array(0)

  constructor(lookUps: readonly ((form: TokenForm) => number)[]) {
    this.#lookUps = lookUps
    this.#width = lookUps.length
  }

  /** The numbers of each token: at `token * width + column`. */
  ofTokens({ vocabulary, word, count }: Tokens): Int32Array {
    this.#makeRoom(vocabulary)
    const width = this.#width
    const rows = this.#rows
    const found = int32s(count * width)
    for (let token = 0; token < count; token++) {
      const from = (word[token] ?? 0) * width
      if (rows[from] === notAsked) this.#lookUp(vocabulary, word[token] ?? 0)
      const to = token * width
      for (let column = 0; column < width; column++) found[to + column] = rows[from + column] ?? 0
    }
    return found
  }

  #lookUp({ forms }: Vocabulary, word: number): void {
    const form = forms[word]
    this.#lookUps.forEach((lookUp, column) => {
      this.#rows[word * this.#width + column] = form === undefined ? 0 : lookUp(form)
    })
  }

  /** Room for all words of `vocabulary`, and what is known of them already. */
  #makeRoom(vocabulary: Vocabulary): void {
    const isKnown = this.#vocabulary === vocabulary
    const words = vocabulary.forms.length
    if (isKnown && words * this.#width <= this.#rows.length) return
    const larger = new Int32Array((2 * words + 64) * this.#width).fill(notAsked)
    if (isKnown) larger.set(this.#rows)
    this.#vocabulary = vocabulary
    this.#rows = larger
  }
}
