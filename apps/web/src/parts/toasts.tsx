import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from './button.tsx'

/** A few words on something that has been done, with what takes it back. */
export interface Toast {
  readonly words: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** What can be taken back stays longer. */
const shownMs = { plain: 5000, withAction: 12_000 }

const toasts = signal<readonly (Toast & { readonly id: number })[]>([])
let count = 0

/** Tells something at the foot of the page, by eye and by ear, without taking the focus. */
export function tell(toast: Toast): void {
  count++
  // More than three at once would hide the page.
  toasts.value = [...toasts.peek(), { ...toast, id: count }].slice(-3)
}

/** Where `tell` speaks; once on the page. */
export function ToastRegion() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <ToastLine key={toast.id} toast={toast} onEnd={() => drop(toast.id)} />
      ))}
    </div>
  )
}

function drop(id: number): void {
  toasts.value = toasts.peek().filter((toast) => toast.id !== id)
}

function ToastLine({ toast, onEnd }: { readonly toast: Toast; readonly onEnd: () => void }) {
  const { action } = toast
  // The time runs once.
  useEffect(() => {
    const timer = setTimeout(onEnd, action === undefined ? shownMs.plain : shownMs.withAction)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="toast">
      <span>{toast.words}</span>
      {action !== undefined && (
        <Button
          kind="link"
          onPress={() => {
            action.run()
            onEnd()
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
