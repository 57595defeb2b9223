import { isAt, pageList } from './shell/page-list.ts'
import { fetchMoreWords, fetchWords } from './words/fetch-words.ts'
import { wantedLanguage } from './words/wanted-language.ts'

/*
 * So small that it runs while the rest is still under way: only it knows which language and which page are wanted, and has them
 * fetched side by side with the rest, not after it. Whoever needs them says what could not be fetched.
 */
const language = wantedLanguage()
const page = pageList.find((entry) => isAt(entry, location.pathname))
const early: Promise<unknown>[] = [fetchWords[language]()]
if (page !== undefined) early.push(page.load())
if (page?.isFirst !== true) early.push(fetchMoreWords[language]())
void Promise.allSettled(early)
await import('./main.tsx')
