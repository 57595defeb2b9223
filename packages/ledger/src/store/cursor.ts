/** Where a page of a list begins: behind the row with these values of what orders the list. */
export type Position = readonly string[]

/** A position as a caller carries it from page to page. */
export function cursorOf(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** The position of a cursor; throws a {@link RangeError} for what is none of a list that is ordered by `length` values. */
export function positionOf(cursor: string, length: number): Position {
  const position = parsed(cursor)
  if (
    !Array.isArray(position) ||
    position.length !== length ||
    !position.every((part) => typeof part === 'string')
  ) {
    throw new RangeError(`"${cursor}" is no cursor of this list; begin it anew, without a cursor`)
  }
  return position
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

/** How many rows a page takes; throws a {@link RangeError} for a number that is out of range. */
export function pageLimit(limit = 50): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new RangeError(`a page takes 1 to 1000 rows, not ${limit}`)
}
