/** What is known of a marked set: where it comes from and on what terms. */
export interface Source {
  readonly origin: string
  readonly terms: string
  /** Its terms allow no weights trained on it to be passed on. */
  readonly measureOnly: boolean
}

const ours: Source = {
  origin: 'news articles with their statements marked for Tutur',
  terms: 'the marks are ours; the texts belong to their publishers and are not passed on',
  measureOnly: false,
}

const nonCommercial = 'CC BY-NC-SA 4.0: for measuring only'

const sources: readonly (readonly [name: RegExp, source: Source])[] = [
  [/^(?:indonesian|english|russian|malay|seeds)/u, ours],
  [
    /^polnear/u,
    {
      origin:
        'PolNeAR, political news attribution relations (Newell et al. 2018), United States news 2015-2016',
      terms: 'released for research, without a licence text',
      measureOnly: false,
    },
  ],
  [
    /^german/u,
    {
      origin: 'German news quotation attribution (Petersen-Frey and Biemann 2024), WikiNews',
      terms: nonCommercial,
      measureOnly: true,
    },
  ],
  [
    /^pfsa/u,
    { origin: 'PFSA-ID (Purnomo et al.), Kompas', terms: nonCommercial, measureOnly: true },
  ],
  [
    /^corpus/u,
    {
      origin: 'texts written for Tutur',
      terms: 'Apache-2.0, with the project',
      measureOnly: false,
    },
  ],
]

/** What is known of the set with this name; `null` for one that is not listed. */
export function sourceOfSet(name: string): Source | null {
  return (
    sources.find(([pattern]) => pattern.test(lastPart(name)) || pattern.test(name))?.[1] ?? null
  )
}

/** Why no weights may be trained on a set; `null` when they may. */
export function refusalOf(name: string): string | null {
  if (lastPart(name) === 'heldout') return 'it is kept for measuring: nobody trains or tunes on it'
  const source = sourceOfSet(name)
  return source?.measureOnly === true ? `no weights may be trained on it (${source.terms})` : null
}

/** A folder's set is named after the folder and the one around it. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** What is known of a set of names. */
export function nameSourceOf(name: string): Pick<Source, 'origin' | 'terms'> {
  return nameSources.find(([start]) => name.startsWith(start))?.[1] ?? notListed
}

const notListed = { origin: 'not listed', terms: 'not listed' }

const nameSources: readonly (readonly [start: string, source: Pick<Source, 'origin' | 'terms'>])[] =
  [
    ['idner', { origin: 'IDNER-News-2k (Khairunnisa et al.), Indonesian news', terms: 'MIT' }],
    ['nerp', { origin: 'NERP of IndoNLU, Indonesian news in small letters', terms: 'Apache-2.0' }],
    ['nergrit', { origin: 'NERGrit of IndoNLU, Indonesian web texts', terms: 'Apache-2.0' }],
    [
      'wikigold',
      { origin: 'WikiGold (Balasuriya et al. 2009), English Wikipedia', terms: 'CC BY 4.0' },
    ],
    ['factrueval', { origin: 'FactRuEval 2016, Russian news', terms: 'MIT' }],
  ]
