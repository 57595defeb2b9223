import { InvalidArgumentError } from 'commander'
import { knownLanguages } from 'tutur-intake/reading'

/** The language tag that an option gives, in its usual form. */
export function languageTag(value: string): string {
  const locale = localeOf(value)
  if (locale === null)
    throw new InvalidArgumentError('Give a language tag such as id, en, de, ru or ms.')
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  if (names.of(locale.language) === undefined) throw new InvalidArgumentError(unknownLanguage)
  return locale.toString()
}

const listed = new Intl.ListFormat('en').format(knownLanguages)
const unknownLanguage = `No language has that tag. There are tables for ${listed}, which serve near ones such as ms; of others, such as fr, quotation marks are read.`

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}
