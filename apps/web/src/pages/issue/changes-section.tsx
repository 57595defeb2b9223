import type { Shapes } from '../../api/shapes.ts'
import { ActorLink } from '../../positions/actor-link.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { ShiftWords } from '../../positions/shift-words.tsx'
import { useIssueWords } from './issue-words.ts'
import { NewestOf } from './newest-of.tsx'

type Shift = Shapes['Shift']

/** What changed, with the words before and after; what is not counted, with its reason. */
export function ChangesSection({
  issue: { shifts, shiftsInAll, issue },
}: {
  readonly issue: Shapes['Issue']
}) {
  const words = useIssueWords()
  const held = shifts.filter(({ is }) => is === 'held')
  const open = shifts.filter(({ is }) => is === 'waiting')
  const refused = shifts.filter(({ is }) => is === 'refused')
  return (
    <section class="section">
      <header>
        <h2>{words.changed}</h2>
        <span class="note">{words.changedNote}</span>
      </header>
      {held.length === 0 && open.length === 0 && <p class="note">{words.unchanged}</p>}
      {[...open, ...held].map((shift) => (
        <Change key={shift.id} shift={shift} />
      ))}
      {refused.length > 0 && (
        <details class="refused">
          <summary>
            {words.notCounted} ({refused.length})
          </summary>
          {refused.map((shift) => (
            <Change key={shift.id} shift={shift} />
          ))}
        </details>
      )}
      {shifts.length > 0 && (
        <p class="under">
          <NewestOf shown={shifts.length} inAll={shiftsInAll} />
          <CsvLink table="shifts" asked={{ issue: issue.key }} />
        </p>
      )}
    </section>
  )
}

function Change({ shift }: { readonly shift: Shift }) {
  const words = useIssueWords()
  return (
    <article class="change" id={`shift-${shift.id}`}>
      <h3>
        <ActorLink actor={shift.actor} />
        {shift.is === 'waiting' && (
          <>
            {' '}
            <span class="waits">? {words.waits}</span>{' '}
            <a class="small" href={addressOf.shift(shift.id)}>
              {words.decide}
            </a>
          </>
        )}
        {shift.decided && <span class="note"> {words.decided}</span>}
      </h3>
      <ShiftWords shift={shift} />
    </article>
  )
}
