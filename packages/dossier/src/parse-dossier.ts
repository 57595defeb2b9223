import type { PublisherKind } from 'tutur'
import { decode } from './decode.ts'
import type {
  ByLanguage,
  Dossier,
  DossierFeed,
  DossierOutlet,
  Issue,
  Naming,
  Stretch,
} from './dossier.ts'
import {
  choiceIn,
  type Known,
  languageOf,
  languagesIn,
  neededIn,
  type Part,
  partOf,
  shown,
  textByLanguageIn,
  textsByLanguageIn,
  textsIn,
  type Value,
  valueIn,
  valuesIn,
  type Words,
  warnOfLanguages,
  wordsIn,
  wordsOf,
} from './fields.ts'
import { KeysOnce, keyIn } from './keys-once.ts'
import { warnOfOverlaps } from './office-overlaps.ts'
import type { DossierProblem } from './problem.ts'
import { readActors, stretchIn } from './read-actors.ts'
import { complain, type Reading, readYaml, warn } from './read-yaml.ts'
import { checkReferences, type Reference } from './references.ts'

/** What a text says as a dossier, and all that is wrong with it, in the order of its lines. */
export interface Parsed {
  /** `null` when a problem is an error. */
  readonly dossier: Dossier | null
  readonly problems: readonly DossierProblem[]
}

/** Reads `dossier.yaml`, of its characters or its bytes. Every mistake is told of, not the first alone; never throws. */
export function parseDossier(source: string | Uint8Array): Parsed {
  const decoded =
    typeof source === 'string'
      ? { ok: true as const, text: source.replace(/^\uFEFF/u, '') }
      : decode(source)
  if (!decoded.ok) return { dossier: null, problems: [decoded.problem] }
  const { root, reading } = readYaml(decoded.text)
  const dossier = root === null ? null : readDossier(reading, { node: root, at: 0 })
  const problems = reading.problems.sort((a, b) => a.line - b.line || a.column - b.column)
  const fails = problems.some(({ severity }) => severity === 'error')
  return { dossier: fails ? null : dossier, problems }
}

const dossierFields: Known = {
  what: 'a dossier',
  fields: [
    'title',
    'dates',
    'languages',
    'parties',
    'mediators',
    'issues',
    'actors',
    'outlets',
    'feeds',
    'naming',
    'store',
    'archive',
  ],
  otherwise: {
    name: 'title',
    window: 'dates',
    language: 'languages',
    sources: 'outlets',
    people: 'actors',
  },
}

function readDossier(reading: Reading, value: Value): Dossier | null {
  const part = partOf(reading, value, dossierFields)
  if (part === null) return null
  const title = titleIn(part)
  neededIn(part, 'languages', '[en, id]')
  const languages = languagesIn(part, 'languages')
  const { actors, references, terms } = readActors(reading, valuesIn(part, 'actors'))
  const outlets = readOutlets(part, references)
  const dossier: Dossier = {
    title,
    dates: datesIn(part),
    languages,
    parties: partiesIn(part, 'parties', references),
    mediators: partiesIn(part, 'mediators', references),
    issues: readIssues(part, languages),
    actors,
    outlets,
    feeds: readFeeds(part, references),
    naming: valuesIn(part, 'naming').flatMap((each) => readNaming(reading, each) ?? []),
    store: storeIn(part),
    archive: archiveIn(part),
  }
  checkReferences(reading, references, dossier)
  warnOfOverlaps(reading, terms)
  return dossier
}

function titleIn(part: Part): ByLanguage<string> {
  neededIn(part, 'title', 'The Strait of Merane')
  return textByLanguageIn(part, 'title')
}

function datesIn({ reading, fields }: Part): Stretch {
  const value = fields.get('dates')?.value ?? null
  const dates =
    value === null
      ? null
      : partOf(reading, value, {
          what: '"dates"',
          fields: ['from', 'to'],
          otherwise: { until: 'to' },
        })
  return dates === null ? { from: null, to: null } : stretchIn(dates)
}

function partiesIn(part: Part, name: string, references: Reference[]): string[] {
  const given = textsIn(part, name)
  for (const words of given) references.push({ words, to: 'actor' })
  return given.map(({ text }) => text)
}

/* ---- Issues ---- */

const issueFields: Known = {
  what: 'an issue',
  fields: ['key', 'question', 'keywords', 'exclude'],
  otherwise: { id: 'key', keyword: 'keywords', excluded: 'exclude', not: 'exclude' },
}

function readIssues(part: Part, languages: readonly string[]): Issue[] {
  const keys = new KeysOnce(part.reading, { what: 'issue', example: 'toll' })
  return valuesIn(part, 'issues').flatMap((value) => {
    const issue = partOf(part.reading, value, issueFields)
    return issue === null ? [] : [readIssue(issue, keys, languages)]
  })
}

function readIssue(part: Part, keys: KeysOnce, languages: readonly string[]): Issue {
  const key = keyIn(part, keys)
  neededIn(part, 'question', 'Should ships pay for passage?')
  const question = textByLanguageIn(part, 'question')
  const asked = valueIn(part, 'question')
  if (asked !== null && Object.values(question).some((text) => !/[?؟？՞]\s*$/u.test(text)))
    warn(
      part.reading,
      asked.at,
      'the question has no question mark; ask what can be answered by yes or no',
    )
  neededIn(part, 'keywords', '{ en: [toll, transit fee] }')
  for (const name of ['keywords', 'exclude']) warnOfLanguages(part, name, languages)
  return {
    key,
    question,
    keywords: textsByLanguageIn(part, 'keywords'),
    exclude: textsByLanguageIn(part, 'exclude'),
  }
}

/* ---- Outlets and feeds ---- */

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

function readOutlets(part: Part, references: Reference[]): DossierOutlet[] {
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

function readFeeds(part: Part, references: Reference[]): DossierFeed[] {
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

/* ---- The rest ---- */

const namingFields: Known = {
  what: 'a name of "naming"',
  fields: ['place', 'called', 'instead-of', 'note'],
  otherwise: { name: 'called', call: 'called', instead_of: 'instead-of', why: 'note' },
}

function readNaming(reading: Reading, value: Value): Naming | null {
  const part = partOf(reading, value, namingFields)
  if (part === null) return null
  const place = neededIn(part, 'place', 'merane')
  neededIn(part, 'called', '{ en: the Strait of Merane }')
  return {
    place: (place === null ? null : wordsOf(reading, place))?.text ?? '',
    called: textByLanguageIn(part, 'called'),
    insteadOf: textsIn(part, 'instead-of').map(({ text }) => text),
    note: wordsIn(part, 'note')?.text ?? null,
  }
}

function storeIn(part: Part): string {
  return placeIn(part, 'store', {
    otherwise: 'ledger.sqlite',
    scheme: /^postgres(?:ql)?:\/\//u,
    kinds: 'the path of a file, or begin it with postgres://',
  })
}

function archiveIn(part: Part): string {
  return placeIn(part, 'archive', {
    otherwise: 'archive',
    scheme: /^s3:\/\//u,
    kinds: 'the path of a folder, or begin it with s3://',
  })
}

interface Place {
  readonly otherwise: string
  readonly scheme: RegExp
  readonly kinds: string
}

function placeIn(part: Part, name: string, { otherwise, scheme, kinds }: Place): string {
  const words = wordsIn(part, name)
  if (words === null) return otherwise
  const { text, at } = words
  const known = scheme.test(text)
  if ((known && !URL.canParse(text)) || (!known && /^[a-z][a-z\d+.-]+:\/\//iu.test(text)))
    complain(part.reading, at, `"${name}: ${shown(text)}" cannot be used; write ${kinds}`)
  else if (known && new URL(text).password !== '')
    warn(
      part.reading,
      at,
      `"${name}" holds a password that whoever gets the dossier can read; leave it to the environment`,
    )
  return text
}
