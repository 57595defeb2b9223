import { useMoreWords } from '../words/language.ts'

/** The words for deciding about a statement where it stands. */
export function useDecidingWords() {
  return useMoreWords().deciding
}
