import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { KeyCap } from '../../parts/key-hint.tsx'
import { useKeys } from '../../shell/keys.ts'
import { useReviewWords } from './review-words.ts'

/** One answer. */
export interface Option {
  readonly face: ComponentChildren
  readonly help: ComponentChildren
  readonly note?: ComponentChildren
}

/** Answers, one chosen: by pressing, by arrows, or by their number. */
export function Options(props: {
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}) {
  const { label, options, chosen, onChoose } = props
  const name = useId()
  const { choose } = useReviewWords()
  useKeys(
    options.slice(0, 9).map((_, index) => ({
      keys: String(index + 1),
      does: choose,
      run: () => onChoose(index),
    })),
  )
  return (
    <fieldset class="options">
      <legend class="heard">{label}</legend>
      {options.map(({ face, help, note }, index) => (
        <label key={index} class="option">
          <input
            class="heard"
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          <KeyCap of={String(index + 1)} />
          <span>
            {face}
            <span class="option-help">{help}</span>
          </span>
          {note}
        </label>
      ))}
    </fieldset>
  )
}
