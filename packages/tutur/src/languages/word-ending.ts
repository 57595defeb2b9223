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
  return (
    pack.words.get(word) ??
    endingOf(word, pack)?.classes ??
    (classesBehindSlash(word, pack) || classesBeforeClitic(word, pack) || classesOfStem(word, pack))
  )
}

/** `Menteri Investasi/Kepala Badan X`: what stands behind a slash is what the word is. */
export function classesBehindSlash(word: string, { words }: LanguagePack): number {
  const slash = word.lastIndexOf('/')
  return slash < 1 ? 0 : (words.get(word.slice(slash + 1)) ?? 0)
}

const nouns = wordClass.role | wordClass.people | wordClass.organisation

const shortestStem = 4

/** `beobachtern`, `rates`: what the word is without the ending of its case, if that is a noun for somebody. */
function classesOfStem(word: string, pack: LanguagePack): number {
  const { caseEnding } = pack.grammar
  if (caseEnding === null) return 0
  for (const length of [2, 1]) {
    if (word.length < length + shortestStem || !caseEnding.test(word.slice(-length))) continue
    const stem = word.slice(0, -length)
    const classes = pack.words.get(stem) ?? endingOf(stem, pack)?.classes ?? 0
    if ((classes & nouns) !== 0) return classes & nouns
  }
  return 0
}

/** With a clitic that stands for an owner (`laporannya`, `pengacaranya`) a word for an occasion or an office stays one. */
function classesBeforeClitic(word: string, { words, clitics }: LanguagePack): number {
  const clitic = clitics.find((ending) => word.endsWith(ending))
  if (clitic === undefined) return 0
  return (words.get(word.slice(0, -clitic.length)) ?? 0) & (wordClass.occasion | wordClass.role)
}

/** Bits of `trait` of a folded word: those of the table, else those of its ending or of what stands before a slash. */
export function traitsOfWord(word: string, pack: LanguagePack): number {
  const known = pack.traits.get(word) ?? endingOf(word, pack)?.traits
  if (known !== undefined) return known
  const slash = word.indexOf('/')
  return slash < 1 ? 0 : (pack.traits.get(word.slice(0, slash)) ?? 0)
}
