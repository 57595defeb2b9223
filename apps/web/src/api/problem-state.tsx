import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { FailedState, LoadingState } from '../parts/states.tsx'
import { useWords } from '../words/language.ts'
import { problemWords } from './problem-words.ts'
import type { Problem } from './shapes.ts'

/** A problem of the server in the words of the interface: what, what happens next, and one button. */
export function ProblemState(props: {
  readonly problem: Problem
  /** Asks again. */
  readonly again: () => void
}) {
  const { states } = useWords()
  const { status } = props.problem
  if (status === 401) return <ToSignIn />
  // Asked again by itself: not a fault, but a wait.
  if (status === 503) return <LoadingState doing={`${states.notYet} ${states.notYetHelp}`} />
  const told = problemWords(props.problem, states)
  return (
    <FailedState
      title={told.title}
      help={told.isOfServer ? <span lang="en">{told.help}</span> : told.help}
      action={{ label: states.tryAgain, run: props.again }}
    />
  )
}

/** Whoever is not known signs in first, and comes back to where they wanted to go. */
export function ToSignIn() {
  const { states } = useWords()
  const { route } = useLocation()
  useEffect(() => {
    const wanted = location.pathname + location.search
    route(`/sign-in?to=${encodeURIComponent(wanted)}`, true)
  }, [])
  return <LoadingState doing={states.signIn} />
}
