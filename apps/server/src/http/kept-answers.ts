import type { ServerContext } from './server-env.ts'

/** An answer as it goes over the wire. */
interface Answer {
  readonly text: string
  readonly type: string
}

/** Answers are kept up to so many code units in all, none that is longer than an eighth of it. */
const mostUnits = 32_000_000
const shareOfOne = 8

/**
 * Answers made before, by their entity tags: many who ask for the same while the ledger is the same have it made once, those who
 * ask meanwhile wait for it. Kept are answers in JSON; the ones asked for last stay.
 */
export class KeptAnswers {
  /** The one asked for last is the last. */
  readonly #kept = new Map<string, Answer>()
  readonly #underWay = new Map<string, Promise<Answer | null>>()
  #units = 0

  /** The answer of a tag: kept, or made by `make`, which puts it onto the context. */
  async answer(tag: string, context: ServerContext, make: () => Promise<void>): Promise<void> {
    const known = this.#recall(tag) ?? (await this.#underWay.get(tag))
    if (known !== undefined && known !== null) {
      context.res = responseOf(known)
      return
    }
    const { promise, resolve } = Promise.withResolvers<Answer | null>()
    this.#underWay.set(tag, promise)
    let made: Answer | null = null
    try {
      await make()
      made = await taken(context)
      if (made !== null) this.#keep(tag, made)
    } finally {
      if (this.#underWay.get(tag) === promise) this.#underWay.delete(tag)
      resolve(made)
    }
  }

  #recall(tag: string): Answer | undefined {
    const known = this.#kept.get(tag)
    if (known === undefined) return undefined
    this.#kept.delete(tag)
    this.#kept.set(tag, known)
    return known
  }

  #keep(tag: string, answer: Answer): void {
    const { length } = answer.text
    if (length * shareOfOne > mostUnits) return
    this.#units += length - (this.#kept.get(tag)?.text.length ?? 0)
    this.#kept.delete(tag)
    this.#kept.set(tag, answer)
    for (const [oldest, { text }] of this.#kept) {
      if (this.#units <= mostUnits) return
      this.#kept.delete(oldest)
      this.#units -= text.length
    }
  }
}

/** Takes the body of an answer in JSON out of the context and puts it back as text. Others go on as they are. */
async function taken(context: ServerContext): Promise<Answer | null> {
  const { res } = context
  const type = res.headers.get('content-type') ?? ''
  if (res.status !== 200 || !type.startsWith('application/json')) return null
  const answer = { text: await res.text(), type }
  // Else the headers of the answer whose body has been read would be put onto the new one.
  context.res = undefined
  context.res = responseOf(answer)
  return answer
}

function responseOf({ text, type }: Answer): Response {
  return new Response(text, { status: 200, headers: { 'content-type': type } })
}
