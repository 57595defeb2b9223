import { fold } from '../text/tokens.ts'
import { anyNominative, type Gender, type WordForm } from './declension.ts'
import type { CasePack } from './pack.ts'

/**
 * What is left of a word when its ending is cut off: the same for all cases of a name, so that `Песковым` and `Песков`
 * meet. For comparing only, never for printing; folded.
 */
export function nameStem({ patterns }: CasePack, word: string): string {
  const bare = fold(word).replace(initials, '')
  const stem = bare.replace(patterns.nameEnding, '')
  return stem.length >= shortestStem ? stem : bare
}

const initials = /^(?:\p{L}\.)+/u
const shortestStem = 3

/** `word` with the letters that `printed` begins with, as far as they differ in nothing but how they are written: `Алёна`, since `Алёны` is printed so. */
export function withLettersOf(word: string, printed: string): string {
  let same = 0
  while (same < word.length && fold(word.charAt(same)) === fold(printed.charAt(same))) same++
  return printed.slice(0, same) + word.slice(same)
}

/** The letters of `word` with the capitals of `model`: all, the first of each part, or none. */
export function withCapitals(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  const parts = model.split('-')
  return word
    .split('-')
    .map((part, i) => {
      const first = parts[i]?.[0] ?? ''
      const capital = first !== first.toLowerCase()
      return capital ? part.charAt(0).toUpperCase() + part.slice(1) : part
    })
    .join('-')
}

/** A form of a noun that can stand in a case other than the nominative; `null` when none of the readings can. */
export function obliqueReading(forms: readonly WordForm[]): WordForm | null {
  return forms.find(({ cases }) => (cases & ~anyNominative) !== 0) ?? null
}

/** The nominative of an adjective, by the gender of the noun that it belongs to. */
export function nominativeAdjective(pack: CasePack, word: string, gender: Gender): string {
  const { declension, patterns } = pack
  const folded = fold(word)
  const row = declension.adjectives.find(({ ending }) => folded.endsWith(ending))
  if (row === undefined) return word
  const stem = word.slice(0, word.length - row.ending.length)
  // After some consonants the ending tells nothing of the kind.
  const kind = patterns.hushing.test(fold(stem)) ? 'mixed' : row.kind
  const ending = declension.nominatives.get(kind)?.[gender]
  return ending === undefined ? word : stem + ending
}
