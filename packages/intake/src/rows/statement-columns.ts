import type { Document, SourceChain, Statement } from 'tutur'
import { textOf } from 'tutur'
import type { Column } from './csv-record.ts'
import { chainWords, nameOf, wordsOf } from './statement-words.ts'

/** A statement with the document it points into. */
export interface Found {
  readonly statement: Statement
  readonly document: Document
  /** On which its words begin, counted from 1. */
  readonly line: number
}

// The scores are counted on some hundred finds: more digits would tell nothing.
const scoreDigits = 3

/** Who said what to whom, and when. */
export const sayingColumns: readonly Column<Found>[] = [
  ['said_from', ({ statement }) => statement.saidAt?.from ?? null],
  ['said_to', ({ statement }) => statement.saidAt?.to ?? null],
  ['said_basis', ({ statement }) => statement.saidAt?.basis ?? null],
  ['speaker', ({ statement: { speaker }, document }) => speaker && nameOf(speaker, document)],
  ['role', ({ statement }) => statement.speaker?.role ?? null],
  [
    'speaker_as_written',
    ({ statement: { speaker }, document }) => speaker && textOf(document, speaker.anchor),
  ],
  ['actor', ({ statement: { speaker } }) => speaker?.identity?.id ?? null],
  ['actor_name', ({ statement: { speaker } }) => speaker?.identity?.name ?? null],
  ['actor_by', ({ statement: { speaker } }) => speaker?.identity?.by ?? null],
  ['office', ({ statement: { speaker } }) => speaker?.identity?.office ?? null],
  ['wikidata', ({ statement: { speaker } }) => speaker?.identity?.wikidata ?? null],
  ['act', ({ statement }) => statement.act],
  ['modality', ({ statement }) => statement.modality.join(' ')],
  ['form', ({ statement }) => statement.form],
  ['words', ({ statement, document }) => wordsOf(statement, document)],
  ['cue', ({ statement: { cue }, document }) => cue && textOf(document, cue)],
  [
    'addressees',
    ({ statement, document }) =>
      statement.addressees.flatMap((one) => nameOf(one, document) ?? []).join('; '),
  ],
  [
    'addressee_actors',
    ({ statement }) =>
      statement.addressees.flatMap(({ identity }) => identity?.id ?? []).join('; '),
  ],
]

/** Which way the words came, where they stand, and how they were found. */
export const traceColumns: readonly Column<Found>[] = [
  ['chain', ({ statement }) => chainWords(statement.chain)],
  ['chain_outlets', ({ statement }) => publishersOf(statement.chain)],
  ['chain_basis', ({ statement }) => statement.chain.basis],
  ['origin', ({ statement }) => statement.chain.origin],
  ['line', ({ line }) => line],
  [
    'offsets',
    ({ statement }) => statement.content.map(({ start, end }) => `${start}-${end}`).join(' '),
  ],
  ['score', ({ statement }) => Number(statement.madeBy.score.toFixed(scoreDigits))],
  [
    'speaker_score',
    ({ statement: { speaker } }) => speaker && Number(speaker.score.toFixed(scoreDigits)),
  ],
  ['rule', ({ statement }) => statement.madeBy.rule],
]

/** What the page says of itself. */
export const pageColumns: readonly Column<Found>[] = [
  ['language', ({ document }) => document.language],
  ['outlet', ({ document }) => document.outlet],
  ['published', ({ document }) => document.publishedAt?.from ?? null],
  ['url', ({ document }) => document.url],
]

/** In the order of the chain; `?` for an outlet that no table knows, nothing where none of them is known. */
function publishersOf({ hops }: SourceChain): string {
  const isKnown = hops.some(({ publisher }) => publisher !== undefined)
  return isKnown ? hops.map(({ publisher }) => publisher?.id ?? '?').join(' <- ') : ''
}
