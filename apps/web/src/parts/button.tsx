import type { ComponentChildren } from 'preact'
import { KeyCap } from './key-hint.tsx'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly onPress: () => void
  /** `main`: the one thing to do here. `bare`: without a border. `link`: as a link in running text. */
  readonly kind?: 'main' | 'plain' | 'bare' | 'link'
  /** The key that does the same, shown in the button; the page binds it. */
  readonly keyHint?: string
  /** It cannot be pressed now, but stays where a reader by ear finds it. */
  readonly isOff?: boolean
  /** What is read out where the face alone does not say it. */
  readonly label?: string
  /** It shows and hides the element with this id. */
  readonly controls?: string
  readonly isOpen?: boolean
}

/** Something to press. */
export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'plain', keyHint, isOff, label, controls, isOpen } = props
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={isOff === true ? 'true' : undefined}
      aria-label={label}
      aria-keyshortcuts={keyHint}
      aria-controls={controls}
      aria-expanded={isOpen}
      onClick={() => {
        if (isOff !== true) onPress()
      }}
    >
      {children}
      {keyHint !== undefined && <KeyCap of={keyHint} />}
    </button>
  )
}
