import { useId } from 'preact/hooks'
import { useReviewWords } from './review-words.ts'

/** Why somebody decides so; it stays with the decision. */
export function WhyField(props: {
  readonly value: string
  readonly onInput: (why: string) => void
}) {
  const words = useReviewWords()
  const id = useId()
  return (
    <div class="why-field">
      <label for={id}>{words.why}</label>
      <input
        id={id}
        class="field"
        type="text"
        maxLength={2000}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </div>
  )
}
