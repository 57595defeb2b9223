import type { Page, PageOptions } from '../model.ts'

/** A list that is given page by page. */
export type Paged<Row> = (page: PageOptions) => Promise<Page<Row>>

/** The pages of a list to its end, each with at most `limit` rows. An empty list has none. */
export async function* allPages<Row>(
  list: Paged<Row>,
  limit: number,
): AsyncGenerator<readonly Row[]> {
  let page = await list({ limit })
  if (page.rows.length > 0) yield page.rows
  while (page.next !== null) {
    page = await list({ limit, after: page.next })
    if (page.rows.length > 0) yield page.rows
  }
}

/** The rows of a list to its end, asked for some hundred at a time. */
export async function* allRows<Row>(list: Paged<Row>): AsyncGenerator<Row> {
  for await (const rows of allPages(list, 500)) yield* rows
}
