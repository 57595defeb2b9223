import { useMoreWords } from '../../words/language.ts'

/** The words of the page in the language that is read now. */
export function useSourcesWords() {
  return useMoreWords().sources
}
