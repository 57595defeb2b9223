import { decode } from './decode.ts'
import type { ByLanguage, Dossier, Naming, Stretch } from './dossier.ts'
import {
  type Known,
  languagesIn,
  neededIn,
  type Part,
  partOf,
  shown,
  textByLanguageIn,
  textsIn,
  type Value,
  valuesIn,
  wordsIn,
  wordsOf,
} from './fields.ts'
import { warnOfOverlaps } from './office-overlaps.ts'
import type { DossierProblem } from './problem.ts'
import { readActors, stretchIn } from './read-actors.ts'
import { readFeeds } from './read-feeds.ts'
import { readIssues } from './read-issues.ts'
import { readOutlets } from './read-outlets.ts'
import { complain, type Reading, readYaml, warn } from './read-yaml.ts'
import { checkReferences, type Reference } from './references.ts'
import { warnOfSharedNames } from './shared-names.ts'

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
  const { actors, references, terms, named } = readActors(reading, valuesIn(part, 'actors'))
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
  warnOfSharedNames(reading, named)
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
