import { reviewWords } from '../../words/en/review.ts'
import { reviewWords as reviewWordsId } from '../../words/id/review.ts'
import { pageWords } from '../../words/page-words.ts'

export const useReviewWords = pageWords({ en: reviewWords, id: reviewWordsId })
