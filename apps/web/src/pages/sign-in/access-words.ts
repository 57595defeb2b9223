import { useMoreWords } from '../../words/language.ts'

/** The words of the pages in the language that is read now. */
export function useAccessWords() {
  return useMoreWords().access
}
