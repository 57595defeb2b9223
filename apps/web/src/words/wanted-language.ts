import { kept } from '../shell/kept.ts'

/** The languages of the interface. */
export const languages = ['en', 'id'] as const
export type Language = (typeof languages)[number]

/** The language that was chosen before; else the first that the browser asks for and there is; else English. */
export function wantedLanguage(): Language {
  const wanted = [kept('language') ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))]
  for (const tag of wanted) {
    const language = languages.find((one) => one === tag)
    if (language !== undefined) return language
  }
  return 'en'
}
