import type { Words } from './en.ts'
import type { MoreWords } from './more-en.ts'
import type { Language } from './wanted-language.ts'

/** Fetches the words of the frame and of the first page; once a language. */
export const fetchWords: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  id: async () => (await import('./id.ts')).id,
}

/** Fetches the words of all other pages; once a language. */
export const fetchMoreWords: Readonly<Record<Language, () => Promise<MoreWords>>> = {
  en: async () => (await import('./more-en.ts')).moreEn,
  id: async () => (await import('./more-id.ts')).moreId,
}
