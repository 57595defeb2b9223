import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useWords } from '../words/language.ts'

/** A window over the page. It takes the focus and gives it back; Escape and a press beside it close it. */
export function Dialog(props: {
  readonly title: string
  readonly children: ComponentChildren
  readonly onClose: () => void
}) {
  const { shell } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    dialog.current?.showModal()
    // The browser would begin at the button that closes; people came for what is to be filled in.
    const field = dialog.current?.querySelector<HTMLElement>('input, textarea, select')
    field?.focus()
    if (field instanceof HTMLInputElement) field.select()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a modal dialog by Escape itself.
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={title}
      onClose={props.onClose}
      onClick={(event) => {
        // Only the backdrop is the dialog itself; everything else lies in the box within.
        if (event.target === event.currentTarget) dialog.current?.close()
      }}
    >
      <div class="dialog-box">
        <header>
          <h2 id={title}>{props.title}</h2>
          <button
            type="button"
            class="button bare"
            aria-label={shell.close}
            onClick={() => dialog.current?.close()}
          >
            ✕
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  )
}
