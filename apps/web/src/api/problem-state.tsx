import { FailedState } from '../parts/states.tsx'
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
  const told = problemWords(props.problem, states)
  return (
    <FailedState
      title={told.title}
      help={told.help}
      action={{ label: states.tryAgain, run: props.again }}
    />
  )
}
