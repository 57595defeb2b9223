/** Which part of a list is asked for. */
export interface PartAsked {
  /** The id of the last of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A part of a list. */
export interface PartOfList<One> {
  readonly rows: readonly One[]
  /** The id of the last row; `null` at the end. */
  readonly next: string | null
}

/** The part of a list behind an id. `null`: the list has none of that id. */
export function pageBehindId<One>(
  list: readonly One[],
  idOf: (one: One) => string,
  { after, limit }: PartAsked,
): PartOfList<One> | null {
  const from = after === undefined ? 0 : list.findIndex((one) => idOf(one) === after) + 1
  if (after !== undefined && from === 0) return null
  const rows = list.slice(from, from + limit)
  const last = rows.at(-1)
  const hasMore = from + limit < list.length
  return { rows, next: hasMore && last !== undefined ? idOf(last) : null }
}
