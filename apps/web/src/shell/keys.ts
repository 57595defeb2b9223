import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** One key, or two one after the other, and what it does. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` tells it; two with a blank between: `g d`. */
  readonly keys: string
  /** What it does, in the language of the page, for the dialog of all keys. */
  readonly does: string
  readonly run: (event: KeyboardEvent) => void
  /** Works on every page rather than on this one. */
  readonly everywhere?: boolean
  /** Told in the footer, too: the few that matter most here. */
  readonly inFooter?: boolean
}

/** The second key of a pair comes within this time. */
const pairMs = 1500

const bound = signal<readonly (readonly KeyBinding[])[]>([])
let pending: { readonly key: string; readonly at: number } | null = null

/** All keys that work now, those of the page first. */
export function useAllKeys(): readonly KeyBinding[] {
  return bound.value
    .flat()
    .toSorted((a, b) => Number(a.everywhere === true) - Number(b.everywhere === true))
}

/** Lets keys work while the component is on the page. What was bound later goes before. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  latest.current = bindings
  const told = bindings.map(({ keys, does }) => `${keys} ${does}`).join('\n')
  // Bound anew only when the keys or their words change; what they run is looked up when they are pressed. Before the
  // page is painted: a key that comes as soon as one sees what it is for must not be lost.
  useLayoutEffect(() => {
    const mine = latest.current.map((binding) => ({
      ...binding,
      run: (event: KeyboardEvent) =>
        latest.current.find(({ keys }) => keys === binding.keys)?.run(event),
    }))
    bound.value = [mine, ...bound.peek()]
    return () => {
      bound.value = bound.peek().filter((one) => one !== mine)
    }
  }, [told])
}

/** Listens for keys for as long as the window lives. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isForSomebodyElse(event)) return
    const binding = bindingOf(event)
    if (binding === undefined) return
    event.preventDefault()
    binding.run(event)
  })
}

/** Keys typed into a field, held with another, or pressed while a dialog is open are not ours. */
function isForSomebodyElse(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target instanceof Element ? event.target : null
  if (
    target?.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')
  )
    return true
  return document.querySelector('dialog[open]') !== null
}

function bindingOf(event: KeyboardEvent): KeyBinding | undefined {
  const all = bound.peek().flat()
  const before = pending !== null && event.timeStamp - pending.at < pairMs ? pending.key : null
  pending = null
  const pair =
    before === null ? undefined : all.find(({ keys }) => keys === `${before} ${event.key}`)
  if (pair !== undefined) return pair
  if (all.some(({ keys }) => keys.startsWith(`${event.key} `))) {
    pending = { key: event.key, at: event.timeStamp }
  }
  return all.find(({ keys }) => keys === event.key)
}
