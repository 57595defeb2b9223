import { readDates } from '../find/days/read-dates.ts'
import { type ActorAcross, ActorsAcross } from '../identify/actors-across.ts'
import type { Known } from '../knowledge/known.ts'
import type { Knowledge } from '../knowledge/own-knowledge.ts'
import { knownWith } from '../knowledge/with-own.ts'
import type { LanguagePack } from '../languages/pack.ts'
import { textOf } from '../model/ids.ts'
import type { Analysis, Anchor, Day, Document } from '../model/model.ts'
import { publisherOf } from './publisher-of.ts'
import type { Report, Source } from './report.ts'

/** What one document says, as the ledger keeps it. */
export type Read = Pick<Analysis, 'document' | 'statements'>

/** With what the documents were analysed. */
export interface ReadWith {
  readonly packs: readonly LanguagePack[]
  readonly knowledge?: Knowledge
}

/** Between the pieces of a content that is broken up. */
const between = ' … '

/**
 * The statements of documents made ready for joining, in their order: with one key for each actor in all documents
 * ({@link ActorsAcross}) and the outlet as the tables know it.
 */
export function reportsOf(
  reads: readonly Read[],
  { packs, knowledge }: ReadWith,
): readonly Report[] {
  const across = new ActorsAcross(packs, knowledge)
  for (const read of reads) across.add(read)
  const actors = actorsOfMentions(across.actors)
  const known = knownWith(knowledge)
  return reads.flatMap(({ document, statements }) => {
    const source = sourceOf(document, known, packs)
    return statements.map((statement) => ({
      statement,
      source,
      words: statement.content.map((piece) => textOf(document, piece)).join(between),
      actor:
        statement.speaker === null ? null : (actors.get(keyOf(statement.speaker.anchor)) ?? null),
    }))
  })
}

/**
 * Whom each mention means. Those of whom {@link ActorsAcross} leaves it to people whether they are one, since nothing but
 * a full name speaks for it, are one here: among the articles of one dossier hardly anybody has a namesake.
 */
function actorsOfMentions(actors: readonly ActorAcross[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const found = new Map<string, string>()
  for (const { id, maybe, mentions } of actors) {
    const same = maybe.map((other) => first.get(other)).find((other) => other !== undefined)
    first.set(id, same ?? id)
    for (const mention of mentions) found.set(keyOf(mention), same ?? id)
  }
  return found
}

function keyOf({ document, start, end }: Anchor): string {
  return `${document} ${start} ${end}`
}

/** A document with its outlet as the tables know it. */
function sourceOf(document: Document, known: Known, packs: readonly LanguagePack[]): Source {
  const publisher = publisherOf(document, known)
  return {
    document,
    outlet: publisher?.key ?? document.outlet,
    owner: publisher?.owner ?? null,
    kind: publisher?.kind ?? null,
    published: document.publishedAt?.from ?? lastDayNamed(document, packs),
  }
}

/** A report is hardly ever older than the last day that it names in full; of what is to come it seldom gives the year. */
function lastDayNamed(document: Document, packs: readonly LanguagePack[]): Day | null {
  const days = readDates(document, packs)
    .filter(({ basis, precision }) => basis === 'written' && precision === 'day')
    .flatMap(({ from }) => from ?? [])
  return days.toSorted().at(-1) ?? null
}
