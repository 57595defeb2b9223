import { type ActorAcross, ActorsAcross, type Id } from 'tutur'
import { packs } from 'tutur-intake/reading'
import { type Column, csvHead, csvRows } from 'tutur-intake/rows'
import type { Format } from './renderer.ts'
import { oneLine } from './words.ts'

interface Row {
  readonly actor: ActorAcross
  /** Names of the documents, as the user gave them. */
  readonly documents: readonly string[]
}

const columns: readonly Column<Row>[] = [
  ['actor', ({ actor }) => actor.id],
  ['name', ({ actor }) => oneLine(actor.name)],
  ['known', ({ actor }) => (actor.identity === null ? 'provisional' : actor.identity.type)],
  ['wikidata', ({ actor }) => actor.identity?.wikidata ?? null],
  ['statements', ({ actor }) => actor.statements],
  ['mentions', ({ actor }) => actor.mentions.length],
  ['names', ({ actor }) => listed(actor.names)],
  ['roles', ({ actor }) => listed(actor.roles)],
  ['maybe', ({ actor }) => actor.maybe.join(' ')],
  ['documents', ({ documents }) => listed(documents)],
]

/** One row for each actor of all documents together, with a header; those who say most first. */
export const actors: Format = (_, knowledge) => {
  const across = new ActorsAcross(packs, knowledge)
  const names = new Map<Id<'document'>, string>()
  return {
    head: csvHead(columns),
    between: '',
    render: ({ id, analysis }) => {
      across.add(analysis)
      names.set(analysis.document.id, id)
      return ''
    },
    end: () => {
      const rows = [...across.actors]
        .sort((a, b) => b.statements - a.statements || b.mentions.length - a.mentions.length)
        .map((actor) => ({ actor, documents: documentsOf(actor, names) }))
      return csvRows(columns, rows)
    },
  }
}

function documentsOf(
  { mentions }: ActorAcross,
  names: ReadonlyMap<Id<'document'>, string>,
): string[] {
  return [...new Set(mentions.map(({ document }) => names.get(document) ?? document))]
}

function listed(values: readonly string[]): string {
  return values.map(oneLine).join('; ')
}
