import { signal } from '@preact/signals'
import { keep, kept } from '../shell/kept.ts'
import { en, type Words } from './en.ts'

/** The languages of the interface. */
export const languages = ['en', 'id'] as const
export type Language = (typeof languages)[number]

/** Only the language that is read is fetched; English comes with the first page. */
const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => en,
  id: async () => (await import('./id.ts')).id,
}

const spoken = signal<{ readonly language: Language; readonly words: Words }>({
  language: 'en',
  words: en,
})

/** The words of the interface now. A component that calls it is drawn again when the language changes. */
export function useWords(): Words {
  return spoken.value.words
}

/** The language of the interface now. */
export function useLanguage(): Language {
  return spoken.value.language
}

/** Sets the language of the page, and keeps it for the next visit. */
export async function speak(language: Language): Promise<void> {
  const words = await loaders[language]()
  spoken.value = { language, words }
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  keep('language', language)
}

/** The language that was chosen before; else the first that the browser asks for and there is; else English. */
export function wantedLanguage(): Language {
  const wanted = [kept('language') ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))]
  for (const tag of wanted) {
    const language = languages.find((one) => one === tag)
    if (language !== undefined) return language
  }
  return 'en'
}

/** Scripts that run from right to left; none of the interface's languages does yet, but the pages are ready. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr'
}
