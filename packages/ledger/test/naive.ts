import {
  type Entry,
  type Facet,
  type Facets,
  type FieldValues,
  foldName,
  type Intake,
  plainWords,
  type Query,
  type Reading,
  type Status,
  type Term,
} from '../src/index.ts'

/** A statement with all that a query may ask about it. */
export interface Known {
  readonly reading: Reading
  readonly entry: Entry
  readonly status: Status
}

/** All statements of some intakes, as no one has decided on them yet. */
export function knownOf(intakes: readonly Intake[]): readonly Known[] {
  const known = intakes.flatMap(({ readings }) =>
    readings.flatMap((reading) =>
      reading.entries.map((entry) => ({ reading, entry, status: 'open' as const })),
    ),
  )
  return [...new Map(known.map((one) => [one.entry.statement.id, one])).values()]
}

/** What a query finds, slowly: ids newest day first, said or else published, then by id. */
export function found(known: readonly Known[], { terms }: Query): readonly string[] {
  return known
    .filter((one) => terms.every((term) => holds(term, one) !== (term.not ?? false)))
    .toSorted((a, b) => compare(dayOf(b), dayOf(a)) || compare(idOf(a), idOf(b)))
    .map(idOf)
}

/** Documents with a statement that a query finds: ids newest first, then by id. */
export function foundDocuments(known: readonly Known[], query: Query): readonly string[] {
  const ids = new Set(found(known, query))
  const documents = new Map(
    known
      .filter((one) => query.terms.length === 0 || ids.has(idOf(one)))
      .map(({ reading }) => [reading.document.id, reading.document]),
  )
  const published = (id: string) => documents.get(id as never)?.publishedAt?.from ?? ''
  return [...documents.keys()].toSorted(
    (a, b) => compare(published(b), published(a)) || compare(a, b),
  )
}

/** How the statements that a query finds are spread, counted one by one. */
export function foundFacets(known: readonly Known[], query: Query, limit: number): Facets {
  const ids = new Set(found(known, query))
  const rows = known.filter((one) => ids.has(idOf(one)))
  const facet = (told: (one: Known) => string | null): Facet => {
    const counts = new Map<string, number>()
    for (const value of rows.flatMap((one) => told(one) ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1)
    const all = [...counts].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    const sum = (some: readonly (readonly [string, number])[]) =>
      some.reduce((total, [, number]) => total + number, 0)
    return {
      values: all
        .slice(0, limit)
        .map(([value, statements]) => ({ value, name: names.get(value) ?? value, statements })),
      others: sum(all.slice(limit)),
      otherValues: all.slice(limit).length,
      none: rows.length - sum(all),
    }
  }
  const speakerOf = ({ entry }: Known) => entry.actors.find(({ role }) => role === 'speaker')
  const names = new Map(
    rows.flatMap((one): (readonly [string, string])[] => {
      const speaker = speakerOf(one)
      return speaker?.actor == null ? [] : [[speaker.actor, speaker.name]]
    }),
  )
  return {
    statements: rows.length,
    by: {
      outlet: facet(({ reading }) => reading.document.outlet),
      lang: facet(({ reading }) => reading.document.language),
      act: facet(({ entry }) => entry.statement.act),
      form: facet(({ entry }) => entry.statement.form),
      origin: facet(({ entry }) => entry.statement.chain.origin),
      status: facet(({ status }) => status),
      speaker: facet((one) => speakerOf(one)?.actor ?? speakerOf(one)?.name ?? null),
      said: facet(({ entry }) => entry.statement.saidAt?.from.slice(0, 7) ?? null),
    },
  }
}

function holds(term: Term, known: Known): boolean {
  switch (term.kind) {
    case 'words':
      return holdsWords(term, known.entry)
    case 'field':
      return term.values.some((value) => holdsValue(term.field, value, known))
    case 'range':
      return holdsRange(term, known)
    case 'statements':
      return term.ids.includes(known.entry.statement.id)
    case 'account':
    case 'since':
      throw new Error('tested by itself')
  }
}

function holdsWords(
  { text, stems, exact }: Extract<Term, { kind: 'words' }>,
  { stems: all, words }: Entry,
): boolean {
  const inRow = all.some((_, at) =>
    stems.every((some, step) => some.includes(all[at + step] ?? '')),
  )
  if (stems.length > 0 && !inRow) return false
  return !exact || plainWords(words).includes(plainWords(text))
}

function holdsValue(field: keyof FieldValues, value: string, known: Known): boolean {
  const { statement } = known.entry
  const { document } = known.reading
  const behind = statement.chain.hops.filter((hop, at) => at > 0 || hop.relation !== 'published')
  switch (field) {
    case 'speaker':
      return isActor('speaker', value, known)
    case 'to':
      return isActor('addressee', value, known)
    case 'about':
      return isActor('about', value, known)
    case 'outlet':
      return (
        isNamed(document.outlet ?? '', value) ||
        (document.url ?? '').startsWith(`https://${value}/`) ||
        (document.url ?? '').startsWith(`https://www.${value}/`)
      )
    case 'via':
      return behind.some(({ outlet }) => isNamed(outlet, value))
    case 'lang':
      return `${document.language.toLowerCase()}-`.startsWith(`${value.toLowerCase()}-`)
    case 'act':
      return statement.act === value
    case 'form':
      return statement.form === value
    case 'modality':
      return statement.modality.some((one) => one === value)
    case 'origin':
      return statement.chain.origin === value
    case 'status':
      return known.status === value
    case 'document':
      return document.id === value || known.reading.article === value
  }
}

function isActor(role: string, value: string, { entry }: Known): boolean {
  return entry.actors.some(
    (actor) => actor.role === role && (actor.actor === value || isNamed(actor.name, value)),
  )
}

function isNamed(name: string, value: string): boolean {
  const wanted = foldName(value)
  const words = new Set(foldName(name))
  return wanted.length > 0 && wanted.every((word) => words.has(word))
}

function holdsRange(
  { field, from, to }: Extract<Term, { kind: 'range' }>,
  { entry, reading }: Known,
): boolean {
  if (field === 'score') {
    const { score } = entry.statement.madeBy
    return score >= Number(from ?? 0) && score <= Number(to ?? 1)
  }
  const days = field === 'said' ? entry.statement.saidAt : reading.document.publishedAt
  if (days === null) return false
  return (to === null || days.from <= String(to)) && (from === null || days.to >= String(from))
}

function dayOf({ entry, reading }: Known): string {
  return entry.statement.saidAt?.from ?? reading.document.publishedAt?.from ?? ''
}

function idOf({ entry }: Known): string {
  return entry.statement.id
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
