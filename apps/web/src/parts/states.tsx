import type { ComponentChildren } from 'preact'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { useSlow } from './use-slow.ts'

interface Action {
  readonly label: string
  readonly run: () => void
}

/** Nothing is there: what that means, and what to do. Children are what can be pressed: parts of the query to take away. */
export function EmptyState(props: {
  readonly title: ComponentChildren
  readonly help?: ComponentChildren
  readonly children?: ComponentChildren
}) {
  return (
    <div class="state">
      <div class="state-title">{props.title}</div>
      {props.help !== undefined && <p>{props.help}</p>}
      {props.children !== undefined && <div class="chips">{props.children}</div>}
    </div>
  )
}

/** Something went wrong: what, since when, what happens next, and one button. */
export function FailedState(props: {
  readonly title: ComponentChildren
  readonly help?: ComponentChildren
  readonly action?: Action
}) {
  const { action } = props
  return (
    <div class="state failed" role="alert">
      <div class="state-title">{props.title}</div>
      {props.help !== undefined && <p>{props.help}</p>}
      {action !== undefined && (
        <div class="chips">
          <Button onPress={action.run}>{action.label}</Button>
        </div>
      )}
    </div>
  )
}

/**
 * Keeps the place of what comes: as many lines as are expected. For the first 400 ms nothing is said, so that what is fast does
 * not flicker.
 */
export function LoadingState(props: {
  /** What is being done, with a count and the time left where they are known. */
  readonly doing?: string
  readonly lines?: number
}) {
  const { states } = useWords()
  const isSlow = useSlow(true)
  return (
    <div class="state waiting" aria-busy="true" data-slow={isSlow}>
      <p role="status">{isSlow ? (props.doing ?? states.loading) : ''}</p>
      {Array.from({ length: props.lines ?? 3 }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  )
}
