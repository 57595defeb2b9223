import { sourcesWords } from '../../words/en/sources.ts'
import { sourcesWords as sourcesWordsId } from '../../words/id/sources.ts'
import { pageWords } from '../../words/page-words.ts'

export const useSourcesWords = pageWords({ en: sourcesWords, id: sourcesWordsId })
