import { useLanguage } from '../words/language.ts'

/** Chooses from texts by language: that of the reader, else one for all, else English, else whatever there is. */
export function textIn(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? texts['und'] ?? texts['en'] ?? Object.values(texts)[0] ?? ''
}

/** The same for the language that is read now. */
export function useTextIn(): (texts: Readonly<Record<string, string>>) => string {
  const language = useLanguage()
  return (texts) => textIn(texts, language)
}

/** The short name of an issue, as a title: its key, as words. */
export function issueName(key: string): string {
  const words = issueWords(key)
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** The same within a sentence. */
export function issueWords(key: string): string {
  return key.replaceAll('-', ' ')
}
