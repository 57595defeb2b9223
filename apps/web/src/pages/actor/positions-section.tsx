import type { Shapes } from '../../api/shapes.ts'
import { NotHeard, StanceMark } from '../../parts/stance.tsx'
import { TableBelow } from '../../parts/table-below.tsx'
import { addressOf, csvOf } from '../../positions/addresses.ts'
import { usePositionWords } from '../../positions/positions-words.ts'
import { edgeOf } from '../../positions/tell-span.ts'
import { issueName, useTextIn } from '../../positions/text-in.ts'
import { useWords } from '../../words/language.ts'
import { tellDay, tellSingleDay } from '../../words/tell-day.ts'
import { useActorWords } from './actor-words.ts'
import { StepChart } from './step-chart.tsx'

type Actor = Shapes['Actor']
type Position = Actor['positions'][number]

/** Positions over time, a small chart an issue. */
export function PositionsSection({ actor }: { readonly actor: Actor }) {
  const words = useActorWords()
  const { positions, window } = actor
  if (positions.length === 0 || window === null) return null
  const of = positions[0]?.of ?? null
  const isOwnLine = of === null || of.key === actor.actor.key
  return (
    <section class="section">
      <header>
        <h2>{words.positions}</h2>
        <span class="note">{isOwnLine ? words.positionsOwn : words.positionsOf(of.name)}</span>
      </header>
      <div class="step-charts">
        {positions.map((position) => (
          <IssueChart
            key={position.issue.key}
            position={position}
            window={window}
            name={actor.actor.name}
            inOffice={isOwnLine ? [] : inOffice(actor)}
          />
        ))}
      </div>
      <TableBelow
        csv={csvOf('matrix', { actor: of?.key ?? actor.actor.key })}
        draw={() => <PositionsTable actor={actor} />}
      />
    </section>
  )
}

function IssueChart(props: {
  readonly position: Position
  readonly window: Shapes['Window']
  readonly name: string
  readonly inOffice: readonly Shapes['Window'][]
}) {
  const { position, window, name, inOffice: spans } = props
  const words = useActorWords()
  const inLanguage = useTextIn()
  const { issue, cell, own, of } = position
  return (
    <figure>
      <figcaption>
        <a class="quiet" href={addressOf.issue(issue.key)} title={inLanguage(issue.question)}>
          <b>{issueName(issue.key)}</b>
        </a>
        {cell.stance === null ? (
          <NotHeard />
        ) : own.length === 0 && of !== null && of.name !== name ? (
          <span class="note">{words.notHeardFrom}</span>
        ) : (
          <a class="quiet" href={addressOf.ledger(cell.query)}>
            <StanceMark stance={cell.stance} />
          </a>
        )}
      </figcaption>
      <StepChart
        window={window}
        stretches={cell.strip}
        own={own}
        inOffice={spans}
        label={words.chart(issueName(issue.key), of?.name ?? name)}
      />
    </figure>
  )
}

/** When somebody could speak for the party. */
function inOffice({ roles, window }: Actor): readonly Shapes['Window'][] {
  if (window === null) return []
  return roles
    .filter(({ speaksFor, from, to }) => speaksFor !== null && (from !== null || to !== null))
    .map(({ from, to }) => ({
      from: from === null ? window.from : edgeOf(from, 'first'),
      to: to === null ? window.to : edgeOf(to, 'last'),
    }))
}

function PositionsTable({ actor }: { readonly actor: Actor }) {
  const words = usePositionWords()
  const own = useActorWords()
  const all = useWords()
  return (
    <table class="plain-table">
      <thead>
        <tr>
          {[words.issue, own.whose, words.stance, words.from, words.until].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actor.positions.flatMap(({ issue, cell, own: said, of }) => [
          ...cell.strip.map(({ stance, from, until }) => (
            <tr key={`${issue.key} ${from}`}>
              <th scope="row">{issueName(issue.key)}</th>
              <td>{of?.name ?? actor.actor.name}</td>
              <td>
                <StanceMark stance={stance} />
              </td>
              <td>{tellSingleDay(from, all)}</td>
              <td>{until === null ? words.still : tellSingleDay(until, all)}</td>
            </tr>
          )),
          ...said.map(({ utterance, when, stance }) => (
            <tr key={utterance}>
              <th scope="row">{issueName(issue.key)}</th>
              <td>{own.own}</td>
              <td>
                <StanceMark stance={stance} />
              </td>
              <td>
                <a href={addressOf.utterance(utterance)}>{tellDay(when, all).day}</a>
              </td>
              <td />
            </tr>
          )),
        ])}
      </tbody>
    </table>
  )
}
