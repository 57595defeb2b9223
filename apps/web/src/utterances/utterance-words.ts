import { utteranceWords } from '../words/en/utterance.ts'
import { utteranceWords as utteranceWordsId } from '../words/id/utterance.ts'
import { pageWords } from '../words/page-words.ts'

/** The words that explain one utterance. */
export const useUtteranceWords = pageWords({ en: utteranceWords, id: utteranceWordsId })
