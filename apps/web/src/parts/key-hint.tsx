/** A key as it is shown inside what it presses; read out by `aria-keyshortcuts` instead. */
export function KeyCap({ of }: { readonly of: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{nameOfKey(of)}</kbd>
    </span>
  )
}

/** A key, or two one after the other, and what it does. For the eye; the dialog of all keys tells it by ear, too. */
export function KeyHint(props: {
  /** As `KeyBinding.keys`: `j`, `g d`. */
  readonly keys: string
  readonly does: string
}) {
  return (
    <span>
      {props.keys.split(' ').map((key) => (
        <kbd key={key}>{nameOfKey(key)}</kbd>
      ))}
      {props.does}
    </span>
  )
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '⏎',
  Escape: 'Esc',
}

function nameOfKey(key: string): string {
  return arrows[key] ?? key
}
