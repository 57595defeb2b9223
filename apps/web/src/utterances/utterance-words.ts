import { useMoreWords } from '../words/language.ts'

/** The words for what explains an utterance. */
export function useUtteranceWords() {
  return useMoreWords().utterance
}
