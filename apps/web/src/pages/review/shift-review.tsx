import type { Shapes, UtteranceRow } from '../../api/shapes.ts'
import { Chain } from '../../parts/chain.tsx'
import { DoubtNote, SaidDay } from '../../parts/small-notes.tsx'
import { ActorLink } from '../../positions/actor-link.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { usePositionWords } from '../../positions/positions-words.ts'
import { SaidWords } from '../../positions/said-words.tsx'
import { ShiftMove } from '../../positions/shift-card.tsx'
import { issueName, issueWords } from '../../positions/text-in.ts'
import { chainLinks } from '../../reading/chain-links.ts'
import { StandingCount } from '../../reading/standing-count.tsx'
import { AnswerCard } from './answer-card.tsx'
import type { CardDoing } from './card.tsx'
import { useReviewWords } from './review-words.ts'

type ShiftItem = Extract<Shapes['ReviewItem'], { kind: 'shift' }>

/** Has the position shifted? What was said before, what is said now, and why it is not counted yet. */
export function ShiftReview({
  item: { shift },
  doing,
}: {
  readonly item: ShiftItem
  readonly doing: CardDoing
}) {
  const words = useReviewWords()
  const positionWords = usePositionWords()
  const { actor, issue, to, statement } = shift
  const proposed = <span class="note">{words.proposed}</span>
  const isYes = shift.proposed === 'yes'
  return (
    <AnswerCard
      question={words.shifted(actor.name, issueWords(issue))}
      first={isYes ? 0 : 1}
      effect={words.effectShift}
      mayChange={doing.mayChange}
      options={[
        { face: <b>{words.yes}</b>, help: words.yesHelp, note: isYes && proposed },
        { face: <b>{words.no}</b>, help: words.noHelp, note: !isYes && proposed },
      ]}
      onAccept={(chosen, why) => {
        const holds = chosen === 0
        const say = holds ? positionWords.saidYes : positionWords.saidNo
        doing.decide(
          { kind: 'shift', statement, actor: actor.key ?? actor.name, issue, to, holds, why },
          say(actor.name, issueName(issue)),
        )
      }}
    >
      <ShiftWords shift={shift} />
    </AnswerCard>
  )
}

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
        {' · '}
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
