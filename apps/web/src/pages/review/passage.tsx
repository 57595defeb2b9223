import type { Shapes, Statement } from '../../api/shapes.ts'
import { MarkedText } from '../../parts/marked-text.tsx'
import type { TextMark, TextSpan } from '../../parts/nest-marks.ts'
import { useLang } from '../../parts/small-notes.tsx'
import { marksOf } from '../../reading/passages-of.ts'

/** The text around what is in question: its marks, and the rest in a lighter ink. */
export function Passage({
  statement,
  excerpt,
}: {
  readonly statement: Statement
  readonly excerpt: Shapes['Excerpt']
}) {
  const { text } = excerpt
  const marks = marksWithin(statement, excerpt)
  const focus = focusOf(marks, text.length)
  return (
    <p class="passage" lang={useLang(statement.document.language)} dir="auto">
      <span class="dim">
        <MarkedText text={text} marks={marks} span={{ start: 0, end: focus.start }} />
      </span>
      <MarkedText text={text} marks={marks} span={focus} />
      <span class="dim">
        <MarkedText text={text} marks={marks} span={{ start: focus.end, end: text.length }} />
      </span>
    </p>
  )
}

/** The marks of a statement with the offsets of the excerpt. */
function marksWithin(statement: Statement, excerpt: Shapes['Excerpt']): readonly TextMark[] {
  return marksOf([statement]).map(({ kind, start, end }) => ({
    kind,
    start: start - excerpt.start,
    end: end - excerpt.start,
  }))
}

/** From the first to the last character of words and cue. */
function focusOf(marks: readonly TextMark[], length: number): TextSpan {
  const near = marks.filter(({ kind }) => kind !== 'speaker')
  if (near.length === 0) return { start: 0, end: length }
  return {
    start: Math.max(0, Math.min(...near.map(({ start }) => start))),
    end: Math.min(length, Math.max(...near.map(({ end }) => end))),
  }
}
