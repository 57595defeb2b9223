import type { Analysis, Span } from 'tutur'
import { paintWith, type Tone } from './paint.ts'
import type { Format } from './renderer.ts'
import { printable } from './words.ts'

type Kind = 'content' | 'cue' | 'name'

const brackets: Readonly<Record<Kind, readonly [open: string, close: string]>> = {
  content: ['[', ']'],
  cue: ['<', '>'],
  name: ['{', '}'],
}

/** One span with the numbers of the statements that it belongs to. */
interface Mark extends Span {
  readonly kind: Kind
  readonly rows: number[]
}

const legend = '[1: words said]  <1: cue>  {1: speaker}'

/** The text itself with words, cue and speaker of each statement between numbered brackets of three shapes. */
export const marked: Format = ({ colours, interactive }) => ({
  head: interactive ? `${paintWith(colours)('quiet', legend)}\n\n` : '',
  between: '\n',
  render: ({ analysis }) => {
    const pieces = piecesOf(analysis)
    const paint = paintWith(colours)
    const text = pieces
      .map(({ text: piece, tone }) => {
        const shown = interactive ? printable(piece) : piece
        return tone === null ? shown : paintLines(shown, (line) => paint(tone, line))
      })
      .join('')
    return text.endsWith('\n') ? text : `${text}\n`
  },
})

/** A colour that runs over a line feed would spill into the prompt of a terminal that is closed early. */
function paintLines(text: string, paint: (line: string) => string): string {
  return text.split('\n').map(paint).join('\n')
}

interface Piece {
  readonly text: string
  readonly tone: Tone | null
}

function piecesOf({ document, statements }: Analysis): Piece[] {
  const marks = marksOf(statements)
  const pieces: Piece[] = []
  const open: Mark[] = []
  let at = 0
  const advance = (offset: number): void => {
    if (offset > at)
      pieces.push({ text: document.text.slice(at, offset), tone: open.at(-1)?.kind ?? null })
    at = offset
  }
  for (const { offset, mark, opens } of edgesOf(marks)) {
    advance(offset)
    const [before, after] = brackets[mark.kind]
    pieces.push({ text: opens ? `${before}${mark.rows.join(',')}: ` : after, tone: mark.kind })
    if (opens) open.push(mark)
    else open.splice(open.lastIndexOf(mark), 1)
  }
  advance(document.text.length)
  return pieces
}

/** The marks of all statements; the same span of the same kind is one mark. */
function marksOf(statements: Analysis['statements']): Mark[] {
  const marks = new Map<string, Mark>()
  const add = (kind: Kind, { start, end }: Span, row: number): void => {
    const key = `${kind} ${start} ${end}`
    const found = marks.get(key)
    if (found === undefined) marks.set(key, { kind, start, end, rows: [row] })
    else found.rows.push(row)
  }
  statements.forEach(({ content, cue, speaker }, index) => {
    for (const piece of content) add('content', piece, index + 1)
    if (cue !== null) add('cue', cue, index + 1)
    if (speaker !== null) add('name', speaker.anchor, index + 1)
  })
  return [...marks.values()].filter((mark) => mark.end > mark.start)
}

interface Edge {
  readonly offset: number
  readonly mark: Mark
  readonly opens: boolean
  /** Place of the mark among all, which decides between marks of one span. */
  readonly place: number
}

/** All beginnings and ends in order of the text, so that what lies within another mark opens later and closes earlier. */
function edgesOf(marks: readonly Mark[]): Edge[] {
  const edges = marks.flatMap((mark, place) => [
    { offset: mark.start, mark, opens: true, place },
    { offset: mark.end, mark, opens: false, place },
  ])
  return edges.sort((a, b) => {
    if (a.offset !== b.offset) return a.offset - b.offset
    if (a.opens !== b.opens) return a.opens ? 1 : -1
    return a.opens
      ? b.mark.end - a.mark.end || a.place - b.place
      : b.mark.start - a.mark.start || b.place - a.place
  })
}
