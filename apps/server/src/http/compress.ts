import { pipeline, Readable, type Transform } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { type Encoding, encodingFor, isCompressible } from './encodings.ts'
import type { ServerEnv } from './server-env.ts'

/** What is shorter goes as it is. */
const leastBytes = 1024

/** Compresses answers for those who read brotli or gzip. Answers that flow go on flowing. */
export function compress(): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    await next()
    const { res } = context
    if (res.body === null || !isWorthIt(res)) return
    res.headers.append('vary', 'accept-encoding')
    const encoding = encodingFor(context.req.header('accept-encoding'))
    if (encoding === null || context.req.method === 'HEAD') return
    context.res = new Response(shortened(res.body, encoding), res)
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

function shortened(body: ReadableStream<Uint8Array>, encoding: Encoding): ReadableStream {
  const source = Readable.fromWeb(body as NodeReadableStream)
  // An end before its time on either side ends the other.
  const coder = pipeline(source, coderOf(encoding), () => undefined)
  return Readable.toWeb(coder) as ReadableStream
}

function coderOf(encoding: Encoding): Transform {
  if (encoding === 'gzip') return createGzip({ level: 6 })
  // Five is about as fast as gzip and a fifth smaller.
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
