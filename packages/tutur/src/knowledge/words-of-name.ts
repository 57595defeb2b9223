import { fold, tokenise } from '../text/tokens.ts'

const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/u
const letters = /^\p{L}+(?:[ -]\p{L}+)*$/u

/** The folded words and marks of a name, cut as a text is, so that `U.S.` and `Sana'a` meet. */
export function wordsOfName(name: string): readonly string[] {
  // Thousands of names are cut when the tables are first used, most of them nothing but letters.
  if (plain.test(name)) return name.toLowerCase().split(' ')
  return letters.test(name) ? fold(name).split(' ') : tokenise(name).folded
}
