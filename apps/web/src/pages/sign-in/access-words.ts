import { accessWords } from '../../words/en/access.ts'
import { accessWords as accessWordsId } from '../../words/id/access.ts'
import { pageWords } from '../../words/page-words.ts'

export const useAccessWords = pageWords({ en: accessWords, id: accessWordsId })
