import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { useWords } from '../words/language.ts'
import { useSlow } from './use-slow.ts'

/** Something that can be chosen. */
export interface Choice<Value> {
  readonly key: string
  readonly value: Value
  readonly face: ComponentChildren
}

export interface ComboboxProps<Value> {
  readonly label: string
  /** Finds what fits the letters; ended by the signal when other letters come. */
  readonly search: (letters: string, signal: AbortSignal) => Promise<readonly Choice<Value>[]>
  readonly onChoose: (value: Value) => void
  /** What is said when nothing fits. */
  readonly none?: string
}

/** Letters are looked up when none has come for this time. */
const restMs = 120

/** Search as you type. Arrows move, Enter chooses, Escape closes. */
export function Combobox<Value>({ label, search, onChoose, none }: ComboboxProps<Value>) {
  const { parts } = useWords()
  const [letters, setLetters] = useState('')
  // The first is meant until another is; the first arrow down goes to it rather than past it.
  const [at, setAt] = useState(0)
  const [hasMoved, setHasMoved] = useState(false)
  const [isEntered, setIsEntered] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const { found, isSearching, isCurrent } = useFound(letters, search)
  const id = useId()
  const isShown = isOpen && letters !== ''
  const choose = (choice: Choice<Value>) => {
    onChoose(choice.value)
    setLetters('')
    setIsOpen(false)
  }
  const enter = () => {
    const chosen = found[at]
    // What was found for fewer letters is not what is meant: the answer to all of them is awaited.
    if (!isCurrent) setIsEntered(true)
    else if (chosen !== undefined) choose(chosen)
  }
  const move = (by: number) => {
    const to = by > 0 && !hasMoved ? 0 : at + by
    setAt(Math.max(Math.min(to, found.length - 1), 0))
    setHasMoved(true)
  }
  useEffect(() => {
    const first = found[0]
    if (!isEntered || !isCurrent) return
    setIsEntered(false)
    if (first !== undefined) choose(first)
  }, [isEntered, isCurrent])
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) event.stopPropagation()
    if (event.key === 'Escape') setIsOpen(false)
    else if (event.key === 'Enter' && isShown) enter()
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else return
    event.preventDefault()
  }
  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && found[at] !== undefined ? `${id}-${at}` : undefined}
        value={letters}
        onInput={(event) => {
          setLetters(event.currentTarget.value)
          setAt(0)
          setHasMoved(false)
          setIsEntered(false)
          setIsOpen(true)
        }}
        onKeyDown={press}
        onBlur={() => setIsOpen(false)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isShown || found.length === 0}
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus.
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The field keeps the focus, so that it does not close before it is chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.face}
          </div>
        ))}
      </div>
      <p class="note" role="status">
        {isShown && saidOf({ isSearching, count: found.length }, parts, none)}
      </p>
    </div>
  )
}

function saidOf(
  { isSearching, count }: { readonly isSearching: boolean; readonly count: number },
  parts: ReturnType<typeof useWords>['parts'],
  none: string | undefined,
): string {
  if (isSearching) return parts.searching
  return count === 0 ? (none ?? parts.noMatches) : parts.matches(count)
}

function useFound<Value>(letters: string, search: ComboboxProps<Value>['search']) {
  const [answer, setAnswer] = useState<{
    readonly letters: string
    readonly found: readonly Choice<Value>[]
  }>({ letters: '', found: [] })
  // A new function to search with is no reason to search again.
  useEffect(() => {
    if (letters === '') return undefined
    const ending = new AbortController()
    const timer = setTimeout(() => {
      search(letters, ending.signal).then(
        (found) => {
          if (!ending.signal.aborted) setAnswer({ letters, found })
        },
        // What cannot be searched is told by whoever searches; here there is nothing to choose.
        () => setAnswer({ letters, found: [] }),
      )
    }, restMs)
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [letters])
  const isSearching = useSlow(answer.letters !== letters)
  const isCurrent = answer.letters === letters
  return { found: answer.found, isSearching: isSearching && !isCurrent, isCurrent }
}
