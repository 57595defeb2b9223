import { useLayoutEffect } from 'preact/hooks'
import type { Shapes } from '../../api/shapes.ts'
import { type Named, useNamedSearch } from '../../deciding/search-named.tsx'
import { Certainty } from '../../parts/certainty.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { Options } from './options.tsx'
import { useReviewWords } from './review-words.ts'

/** Who may have said it: candidates by number, or somebody else by name. */
export function SpeakerChoice(props: {
  readonly candidates: readonly Shapes['Candidate'][]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly other: Named | null
  readonly onOther: (named: Named) => void
}) {
  const { candidates, chosen, onChoose, other, onOther } = props
  const words = useReviewWords()
  const isOther = chosen >= candidates.length
  return (
    <div>
      <Options
        label={words.speaker}
        chosen={Math.min(chosen, candidates.length)}
        onChoose={onChoose}
        options={[
          ...candidates.map((candidate) => ({
            face: <CandidateName candidate={candidate} />,
            help: words.candidates[candidate.why],
            note: candidate.score !== null && (
              <span class="scored">
                <Certainty score={candidate.score} />, {candidate.score.toFixed(2)}
              </span>
            ),
          })),
          {
            face: <b>{other === null ? words.someoneElse : other.name || words.unnamed}</b>,
            help: words.someoneElseHelp,
          },
        ]}
      />
      {isOther && <OtherSpeaker onOther={onOther} />}
    </div>
  )
}

function CandidateName({ candidate }: { readonly candidate: Shapes['Candidate'] }) {
  const words = useReviewWords()
  const { name, role } = candidate
  return (
    <>
      <b>{name === '' ? words.unnamed : name}</b>
      {role !== null && role !== name && `, ${role}`}
    </>
  )
}

/** Leads to where somebody else is named. */
export function focusOtherSpeaker(): void {
  document.querySelector<HTMLElement>('.other-speaker input')?.focus()
}

/** Searches actors as you type; a name that nobody has may be taken as typed. */
function OtherSpeaker({ onOther }: { readonly onOther: (named: Named) => void }) {
  const words = useReviewWords()
  useLayoutEffect(focusOtherSpeaker, [])
  const search = useNamedSearch()
  return (
    <div class="other-speaker">
      <Combobox label={words.searchActor} search={search} onChoose={onOther} />
    </div>
  )
}
