import { positionWords } from '../words/en/positions.ts'
import { positionWords as positionWordsId } from '../words/id/positions.ts'
import { pageWords } from '../words/page-words.ts'

/** The words for what is told of positions and their changes. */
export const usePositionWords = pageWords({ en: positionWords, id: positionWordsId })
