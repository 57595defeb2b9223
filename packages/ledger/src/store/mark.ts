/** A mark of all that came in up to a change. */
export function markOf(number: number): string {
  return `m${number}`
}

/** The number of the change of a mark; throws a {@link RangeError} for what is none. */
export function numberOfMark(mark: string): number {
  const number = /^m(\d{1,15})$/u.exec(mark)?.[1]
  if (number === undefined)
    throw new RangeError(`"${mark}" is no mark of a ledger; take one that it gave`)
  return Number(number)
}
