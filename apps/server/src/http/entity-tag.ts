import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { version } from 'tutur'
import { KeptAnswers } from './kept-answers.ts'
import type { ServerContext, ServerEnv } from './server-env.ts'

/** Which state of the ledger an answer shows; the same value means the same answer to the same request, whoever asks. */
export type RevisionOf = (context: ServerContext) => Promise<string>

/**
 * Answers with 304 when the client has the answer already, before anything is looked up; what others have been answered is
 * answered again. For paths whose answer depends on nothing but the request and what `revisionOf` tells; who may ask is known before.
 */
export function entityTag(revisionOf: RevisionOf): MiddlewareHandler<ServerEnv> {
  const kept = new KeptAnswers()
  return async (context, next) => {
    if (!['GET', 'HEAD'].includes(context.req.method)) return await next()
    const tag = tagOf(context, await revisionOf(context))
    const headers = { etag: tag, 'cache-control': 'private, no-cache' }
    if (hasTag(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers)
    if (context.req.method === 'GET') await kept.answer(tag, context, next)
    else await next()
    if (context.res.status !== 200) return
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  }
}

function tagOf(context: ServerContext, revision: string): string {
  const { url } = context.req
  const what = [
    version,
    revision,
    url.slice(url.indexOf('/', 'https://'.length)),
    context.req.header('accept') ?? '',
    context.req.header('accept-language') ?? '',
  ]
  return weakTag(JSON.stringify(what))
}

/** A weak entity tag: it stays the same when the answer is compressed. */
export function weakTag(of: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(of).digest('base64url').slice(0, 27)}"`
}

/** Whether `If-None-Match` names the tag. */
export function hasTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((one) => ['*', tag].includes(one.trim()))
}
