/**
 * True when two names may stand for the same speaker: the words of the shorter all occur in the longer,
 * whatever their case and marks. `Beijing (China)` offers both names; in Russian, words match on a common stem,
 * since the gold is nominative and a text is not. Two unknown speakers (`null`) are equal.
 */
export function sameName(
  a: string | null | undefined,
  b: string | null | undefined,
  language = '',
): boolean {
  const sameWord = language === 'ru' ? sameStem : (x: string, y: string): boolean => x === y
  return readings(a).some((x) => readings(b).some((y) => containsWords(x, y, sameWord)))
}

/** `Beijing (China)` read as a whole and as what stands in brackets. */
function readings(name: string | null | undefined): string[] {
  const bracketed = /\(([^)\n]*)\)/u.exec(name ?? '')?.[1]
  return bracketed === undefined
    ? [foldName(name ?? '')]
    : [foldName(name ?? ''), foldName(bracketed)]
}

/** Lower case, without what stands in brackets, marks and extra blanks. */
function foldName(name: string): string {
  const bare = name.toLowerCase().replace(/\([^)\n]*\)/gu, '')
  return bare
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function containsWords(a: string, b: string, same: (x: string, y: string) => boolean): boolean {
  if (a === '' || b === '') return a === b
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const [short, long] = x.size <= y.size ? [x, [...y]] : [y, [...x]]
  return [...short].every((word) => long.some((other) => same(word, other)))
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const stem = commonStart(a, b)
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  return short >= 4 && stem >= Math.max(3, short - 2) && long - stem <= 3
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
