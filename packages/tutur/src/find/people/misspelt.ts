/** Names shorter than this are not taken for misspelt: too many differ by one letter. */
const shortestName = 5
/** What stands for a misspelt name has at least so many letters. */
const shortestWord = 4
/** At most so many names are compared for one word. */
const maxCandidates = 16

/** Finds names that a word is one letter away from, in time that does not grow with their number. */
export class SpellingIndex {
  // One wrong letter leaves the first two or the last two as they are.
  readonly #byEnds = new Map<string, string[]>()

  add(name: string): void {
    if (name.length < shortestName) return
    for (const key of endsOf(name)) {
      const names = this.#byEnds.get(key)
      if (names === undefined) this.#byEnds.set(key, [name])
      else if (names.length < maxCandidates && !names.includes(name)) names.push(name)
    }
  }

  /** The one other name that differs from `word` in one letter or in the order of two; `null` when none or several do. */
  find(word: string): string | null {
    if (word.length < shortestWord) return null
    let found: string | null = null
    for (const key of endsOf(word))
      for (const name of this.#byEnds.get(key) ?? []) {
        if (name === word || name === found || !differByOne(word, name)) continue
        if (found !== null) return null
        found = name
      }
    return found
  }
}

function endsOf(word: string): [string, string] {
  return [`${word.slice(0, 2)}-`, `-${word.slice(-2)}`]
}

/** True when one letter is wrong, missing or too many, or two neighbours have changed places. */
export function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
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
