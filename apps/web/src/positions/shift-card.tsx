import type { Shapes } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import { Chain } from '../parts/chain.tsx'
import { DoubtNote, SaidDay } from '../parts/small-notes.tsx'
import { MoveArrow, StanceMark } from '../parts/stance.tsx'
import { chainLinks } from '../reading/chain-links.ts'
import { ActorLink } from './actor-link.tsx'
import { addressOf } from './addresses.ts'
import './positions.css'
import { usePositionWords } from './positions-words.ts'
import { SaidWords } from './said-words.tsx'
import { issueName } from './text-in.ts'

type Shift = Shapes['Shift']

/** What looks like a shift and waits for a yes or no. */
export function ShiftCard(props: {
  readonly shift: Shift
  /** The keys y and n decide this one. */
  readonly isCurrent: boolean
  /** `null`: whoever looks may not decide. */
  readonly onDecide: ((holds: boolean) => void) | null
  readonly onCurrent: () => void
}) {
  const { shift, isCurrent, onDecide, onCurrent } = props
  const words = usePositionWords()
  return (
    <article
      class={`panel ask ${isCurrent ? 'current' : ''}`}
      data-shift={shift.id}
      onFocusCapture={onCurrent}
      onMouseEnter={onCurrent}
    >
      <h3 tabIndex={-1}>
        <ActorLink actor={shift.actor} />
        {' · '}
        <a href={addressOf.issue(shift.issue)}>{issueName(shift.issue)}</a>
      </h3>
      <ShiftMove shift={shift} />
      <ShiftSaid shift={shift} />
      <div class="acts not-print">
        {onDecide !== null && (
          <YesNo proposed={shift.proposed} isCurrent={isCurrent} onDecide={onDecide} />
        )}
        <a class="button bare" href={addressOf.shift(shift.id)}>
          {words.open}
        </a>
      </div>
    </article>
  )
}

/** Yes and No, the one that the rules would say first to the eye. */
export function YesNo(props: {
  readonly proposed: Shift['proposed']
  readonly isCurrent: boolean
  readonly onDecide: (holds: boolean) => void
}) {
  const words = usePositionWords()
  const { proposed, isCurrent, onDecide } = props
  const isYes = proposed === 'yes'
  const keys = isCurrent ? { yes: { keyHint: 'y' }, no: { keyHint: 'n' } } : { yes: {}, no: {} }
  return (
    <>
      <Button kind={isYes ? 'main' : 'plain'} onPress={() => onDecide(true)} {...keys.yes}>
        {isYes ? words.yesShifted : words.yes}
      </Button>
      <Button kind={isYes ? 'plain' : 'main'} onPress={() => onDecide(false)} {...keys.no}>
        {isYes ? words.no : words.notShift}
      </Button>
    </>
  )
}

/** From where to where, and when. */
export function ShiftMove({ shift }: { readonly shift: Shift }) {
  const words = usePositionWords()
  return (
    <div class="shift-move">
      {shift.was === null ? (
        <span class="note">{words.firstHeard}</span>
      ) : (
        <>
          <StanceMark stance={shift.was} />
          <MoveArrow from={shift.was} to={shift.to} />
        </>
      )}
      <StanceMark stance={shift.to} />
      <SaidDay day={{ from: shift.on, to: shift.on }} />
    </div>
  )
}

/** The words that carry it, by whom, through whom, and why it is not counted yet. */
export function ShiftSaid({ shift }: { readonly shift: Shift }) {
  const words = usePositionWords()
  const [said] = shift.after
  return (
    <>
      {said !== undefined && (
        <>
          <SaidWords said={said} isSmall />
          <p class="small">
            {said.speaker === null ? words.nobodyNamed : <ActorLink actor={said.speaker} />}
            {said.chain.hops.length > 0 && (
              <>
                {', '}
                <Chain links={chainLinks(said.chain)} />
              </>
            )}
          </p>
        </>
      )}
      {shift.reason !== null && (
        <p>
          <DoubtNote>{words.reasons[shift.reason]}</DoubtNote>
        </p>
      )}
    </>
  )
}
