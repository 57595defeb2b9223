import { pipeline, Readable, type Transform } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { promisify } from 'node:util'
import {
  type BrotliOptions,
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  gzip,
} from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { type Encoding, encodingFor, isCompressible } from './encodings.ts'
import type { ServerEnv } from './server-env.ts'

/** What is shorter goes as it is. */
export const leastBytes = 1024

/** Five is about as fast as gzip and a fifth smaller. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const plain = { level: 6 }

/** Compresses answers for those who read brotli or gzip. Answers that flow go on flowing. */
export function compress(): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    await next()
    const { res } = context
    if (res.body === null || context.req.method === 'HEAD' || !isWorthIt(res)) return
    res.headers.append('vary', 'accept-encoding')
    const encoding = encodingFor(context.req.header('accept-encoding'))
    if (encoding === null) return
    const { body, isShort } = await shortened(res.body, encoding)
    context.res = new Response(body, res)
    if (isShort) return
    context.res.headers.delete('content-length')
    context.res.headers.set('content-encoding', encoding)
  }
}

function isWorthIt({ headers }: Response): boolean {
  const bytes = headers.get('content-length')
  return (
    !headers.has('content-encoding') &&
    isCompressible(headers.get('content-type') ?? '') &&
    (bytes === null || Number(bytes) >= leastBytes)
  )
}

/** A body compressed; as it is when it turns out to be short. */
async function shortened(
  body: ReadableStream<Uint8Array>,
  encoding: Encoding,
): Promise<{ readonly body: Uint8Array<ArrayBuffer> | ReadableStream; readonly isShort: boolean }> {
  const reader = body.getReader()
  const first = await reader.read()
  const second = first.done ? first : await reader.read()
  if (!second.done)
    return {
      body: flowing(chunksOf(reader, [first.value, second.value]), encoding),
      isShort: false,
    }
  const whole = first.value ?? new Uint8Array()
  if (whole.length < leastBytes) return { body: new Uint8Array(whole), isShort: true }
  return { body: await compressed(whole, encoding), isShort: false }
}

const gzipped = promisify(gzip)
const brotlied: (bytes: Uint8Array, options: BrotliOptions) => Promise<Buffer> =
  promisify(brotliCompress)

/** Bytes compressed as a whole. */
export async function compressed(
  bytes: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = encoding === 'gzip' ? await gzipped(bytes, plain) : await brotlied(bytes, brotli)
  return new Uint8Array(made)
}

async function* chunksOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  before: readonly (Uint8Array | undefined)[],
): AsyncGenerator<Uint8Array> {
  try {
    for (const chunk of before) if (chunk !== undefined) yield chunk
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

function flowing(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): ReadableStream {
  // An end before its time on either side ends the other.
  const coder = pipeline(Readable.from(chunks), coderOf(encoding), () => undefined)
  return Readable.toWeb(coder) as NodeReadableStream as ReadableStream
}

function coderOf(encoding: Encoding): Transform {
  return encoding === 'gzip' ? createGzip(plain) : createBrotliCompress(brotli)
}
