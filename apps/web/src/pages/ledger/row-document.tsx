import { useEffect, useRef } from 'preact/hooks'
import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { UtteranceRow } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { DocumentText } from '../../reading/document-text.tsx'
import { statementAddress } from '../../utterances/tree-outlets.ts'
import { useLedgerWords } from './ledger-words.ts'

/** The document of the row that the reader is at, beside the list where there is room for it. */
export function RowDocument({ row }: { readonly row: UtteranceRow }) {
  const words = useLedgerWords()
  const { id } = row.document
  const answer = useAnswer(`document ${id}`, (signal) =>
    asked(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
  )
  const place = useRef<HTMLElement>(null)
  const isHere = answer.answer.is === 'here'
  useEffect(() => {
    const sheet = place.current
    const mark = sheet?.querySelector<HTMLElement>('.here')
    if (sheet !== null && mark != null)
      sheet.scrollTop += mark.getBoundingClientRect().top - sheet.getBoundingClientRect().top - 120
  }, [row.statement, isHere])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by the keyboard.
    <aside class="row-document" ref={place} aria-label={words.document} tabIndex={0}>
      <p class="under">
        <a href={statementAddress({ id: row.statement, document: row.document })}>
          {words.toDocument}
        </a>
      </p>
      <Answered
        of={answer}
        draw={(found) => (
          <DocumentText
            text={found.text}
            statements={found.statements}
            here={row.statement}
            titleLevel="h2"
            linkTo={({ statement }) => statementAddress(statement)}
          />
        )}
      />
    </aside>
  )
}
