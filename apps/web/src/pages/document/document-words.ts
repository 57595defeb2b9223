import { documentWords } from '../../words/en/document.ts'
import { documentWords as documentWordsId } from '../../words/id/document.ts'
import { pageWords } from '../../words/page-words.ts'

export const useDocumentWords = pageWords({ en: documentWords, id: documentWordsId })
