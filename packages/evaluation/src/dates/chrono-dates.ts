import * as de from 'chrono-node/de'
import * as en from 'chrono-node/en'
import * as id from 'chrono-node/id'
import * as ru from 'chrono-node/ru'

const locales: Readonly<Record<string, Pick<typeof en, 'parse'>>> = { de, en, id, ru }

/** The first day of each date that `chrono-node` alone finds; `null` for a language that it does not know. */
export function chronoDates(text: string, language: string, published: string): string[] | null {
  const locale = locales[language]
  if (locale === undefined) return null
  // Noon, so that no zone makes another day of it.
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number)
  const reference = new Date(year, month - 1, day, 12)
  return locale.parse(text, reference).map(({ start }) => isoOf(start.date()))
}

function isoOf(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return [date.getFullYear(), ...parts].join('-')
}
