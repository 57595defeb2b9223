import { useWords } from '../words/language.ts'

/** The words for what is told of positions and their changes. */
export function usePositionWords() {
  return useWords().positions
}
