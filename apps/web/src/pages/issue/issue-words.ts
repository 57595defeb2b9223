import { issueWords } from '../../words/en/issues.ts'
import { issueWords as issueWordsId } from '../../words/id/issues.ts'
import { pageWords } from '../../words/page-words.ts'

export const useIssueWords = pageWords({ en: issueWords, id: issueWordsId })
