import { romanise, sameSpelling, soundKey } from '../knowledge/romanise.ts'
import { plainName } from '../knowledge/words-of-name.ts'

/** The words of one spelling of a name, romanised. */
export type Spelling = readonly string[]

/** The spelling of a name in a language. */
export function spellingOf(name: string, language = ''): Spelling {
  if (language === '' && plainName.test(name)) return name.toLowerCase().split(' ')
  return name
    .split(separators)
    .map((word) => romanise(word.replace(noLetters, ''), language))
    .filter((word) => word !== '')
}

const separators = /[\s-]+/u
const noLetters = /[^\p{L}'’]/gu

/** `Sergei` and `Sergey`, but not `Armen` and `Arman`; an initial stands for all that begin so. */
export function soundOf(words: Spelling): string {
  const last = soundKey(words.at(-1) ?? '')
  const [first = ''] = words
  return `${last} ${first.length === 1 ? first : firstSound(first)}`
}

/** The sound of a first name, for {@link soundOf}. */
export function firstSound(first: string): string {
  return `${soundKey(first)} ${vowelsOf(first)}`
}

/** The vowels of a romanised word, those that spellings mix up as one. */
function vowelsOf(word: string): string {
  return word
    .replace(/[^aeiouy]+/gu, ' ')
    .replace(/[eiy]+/gu, 'e')
    .replace(/[ou]+/gu, 'o')
    .trim()
}

/** The last names are spellings of one, and of the words between one has all that the other has. */
export function fits(one: Spelling, other: Spelling): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one]
  if (!sameSpelling(one.at(-1) ?? '', other.at(-1) ?? '')) return false
  let at = 1
  for (const word of shorter.slice(1, -1)) {
    while (at < longer.length - 1 && !sameSpelling(longer[at] ?? '', word)) at++
    if (at++ >= longer.length - 1) return false
  }
  return true
}
