import type { Doubt, PlaceUse, SourceChain, Statement } from 'tutur'
import { isActing, placesSaid, textOf } from 'tutur'
import type { Report } from '../documents.ts'
import { type Column, csvHead, csvRows } from './csv-record.ts'
import { doubtsByStatement } from './doubts-by-statement.ts'
import { placeFinder } from './place.ts'
import type { Format } from './renderer.ts'
import { chainWords, nameOf, oneLine, wordsOf } from './words.ts'

interface Row {
  readonly report: Report
  readonly statement: Statement
  /** Counted from 1 within the document. */
  readonly number: number
  readonly line: number
  /** Those about the statement, then those about the whole document. */
  readonly doubts: readonly Doubt[]
}

// The scores are counted on some hundred finds: more digits would tell nothing.
const scoreDigits = 3

const columns: readonly Column<Row>[] = [
  ['document', ({ report }) => report.id],
  ['row', ({ number }) => number],
  ['said_from', ({ statement }) => statement.saidAt?.from ?? null],
  ['said_to', ({ statement }) => statement.saidAt?.to ?? null],
  ['said_basis', ({ statement }) => statement.saidAt?.basis ?? null],
  [
    'speaker',
    ({ statement: { speaker }, report }) => speaker && nameOf(speaker, report.analysis.document),
  ],
  ['role', ({ statement }) => statement.speaker?.role ?? null],
  [
    'speaker_as_written',
    ({ statement: { speaker }, report }) =>
      speaker && textOf(report.analysis.document, speaker.anchor),
  ],
  ['actor', ({ statement: { speaker } }) => speaker?.identity?.id ?? null],
  ['actor_name', ({ statement: { speaker } }) => speaker?.identity?.name ?? null],
  ['actor_by', ({ statement: { speaker } }) => speaker?.identity?.by ?? null],
  ['office', ({ statement: { speaker } }) => speaker?.identity?.office ?? null],
  ['wikidata', ({ statement: { speaker } }) => speaker?.identity?.wikidata ?? null],
  ['act', ({ statement }) => statement.act],
  ['modality', ({ statement }) => statement.modality.join(' ')],
  ['form', ({ statement }) => statement.form],
  ['words', ({ statement, report }) => wordsOf(statement, report.analysis.document)],
  ['cue', ({ statement: { cue }, report }) => cue && textOf(report.analysis.document, cue)],
  ['addressees', ({ statement, report }) => addresseesOf(statement, report)],
  ['addressee_actors', ({ statement }) => actorsOf(statement)],
  ['about', (row) => joined(acting(row).map(({ party }) => party?.id ?? ''))],
  ['about_why', (row) => joined(acting(row).map(({ why }) => why ?? ''))],
  ['about_as_written', (row) => joined(acting(row).map((place) => writtenIn(row, place)))],
  [
    'places',
    (row) =>
      joined(
        placesIn(row)
          .filter(({ use }) => use === 'place')
          .map((place) => writtenIn(row, place)),
      ),
  ],
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
  ['doubts', ({ doubts }) => [...new Set(doubts.map((doubt) => doubt.code))].join(' ')],
  ['language', ({ report }) => report.analysis.document.language],
  ['outlet', ({ report }) => report.analysis.document.outlet],
  ['published', ({ report }) => report.analysis.document.publishedAt?.from ?? null],
  ['url', ({ report }) => report.analysis.document.url],
  ['id', ({ statement }) => statement.id],
]

/** One row a statement, with a header. */
export const csv: Format = () => ({
  head: csvHead(columns),
  between: '',
  render: (report) => {
    const lineAt = placeFinder(report.analysis.document.text)
    const doubtsOf = doubtsByStatement(report.analysis)
    const ofWhole = doubtsOf(null).filter(({ anchor }) => anchor === null)
    const rows = report.analysis.statements.map((statement, index) => ({
      report,
      statement,
      number: index + 1,
      line: lineAt(statement.content[0].start),
      doubts: [...doubtsOf(statement.id), ...ofWhole],
    }))
    return csvRows(columns, rows)
  },
})

function addresseesOf(statement: Statement, { analysis }: Report): string {
  return joined(statement.addressees.flatMap((one) => nameOf(one, analysis.document) ?? []))
}

/** Keys of the addressees whom the tables of actors know. */
function actorsOf({ addressees }: Statement): string {
  return joined(addressees.flatMap(({ identity }) => identity?.id ?? []))
}

/** In the order of the chain; `?` for an outlet that no table knows, nothing where none of them is known. */
function publishersOf({ hops }: SourceChain): string {
  const isKnown = hops.some(({ publisher }) => publisher !== undefined)
  return isKnown ? hops.map(({ publisher }) => publisher?.id ?? '?').join(' <- ') : ''
}

function placesIn({ statement, report }: Row): readonly PlaceUse[] {
  return placesSaid(report.analysis, statement)
}

/** Those who act under the name of a place; the first mention of each in each way. */
function acting(row: Row): readonly PlaceUse[] {
  const seen = new Set<string>()
  return placesIn(row).filter((place) => {
    const key = `${place.of} ${place.why}`
    if (!isActing(place) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function writtenIn({ report }: Row, { anchor }: PlaceUse): string {
  return oneLine(textOf(report.analysis.document, anchor))
}

function joined(cells: readonly string[]): string {
  return cells.join('; ')
}
