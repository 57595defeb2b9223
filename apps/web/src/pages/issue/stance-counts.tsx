import type { Shapes } from '../../api/shapes.ts'
import { StanceTile } from '../../parts/stance.tsx'
import { useWords } from '../../words/language.ts'

const stances = ['supports', 'conditional', 'opposes', 'undeclared'] as const

/** How many utterances take which stance: a tile and a number each. */
export function StanceCounts({ of }: { readonly of: Shapes['IssueRow'] }) {
  const { parts, speech } = useWords()
  return (
    <span class="stance-counts">
      {stances.map((stance) => (
        <span
          key={stance}
          class={of[stance] === 0 ? 'mute' : undefined}
          title={parts.stances[stance]}
        >
          <StanceTile stance={stance} size={14} /> {speech.number(of[stance])}
          <span class="heard"> {parts.stancesSmall[stance]}</span>
        </span>
      ))}
    </span>
  )
}
