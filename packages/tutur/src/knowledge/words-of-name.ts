import { fold, tokenise } from '../text/tokens.ts'

/** Nothing to cut, to fold but capitals, or to romanise: most names of the tables, which are thousands. */
export const plainName: RegExp = /^[A-Za-z]+(?: [A-Za-z]+)*$/u
const letters = /^\p{L}+(?:[ -]\p{L}+)*$/u

/** The folded words and marks of a name, cut as a text is, so that `U.S.` and `Sana'a` meet. */
export function wordsOfName(name: string): readonly string[] {
  if (plainName.test(name)) return name.toLowerCase().split(' ')
  return letters.test(name) ? fold(name).split(' ') : tokenise(name).folded
}
