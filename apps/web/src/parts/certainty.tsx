import { useWords } from '../words/language.ts'

/** How sure a reading is, in four steps. */
export type SureStep = 'sure' | 'likely' | 'unsure' | 'unlikely'

const steps: readonly (readonly [SureStep, leastScore: number, bars: number])[] = [
  ['sure', 0.9, 4],
  ['likely', 0.7, 3],
  ['unsure', 0.45, 2],
  ['unlikely', 0, 1],
]

/** @param score Within 0 and 1: the share of such readings that is right. */
export function sureStepOf(score: number): SureStep {
  return steps.find(([, least]) => score >= least)?.[0] ?? 'unlikely'
}

/** What of a row should be looked at before it is used. */
export type WeakPart = 'speaker' | 'words'

/** The step of a row: what is weak in it is unsure, whatever its score. */
export function rowStepOf(score: number, weak: readonly WeakPart[]): SureStep {
  const step = sureStepOf(score)
  return weak.length > 0 && (step === 'sure' || step === 'likely') ? 'unsure' : step
}

/** Four bars and a word, and what is weak. The number itself is shown in review alone. */
export function Certainty(props: { readonly score: number; readonly weak?: readonly WeakPart[] }) {
  const { score, weak = [] } = props
  const { parts } = useWords()
  const step = rowStepOf(score, weak)
  const full = steps.find(([name]) => name === step)?.[2] ?? 1
  return (
    <span class="sure">
      <span class="sure-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} class={bar <= full ? 'full' : undefined} />
        ))}
      </span>
      {parts.sure[step]}
      {weak.length > 0 && `: ${parts.weak(weak)}`}
    </span>
  )
}
