import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

/** A button that opens a small sheet under it. Escape, a press elsewhere and leaving it by Tab close it. */
export function Menu(props: {
  readonly label: string
  readonly title?: string
  /** What the button shows. */
  readonly face: ComponentChildren
  readonly children: ComponentChildren
}) {
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useId()
  useClosing({ isOpen, place, close: () => setIsOpen(false) })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard here wherever in the sheet the focus is.
    <div
      class="menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setIsOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        class="button bare"
        aria-label={props.label}
        title={props.title}
        aria-expanded={isOpen}
        aria-controls={sheet}
        onClick={() => setIsOpen(!isOpen)}
      >
        {props.face}
      </button>
      <div id={sheet} class="menu-sheet" hidden={!isOpen}>
        {props.children}
      </div>
    </div>
  )
}

function useClosing({
  isOpen,
  place,
  close,
}: {
  readonly isOpen: boolean
  readonly place: { readonly current: HTMLElement | null }
  readonly close: () => void
}) {
  useEffect(() => {
    if (!isOpen) return undefined
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) close()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  })
}

/** One of a few, in a menu. */
export function MenuChoice<Value extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset>
      <legend>{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value} class="tick one">
          <span>{label}</span>
          <input
            type="radio"
            name={name}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
        </label>
      ))}
    </fieldset>
  )
}
