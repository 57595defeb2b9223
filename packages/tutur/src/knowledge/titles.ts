import { rowsOf } from '../languages/pack.ts'
import { tables } from './tables.ts'

const longTitles: ReadonlyMap<string, readonly string[]> = new Map(
  rowsOf(tables['titles']).map(([short, long]) => [short ?? '', (long ?? '').split(' ')]),
)

/** True for a short title or name of the table. */
export function isShortTitle(word: string): boolean {
  return longTitles.has(word)
}

/** The folded words that a short title or name stands for (`menlu`: menteri, luar, negeri); the word itself otherwise. */
export function titleWords(word: string): readonly string[] {
  return longTitles.get(word) ?? [word]
}
