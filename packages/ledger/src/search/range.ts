/** From and to, both included; `null` is open. */
export interface Range<Bound> {
  readonly from: Bound | null
  readonly to: Bound | null
}

/**
 * What `x`, `x..y`, `x..`, `..y`, `>=x` and `<=x` mean, where `read` tells what one of them covers. `null` when it is none of
 * these, or `read` gives `null`.
 */
export function readRange<Bound>(
  text: string,
  read: (text: string) => Range<Bound> | null,
): Range<Bound> | null {
  const sign = text.slice(0, 2)
  if (sign === '>=') return ends(read(text.slice(2)), null)
  if (sign === '<=') return ends(null, read(text.slice(2)))
  const [first = '', last, ...more] = text.split('..')
  if (last === undefined) return read(first)
  if (more.length > 0) return null
  if (first === '') return ends(null, read(last))
  if (last === '') return ends(read(first), null)
  const from = read(first)
  const to = read(last)
  return from === null || to === null ? null : { from: from.from, to: to.to }
}

/** An open range; `null` when there is neither end. */
function ends<Bound>(from: Range<Bound> | null, to: Range<Bound> | null): Range<Bound> | null {
  return from === null && to === null ? null : { from: from?.from ?? null, to: to?.to ?? null }
}
