import { readingWords } from '../words/en/reading.ts'
import { readingWords as readingWordsId } from '../words/id/reading.ts'
import { pageWords } from '../words/page-words.ts'

/** The words for what is told of statements. */
export const useReadingWords = pageWords({ en: readingWords, id: readingWordsId })
