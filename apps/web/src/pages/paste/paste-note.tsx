import { Certainty } from '../../parts/certainty.tsx'
import { Chain } from '../../parts/chain.tsx'
import { DoubtNote, SaidDay } from '../../parts/small-notes.tsx'
import { chainLinks } from '../../reading/chain-links.ts'
import type { Row } from '../../reading/passages-of.ts'
import { useReadingWords } from '../../reading/reading-words.ts'
import { SpeakerLine } from '../../reading/statement-note.tsx'

/** What a text alone tells of one statement, at its margin. */
export function PasteNote(props: {
  readonly row: Row
  readonly isHere: boolean
  readonly onChoose: () => void
}) {
  const reading = useReadingWords()
  const { row, isHere, onChoose } = props
  const { statement, number } = row
  const codes = [...new Set(statement.doubts.map(({ code }) => code))]
  return (
    <section
      id={statement.id}
      class={`statement-note ${isHere ? 'at' : ''}`}
      aria-label={reading.statement(number)}
      aria-current={isHere ? 'true' : undefined}
    >
      <div class="line">
        <button type="button" class="row-number" aria-pressed={isHere} onClick={onChoose}>
          <span class="heard">{reading.statement(number)}</span>
          <span aria-hidden="true">{number}</span>
        </button>
        <SpeakerLine statement={statement} utterance={null} />
      </div>
      <div class="line">
        <SaidDay day={statement.saidAt ?? { from: null, to: null }} />
        {statement.chain.hops.length > 1 && <Chain links={chainLinks(statement.chain)} />}
        <Certainty {...statement.sureness} />
      </div>
      {codes.length > 0 && (
        <div class="line">
          {codes.map((code) => (
            <DoubtNote key={code}>{reading.doubts[code]}</DoubtNote>
          ))}
        </div>
      )}
    </section>
  )
}
