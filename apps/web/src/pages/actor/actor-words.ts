import { actorWords } from '../../words/en/actors.ts'
import { actorWords as actorWordsId } from '../../words/id/actors.ts'
import { pageWords } from '../../words/page-words.ts'

export const useActorWords = pageWords({ en: actorWords, id: actorWordsId })
