import { useMoreWords } from '../words/language.ts'

/** The words for what is told of statements. */
export function useReadingWords() {
  return useMoreWords().reading
}
