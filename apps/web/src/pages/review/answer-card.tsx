import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../shell/keys.ts'
import { type Option, Options } from './options.tsx'
import { useReviewWords } from './review-words.ts'
import { WhyField } from './why-field.tsx'

/** A question with fixed answers: what it is about, the answers, what they come to, and Accept. */
export function AnswerCard(props: {
  readonly question: string
  readonly children: ComponentChildren
  readonly options: readonly Option[]
  /** What is chosen before anybody chooses. */
  readonly first: number
  readonly effect: string
  /** Keys that give an answer at once, and what they do. */
  readonly quick?: readonly {
    readonly key: string
    readonly does: string
    readonly chosen: number
  }[]
  readonly mayChange: boolean
  readonly onAccept: (chosen: number, why: string) => void
}) {
  const { question, children, options, first, effect, quick = [], mayChange, onAccept } = props
  const words = useReviewWords()
  const [chosen, setChosen] = useState(first)
  const [why, setWhy] = useState('')
  const accept = () => onAccept(chosen, why)
  const keys = [
    { keys: 'a', does: words.keys.accept, run: accept, inFooter: true },
    ...quick.map((one) => ({
      keys: one.key,
      does: one.does,
      run: () => onAccept(one.chosen, why),
      inFooter: true,
    })),
  ]
  useKeys(mayChange ? keys : [])
  return (
    <>
      <div>
        <h2 class="question" tabIndex={-1}>
          {question}
        </h2>
      </div>
      {children}
      <Options label={words.answer} options={options} chosen={chosen} onChoose={setChosen} />
      <div class="effect">
        <b>{words.ifAccept}</b>
        <span>{effect}</span>
      </div>
      {mayChange && (
        <div class="acting">
          <WhyField value={why} onInput={setWhy} />
          <div class="acts">
            <Button kind="main" onPress={accept} keyHint="a">
              {words.accept}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
