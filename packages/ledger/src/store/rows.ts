import type { Capture, Document, Doubt, Id, Statement } from 'tutur'
import type { Corrected } from '../corrections.ts'
import type {
  ActorOf,
  Decision,
  DocumentHead,
  Entry,
  Intake,
  Reading,
  StatementRow,
  Status,
} from '../model.ts'
import type {
  CaptureColumns,
  DecisionColumns,
  DocumentColumns,
  DoubtColumns,
  StatementColumns,
  WaitingColumns,
} from './tables.ts'
import { fieldTokensOf, token, untoken } from './tokens.ts'
import { waitingColumnsOf } from './waiting-columns.ts'

/** An intake as both stores write it. */
export interface IntakeRows {
  readonly capture: CaptureColumns
  readonly readings: readonly ReadingRows[]
  readonly unread: readonly { readonly part: string; readonly message: string }[]
}

/** What one coding reads out of one part of a capture, as both stores write it. */
export interface ReadingRows {
  readonly part: string
  readonly article: string
  readonly document: DocumentColumns
  readonly statements: readonly StatementColumns[]
  readonly doubts: readonly DoubtColumns[]
  readonly waiting: readonly WaitingColumns[]
}

/** What an intake is kept as. */
export function intakeRows({ capture, readings, unread }: Intake): IntakeRows {
  return {
    capture: captureColumns(capture),
    readings: readings.map(readingRows),
    unread: unread.map(({ part, message }) => ({ part: keyText(part), message: plain(message) })),
  }
}

function readingRows({ part, article, document, entries, doubts }: Reading): ReadingRows {
  const columnsOf = statementColumnsOf(document)
  return {
    part: keyText(part),
    article,
    document: documentColumns(document),
    statements: entries.map((entry) => columnsOf({ entry, status: 'open', decisions: [] })),
    doubts: doubts.map((doubt) => ({ code: doubt.code, record: JSON.stringify(doubt) })),
    waiting: waitingColumnsOf(
      document,
      entries.map(({ statement }) => statement),
      doubts,
    ),
  }
}

function captureColumns(capture: Capture): CaptureColumns {
  return {
    uid: capture.id,
    sha256: capture.sha256,
    address: capture.address === null ? null : plain(capture.address),
    taken_at: capture.takenAt ?? '',
    record: JSON.stringify(capture),
  }
}

function documentColumns(document: Document): DocumentColumns {
  return {
    uid: document.id,
    language: document.language,
    outlet: document.outlet === null ? null : plain(document.outlet),
    url: document.url === null ? null : plain(document.url),
    title: titleOf(document),
    published: document.publishedAt?.from ?? '',
    published_to: document.publishedAt?.to ?? '',
    record: JSON.stringify(document),
  }
}

function titleOf(document: Document): string | null {
  const block = document.blocks.find(({ role }) => role === 'title')
  return block === undefined ? null : plain(document.text.slice(block.start, block.end))
}

/** What statements of a document are kept as, as they stand after corrections. */
export function statementColumnsOf(document: Document): (corrected: Corrected) => StatementColumns {
  const published = document.publishedAt?.from ?? ''
  const published_to = document.publishedAt?.to ?? ''
  const fieldsOf = fieldTokensOf(document)
  return ({ entry: { statement, words, actors, stems }, status, decisions }) => ({
    uid: statement.id,
    said: statement.saidAt?.from ?? '',
    said_to: statement.saidAt?.to ?? '',
    published,
    published_to,
    score: statement.madeBy.score,
    status,
    words: plain(words),
    stems: stems
      .filter((stem) => stem !== '')
      .map(token)
      .join(' '),
    fields: fieldsOf({ statement, actors, status }),
    actors: JSON.stringify(actors),
    decisions: JSON.stringify(decisions),
    record: JSON.stringify(statement),
  })
}

/** The columns that a decision is kept as. */
export function decisionColumns(decision: Decision): DecisionColumns {
  const { id, at, target } = decision
  return { uid: id, at, document: target.document, record: JSON.stringify(decision) }
}

/* ---- And back ---- */

/** The entry that a statement was kept as. */
export function entryOf(
  row: Pick<StatementColumns, 'record' | 'words' | 'actors' | 'stems'>,
): Entry {
  return {
    statement: parse<Statement>(row.record),
    words: row.words,
    actors: parse<readonly ActorOf[]>(row.actors),
    stems: row.stems === '' ? [] : row.stems.split(' ').map(untoken),
  }
}

/** The columns that make a {@link DocumentHead}. */
export interface HeadColumns {
  head_uid: string
  head_article: string
  head_title: string | null
  head_outlet: string | null
  head_url: string | null
  head_language: string
  head_published: string
}

/** A document as lists show it. */
export function headOf(row: HeadColumns): DocumentHead {
  return {
    id: row.head_uid as Id<'document'>,
    article: row.head_article as Id<'article'>,
    title: row.head_title,
    outlet: row.head_outlet,
    url: row.head_url,
    language: row.head_language,
    published: row.head_published === '' ? null : row.head_published,
  }
}

/** The columns that make a {@link StatementRow}. */
export type StatementRowColumns = HeadColumns &
  Pick<
    StatementColumns,
    'uid' | 'words' | 'stems' | 'actors' | 'decisions' | 'record' | 'status'
  > & {
    /** What orders it: the day said, else that of publication; empty if neither is known. */
    day: string
  }

/** A statement of the ledger as it stands now. */
export function statementRowOf(row: StatementRowColumns): StatementRow {
  return {
    statement: parse<Statement>(row.record),
    words: row.words,
    actors: parse<readonly ActorOf[]>(row.actors),
    document: headOf(row),
    status: row.status as Status,
    decisions: parse<readonly Id<'decision'>[]>(row.decisions),
  }
}

/** What was kept as JSON. */
export function recordOf<Value extends Capture | Document | Decision | Doubt>(row: {
  readonly record: string
}): Value {
  return parse<Value>(row.record)
}

/** Rows are written by this file alone, so that what was kept is what comes back. */
export function parse<Value>(json: string): Value {
  return JSON.parse(json) as Value
}

/* ---- Characters that a database cannot keep ---- */

/** Without what PostgreSQL cannot keep: NUL, and halves of characters. The records keep them, as JSON. */
export function plain(text: string): string {
  return text.isWellFormed() && !text.includes('\0')
    ? text
    : text.replaceAll('\0', '\ufffd').toWellFormed()
}

/** Longest text that stands in an index whole; a page of an index of PostgreSQL takes about 2,700 bytes. */
const longestKey = 400

/** So much of a longer one is kept as it is. */
export const longestPrefix = 300

/** A text fit for an index, the same for the same text. */
export function keyText(text: string): string {
  const whole = plain(text)
  return whole.length <= longestKey
    ? whole
    : `${whole.slice(0, longestPrefix).toWellFormed()}#${token(whole).slice(-16)}`
}
