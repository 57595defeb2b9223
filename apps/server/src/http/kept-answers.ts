import { compressed, leastBytes } from './compress.ts'
import { type Encoding, encodingFor } from './encodings.ts'
import type { ServerContext } from './server-env.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** An answer as it goes over the wire. */
interface Answer {
  readonly bytes: Bytes
  readonly type: string
  /** What has been asked for compressed. */
  readonly encoded: Map<Encoding, Promise<Bytes>>
}

/** Answers are kept up to so many bytes in all, none that is longer than an eighth of it. */
const mostBytes = 32_000_000
const shareOfOne = 8

/**
 * Answers made before, by their entity tags: many who ask for the same while the ledger is the same have it made and compressed
 * once; those who ask meanwhile wait for it. Kept are answers in JSON; the ones asked for last stay.
 */
export class KeptAnswers {
  /** The one asked for last is the last. */
  readonly #kept = new Map<string, Answer>()
  readonly #underWay = new Map<string, Promise<Answer | null>>()
  #bytes = 0

  /** Puts the answer of a tag onto the context: one that is kept, or the one that `make` puts there. */
  async answer(tag: string, context: ServerContext, make: () => Promise<void>): Promise<void> {
    const known = this.#recall(tag) ?? (await this.#underWay.get(tag)) ?? null
    const answer = known ?? (await this.#made(tag, context, make))
    if (answer === null) return
    // Else what was on the context, whose body has been read, would be mixed into it.
    context.res = undefined
    context.res = await responseOf(answer, context)
  }

  async #made(
    tag: string,
    context: ServerContext,
    make: () => Promise<void>,
  ): Promise<Answer | null> {
    const { promise, resolve } = Promise.withResolvers<Answer | null>()
    this.#underWay.set(tag, promise)
    let made: Answer | null = null
    try {
      await make()
      made = await taken(context)
      if (made !== null) this.#keep(tag, made)
      return made
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
    const { length } = answer.bytes
    if (length * shareOfOne > mostBytes) return
    this.#bytes += length - (this.#kept.get(tag)?.bytes.length ?? 0)
    this.#kept.delete(tag)
    this.#kept.set(tag, answer)
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= mostBytes) return
      this.#kept.delete(oldest)
      this.#bytes -= bytes.length
    }
  }
}

/** The answer on the context, if it is one in JSON, taken off it: its body can be read once. */
async function taken({ res }: ServerContext): Promise<Answer | null> {
  const type = res.headers.get('content-type') ?? ''
  if (res.status !== 200 || !type.startsWith('application/json')) return null
  return { bytes: new Uint8Array(await res.arrayBuffer()), type, encoded: new Map() }
}

async function responseOf(answer: Answer, context: ServerContext): Promise<Response> {
  const { bytes, type } = answer
  const accepted = context.req.header('accept-encoding')
  const encoding = bytes.length < leastBytes ? null : encodingFor(accepted)
  const body = encoding === null ? bytes : await encodedOnce(answer, encoding)
  const headers = { 'content-type': type, 'content-length': String(body.length) }
  if (encoding === null) return new Response(body, { headers })
  const coded = { ...headers, 'content-encoding': encoding, vary: 'accept-encoding' }
  return new Response(body, { headers: coded })
}

function encodedOnce({ bytes, encoded }: Answer, encoding: Encoding): Promise<Bytes> {
  const known = encoded.get(encoding) ?? compressed(bytes, encoding)
  encoded.set(encoding, known)
  return known
}
