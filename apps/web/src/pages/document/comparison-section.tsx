import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { DocumentHead, Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../parts/button.tsx'
import { type DifferencePiece, DifferenceText } from '../../parts/difference-text.tsx'
import { useLang } from '../../parts/small-notes.tsx'
import { useWords } from '../../words/language.ts'
import { tellDay } from '../../words/tell-day.ts'
import { comparisonRows } from './comparison-rows.ts'
import { useDocumentWords } from './document-words.ts'

/** What differs between two texts, passage by passage: versions of an article, or copies of it. */
export function ComparisonSection(props: {
  readonly document: string
  readonly other: string
  /** Both are versions of one article. */
  readonly isUpdate: boolean
  readonly onClose: (() => void) | null
}) {
  const { document, other } = props
  const compared = useAnswer(`compared ${document} ${other}`, (signal) =>
    asked(
      api.GET('/api/v1/documents/{id}/compared/{other}', {
        params: { path: { id: document, other } },
        signal,
      }),
    ),
  )
  return (
    <Answered
      of={compared}
      lines={4}
      draw={(comparison) => <Compared {...props} comparison={comparison} />}
    />
  )
}

function Compared({
  comparison,
  document,
  isUpdate,
  onClose,
}: {
  readonly comparison: Shapes['Comparison']
  readonly document: string
  readonly isUpdate: boolean
  readonly onClose: (() => void) | null
}) {
  const words = useDocumentWords()
  const { earlier, later } = comparison
  const rows = comparisonRows(comparison)
  const count = (wanted: string) => rows.filter(({ is }) => is === wanted).length
  const told = words.changes(count('changed'), count('added'), count('cut'))
  const same = count('same')
  const other = earlier.id === document ? later : earlier
  return (
    <section class="section comparison" id="versions">
      <header>
        <h2>{isUpdate ? words.changed : words.differences(other.outlet ?? words.noOutlet)}</h2>
        <span class="note">{told === '' ? words.same : told}</span>
        {onClose !== null && (
          <Button kind="link" onPress={onClose}>
            {words.closeComparison}
          </Button>
        )}
      </header>
      {told !== '' && (
        <div class="compared">
          <ComparedHead head={earlier} />
          <ComparedHead head={later} />
          {rows.map(({ is, earlier: before, later: after }, index) =>
            is === 'same' ? null : (
              <ComparedRow
                key={index}
                before={before}
                after={after}
                languages={[earlier.language, later.language]}
              />
            ),
          )}
        </div>
      )}
      {told !== '' && same > 0 && <p class="under">{words.unchanged(same)}</p>}
    </section>
  )
}

function ComparedHead({ head }: { readonly head: DocumentHead }) {
  const words = useDocumentWords()
  const day = tellDay({ from: head.published, to: head.published }, useWords()).day
  return (
    <h3>
      <a href={`/documents/${head.id}`}>{head.outlet ?? words.noOutlet}</a>{' '}
      <span class="note">{day}</span>
    </h3>
  )
}

function ComparedRow(props: {
  readonly before: readonly DifferencePiece[]
  readonly after: readonly DifferencePiece[]
  readonly languages: readonly [string, string]
}) {
  const { before, after, languages } = props
  const langs = [useLang(languages[0]), useLang(languages[1])]
  return (
    <>
      <p class="words small-words" lang={langs[0]}>
        <DifferenceText pieces={before} />
      </p>
      <p class="words small-words" lang={langs[1]}>
        <DifferenceText pieces={after} />
      </p>
    </>
  )
}
