import { useLayoutEffect, useRef } from 'preact/hooks'
import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Statement } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../parts/button.tsx'
import { useReviewWords } from './review-words.ts'

/** The other statements of the document, the nearest first. */
export function MergeChoice(props: {
  readonly statement: Statement
  readonly onChoose: (other: string) => void
  readonly onCancel: () => void
}) {
  const { statement, onChoose, onCancel } = props
  const words = useReviewWords()
  const { id } = statement.document
  const place = useRef<HTMLHeadingElement>(null)
  const found = useAnswer(`document ${id}`, (signal) =>
    asked(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
  )
  useLayoutEffect(() => place.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever in the list the focus is.
    <div
      class="merge-choice"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <h3 ref={place} tabIndex={-1}>
        {words.mergeTitle}
      </h3>
      <p class="note">{words.mergeHelp}</p>
      <Answered
        of={found}
        lines={3}
        draw={({ statements }) => (
          <OtherStatements others={nearest(statement, statements)} onChoose={onChoose} />
        )}
      />
      <Button onPress={onCancel} keyHint="Escape">
        {words.cancel}
      </Button>
    </div>
  )
}

function OtherStatements(props: {
  readonly others: readonly Statement[]
  readonly onChoose: (other: string) => void
}) {
  const words = useReviewWords()
  if (props.others.length === 0) return <p>{words.mergeNone}</p>
  return (
    <ul class="others">
      {props.others.map(({ id, words: said, speaker }) => (
        <li key={id}>
          <button type="button" onClick={() => props.onChoose(id)}>
            <b>{speaker?.identity?.name ?? speaker?.name ?? words.unnamed}</b>
            <q>{said}</q>
          </button>
        </li>
      ))}
    </ul>
  )
}

function nearest(of: Statement, all: readonly Statement[]): readonly Statement[] {
  const at = of.content[0]?.start ?? 0
  const distance = ({ content }: Statement) => Math.abs((content[0]?.start ?? 0) - at)
  return all
    .filter(({ id, status }) => id !== of.id && status !== 'rejected')
    .sort((a, b) => distance(a) - distance(b))
}
