import { type Document, idFrom, type Span, type Statement } from 'tutur'
import type { Target } from '../model.ts'
import { plainWords } from '../search/plain-words.ts'
import { wordsOf } from '../words.ts'
import { type Content, contentOf, samePieces, sharedPart } from './pieces.ts'

/** What a decision about a statement aims at. */
export function targetOf({ content }: Pick<Statement, 'content'>, document: Document): Target {
  return {
    document: document.id,
    content: content.map(({ start, end }) => [start, end] as const),
    check: checkOf(document, content),
  }
}

/** Known again whatever becomes of quotation marks, stops and blanks around the words, or of the pieces they are cut into. */
function checkOf(document: Document, content: readonly Span[]): string {
  return idFrom('words', plainWords(wordsOf(document, content)))
}

/** Of content that is not the same piece by piece, so much has to be shared: no repetition of the words elsewhere. */
const leastShared = 0.5

/** The content that a target names; `null` when the text has other words there. */
export function contentAimedAt(document: Document, target: Target): Content | null {
  if (target.document !== document.id) return null
  const content = contentOf(document, target.content)
  return content !== null && checkOf(document, content) === target.check ? content : null
}

/**
 * The row that a target means: the one with its pieces; else the one with the same words at about the same place. `null` when
 * there is none, and when there are several, so that no wrong row is changed.
 */
export function rowAimedAt<Row extends Stating>(
  document: Document,
  rows: readonly Row[],
  target: Target,
): Row | null {
  const content = contentAimedAt(document, target)
  if (content === null) return null
  const same = rowsWith(rows, content)
  if (same.length > 0) return onlyOne(same)
  return onlyOne(rows.filter(({ entry }) => isNear(document, entry.statement.content, target)))
}

/** The statement of a document that a target means; `null` as {@link rowAimedAt} has it. */
export function statementAimedAt(
  document: Document,
  statements: readonly Statement[],
  target: Target,
): Statement | null {
  const rows = statements.map((statement) => ({ entry: { statement } }))
  return rowAimedAt(document, rows, target)?.entry.statement ?? null
}

/** What has a statement, as rows do. */
interface Stating {
  readonly entry: { readonly statement: Statement }
}

/** The rows whose content is just this. */
export function rowsWith<Row extends Stating>(
  rows: readonly Row[],
  content: Content,
): readonly Row[] {
  return rows.filter(({ entry }) => samePieces(entry.statement.content, content))
}

function isNear(document: Document, content: readonly Span[], target: Target): boolean {
  const aimed = target.content.map(([start, end]) => ({ start, end }))
  return sharedPart(content, aimed) >= leastShared && checkOf(document, content) === target.check
}

function onlyOne<Row>(rows: readonly Row[]): Row | null {
  return rows.length === 1 ? (rows[0] ?? null) : null
}
