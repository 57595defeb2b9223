import { useState } from 'preact/hooks'
import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useMayChange } from '../../api/use-me.ts'
import { usePositionWords } from '../../positions/positions-words.ts'
import { ShiftCard } from '../../positions/shift-card.tsx'
import { issueName } from '../../positions/text-in.ts'
import { useDecide } from '../../positions/use-decide.ts'
import { useDecided } from '../../positions/use-decided.ts'
import { useKeys } from '../../shell/keys.ts'
import { useDossierWords } from './dossier-words.ts'

type Shift = Shapes['Shift']

/** More than these wait on the page of what waits. */
const shown = 4

/** Shifts that wait for a yes or no. */
export function ShiftsSection() {
  const words = useDossierWords()
  const shifts = useAnswer('shifts waiting', (signal) =>
    asked(api.GET('/api/v1/shifts', { params: { query: { is: 'waiting' } }, signal })),
  )
  const page = shifts.answer.is === 'here' ? shifts.answer.data : null
  const { isDecided, mark } = useDecided(page?.state ?? null)
  const rows = page?.rows.filter(({ id }) => !isDecided(id)) ?? []
  const waiting = page === null ? 0 : page.inAll - (page.rows.length - rows.length)
  return (
    <section class="section first">
      <header>
        <h2 tabIndex={-1} class="shifts-title">
          {words.hasShifted}
        </h2>
        {shifts.answer.is === 'here' && <span class="note">{words.waiting(waiting)}</span>}
      </header>
      <Answered
        of={shifts}
        lines={8}
        draw={() => <WaitingShifts shifts={rows} inAll={waiting} mark={mark} />}
      />
    </section>
  )
}

function WaitingShifts(props: {
  readonly shifts: readonly Shift[]
  /** How many wait, those that are not here among them. */
  readonly inAll: number
  /** Takes one away at once, or puts it back when its decision could not be kept. */
  readonly mark: (id: string, isDecided: boolean) => void
}) {
  const { shifts, inAll, mark } = props
  const words = useDossierWords()
  const mayChange = useMayChange()
  const [at, setAt] = useState<string | null>(null)
  const current = shifts.find(({ id }) => id === at) ?? shifts[0]
  const decideShift = useShiftDecision(mark)
  const decide = (shift: Shift | undefined, holds: boolean) => {
    if (shift === undefined || !mayChange) return
    decideShift(shift, holds)
    focusAfter(shift, shifts)
  }
  useShiftKeys(mayChange && current !== undefined, (holds) => decide(current, holds))
  if (shifts.length === 0) return <p class="note">{words.noneWaits}</p>
  return (
    <>
      {shifts.slice(0, shown).map((shift) => (
        <ShiftCard
          key={shift.id}
          shift={shift}
          isCurrent={shift === current}
          onCurrent={() => setAt(shift.id)}
          onDecide={mayChange ? (holds) => decide(shift, holds) : null}
        />
      ))}
      {inAll > shown && (
        <p class="small">
          <a href="/review?kind=shift">{words.allWaiting(inAll)}</a>
        </p>
      )}
    </>
  )
}

function useShiftDecision(mark: (id: string, isDecided: boolean) => void) {
  const words = usePositionWords()
  const decide = useDecide()
  return (shift: Shift, holds: boolean) => {
    const { actor, issue, to, statement, id } = shift
    mark(id, true)
    const say = holds ? words.saidYes : words.saidNo
    decide(
      { kind: 'shift', statement, actor: actor.key ?? actor.name, issue, to, holds, why: '' },
      { said: say(actor.name, issueName(issue)), onFailed: () => mark(id, false) },
    )
  }
}

function useShiftKeys(isOn: boolean, decide: (holds: boolean) => void): void {
  const words = usePositionWords()
  useKeys(
    isOn
      ? [
          { keys: 'y', does: words.keyYes, run: () => decide(true), inFooter: true },
          { keys: 'n', does: words.keyNo, run: () => decide(false), inFooter: true },
        ]
      : [],
  )
}

/** The focus goes to the next card, since the one that had it is gone. */
function focusAfter(shift: Shift, shifts: readonly Shift[]): void {
  const index = shifts.indexOf(shift)
  const next = shifts[index + 1] ?? shifts[index - 1]
  requestAnimationFrame(() => {
    const place =
      next === undefined
        ? document.querySelector('.shifts-title')
        : document.querySelector(`[data-shift="${CSS.escape(next.id)}"] h3`)
    if (place instanceof HTMLElement) place.focus()
  })
}
