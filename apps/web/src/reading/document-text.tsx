import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Statement, Text } from '../api/shapes.ts'
import { MarkedText, type RowNumber } from '../parts/marked-text.tsx'
import type { TextMark } from '../parts/nest-marks.ts'
import { useLang } from '../parts/small-notes.tsx'
import { type Passage, passagesOf, type Row } from './passages-of.ts'
import './reading.css'
import { useReadingWords } from './reading-words.ts'

export interface DocumentTextProps {
  readonly text: Text
  /** In the order of the text. */
  readonly statements: readonly Statement[]
  /** The statement that the reader is at. */
  readonly here: string | null
  /** What stands beside a passage; the statements of the passage come with it. None: the text alone. */
  readonly beside?: (passage: Passage) => ComponentChildren
  /** Where the number of a statement leads. */
  readonly linkTo: (row: Row) => string
  /** Goes to a statement whose number is pressed, without leaving the page. */
  readonly onChoose?: (statement: string) => void
  /** Title of the text, where it has none of its own. */
  readonly title?: ComponentChildren
  /** The level of the text's own title: `h1` where the text is the page. */
  readonly titleLevel?: 'h1' | 'h2'
}

/** A document with everything that is said in it marked, passage by passage, and what is known of that beside it. */
export function DocumentText(props: DocumentTextProps) {
  const { text, statements, beside } = props
  const passages = useMemo(() => passagesOf(text, statements), [text, statements])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed is a link, which keys press, too.
    <article
      class={`document-text ${beside === undefined ? 'alone' : ''}`}
      onClick={(event) => chooseNumber(event, props)}
    >
      {props.title}
      {inRuns(passages).map((run) =>
        run.length > mostFurniture ? (
          <FurnitureRun key={run[0]?.start} passages={run} text={text} />
        ) : (
          run.map((passage) => <OnePassage key={passage.start} {...props} passage={passage} />)
        ),
      )}
    </article>
  )
}

/** A number in the text leads to its statement; with a key held, the browser opens its address in a window of its own. */
function chooseNumber(event: MouseEvent, { statements, onChoose }: DocumentTextProps): void {
  const { target } = event
  if (onChoose === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
  const link = target instanceof Element ? target.closest('a.row-number') : null
  const statement = statements[Number(link?.textContent) - 1]
  if (link === null || statement === undefined) return
  event.preventDefault()
  event.stopPropagation()
  onChoose(statement.id)
}

/** More lines of furniture than this in a row are folded. */
const mostFurniture = 4

/** Neighbours that are furniture without anything said in them make one run; every other passage is alone. */
function inRuns(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = []
  for (const passage of passages) {
    const run = runs.at(-1)
    if (run?.[0] !== undefined && isBare(run[0]) && isBare(passage)) run.push(passage)
    else runs.push([passage])
  }
  return runs
}

function isBare({ kind, marks }: Passage): boolean {
  return kind === 'furniture' && marks.length === 0
}

function FurnitureRun({ passages, text }: { readonly passages: Passage[]; readonly text: Text }) {
  const words = useReadingWords()
  return (
    <details class="passage furniture">
      <summary>{words.furnitureLines(passages.length)}</summary>
      {passages.map(({ start, end }) => (
        <p key={start} lang={text.language}>
          {text.text.slice(start, end)}
        </p>
      ))}
    </details>
  )
}

function OnePassage(props: DocumentTextProps & { readonly passage: Passage }) {
  const { passage, text, here, linkTo, beside, titleLevel = 'h1' } = props
  const words = useReadingWords()
  const lang = useLang(text.language)
  const at = passage.rows.some(({ statement }) => statement.id === here) ? here : null
  // Going from statement to statement draws only the passages anew that are left and reached.
  const marked = useMemo(
    () => (
      <MarkedText
        text={text.text}
        span={passage}
        marks={withHere(passage, at)}
        numbers={passage.rows.map((row): RowNumber => numberOf(row, linkTo))}
      />
    ),
    [text, passage, at],
  )
  return (
    <>
      <div class={`passage ${passage.kind}`} data-start={passage.start} lang={lang}>
        {passage.kind === 'title' && titleLevel === 'h1' && <h1 tabIndex={-1}>{marked}</h1>}
        {passage.kind === 'title' && titleLevel === 'h2' && <h2>{marked}</h2>}
        {passage.kind === 'heading' && <h2>{marked}</h2>}
        {passage.kind !== 'title' && passage.kind !== 'heading' && <p>{marked}</p>}
        {passage.kind === 'furniture' && <span class="heard">({words.furniture})</span>}
      </div>
      {beside !== undefined && <div class="beside">{beside(passage)}</div>}
    </>
  )
}

/** The marks of a passage, with what the statement that the reader is at covers of it. */
function withHere({ marks, rows }: Passage, here: string | null): readonly TextMark[] {
  const row = rows.find(({ statement }) => statement.id === here)
  if (row === undefined) return marks
  return [...marks, { kind: 'here', start: row.start, end: row.end }]
}

function numberOf(row: Row, linkTo: (row: Row) => string): RowNumber {
  return { at: row.end, number: row.number, href: linkTo(row) }
}
