import { stripVTControlCharacters } from 'node:util'
import type { Analysis, Statement } from 'tutur'
import { placeFinder } from 'tutur-intake/rows'
import type { Report } from '../documents.ts'
import { doubtSentences } from './doubt-sentences.ts'
import { type Entry, entryOf } from './entry.ts'
import { type Paint, paintWith, type Tone } from './paint.ts'
import type { Format } from './renderer.ts'
import { dayWords, oneLine, titleOf } from './words.ts'
import { widthOf, wrap } from './wrap.ts'

/** From this width on, who and when stand in a margin beside the words. */
const wideFrom = 100
const marginWidth = 36
/** Longer lines are hard to follow from one to the next. */
const maxTextWidth = 84
const indent = '     '

/** For people: one entry a statement, then what could not be resolved. */
export const table: Format = ({ colours, columns }) => {
  const look = { columns, paint: paintWith(colours) }
  return {
    head: '',
    between: '\n\n',
    render: (report) => {
      const { statements, document } = report.analysis
      const lineAt = placeFinder(document.text)
      const entries = statements.map((statement) =>
        entryOf(statement, { document, scheme: report.scheme }, lineAt(statement.content[0].start)),
      )
      const rows = entries.map((entry, index) => numberedEntry(entry, index + 1, look))
      const weak = entries.filter((entry) => entry.weak !== '').length
      return `${[headOf(report, look), ...rows, footOf(report.analysis, weak, look)].join('\n\n')}\n`
    },
  }
}

/** An entry with its number, as wide as the screen allows. */
export function numberedEntry(entry: Entry, number: number, look: Look): string {
  const layout = look.columns >= wideFrom ? wide : narrow
  return numbered(layout(entry, look), number, look.paint)
}

/** How it is painted, and how wide. */
export interface Look {
  readonly columns: number
  readonly paint: Paint
}

/** A bar beside the words: whole for quoted, dotted for reported, broken for both. */
const bars: Readonly<Record<Statement['form'], string>> = {
  direct: '┃',
  indirect: '┊',
  mixed: '╏',
}

/** Everything below each other. */
function narrow(entry: Entry, { columns, paint }: Look): string[] {
  const width = columns - indent.length
  return [
    ...speakerLines(entry, { columns: width, paint }),
    ...actLines(entry, { columns: width, paint }),
    ...wordLines(entry, { columns: width, paint }),
    ...trailLines(entry, { columns: width, paint }),
  ]
}

/** Where the words are from, behind what is weak: a reader who skims meets it last, and meets it in words. */
function trailLines({ weak, trail }: Entry, { columns, paint }: Look): string[] {
  const lines = wrap(weak === '' ? trail : `${weak} · ${trail}`, columns)
  return lines.map((line, index) =>
    index === 0 && weak !== '' && line.startsWith(weak)
      ? `${paint('doubt', weak)}${paint('quiet', line.slice(weak.length))}`
      : paint('quiet', line),
  )
}

/** The name stands out, not the role after it. */
function speakerLines(entry: Entry, { columns, paint }: Look): string[] {
  const { speaker, role, isSettled } = entry
  const tone = isSettled ? 'name' : 'doubt'
  const lines = wrap(role === '' ? speaker : `${speaker}, ${role}`, columns)
  if (lines[0]?.startsWith(speaker) !== true) return lines.map((line) => paint(tone, line))
  return lines.map((line, index) =>
    index === 0 ? `${paint(tone, speaker)}${line.slice(speaker.length)}` : line,
  )
}

function actLines({ day, act }: Entry, look: Look): string[] {
  if (day !== null) return toned('act', `${day} · ${act}`, look)
  const start = 'day not given'
  return toned('act', `${start} · ${act}`, look).map((line, index) =>
    index === 0 ? line.replace(start, look.paint('quiet', start)) : line,
  )
}

function wordLines({ words, form }: Entry, { columns, paint }: Look): string[] {
  return wrap(words, columns - 2).map((line) => `${bars[form]} ${paint('content', line)}`)
}

/** Who and when in a margin at the left, the words and where they are from at the right. */
function wide(entry: Entry, { columns, paint }: Look): string[] {
  const inner = marginWidth - indent.length
  const margin = { columns: inner - 2, paint }
  const body = { columns: Math.min(maxTextWidth + 2, columns - marginWidth), paint }
  const left = [
    ...toned(entry.isSettled ? 'name' : 'doubt', entry.speaker, margin),
    ...wrap(entry.role, margin.columns),
    ...toned(entry.day === null ? 'quiet' : 'act', entry.day ?? 'day not given', margin),
    ...toned('act', entry.act, margin),
  ]
  const right = [
    ...wordLines(entry, body),
    ...trailLines(entry, { columns: body.columns - 2, paint }).map((line) => `  ${line}`),
  ]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${padded(left[index] ?? '', inner)}${right[index] ?? ''}`.trimEnd(),
  )
}

function padded(line: string, columns: number): string {
  return line + ' '.repeat(Math.max(0, columns - widthOf(stripVTControlCharacters(line))))
}

function toned(tone: Tone, text: string, { columns, paint }: Look): string[] {
  return wrap(text, columns).map((line) => paint(tone, line))
}

function numbered(lines: readonly string[], number: number, paint: Paint): string {
  const start = `${paint('number', String(number).padStart(indent.length - 2))}  `
  return lines.map((line, index) => (index === 0 ? start : indent) + line).join('\n')
}

function headOf({ name, analysis }: Report, look: Look): string {
  const { document } = analysis
  const { outlet, publishedAt } = document
  const facts = [
    oneLine(name),
    ...(outlet === null ? [] : [oneLine(outlet)]),
    publishedAt === null ? 'day of publication not given' : `published ${dayWords(publishedAt)}`,
    document.language === 'und' ? 'language unknown' : `language ${document.language}`,
  ]
  return [
    ...toned('title', titleOf(document), look),
    ...toned('quiet', facts.join(' · '), look),
  ].join('\n')
}

function footOf(analysis: Analysis, weak: number, look: Look): string {
  const found = `${countWords(analysis.statements.length)}${weak === 0 ? '' : `, ${weak} weak`}`
  const sentences = doubtSentences(analysis)
  if (sentences.length === 0) return look.paint('quiet', `${found}.`)
  const items = sentences.flatMap((sentence) =>
    toned('doubt', sentence, { ...look, columns: look.columns - 4 }).map((line, index) =>
      index === 0 ? `  ${look.paint('doubt', '?')} ${line}` : `    ${line}`,
    ),
  )
  return [look.paint('quiet', `${found}. Not settled:`), ...items].join('\n')
}

function countWords(count: number): string {
  if (count === 0) return 'No statement found'
  return count === 1 ? '1 statement' : `${count} statements`
}
