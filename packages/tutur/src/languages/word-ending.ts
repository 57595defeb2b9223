import { type Ending, endingKey, type LanguagePack, wordClass } from './pack.ts'

/** Letters that have to stand before an ending, so that it is one. */
const fewestBefore = 2

/** The last part that a folded compound is known by (`minister` in `umweltminister`); `null` when it has none. */
export function endingOf(word: string, { endings }: LanguagePack): Ending | null {
  if (endings.size === 0 || word.length < endingKey + fewestBefore) return null
  const list = endings.get(word.slice(-endingKey))
  return list?.find(({ form }) => isEnding(word, form)) ?? null
}

function isEnding(word: string, form: string): boolean {
  return word.length >= form.length + fewestBefore && word.endsWith(form)
}

/** Bits of `wordClass` of a folded word: those of the table, else those of its ending. */
export function classesOfWord(word: string, pack: LanguagePack): number {
  return pack.words.get(word) ?? endingOf(word, pack)?.classes ?? classesBeforeClitic(word, pack)
}

/** With a clitic that stands for an owner (`laporannya`) a word for an occasion stays one. */
function classesBeforeClitic(word: string, { words, clitics }: LanguagePack): number {
  const clitic = clitics.find((ending) => word.endsWith(ending))
  if (clitic === undefined) return 0
  return (words.get(word.slice(0, -clitic.length)) ?? 0) & wordClass.occasion
}

/** Bits of `trait` of a folded word: those of the table, else those of its ending. */
export function traitsOfWord(word: string, pack: LanguagePack): number {
  return pack.traits.get(word) ?? endingOf(word, pack)?.traits ?? 0
}
