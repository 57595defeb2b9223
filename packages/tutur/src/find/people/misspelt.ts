/** Names shorter than this are not taken for misspelt: too many differ by one letter. */
const shortest = 5

/** The one of `names` that differs from `word` in one letter or in two neighbours' order; `null` when none or several do. */
export function misspeltName(word: string, names: Iterable<string>): string | null {
  if (word.length < shortest) return null
  let found: string | null = null
  for (const name of names) {
    if (name === word || !differByOne(word, name)) continue
    if (found !== null) return null
    found = name
  }
  return found
}

function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < shortest) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  if (Math.max(endA, endB) - start <= 1) return true
  const swapped = endA - start === 2 && endB - start === 2
  return swapped && a[start] === b[start + 1] && a[start + 1] === b[start]
}

/** True when `word` is put together from the beginnings of the words of a name: `zulhas` from Zulkifli Hasan. */
export function isBlend(word: string, name: readonly string[]): boolean {
  const [first = '', second = ''] = name
  for (let cut = 2; cut <= word.length - 2; cut++)
    if (first.startsWith(word.slice(0, cut)) && second.startsWith(word.slice(cut))) return true
  return false
}
