/** The last answers to questions that take long, by what they are answers to. A question that is being answered is not asked again. */
export class KeptAnswers<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>()
  readonly #most: number

  /** `most`: as many are kept. */
  constructor(most: number) {
    this.#most = most
  }

  /** The answer to `question`, found by `find` unless it is kept. What fails is asked again. */
  answerTo(question: string, find: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(question)
    const answer = known ?? find()
    // Put at the end: the map is in the order of last use.
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    if (known === undefined) answer.catch(() => this.#answers.delete(question))
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
