import type { z } from '@hono/zod-openapi'
import { ledgerJsonl } from 'tutur-intake/rows'
import { getFeed, getStatementsJsonl, getTable } from '../contract/contract.ts'
import { Refusal } from '../http/problem.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import { fieldsAtFault } from '../http/validation.ts'
import type { Services } from '../services.ts'
import { csvOf, renderedRows } from '../tables/csv-of.ts'
import { feedOf } from '../tables/feed-of.ts'
import { askedQuery, readQuery } from './asked-query.ts'
import { streamed } from './streamed.ts'

/** Rows as files, and feeds. */
export function exportRoutes(app: App, services: Services): void {
  const { params: tableParams, query: tableQuery } = getTable.request
  const { params: feedParams, query: feedQuery } = getFeed.request

  app.openapi(getStatementsJsonl, async (context) => {
    const query = await askedQuery(services, context.req.valid('query').q)
    const pieces = renderedRows(services, query, ledgerJsonl)
    return streamed(context, pieces, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="statements.jsonl"',
    })
  })

  // The router takes no names with something behind them: `{table}.csv` and `feed.{format}` are read here.
  app.get('/api/v1/tables/:file{.+\\.csv}', async (context) => {
    const name = context.req.param('file').replace(/\.csv$/u, '')
    const table = tableParams.safeParse({ table: name })
    if (!table.success)
      throw new Refusal('not-found', {
        detail: `There is no table “${name}”; there are ${tableParams.shape.table.options.join(', ')}.`,
      })
    const { q, ...part } = validQuery(tableQuery, context)
    const query = await askedQuery(services, q)
    const pieces = csvOf[table.data.table](services, {
      query,
      ...part,
    })
    return streamed(context, pieces, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${table.data.table}.csv"`,
    })
  })

  app.get('/api/v1/:file{feed\\..+}', async (context) => {
    const name = context.req.param('file').replace(/^feed\./u, '')
    const format = feedParams.safeParse({ format: name })
    if (!format.success)
      throw new Refusal('not-found', {
        detail: `There is no feed “${name}”; there are feed.json, feed.atom and feed.rss.`,
      })
    const { q } = validQuery(feedQuery, context)
    return await feedOf(services, context, {
      format: format.data.format,
      query: readQuery(services, q),
      q: q ?? '',
    })
  })
}

/** The query of a path that is read here; refuses one that its schema does not allow. */
function validQuery<Schema extends z.ZodType>(
  schema: Schema,
  context: ServerContext,
): z.infer<Schema> {
  const read = schema.safeParse(context.req.query())
  if (read.success) return read.data
  throw new Refusal('not-valid', fieldsAtFault({ target: 'query', error: read.error }))
}
