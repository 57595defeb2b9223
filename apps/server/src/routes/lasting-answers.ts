/** An answer, of which state it is, and how long it lasts. */
interface Kept<Answer> {
  readonly answer: Promise<Answer>
  readonly state: string
  /** Until when it holds for later states, on the clock of `performance`. */
  until: number
}

/** How answers are kept. */
export interface LastingOptions {
  /** As many are kept, those asked for last. */
  readonly most: number
  /**
   * What is of an older state is given on for so many times as long as it took to find, and while it is being found: of a ledger
   * that others write to all the time, finding answers then never takes more than a part of the time. Default: not at all.
   */
  readonly lasts?: number
}

/** The last answers to questions that take long. A question that is being answered is not asked again. */
export class LastingAnswers<Answer> {
  readonly #kept = new Map<string, Kept<Answer>>()
  readonly #most: number
  readonly #lasts: number

  constructor({ most, lasts = 0 }: LastingOptions) {
    this.#most = most
    this.#lasts = lasts
  }

  /** The answer to `question` as of `state`, or not long before, found by `find` unless it is kept. What fails is asked again. */
  answerTo(question: string, state: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.#kept.get(question)
    const holds = known !== undefined && (known.state === state || performance.now() < known.until)
    const kept = holds ? known : this.#found(question, state, find)
    // Put at the end: the map is in the order of last use.
    this.#kept.delete(question)
    this.#kept.set(question, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return kept.answer
  }

  #found(question: string, state: string, find: () => Promise<Answer>): Kept<Answer> {
    const start = performance.now()
    const answer = find()
    const kept: Kept<Answer> = {
      answer,
      state,
      until: this.#lasts > 0 ? Number.POSITIVE_INFINITY : 0,
    }
    const lasts = (): void => {
      const now = performance.now()
      kept.until = now + this.#lasts * (now - start)
    }
    const forget = (): void => {
      if (this.#kept.get(question) === kept) this.#kept.delete(question)
    }
    answer.then(lasts, forget)
    return kept
  }
}
