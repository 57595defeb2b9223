import { decidingWords } from '../words/en/deciding.ts'
import { decidingWords as decidingWordsId } from '../words/id/deciding.ts'
import { pageWords } from '../words/page-words.ts'

export const useDecidingWords = pageWords({ en: decidingWords, id: decidingWordsId })
