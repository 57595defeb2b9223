import type { Shapes, UtteranceRow } from '../api/shapes.ts'
import { Chain } from '../parts/chain.tsx'
import { DoubtNote, SaidDay } from '../parts/small-notes.tsx'
import { chainLinks } from '../reading/chain-links.ts'
import { StandingCount } from '../reading/standing-count.tsx'
import { ActorLink } from './actor-link.tsx'
import { addressOf } from './addresses.ts'
import './positions.css'
import { usePositionWords } from './positions-words.ts'
import { SaidWords } from './said-words.tsx'
import { ShiftMove } from './shift-card.tsx'

/** Before and after side by side, with who said it and through whom. */
export function ShiftWords({ shift }: { readonly shift: Shapes['Shift'] }) {
  const words = usePositionWords()
  const { before, after, reason } = shift
  return (
    <div class="shift-words">
      <ShiftMove shift={shift} />
      {reason !== null && (
        <p>
          <DoubtNote>{words.reasons[reason]}</DoubtNote>
        </p>
      )}
      <div class="side-by-side">
        {before.length > 0 && <ShiftSide title={words.before} rows={before.slice(0, 2)} />}
        <ShiftSide title={words.after} rows={after.slice(0, 2)} />
      </div>
    </div>
  )
}

function ShiftSide(props: { readonly title: string; readonly rows: readonly UtteranceRow[] }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.rows.map((row) => (
        <SaidBlock key={row.id} row={row} />
      ))}
    </section>
  )
}

function SaidBlock({ row }: { readonly row: UtteranceRow }) {
  const words = usePositionWords()
  const { speaker, saidAt, chain, standing, speaksFor } = row
  return (
    <div class="said-block">
      <SaidWords said={row} isSmall />
      <p class="small">
        <b>{speaker === null ? words.nobodyNamed : <ActorLink actor={speaker} />}</b>
        {speaker?.role != null && `, ${speaker.role}`}
        {speaksFor !== null && `, ${words.speaksFor(speaksFor.name)}`}
      </p>
      <p class="small">
        <SaidDay day={saidAt ?? { from: null, to: null }} />
        {chain.hops.length > 0 && ' · '}
        <Chain links={chainLinks(chain)} />
      </p>
      <p class="small">
        <a class="quiet" href={addressOf.utterance(row.id)}>
          <StandingCount standing={standing} />
        </a>
      </p>
    </div>
  )
}
