import type { UtteranceRow } from '../api/shapes.ts'
import { NewMark, SaidDay, Tongue } from '../parts/small-notes.tsx'
import { StanceMark } from '../parts/stance.tsx'
import { StandingCount } from '../reading/standing-count.tsx'
import { ActorLink } from './actor-link.tsx'
import { addressOf } from './addresses.ts'
import { usePositionWords } from './positions-words.ts'
import './positions.css'
import { SaidWords } from './said-words.tsx'
import { issueName } from './text-in.ts'

/** An utterance in a list: when, the words, where they stand and what that rests on. */
export function SaidRow(props: {
  readonly row: UtteranceRow
  /** Only this issue's stance is shown. */
  readonly issue?: string
  /** Who speaks is told elsewhere. */
  readonly isSpeakerKnown?: boolean
}) {
  const { row, issue, isSpeakerKnown } = props
  return (
    <li class="said-row">
      <span class="small">
        <SaidDay day={row.saidAt ?? { from: null, to: null }} /> <Tongue tag={row.language} />
        {row.fresh && (
          <>
            {' '}
            <NewMark />
          </>
        )}
      </span>
      <div>
        {isSpeakerKnown !== true && <SpeakerOf row={row} />}
        <a class="quiet" href={addressOf.utterance(row.id)}>
          <SaidWords said={row} />
        </a>
      </div>
      <div class="said-side">
        <Taken row={row} issue={issue} />
        <StandingCount standing={row.standing} />
      </div>
    </li>
  )
}

function SpeakerOf({ row: { speaker, speaksFor } }: { readonly row: UtteranceRow }) {
  const words = usePositionWords()
  return (
    <p class="small">
      <b>{speaker === null ? words.nobodyNamed : <ActorLink actor={speaker} />}</b>
      {speaker?.role != null && `, ${speaker.role}`}
      {speaksFor !== null &&
        speaksFor.key !== speaker?.key &&
        `, ${words.speaksFor(speaksFor.name)}`}
    </p>
  )
}

function Taken({ row, issue }: { readonly row: UtteranceRow; readonly issue: string | undefined }) {
  const shown = row.stances.filter((one) => issue === undefined || one.issue === issue)
  return (
    <>
      {shown.map(
        ({ issue: key, stance }) =>
          stance !== null && (
            <StanceMark key={key} stance={stance}>
              {issue === undefined ? issueName(key) : undefined}
            </StanceMark>
          ),
      )}
    </>
  )
}
