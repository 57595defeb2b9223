import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { notReached } from '../api/client.ts'
import type { Problem } from '../api/shapes.ts'
import type { AnswerInHand } from '../api/use-answer.ts'
import { EmptyState, FailedState, LoadingState } from '../parts/states.tsx'
import { useWords } from '../words/language.ts'

/** Shows an answer when it is here; before that its place, and what is wrong where it does not come. */
export function WhenHere<Data>(props: {
  readonly inHand: AnswerInHand<Data>
  /** About how many lines come. */
  readonly lines?: number
  readonly children: (data: Data) => ComponentChildren
}) {
  const { answer, again } = props.inHand
  if (answer.is === 'here') return <>{props.children(answer.data)}</>
  if (answer.is === 'awaited') return <LoadingState lines={props.lines ?? 6} />
  return <TroubleState problem={answer.problem} again={again} />
}

/** Why there is no answer, in words, and what can be done. */
export function TroubleState({
  problem,
  again,
}: {
  readonly problem: Problem
  readonly again: () => void
}) {
  const { shell, states } = useWords()
  const { status, title, detail, reference } = problem
  if (status === 401) return <ToSignIn />
  if (status === 503) return <LoadingState doing={states.notYet} lines={8} />
  if (status === notReached)
    return (
      <FailedState
        title={shell.unreached}
        help={shell.unreachedNext}
        action={{ label: shell.tryNow, run: again }}
      />
    )
  if (status === 404)
    return (
      <EmptyState title={states.unknown} help={shell.notFoundHelp}>
        <a class="button" href="/">
          {shell.toDossier}
        </a>
      </EmptyState>
    )
  const told = [detail ?? title, reference === undefined ? '' : states.reference(reference)]
  return (
    <FailedState
      title={status === 403 ? states.notAllowed : states.failed}
      help={told.join(' ').trim()}
      action={{ label: shell.tryNow, run: again }}
    />
  )
}

/** Whoever is not known signs in first, and comes back to where they wanted to go. */
function ToSignIn() {
  const { route } = useLocation()
  useEffect(() => {
    const wanted = location.pathname + location.search
    route(`/sign-in?to=${encodeURIComponent(wanted)}`, true)
  }, [])
  return <LoadingState />
}
