/** An answer, of which state it is, and how long it lasts. */
interface Kept<Answer> {
  readonly answer: Promise<Answer>
  readonly state: string
  /** On the clock of `performance`; as long as it is being found, without end. */
  until: number
}

/** An answer is given for so many times as long as it took to find. */
const lastsFactor = 5

/**
 * The last answers to questions that take long, of a ledger that others write to all the time: what is of an older state is given
 * on for some times as long as it took, so that finding answers never takes more than a part of the time. A question that is
 * being answered is not asked again.
 */
export class LastingAnswers<Answer> {
  readonly #kept = new Map<string, Kept<Answer>>()
  readonly #most: number

  /** `most`: as many are kept. */
  constructor(most: number) {
    this.#most = most
  }

  /** The answer to `question` as of `state` or not long before, found by `find` unless it is kept. What fails is asked again. */
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
    const kept: Kept<Answer> = { answer, state, until: Number.POSITIVE_INFINITY }
    const lasts = (): void => {
      const now = performance.now()
      kept.until = now + lastsFactor * (now - start)
    }
    const forget = (): void => {
      if (this.#kept.get(question) === kept) this.#kept.delete(question)
    }
    answer.then(lasts, forget)
    return kept
  }
}
