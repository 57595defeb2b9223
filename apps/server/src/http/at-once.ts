import { Refusal } from './problem.ts'

/** After so many seconds there is likely room again. */
const retryAfter = 2

/** Work of which only so much is under way at a time; what else is asked for is refused, not kept waiting with all it brought. */
export class AtOnce {
  readonly #most: number
  #underWay = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Does the work. Rejects with a {@link Refusal} where too much is under way. */
  async run<Made>(work: () => Promise<Made>): Promise<Made> {
    if (this.#underWay >= this.#most)
      throw new Refusal('too-many', {
        detail: `${this.#most} of these are being done now. Try again in ${retryAfter} seconds.`,
        headers: { 'retry-after': String(retryAfter) },
      })
    this.#underWay++
    try {
      return await work()
    } finally {
      this.#underWay--
    }
  }
}
