import { useWords } from '../words/language.ts'

/** A part of a query: `speaker:` `tavalis` ×. It can be taken away. */
export function Chip(props: {
  /** What stands before the colon; `null` for plain words. */
  readonly field: string | null
  readonly value: string
  readonly onRemove: () => void
}) {
  const { parts } = useWords()
  const { field, value } = props
  return (
    <span class="chip">
      <span>
        {field !== null && <i>{field}:</i>}
        {value}
      </span>
      <button
        type="button"
        aria-label={parts.remove(field === null ? value : `${field}:${value}`)}
        onClick={props.onRemove}
      >
        ×
      </button>
    </span>
  )
}
