/**
 * The first of the indexes from 0 to `count` - 1 for which `reached` is true, found by halving; `count` when there is
 * none. From the first one on, `reached` has to be true for all.
 */
export function firstIndex(count: number, reached: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}
