import { useEffect, useState } from 'preact/hooks'
import type { RulingBody, Statement } from '../api/shapes.ts'
import { Dialog } from '../parts/dialog.tsx'
import type { TextSpan } from '../parts/nest-marks.ts'
import { LoadingState } from '../parts/states.tsx'
import { useDecidingWords } from './deciding-words.ts'

type Editor = typeof import('../pages/review/span-editor.tsx').SpanEditor

export interface EditSpanProps {
  readonly statement: Statement
  /** The text of its document. */
  readonly text: string
  readonly onClose: () => void
  readonly onRule: (ruling: RulingBody) => void
}

/** Moves the ends of what was said, over the lines of the text that hold it. */
export function EditSpan({ statement, text, onClose, onRule }: EditSpanProps) {
  const words = useDecidingWords()
  const SpanEditor = useSpanEditor()
  const lines = linesAround(text, statement)
  return (
    <Dialog title={words.editSpan} onClose={onClose}>
      {SpanEditor === null ? (
        <LoadingState lines={4} />
      ) : (
        <SpanEditor
          text={text.slice(lines.start, lines.end)}
          language={statement.document.language}
          spans={statement.content.map(({ start, end }) => ({
            start: start - lines.start,
            end: end - lines.start,
          }))}
          onCancel={onClose}
          onSave={(spans) =>
            onRule({
              kind: 'edit-span',
              statement: statement.id,
              why: '',
              content: spans.map(({ start, end }) => [start + lines.start, end + lines.start]),
            })
          }
        />
      )}
    </Dialog>
  )
}

/** The editor, fetched when it is first needed: few readers decide. */
function useSpanEditor(): Editor | null {
  const [editor, setEditor] = useState<{ readonly it: Editor } | null>(null)
  useEffect(() => {
    void import('../pages/review/span-editor.tsx').then(({ SpanEditor }) =>
      setEditor({ it: SpanEditor }),
    )
  }, [])
  return editor?.it ?? null
}

/** The whole lines from the first to the last that holds words of a statement. */
function linesAround(text: string, { content }: Statement): TextSpan {
  const first = content[0]?.start ?? 0
  const last = content.at(-1)?.end ?? first
  const end = text.indexOf('\n', last)
  return { start: text.lastIndexOf('\n', first) + 1, end: end < 0 ? text.length : end }
}
