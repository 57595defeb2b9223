/** What a cell of a table holds, parted by `|`. */
export function alternativesOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
}

/** Each once, in the order of the first. */
export function distinct(list: readonly string[]): string[] {
  return [...new Set(list)]
}
