import type { Analysis, Document, Mention, Statement, When } from 'tutur'
import { textOf } from 'tutur'
import type { Report } from '../documents.ts'
import { doubtSentences } from './doubt-sentences.ts'
import { type Paint, paintWith } from './paint.ts'
import { placeFinder } from './place.ts'
import type { Format } from './renderer.ts'
import { actWords, chainWords, dayWords, nameOf, oneLine, wordsOf } from './words.ts'
import { widthOf, wrap } from './wrap.ts'

/** From this width on, who and when stand in a margin beside the words. */
const wideFrom = 100
const marginWidth = 36
/** Longer lines are hard to follow from one to the next. */
const maxTextWidth = 84
const indent = '     '

/** For people: one entry a statement, then what could not be resolved. */
export const table: Format = ({ colours, columns }) => {
  const paint = paintWith(colours)
  const layout = columns >= wideFrom ? wide : narrow
  return {
    head: '',
    between: '\n\n',
    render: (report) => {
      const { statements, document } = report.analysis
      const lineAt = placeFinder(document.text)
      const entries = statements.map((statement, index) => {
        const line = lineAt(statement.content[0].start)
        return layout(entryOf({ statement, document, number: index + 1, line }), { columns, paint })
      })
      const blocks = [
        headOf(report, { columns, paint }),
        ...entries,
        footOf(report.analysis, { columns, paint }),
      ]
      return `${blocks.join('\n\n')}\n`
    },
  }
}

interface Look {
  readonly columns: number
  readonly paint: Paint
}

/** The pieces of one row, as plain text. */
interface Entry {
  readonly number: string
  readonly speaker: string
  readonly role: string
  readonly day: string
  /** What the speaker does by saying it, to whom. */
  readonly act: string
  readonly words: string
  readonly form: Statement['form']
  /** Chain of outlets and place in the text. */
  readonly trail: string
}

interface Row {
  readonly statement: Statement
  readonly document: Document
  readonly number: number
  readonly line: number
}

function entryOf({ statement, document, number, line }: Row): Entry {
  const { speaker, act, modality, addressees, form } = statement
  const told = addressees
    .map((mention) => nameOf(mention, document))
    .filter((name) => name !== null)
  const verb = [actWords[act], ...(modality.length > 0 ? [`(${modality.join(', ')})`] : [])].join(
    ' ',
  )
  return {
    number: String(number),
    speaker: speakerWords(speaker, document),
    role: roleWords(speaker, document),
    day: statement.saidAt === null ? 'day not given' : dayWithBasis(statement.saidAt),
    act: told.length > 0 ? `${verb} to ${told.join(', ')}` : verb,
    words: wordsOf(statement, document),
    form,
    trail: [...chainOf(statement), placeOf(statement, line)].join(' · '),
  }
}

function speakerWords(speaker: Mention | null, document: Document): string {
  if (speaker === null) return 'nobody named'
  return (
    nameOf(speaker, document) ?? `"${oneLine(textOf(document, speaker.anchor))}", not settled who`
  )
}

/** The role, and the words of the text where they are not the name itself. */
function roleWords(speaker: Mention | null, document: Document): string {
  if (speaker === null) return ''
  const role = speaker.role === null ? [] : [oneLine(speaker.role)]
  const pointing = speaker.form !== 'name' && speaker.name !== null
  const words = pointing ? asWritten(speaker, document) : ''
  return [
    ...role,
    ...(words === '' || words === speaker.name ? [] : [`"${words}" in the text`]),
  ].join('; ')
}

/** The words of a mention; a hyphen stands before those that are only the end of a word. */
function asWritten({ anchor }: Mention, document: Document): string {
  const before = document.text.slice(Math.max(0, anchor.start - 1), anchor.start)
  return `${/\p{L}/u.test(before) ? '-' : ''}${oneLine(textOf(document, anchor))}`
}

function dayWithBasis(when: When): string {
  return when.basis === 'publication' ? `${dayWords(when)} (day of publication)` : dayWords(when)
}

function chainOf({ chain }: Statement): string[] {
  const words = chainWords(chain)
  if (words === '') return []
  return [chain.basis === 'inherited' ? `${words} (carried over from above)` : words]
}

function placeOf({ content }: Statement, line: number): string {
  const spans = content.map(({ start, end }) => `${start}-${end}`).join(', ')
  return `line ${line}, at ${spans}`
}

const formWords: Readonly<Record<Statement['form'], string>> = {
  direct: 'quoted',
  indirect: 'reported',
  mixed: 'partly quoted',
}

/** A bar beside the words: whole for quoted, dotted for reported, broken for both. */
const bars: Readonly<Record<Statement['form'], string>> = { direct: '┃', indirect: '┊', mixed: '╏' }

function narrow(entry: Entry, { columns, paint }: Look): string {
  const width = columns - indent.length
  const speaker = wrap(entry.role === '' ? entry.speaker : `${entry.speaker}, ${entry.role}`, width)
  const named = speaker.map((line, index) =>
    paintSpeaker(line, index === 0 ? entry.speaker : '', paint),
  )
  const said = wrap(`${entry.day} · ${entry.act} · ${formWords[entry.form]}`, width)
  const lines = [
    ...named,
    ...said.map((line) => paint('act', line)),
    ...wrap(entry.words, width - 2).map((line) => `${bars[entry.form]} ${paint('content', line)}`),
    ...wrap(entry.trail, width).map((line) => paint('quiet', line)),
  ]
  return lines
    .map((line, index) => `${index === 0 ? numbered(entry, paint) : indent}${line}`)
    .join('\n')
}

/** Only the name itself stands out, not the role after it. */
function paintSpeaker(line: string, name: string, paint: Paint): string {
  if (!line.startsWith(name) || name === '') return line
  return `${paint('name', name)}${line.slice(name.length)}`
}

function wide(entry: Entry, { columns, paint }: Look): string {
  const inner = marginWidth - indent.length - 2
  const textWidth = Math.min(maxTextWidth, columns - marginWidth - 2)
  const left = [
    ...wrap(entry.speaker, inner).map((line) => ['name', line] as const),
    ...wrap(entry.role, inner).map((line) => ['title', line] as const),
    ...wrap(entry.day, inner).map((line) => ['act', line] as const),
    ...wrap(`${entry.act} · ${formWords[entry.form]}`, inner).map((line) => ['act', line] as const),
  ].filter(([, line]) => line !== '')
  const right = [
    ...wrap(entry.words, textWidth).map((line) => `${bars[entry.form]} ${paint('content', line)}`),
    ...wrap(entry.trail, textWidth).map((line) => `  ${paint('quiet', line)}`),
  ]
  const lines: string[] = []
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [tone, text] = left[index] ?? (['quiet', ''] as const)
    const space = ' '.repeat(Math.max(0, marginWidth - indent.length - widthOf(text)))
    const margin = tone === 'title' ? text : paint(tone, text)
    const start = index === 0 ? numbered(entry, paint) : indent
    lines.push(`${start}${margin}${space}${right[index] ?? ''}`.trimEnd())
  }
  return lines.join('\n')
}

function numbered({ number }: Entry, paint: Paint): string {
  return `${paint('number', number.padStart(indent.length - 2))}  `
}

function headOf({ name, analysis }: Report, { columns, paint }: Look): string {
  const { document } = analysis
  const title = document.blocks.find((block) => block.role === 'title')
  const facts = [
    oneLine(name),
    ...(document.outlet === null ? [] : [oneLine(document.outlet)]),
    document.publishedAt === null
      ? 'day of publication not given'
      : `published ${dayWords(document.publishedAt)}`,
    languageWords(document.language),
  ]
  return [
    ...(title === undefined
      ? []
      : wrap(oneLine(textOf(document, title)), columns).map((line) => paint('title', line))),
    ...wrap(facts.join(' · '), columns).map((line) => paint('quiet', line)),
  ].join('\n')
}

function languageWords(tag: string): string {
  if (tag === 'und') return 'language unknown'
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

function footOf(analysis: Analysis, { columns, paint }: Look): string {
  const { statements } = analysis
  const sentences = doubtSentences(analysis)
  const count = statements.length === 1 ? '1 statement' : `${statements.length} statements`
  if (sentences.length === 0)
    return paint('quiet', statements.length === 0 ? 'No statement found.' : `${count}.`)
  const items = sentences.flatMap((sentence) =>
    wrap(sentence, columns - 4).map((line, index) => `${index === 0 ? '  ? ' : '    '}${line}`),
  )
  const found = statements.length === 0 ? 'No statement found' : count
  return [
    paint('quiet', `${found}. Not settled:`),
    ...items.map((line) => paint('doubt', line)),
  ].join('\n')
}
