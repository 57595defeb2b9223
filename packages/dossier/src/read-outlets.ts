import type { PublisherKind } from 'tutur'
import type { DossierOutlet } from './dossier.ts'
import {
  choiceIn,
  type Known,
  languagesIn,
  neededIn,
  type Part,
  partOf,
  shown,
  textsIn,
  valueIn,
  valuesIn,
  type Words,
  wordsIn,
  wordsOf,
} from './fields.ts'
import { KeysOnce, keyIn } from './keys-once.ts'
import { complain, type Reading } from './read-yaml.ts'
import type { Reference } from './references.ts'

const outletFields: Known = {
  what: 'an outlet',
  fields: ['key', 'name', 'aliases', 'domains', 'owner', 'kind', 'country', 'languages'],
  otherwise: {
    id: 'key',
    names: 'name',
    alias: 'aliases',
    domain: 'domains',
    type: 'kind',
    language: 'languages',
  },
}

/** By its kind, so that none can be forgotten. */
const outletKinds: Readonly<Record<PublisherKind, true>> = {
  wire: true,
  'state-agency': true,
  daily: true,
  weekly: true,
  broadcaster: true,
  online: true,
  ministry: true,
  community: true,
  'fact-checker': true,
}

/** The outlets of a dossier. */
export function readOutlets(part: Part, references: Reference[]): DossierOutlet[] {
  const keys = new KeysOnce(part.reading, { what: 'outlet', example: 'kabar-selat' })
  return valuesIn(part, 'outlets').flatMap((value) => {
    const outlet = partOf(part.reading, value, outletFields)
    return outlet === null ? [] : [readOutlet(outlet, keys, references)]
  })
}

function readOutlet(part: Part, keys: KeysOnce, references: Reference[]): DossierOutlet {
  const named = neededIn(part, 'name', 'Kabar Selat')
  const domains = textsIn(part, 'domains').flatMap((words) => domainOf(part.reading, words) ?? [])
  const country = wordsIn(part, 'country')
  if (country !== null) references.push({ words: country, to: 'actor' })
  return {
    key: outletKeyIn(part, keys, domains),
    name: (named === null ? null : wordsOf(part.reading, named))?.text ?? '',
    aliases: textsIn(part, 'aliases').map(({ text }) => text),
    domains: domains.map(({ text }) => text),
    owner: wordsIn(part, 'owner')?.text ?? null,
    kind: choiceIn(part, 'kind', Object.keys(outletKinds) as PublisherKind[]),
    country: country?.text ?? null,
    languages: languagesIn(part, 'languages'),
  }
}

function outletKeyIn(part: Part, keys: KeysOnce, [domain]: readonly Words[]): string {
  if (valueIn(part, 'key') !== null || valueIn(part, 'domains') === null) return keyIn(part, keys)
  if (domain === undefined) return ''
  keys.take(domain)
  return domain.text
}

/** `kabarselat.example`, also of an address. */
function domainOf(reading: Reading, { text, at }: Words): Words | null {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/[/?#].*$/u, '')
  const address = `http://${host}/`
  const name = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : ''
  if (/^[^.\s]+(?:\.[^.\s]+)+$/u.test(name) && host !== '') return { text: name, at }
  complain(reading, at, `"${shown(text)}" is no domain; write it as kabarselat.example`)
  return null
}
