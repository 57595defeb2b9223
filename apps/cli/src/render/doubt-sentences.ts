import { type Analysis, type Document, type Doubt, textOf } from 'tutur'
import { placeFinder } from 'tutur-intake/rows'
import { oneLine } from './words.ts'

const maxQuotedUnits = 60
const mostListedRows = 6
const firstListedRows = 3

/**
 * What could not be resolved, as plain sentences that say where, and what the user can do where that helps.
 * The same doubt about several rows is one sentence.
 */
export function doubtSentences({ document, statements, doubts }: Analysis): string[] {
  const rowOf = new Map(statements.map((statement, index) => [statement.id, index + 1]))
  const lineAt = placeFinder(document.text)
  const isDated = document.publishedAt !== null
  const groups = new Map<
    string,
    { readonly doubt: Doubt; readonly rows: Set<number>; readonly line: number }
  >()
  for (const doubt of doubts) {
    const row = doubt.statement === null ? undefined : rowOf.get(doubt.statement)
    const line = doubt.anchor === null ? 0 : lineAt(doubt.anchor.start)
    // Doubts about rows are told by their rows, the others by the line they stand in.
    const place = row === undefined ? `line ${line}` : 'rows'
    const key = [doubt.code, doubt.detail, place, wordsToTell(doubt, document)].join('\u0000')
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { doubt, rows: new Set(row === undefined ? [] : [row]), line })
    else if (row !== undefined) group.rows.add(row)
  }
  return [...groups.values()].map(({ doubt, rows, line }) => {
    const seen = shortened(oneLine(seenBy(doubt, document)))
    return `${whereWords([...rows], line)}${sentences[doubt.code]({ seen, detail: oneLine(doubt.detail), isDated })}`
  })
}

/** `it` and `the report` are two doubts, though no more is known of one than of the other. */
function wordsToTell(doubt: Doubt, document: Document): string {
  return doubt.code === 'speaker-unresolved' ? seenBy(doubt, document).toLowerCase() : ''
}

/** The words that the doubt points at; a mark without its counterpart is shown with what it opens. */
function seenBy({ anchor, code }: Doubt, document: Document): string {
  if (anchor === null) return ''
  if (code !== 'quote-unclosed') return textOf(document, anchor)
  const { start } = anchor
  return document.text.slice(start, start + 2 * maxQuotedUnits).split(/[\r\n]/u, 1)[0] ?? ''
}

/** What was left unsearched, as sentences: a reader of the rows alone would not see it. */
export function cutSentences({ doubts }: Analysis): string[] {
  return doubts
    .filter(({ code }) => code === 'text-cut')
    .map(({ detail }) => lowerFirst(sentences['text-cut']({ seen: '', detail, isDated: true })))
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function whereWords(rows: readonly number[], line: number): string {
  if (rows.length > mostListedRows)
    return `${rows.length} rows, the first ${rows.slice(0, firstListedRows).join(', ')}: `
  if (rows.length > 0) return `${rows.length === 1 ? 'Row' : 'Rows'} ${listed(rows)}: `
  return line > 0 ? `Line ${line}: ` : ''
}

function listed(numbers: readonly number[]): string {
  return numbers.length < 2
    ? numbers.join('')
    : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

function shortened(text: string): string {
  if (text.length <= maxQuotedUnits) return text
  const cut = text.slice(0, maxQuotedUnits).replace(/[\uD800-\uDBFF]$/u, '')
  // At the end of a word, unless it is one long word.
  const words = cut.replace(/\s\S{0,20}$/u, '').trimEnd()
  return `${words === '' ? cut : words} ...`
}

interface Seen {
  /** The words the doubt points at, shortened. */
  readonly seen: string
  readonly detail: string
  /** The day of publication is known. */
  readonly isDated: boolean
}

const sentences: Readonly<Record<Doubt['code'], (seen: Seen) => string>> = {
  'speaker-unresolved': ({ seen, detail }) =>
    seen !== '' && detail === `perhaps ${seen}`
      ? `the text does not settle that ${quoted(seen)} is the name of the speaker.`
      : `the text does not settle who ${quoted(seen || detail) || 'the speaker'} stands for${detail.startsWith('perhaps ') && seen !== '' ? ` (${detail})` : ''}.`,
  'speaker-unnamed': ({ seen }) => `the text names nobody with ${quoted(seen)}.`,
  'text-cut': ({ detail }) =>
    `Only the first ${grouped(detail)} characters were searched: cut the text into its articles, or give it as records.`,
  'quote-unclosed': ({ seen }) =>
    `the quotation that begins ${seen.replace(/(?: \.\.\.)?$/u, ' ...')} has no closing mark; the end of its paragraph was taken.`,
  'quote-unattributed': ({ seen }) => `nobody is named as the speaker of ${quoted(seen)}.`,
  'date-ambiguous': ({ seen, detail, isDated }) =>
    `the page does not settle which day ${quoted(detail || seen)} is.${isDated ? '' : ' Give the day of publication with --published to settle it.'}`,
  'language-uncertain': ({ detail }) => uncertain(detail),
  'language-unsupported': ({ detail }) => unsupported(detail),
  'encoding-repaired': ({ detail }) =>
    `Some bytes of the page were not valid in its encoding and were replaced${detail === '' ? '' : ` (${detail})`}.`,
}

function uncertain(detail: string): string {
  return detail.startsWith('given')
    ? `The language was ${detail.replace(', ', ', but the text ')}: without --lang it is found out.`
    : `The language is not certain${detail === '' ? '' : ` (${detail})`}. Say which it is with --lang.`
}

function unsupported(detail: string): string {
  const [tag = '', instead] = detail.split(', ')
  if (instead !== undefined)
    return `Tutur has no tables for the language (${tag}): it was ${instead}, which is near it.`
  const what =
    tag === '' || tag === 'und'
      ? 'The language could not be told (--lang says it)'
      : `The language (${tag}) is not one of those Tutur knows`
  return `${what}, so only quotation marks and the shape of the text were used.`
}

/** `1000000 of 3003753` as `1,000,000 of 3,003,753`. */
function grouped(numbers: string): string {
  return numbers.replace(/\d+/gu, (digits) => Number(digits).toLocaleString('en'))
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replace(/^["“”„«»]+|[\s"“”„«».,;:]+$/gu, '')}"`
}
