import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Decision, Shapes } from '../../api/shapes.ts'
import { type AnswerInHand, useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../parts/button.tsx'
import { Moment } from '../../parts/small-notes.tsx'
import { StanceMark } from '../../parts/stance.tsx'
import { CsvLink } from '../../positions/csv-link.tsx'
import { usePositionWords } from '../../positions/positions-words.ts'
import { issueName } from '../../positions/text-in.ts'
import { useTakeBack } from '../../positions/use-decide.ts'
import { useReviewWords } from './review-words.ts'

type Page = Shapes['DecisionPage']

/** The newest decisions. */
export function useTrail(): AnswerInHand<Page> {
  return useAnswer('trail', (signal) =>
    asked(api.GET('/api/v1/decisions', { params: { query: { limit: 12 } }, signal })),
  )
}

/** Who decided what, when and why, newest first; each can be taken back. */
export function Trail(props: { readonly of: AnswerInHand<Page>; readonly mayChange: boolean }) {
  const words = useReviewWords()
  return (
    <section class="section first trail">
      <header>
        <h2>{words.trail}</h2>
        <CsvLink table="decisions" />
      </header>
      <Answered
        of={props.of}
        lines={5}
        draw={({ rows }) =>
          rows.length === 0 ? (
            <p class="note">{words.trailEmpty}</p>
          ) : (
            <DecisionList rows={rows} mayChange={props.mayChange} />
          )
        }
      />
    </section>
  )
}

/** Decisions, newest first. */
export function DecisionList(props: {
  readonly rows: readonly Decision[]
  readonly mayChange: boolean
}) {
  return (
    <ol class="audit">
      {props.rows.map((decision) => (
        <DecisionLine key={decision.id} decision={decision} mayChange={props.mayChange} />
      ))}
    </ol>
  )
}

function DecisionLine({
  decision,
  mayChange,
}: {
  readonly decision: Decision
  readonly mayChange: boolean
}) {
  const words = useReviewWords()
  const positionWords = usePositionWords()
  const takeBack = useTakeBack()
  const { who, kind, at, why, undoneBy, undoesKind, id } = decision
  return (
    <li class={undoneBy === null ? undefined : 'undone'}>
      <span>
        <b>{who}</b> {undoesKind === null ? words.did[kind] : words.tookBack(undoesKind)}
      </span>
      <DecisionAbout decision={decision} />
      {why !== '' && <span>{why}</span>}
      <span class="note">
        <Moment instant={at} />
        {undoneBy !== null && ` · ${words.undone}`}
        {undoneBy === null && kind !== 'undo' && mayChange && (
          <>
            {' · '}
            <Button kind="link" onPress={() => takeBack(id)}>
              {positionWords.undo}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

function DecisionAbout({ decision }: { readonly decision: Decision }) {
  const words = useReviewWords()
  const positionWords = usePositionWords()
  const { kind, actor, issue, to, holds, name, words: said } = decision
  if (kind === 'shift')
    return (
      <span>
        {[actor?.name, issue === null ? undefined : issueName(issue)]
          .filter((part) => part !== undefined)
          .join(', ')}
        {to !== null && (
          <>
            {': '}
            <StanceMark stance={to} />{' '}
          </>
        )}
        {holds === true ? positionWords.yes : positionWords.no}
      </span>
    )
  return (
    <>
      {kind === 'set-speaker' && <span>{name === null || name === '' ? words.unnamed : name}</span>}
      {said !== '' && <q class="clamped">{said}</q>}
    </>
  )
}
