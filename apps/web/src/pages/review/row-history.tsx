import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useMayChange } from '../../api/use-me.ts'
import { DoubtNote } from '../../parts/small-notes.tsx'
import { useReadingWords } from '../../reading/reading-words.ts'
import { Rich } from '../../words/rich.tsx'
import { useReviewWords } from './review-words.ts'
import { DecisionList } from './trail.tsx'

/** How a row came to be as it is: who read it, what was doubtful, who decided what. */
export function RowHistory({
  item,
}: {
  readonly item: Extract<Shapes['ReviewItem'], { kind: 'statement' }>
}) {
  const words = useReviewWords()
  const reading = useReadingWords()
  const mayChange = useMayChange()
  const { id, madeBy } = item.statement
  const history = useAnswer(`history ${id}`, (signal) =>
    asked(
      api.GET('/api/v1/decisions', { params: { query: { statement: id, limit: 20 } }, signal }),
    ),
  )
  const codes = [...new Set(item.doubts.map(({ code }) => code))]
  return (
    <section class="section">
      <header>
        <h2>{words.history}</h2>
      </header>
      <ol class="audit">
        <li>
          <span>
            <Rich text={words.readBy(madeBy.version)} />
          </span>
        </li>
        {codes.map((code) => (
          <li key={code}>
            <span>
              {words.marked} <DoubtNote>{reading.doubts[code]}</DoubtNote>
            </span>
          </li>
        ))}
      </ol>
      <Answered
        of={history}
        lines={2}
        draw={({ rows }) => <DecisionList rows={rows} mayChange={mayChange} />}
      />
    </section>
  )
}
