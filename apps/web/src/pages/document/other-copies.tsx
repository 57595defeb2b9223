import type { Document, DocumentHead } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Tongue } from '../../parts/small-notes.tsx'
import { useWords } from '../../words/language.ts'
import { tellDay } from '../../words/tell-day.ts'
import { useDocumentWords } from './document-words.ts'

/** Where the same text stands, too, and which came first. */
export function OtherCopies(props: {
  readonly found: Document
  readonly onCompare: (other: string) => void
}) {
  const words = useDocumentWords()
  const { copies, versions } = props.found
  const others = copies.filter(({ document }) => !versions.some(({ id }) => id === document.id))
  if (others.length === 0) return null
  return (
    <section class="section">
      <header>
        <h2>{words.copies}</h2>
      </header>
      <ul class="other-documents">
        {others.map(({ document, relation, earlier }) => (
          <li key={document.id}>
            <DocumentLink head={document} />
            <span class="note">
              {words.copyRelation(relation)}, {earlier ? words.cameFirst : words.cameLater}
            </span>
            <Button kind="link" onPress={() => props.onCompare(document.id)}>
              {words.compare}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What corrects the document, and what it corrects. */
export function Corrections({ found }: { readonly found: Document }) {
  const words = useDocumentWords()
  if (found.corrections.length === 0) return null
  return (
    <section class="section">
      <header>
        <h2>{words.corrections}</h2>
      </header>
      <ul class="other-documents">
        {found.corrections.map(({ by, of }) => (
          <li key={`${by.id} ${of.id}`}>
            <DocumentLink head={by} />
            <span class="note">{words.corrects}</span>
            <DocumentLink head={of} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DocumentLink({ head }: { readonly head: DocumentHead }) {
  const words = useDocumentWords()
  const day = tellDay({ from: head.published, to: head.published }, useWords()).day
  return (
    <span>
      <a href={`/documents/${head.id}`}>{head.outlet ?? words.noOutlet}</a>, {day}{' '}
      <Tongue tag={head.language} />
    </span>
  )
}
