import type { Shapes } from '../../api/shapes.ts'
import { NewMark, SaidDay } from '../../parts/small-notes.tsx'
import { Moved, NotHeard, ShiftWaits, StanceMark } from '../../parts/stance.tsx'
import { Strip } from '../../parts/strip.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { StandingDots } from '../../reading/standing-count.tsx'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import { useDossierWords } from './dossier-words.ts'

type Cell = Shapes['Cell']

/** Where one actor stands on one issue; it leads to the words. What waits changes neither tile nor strip. */
export function MatrixCell({
  cell,
  window,
}: {
  readonly cell: Cell
  readonly window: Shapes['Window'] | null
}) {
  if (cell.stance === null) return <UnheardCell cell={cell} />
  return (
    <a class="cell" href={addressOf.ledger(cell.query)}>
      <span class="first-line">
        <StanceMark stance={cell.stance} />
        {cell.fresh && <NewMark />}
      </span>
      <Since since={cell.since} />
      {cell.was !== null && <Moved from={cell.was} to={cell.stance} />}
      <Waiting waiting={cell.waiting} now={cell.stance} />
      {window !== null && <Strip window={window} stretches={cell.strip} />}
      <Evidence cell={cell} />
    </a>
  )
}

/** Nothing that sets a stance; but what waits would be one, and words without a stance are still words. */
function UnheardCell({ cell }: { readonly cell: Cell }) {
  const { parts } = useWords()
  if (cell.utterances === 0 && cell.waiting.length === 0)
    return (
      <div class="cell none">
        <NotHeard />
      </div>
    )
  return (
    <a class="cell none" href={addressOf.ledger(cell.query)}>
      <span class="first-line">
        <NotHeard />
        {cell.fresh && <NewMark />}
      </span>
      <Waiting waiting={cell.waiting} now={null} />
      <span class="evidence">
        <span>{parts.utterances(cell.utterances)}</span>
      </span>
    </a>
  )
}

function Since({ since }: { readonly since: string | null }) {
  const { dates } = useWords()
  if (since === null) return null
  return (
    <span class="since">
      {dates.since} <SaidDay day={{ from: since, to: since }} />
    </span>
  )
}

/** Each stance that waits once; of what would only have come earlier, that something waits. */
function Waiting({
  waiting,
  now,
}: Pick<Cell, 'waiting'> & { readonly now: Shapes['Stance'] | null }) {
  const words = useDossierWords()
  const all = useWords()
  const stances = [...new Map(waiting.map((one) => [one.stance, one])).values()]
  return (
    <>
      {stances.map(({ stance, on }) =>
        stance === now ? (
          <span key={stance} class="waits">
            ? {words.earlierWaits(tellSingleDay(on, all))}
          </span>
        ) : (
          <ShiftWaits key={stance} to={stance} />
        ),
      )}
    </>
  )
}

function Evidence({ cell: { utterances, standing } }: { readonly cell: Cell }) {
  const { parts } = useWords()
  return (
    <span class="evidence">
      <span>{parts.utterances(utterances)}</span>
      {standing !== null && <StandingDots standing={standing} />}
    </span>
  )
}
