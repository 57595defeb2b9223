import type { DossierFeed } from './dossier.ts'
import {
  type Known,
  languageOf,
  neededIn,
  type Part,
  partOf,
  shown,
  valuesIn,
  type Words,
  wordsIn,
  wordsOf,
} from './fields.ts'
import { KeysOnce } from './keys-once.ts'
import { complain, type Reading } from './read-yaml.ts'
import type { Reference } from './references.ts'

const feedFields: Known = {
  what: 'a feed',
  fields: ['address', 'outlet', 'language', 'every'],
  otherwise: {
    url: 'address',
    link: 'address',
    href: 'address',
    lang: 'language',
    interval: 'every',
  },
}

const usualMinutes = 30

/** The feeds of a dossier. */
export function readFeeds(part: Part, references: Reference[]): DossierFeed[] {
  const keys = new KeysOnce(part.reading, {
    what: 'feed',
    example: 'https://kabarselat.example/feed.xml',
    field: 'address',
  })
  return valuesIn(part, 'feeds').flatMap((value) => {
    const feed = partOf(part.reading, value, feedFields)
    return feed === null ? [] : (readFeed(feed, keys, references) ?? [])
  })
}

function readFeed(part: Part, keys: KeysOnce, references: Reference[]): DossierFeed | null {
  const { reading } = part
  const value = neededIn(part, 'address', 'https://kabarselat.example/feed.xml')
  const words = value === null ? null : wordsOf(reading, value)
  const address = words === null ? null : addressOf(reading, words)
  if (address !== null) keys.take(address)
  const outlet = wordsIn(part, 'outlet')
  if (outlet !== null) references.push({ words: outlet, to: 'outlet' })
  const language = wordsIn(part, 'language')
  const everyMinutes = everyIn(part)
  if (address === null) return null
  return {
    address: address.text,
    outlet: outlet?.text ?? null,
    language: language === null ? null : languageOf(reading, language),
    everyMinutes,
  }
}

function addressOf(reading: Reading, { text, at }: Words): Words | null {
  if (/^https?:\/\//iu.test(text) && URL.canParse(text)) return { text: new URL(text).href, at }
  complain(reading, at, `"${shown(text)}" is no address of the web; begin it with https://`)
  return null
}

const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 }
const mostMinutes = 44_640

/** `30 minutes`, `2 hours`, `1 day`; minutes where no unit stands. */
function everyIn(part: Part): number {
  const words = wordsIn(part, 'every')
  if (words === null) return usualMinutes
  const said = /^(?<count>\d{1,6})\s*(?:(?<unit>[mhd])(?:in(?:ute)?s?|ours?|ays?)?)?$/iu.exec(
    words.text,
  )
  const unit = said?.groups?.['unit']?.toLowerCase() ?? 'm'
  const minutes = Number(said?.groups?.['count'] ?? 0) * (unitMinutes[unit] ?? 1)
  if (minutes >= 1 && minutes <= mostMinutes) return minutes
  complain(
    part.reading,
    words.at,
    `"every: ${shown(words.text)}" is no time from a minute to a month; write it as 30 minutes, 2 hours or 1 day`,
  )
  return usualMinutes
}
