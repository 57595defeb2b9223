import { pasteWords } from '../../words/en/paste.ts'
import { pasteWords as pasteWordsId } from '../../words/id/paste.ts'
import { pageWords } from '../../words/page-words.ts'

export const usePasteWords = pageWords({ en: pasteWords, id: pasteWordsId })
