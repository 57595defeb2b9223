import type { Shapes } from '../../api/shapes.ts'
import { Segments } from '../../parts/segments.tsx'
import { useWords } from '../../words/language.ts'
import { useReviewWords } from './review-words.ts'

const kinds = ['all', 'statement', 'join', 'shift', 'unfit'] as const

/** What is looked at: everything, or one kind. */
export type ReviewKind = (typeof kinds)[number]

export function kindOf(asked: string | undefined): ReviewKind {
  return kinds.find((kind) => kind === asked) ?? 'all'
}

/** Everything, or one kind, each with how many wait. */
export function KindChoice(props: {
  readonly kind: ReviewKind
  readonly counts: Shapes['Review']['counts'] | null
  readonly onChoose: (kind: ReviewKind) => void
}) {
  const { kind, counts, onChoose } = props
  const words = useReviewWords()
  const { speech } = useWords()
  const shown = kinds.filter(
    (one) => one === 'all' || one === kind || one !== 'unfit' || (counts?.unfit ?? 0) > 0,
  )
  return (
    <div class="kind-choice">
      <Segments
        label={words.which}
        chosen={kind}
        onChoose={onChoose}
        options={shown.map((value) => ({
          value,
          label:
            value === 'all' || counts === null
              ? words.kindsMany[value]
              : `${words.kindsMany[value]} ${speech.number(counts[value])}`,
        }))}
      />
    </div>
  )
}
