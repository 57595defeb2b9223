import { type Language, useLanguage } from './language.ts'

/**
 * Words that only some pages need, and that are fetched with them. What is missing in one language does not compile.
 *
 * @returns What a component calls for the words of the language that is read now.
 */
export function pageWords<Words>(byLanguage: Readonly<Record<Language, Words>>): () => Words {
  return () => byLanguage[useLanguage()]
}
