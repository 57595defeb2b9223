interface Row {
  readonly id: string
}

/**
 * The rows of a list whose first page was asked for again, while further pages are kept as they came: the place of somebody far
 * down is not lost when something is added at the top. No row comes twice, and none that stands beyond the first page is left out.
 *
 * @param first The first page as it is now.
 * @param kept All rows as they were put together before, the first page among them.
 * @returns `null` where nothing of the first page was there before: nobody knows what lies between.
 */
export function rowsOfPages<One extends Row>(
  first: readonly One[],
  kept: readonly One[],
): readonly One[] | null {
  const places = new Map(kept.map(({ id }, index) => [id, index]))
  const lastKnown = first.findLast(({ id }) => places.has(id))
  if (lastKnown === undefined) return null
  const behind = kept.slice((places.get(lastKnown.id) ?? 0) + 1)
  return withoutRepeats([...first, ...behind])
}

/** Rows, each where it comes first. */
export function withoutRepeats<One extends Row>(rows: readonly One[]): readonly One[] {
  const had = new Set<string>()
  return rows.filter(({ id }) => !had.has(id) && had.add(id))
}
