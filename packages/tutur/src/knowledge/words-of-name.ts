import { tokenise } from '../text/tokens.ts'

const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/u

/** The folded words and marks of a name, cut as a text is, so that `U.S.` and `Sana'a` meet. */
export function wordsOfName(name: string): readonly string[] {
  // Thousands of names are cut when the tables are first used, most of them nothing but letters.
  return plain.test(name) ? name.toLowerCase().split(' ') : tokenise(name).folded
}
