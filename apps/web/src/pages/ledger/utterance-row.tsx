import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { UtteranceRow } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Certainty } from '../../parts/certainty.tsx'
import { DoubtNote, NewMark, SaidDay, Tongue, useLang } from '../../parts/small-notes.tsx'
import { useReadingWords } from '../../reading/reading-words.ts'
import { StandingCount } from '../../reading/standing-count.tsx'
import { Stances } from '../../reading/statement-note.tsx'
import { UtteranceDetails } from '../../utterances/utterance-details.tsx'
import { useLedgerWords } from './ledger-words.ts'

export interface LedgerRowProps {
  readonly row: UtteranceRow
  readonly isAt: boolean
  readonly isOpen: boolean
  readonly query: string
  /** Opens the row, or closes it. */
  readonly onToggle: () => void
}

/** One utterance in the list; open, with everything that explains it. */
export function LedgerRow(props: LedgerRowProps) {
  const { row, isAt, isOpen, query } = props
  return (
    <article class={`ledger-row ${isOpen ? 'open' : ''} ${isAt ? 'at' : ''}`}>
      <RowHead {...props} />
      {isOpen && (
        <div class="row-inside">
          <OpenedUtterance id={row.id} query={query} />
        </div>
      )}
    </article>
  )
}

function RowHead({ row, isAt, isOpen, onToggle }: LedgerRowProps) {
  const words = useLedgerWords()
  return (
    <div class="row-head">
      <span class="row-day">
        <SaidDay day={row.saidAt ?? { from: null, to: null }} />
        {row.fresh && <NewMark />}
      </span>
      <div>
        <Who row={row} />
        <a
          class="words row-words"
          lang={useLang(row.language)}
          href={`/utterances/${row.id}`}
          aria-expanded={isOpen}
          aria-current={isAt ? 'true' : undefined}
          onClick={(event) => {
            // With a key held, the browser opens the permalink in a window of its own.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            event.stopPropagation()
            onToggle()
          }}
        >
          {row.words}
        </a>
      </div>
      {row.status === 'rejected' ? (
        <span class="note row-standing">{words.countsNoMore}</span>
      ) : (
        <div class="row-standing">
          <Stances utterance={row} />
          {row.stances.length === 0 && <span class="note">{words.noIssue}</span>}
          <StandingCount standing={row.standing} />
          <Certainty {...row.sureness} />
        </div>
      )}
    </div>
  )
}

function Who({ row }: { readonly row: UtteranceRow }) {
  const reading = useReadingWords()
  const { speaker, act, form, status, doubtful, language } = row
  return (
    <span class="row-who">
      <b>{speaker?.name ?? reading.nobody}</b>
      {speaker?.role != null && `, ${speaker.role}`}
      {' · '}
      {act === 'say' ? reading.forms[form] : <b>{reading.acts[act]}</b>} <Tongue tag={language} />
      {status !== 'open' && <span class="note"> {reading.statuses[status]}</span>}
      {doubtful && (
        <>
          {' '}
          <a class="row-doubt" href={`/review?utterance=${row.id}`}>
            <DoubtNote>{reading.doubt}</DoubtNote>
          </a>
        </>
      )}
    </span>
  )
}

/** What explains an utterance, fetched when its row is opened. */
export function OpenedUtterance(props: { readonly id: string; readonly query: string | null }) {
  const { id } = props
  const answer = useAnswer(`utterance ${id}`, (signal) =>
    asked(api.GET('/api/v1/utterances/{id}', { params: { path: { id } }, signal })),
  )
  return (
    <Answered
      of={answer}
      lines={8}
      draw={(utterance) => <UtteranceDetails utterance={utterance} query={props.query} />}
    />
  )
}
