import type {
  Knowledge,
  KnowledgeActor,
  KnowledgeOffice,
  KnowledgeOutlet,
  KnowledgeTerm,
} from 'tutur'
import { isObject } from './imports/wikidata.ts'

/** The first line of a file of knowledge. */
const head = '{"tutur":"knowledge","version":1}'

/** The lines of a file of knowledge, without their breaks: one row a line. */
export function* knowledgeLines({ actors, offices, terms, outlets }: Knowledge): Generator<string> {
  yield head
  for (const actor of actors) yield JSON.stringify({ actor })
  for (const office of offices) yield JSON.stringify({ office })
  for (const term of terms) yield JSON.stringify({ term })
  for (const outlet of outlets) yield JSON.stringify({ outlet })
}

/** Reads a file of knowledge line by line. */
export class KnowledgeReader {
  readonly #rows = {
    actor: [] as KnowledgeActor[],
    office: [] as KnowledgeOffice[],
    term: [] as KnowledgeTerm[],
    outlet: [] as KnowledgeOutlet[],
  }
  #line = 0

  /** Takes in the next line; what is wrong with it, or `null`. */
  add(line: string): string | null {
    this.#line++
    if (this.#line === 1) return line === head ? null : notOurs
    if (line === '') return null
    const row = rowOf(line)
    if (row === null) return `line ${this.#line} is damaged; import it again`
    const { sort, value } = row
    // What we wrote ourselves: of its form only so much is checked as tells a damaged file.
    ;(this.#rows[sort] as unknown[]).push(value)
    return null
  }

  get knowledge(): Knowledge {
    const { actor, office, term, outlet } = this.#rows
    return { actors: actor, offices: office, terms: term, outlets: outlet }
  }
}

const notOurs =
  'neither a dossier (its name ends in .yaml) nor made by "tutur knowledge import"; import it first'

const needed = {
  actor: ['key', 'type', 'standing', 'names', 'shortNames', 'adjectives', 'seats', 'sides'],
  office: ['key', 'of', 'names', 'shared'],
  term: ['person', 'office', 'standing'],
  outlet: ['key', 'names', 'domains', 'languages'],
} as const

type Sort = keyof typeof needed

function rowOf(line: string): { sort: Sort; value: object } | null {
  const row = parsed(line)
  if (!isObject(row)) return null
  const sort = (Object.keys(needed) as Sort[]).find((one) => Object.hasOwn(row, one))
  const value = sort === undefined ? null : row[sort]
  if (sort === undefined || !isObject(value)) return null
  const isWhole = needed[sort].every((name) => {
    const field = value[name]
    return lists.has(name) ? isTexts(field) : field !== undefined
  })
  return isWhole ? { sort, value } : null
}

const lists: ReadonlySet<string> = new Set([
  'names',
  'shortNames',
  'adjectives',
  'seats',
  'sides',
  'domains',
  'languages',
])

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
