/** What a row is known by. */
export type IdOf<Row> = (row: Row) => string

/**
 * The rows of a list whose first page was asked for again, while further pages are kept as they came: the place of somebody far
 * down is not lost when something is added at the top. No row comes twice, and none that stands beyond the first page is left out.
 *
 * @param first The first page as it is now.
 * @param kept All rows as they were put together before, the first page among them.
 * @returns `null` where nothing of the first page was there before: nobody knows what lies between.
 */
export function rowsOfPages<Row>(
  first: readonly Row[],
  kept: readonly Row[],
  idOf: IdOf<Row>,
): readonly Row[] | null {
  const places = new Map(kept.map((row, index) => [idOf(row), index]))
  const lastKnown = first.findLast((row) => places.has(idOf(row)))
  if (lastKnown === undefined) return null
  const behind = kept.slice((places.get(idOf(lastKnown)) ?? 0) + 1)
  return withoutRepeats([...first, ...behind], idOf)
}

/** Rows, each where it comes first. */
export function withoutRepeats<Row>(rows: readonly Row[], idOf: IdOf<Row>): readonly Row[] {
  const had = new Set<string>()
  return rows.filter((row) => !had.has(idOf(row)) && had.add(idOf(row)))
}
