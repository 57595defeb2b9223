import type { ComponentChildren } from 'preact'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/language.ts'
import {
  type MarkKind,
  type MarkNode,
  nestMarks,
  type TextMark,
  type TextSpan,
} from './nest-marks.ts'

/** The number of a statement, put into the text behind it. */
export interface RowNumber {
  /** Behind this code unit. */
  readonly at: number
  readonly number: number
  readonly href: string
}

export interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** The stretch of the text that is shown: a paragraph. All of it where nothing is said. */
  readonly span?: TextSpan
  readonly numbers?: readonly RowNumber[]
}

/**
 * Text with its marks: speaker, cue, content and pronoun, each with a colour and a line of its own, one within the other. What is
 * copied from it is the text alone.
 */
export function MarkedText({ text, marks, span, numbers = [] }: MarkedTextProps) {
  const words = useWords()
  const shown = span ?? { start: 0, end: text.length }
  const drawing: Drawing = { text, numbers, words }
  return <>{drawAll(nestMarks(shown, marks), Number.POSITIVE_INFINITY, drawing)}</>
}

interface Drawing {
  readonly text: string
  readonly numbers: readonly RowNumber[]
  readonly words: Words
}

/** A number that belongs behind a mark stands outside of it, and of all marks that end there with it. */
function drawAll(nodes: readonly MarkNode[], end: number, drawing: Drawing): ComponentChildren[] {
  const { numbers, words } = drawing
  return nodes.flatMap((node) => [
    draw(node, drawing),
    ...numbers
      .filter(({ at }) => at === node.end && at < end)
      .map((row) => <NumberLink key={`row ${row.number}`} row={row} words={words} />),
  ])
}

function draw(node: MarkNode, drawing: Drawing): ComponentChildren {
  if (node.kind === 'text') return withNumbers(node, drawing)
  const inside = drawAll(node.inside, node.end, drawing)
  if (node.kind === 'here') {
    return (
      <span key={node.start} class="here">
        {inside}
      </span>
    )
  }
  const name = nameOf(node.kind, drawing.words)
  return (
    <mark key={node.start} class={classOf(node)} title={name} aria-roledescription={name}>
      {inside}
    </mark>
  )
}

function nameOf(kind: Exclude<MarkKind, 'here'>, { parts }: Words): string {
  return parts.marks[kind]
}

function classOf(node: Exclude<MarkNode, { readonly kind: 'text' }>): string {
  const ends = `${node.opens ? ' opens' : ''}${node.closes ? ' closes' : ''}`
  return `mark-${node.kind}${ends}`
}

/** The characters of a stretch, with the numbers of statements that end within it. */
function withNumbers({ start, end }: TextSpan, { text, numbers, words }: Drawing) {
  const pieces: ComponentChildren[] = []
  let at = start
  for (const row of numbers.filter((one) => one.at > start && one.at < end)) {
    pieces.push(text.slice(at, row.at), <NumberLink key={row.number} row={row} words={words} />)
    at = row.at
  }
  return [...pieces, text.slice(at, end)]
}

function NumberLink({ row, words }: { readonly row: RowNumber; readonly words: Words }) {
  return (
    <a class="row-number" href={row.href} data-apart aria-label={words.parts.rowNumber(row.number)}>
      {row.number}
    </a>
  )
}

/** What the marks mean, each drawn as in the text. */
export function MarkLegend() {
  const { parts } = useWords()
  const kinds = ['speaker', 'cue', 'content', 'pronoun'] as const
  return (
    <span class="legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <span class={`mark-${kind} opens closes`}>{parts.marks[kind]}</span>
        </span>
      ))}
    </span>
  )
}
