import type { Shapes } from '../../api/shapes.ts'
import { NewMark, SaidDay } from '../../parts/small-notes.tsx'
import { Moved, NotHeard, ShiftWaits, StanceMark } from '../../parts/stance.tsx'
import { Strip } from '../../parts/strip.tsx'
import { ActorLink } from '../../positions/actor-link.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { usePositionWords } from '../../positions/positions-words.ts'
import { SaidRow } from '../../positions/said-row.tsx'
import { useWords } from '../../words/language.ts'
import { useIssueWords } from './issue-words.ts'

type Position = Shapes['Issue']['positions'][number]

/** Who stands where, since when, and the words that set it. */
export function StandsSection({ issue }: { readonly issue: Shapes['Issue'] }) {
  const words = useIssueWords()
  return (
    <section class="section first">
      <header>
        <h2>{words.stands}</h2>
        <span class="note">{words.standsNote}</span>
        <a class="small" href={addressOf.ledger(`issue:${issue.issue.key}`)}>
          {words.allWords}
        </a>
      </header>
      {issue.positions.length === 0 && <p class="note">{words.nobody}</p>}
      <ul class="stands">
        {issue.positions.map((position) => (
          <Stands key={position.actor.key} position={position} issue={issue} />
        ))}
      </ul>
      <p class="under">
        <CsvLink table="matrix" asked={{ issue: issue.issue.key }} />
      </p>
    </section>
  )
}

function Stands({
  position,
  issue,
}: {
  readonly position: Position
  readonly issue: Shapes['Issue']
}) {
  const { kinds } = usePositionWords()
  const { actor, as, evidence } = position
  return (
    <li>
      <div class="stands-who">
        <h3>
          <ActorLink actor={actor} />
        </h3>
        <span class="note">{kinds[as]}</span>
      </div>
      <StandsHow position={position} window={issue.window} />
      <ol class="stands-words">
        {evidence.slice(0, 2).map((row) => (
          <SaidRow key={row.id} row={row} issue={issue.issue.key} />
        ))}
        {evidence.length > 2 && <MoreWords rows={evidence.slice(2)} issue={issue.issue.key} />}
      </ol>
    </li>
  )
}

function MoreWords(props: { readonly rows: Position['evidence']; readonly issue: string }) {
  const { parts } = useWords()
  return (
    <li>
      <details>
        <summary class="small">{parts.moreDots(props.rows.length)}</summary>
        <ol>
          {props.rows.map((row) => (
            <SaidRow key={row.id} row={row} issue={props.issue} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function StandsHow({
  position: { cell },
  window,
}: {
  readonly position: Position
  readonly window: Shapes['Window'] | null
}) {
  const { dates, parts } = useWords()
  const { stance, since, was, waiting, strip, utterances, query, fresh } = cell
  const waits = [...new Set(waiting.map((one) => one.stance))]
  return (
    <div class="stands-how">
      <div class="first-line">
        {stance === null ? <NotHeard /> : <StanceMark stance={stance} />}
        {fresh && <NewMark />}
        {since !== null && (
          <span class="small">
            {dates.since} <SaidDay day={{ from: since, to: since }} />
          </span>
        )}
      </div>
      {was !== null && stance !== null && <Moved from={was} to={stance} />}
      {waits.map((one) => (
        <ShiftWaits key={one} to={one} />
      ))}
      {window !== null && strip.length > 0 && <Strip window={window} stretches={strip} />}
      {utterances > 0 && (
        <a class="note" href={addressOf.ledger(query)}>
          {parts.utterances(utterances)}
        </a>
      )}
    </div>
  )
}
