import type { ComponentChildren } from 'preact'

/** One of a few, side by side, chosen at once: roomy or dense. */
export function Segments<Value extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline everywhere.
    <span class="segments" role="group" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.chosen}
          onClick={() => props.onChoose(value)}
        >
          {label}
        </button>
      ))}
    </span>
  )
}
