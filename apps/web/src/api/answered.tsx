import type { ComponentChildren } from 'preact'
import { LoadingState } from '../parts/states.tsx'
import { ProblemState } from './problem-state.tsx'
import type { AnswerInHand } from './use-answer.ts'

/** What was asked for, drawn when it is here; before, its place is kept; when it fails, it says so and can be asked for again. */
export function Answered<Data>(props: {
  readonly of: AnswerInHand<Data>
  readonly draw: (data: Data) => ComponentChildren
  /** Lines that the place is kept for. */
  readonly lines?: number
}) {
  const { answer, again } = props.of
  if (answer.is === 'here') return <>{props.draw(answer.data)}</>
  if (answer.is === 'failed') return <ProblemState problem={answer.problem} again={again} />
  return <LoadingState lines={props.lines ?? 6} />
}
