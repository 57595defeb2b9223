import { signal } from '@preact/signals'
import { keep } from '../shell/kept.ts'
import type { Words } from './en.ts'
import { fetchMoreWords, fetchWords } from './fetch-words.ts'
import type { MoreWords } from './more-en.ts'
import type { Language } from './wanted-language.ts'

interface Spoken {
  readonly language: Language
  readonly words: Words
  /** `null` until a page needs them. */
  readonly more: MoreWords | null
}

/** Set before anything is drawn. */
const spoken = signal<Spoken | null>(null)

/** The words of the interface now. A component that calls it is drawn again when the language changes. */
export function useWords(): Words {
  return spokenNow().words
}

/** The words of all pages but the first. Those pages wait for `moreWords` before they are drawn. */
export function useMoreWords(): MoreWords {
  const { more } = spokenNow()
  if (more === null) throw new Error('the page did not wait for its words')
  return more
}

/** The language of the interface now. */
export function useLanguage(): Language {
  return spokenNow().language
}

function spokenNow(): Spoken {
  if (spoken.value === null) throw new Error('something is drawn before there are words for it')
  return spoken.value
}

/** Some page that needs more words than the first has been opened. */
let wantsMore = false

/**
 * Sets the language of the page, and keeps it for the next visit. Nothing changes until all its words are there. Rejects when they
 * cannot be fetched.
 */
export async function speak(language: Language): Promise<void> {
  const words = await fetchWords[language]()
  const more = wantsMore ? await fetchMoreWords[language]() : null
  spoken.value = { language, words, more }
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  keep('language', language)
}

/** Awaits the words that all pages but the first need, in the language that is read. Rejects when they cannot be fetched. */
export async function moreWords(): Promise<void> {
  wantsMore = true
  const { language, more } = spokenNow()
  if (more !== null) return
  const fetched = await fetchMoreWords[language]()
  const now = spokenNow()
  // Another language may have been chosen meanwhile.
  if (now.language === language) spoken.value = { ...now, more: fetched }
  else await moreWords()
}

/** Scripts that run from right to left; none of the interface's languages does yet, but the pages are ready. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr'
}
