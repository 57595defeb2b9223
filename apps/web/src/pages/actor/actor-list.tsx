import { useLocation } from 'preact-iso'
import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import { ProblemState } from '../../api/problem-state.tsx'
import type { Shapes, State } from '../../api/shapes.ts'
import { type PagesInHand, usePages } from '../../api/use-pages.ts'
import { Button } from '../../parts/button.tsx'
import { Segments } from '../../parts/segments.tsx'
import { DoubtNote } from '../../parts/small-notes.tsx'
import { EmptyState } from '../../parts/states.tsx'
import { addressOf } from '../../positions/addresses.ts'
import { CsvLink } from '../../positions/csv-link.tsx'
import { PageCitation } from '../../positions/page-citation.tsx'
import { usePositionWords } from '../../positions/positions-words.ts'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { tellDay } from '../../words/tell-day.ts'
import { useActorWords } from './actor-words.ts'

type Row = Shapes['ActorPage']['rows'][number]

const kinds = ['party', 'mediator', 'other', 'provisional'] as const
type Kind = (typeof kinds)[number] | 'all'

const pageRows = 60

/** Everybody who speaks; searched as you type. What is asked stands in the address. */
export function ActorList() {
  const { pages } = useWords()
  const words = useActorWords()
  const { query, route } = useLocation()
  const name = query['name'] ?? ''
  const kind: Kind = kinds.find((one) => one === query['as']) ?? 'all'
  usePage(pages.actors)
  const ask = (to: { readonly name?: string; readonly kind?: Kind }) =>
    route(addressOfList({ name: to.name ?? name, kind: to.kind ?? kind }), true)
  const found = usePages({
    key: `actors ${kind} ${name}`,
    ask: (cursor, signal) =>
      asked(
        api.GET('/api/v1/actors', {
          params: {
            query: {
              limit: pageRows,
              ...(name === '' ? {} : { name }),
              ...(kind === 'all' ? {} : { as: kind }),
              ...(cursor === null ? {} : { cursor }),
            },
          },
          ...(signal === undefined ? {} : { signal }),
        }),
      ),
    idOf: ({ key }: Row) => key,
  })
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href="/">{pages.dossier}</a>
          </p>
          <h1 tabIndex={-1}>{pages.actors}</h1>
          <p class="small lede">{words.firstVisit}</p>
        </div>
      </div>
      <ActorFilter name={name} kind={kind} ask={ask} />
      <Answered
        of={found.first}
        lines={10}
        draw={({ state }) => (
          <FoundActors found={found} state={state} asked={{ name, kind }} ask={ask} />
        )}
      />
    </>
  )
}

function ActorFilter(props: {
  readonly name: string
  readonly kind: Kind
  readonly ask: (to: { readonly name?: string; readonly kind?: Kind }) => void
}) {
  const { name, kind, ask } = props
  const words = useActorWords()
  return (
    <search class="actor-filter">
      <input
        class="field"
        type="search"
        value={name}
        aria-label={words.search}
        placeholder={words.search}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => ask({ name: event.currentTarget.value })}
      />
      <Segments
        label={words.which}
        chosen={kind}
        onChoose={(wanted) => ask({ kind: wanted })}
        options={[
          { value: 'all', label: words.all },
          ...kinds.map((value) => ({ value, label: words.kinds[value] })),
        ]}
      />
    </search>
  )
}

function FoundActors(props: {
  readonly found: PagesInHand<Row, Shapes['ActorPage']>
  readonly state: State
  readonly asked: { readonly name: string; readonly kind: Kind }
  readonly ask: (to: { readonly name?: string; readonly kind?: Kind }) => void
}) {
  const { found, ask } = props
  const { rows, isWhole, moreProblem } = found
  const { name, kind } = props.asked
  const words = useActorWords()
  const { speech } = useWords()
  if (rows.length === 0)
    return (
      <EmptyState
        title={name === '' ? words.noneOfKind : words.noneOfName(name)}
        help={words.noneHelp}
      >
        {name !== '' && <Button onPress={() => ask({ name: '' })}>{words.dropName}</Button>}
        {kind !== 'all' && <Button onPress={() => ask({ kind: 'all' })}>{words.dropKind}</Button>}
      </EmptyState>
    )
  return (
    <>
      <ul class="actors">
        {rows.map((row) => (
          <ActorLine key={row.key} row={row} />
        ))}
      </ul>
      <div class="under">
        <CsvLink table="actors" />
        <span role="status">{words.found(speech.number(rows.length))}</span>
        {!isWhole && moreProblem === null && (
          <Button kind="link" onPress={found.askMore}>
            {words.more}
          </Button>
        )}
      </div>
      {moreProblem !== null && <ProblemState problem={moreProblem} again={found.askMoreAgain} />}
      <PageCitation title={words.listCitation} state={props.state} />
    </>
  )
}

function ActorLine({ row }: { readonly row: Row }) {
  const words = useActorWords()
  const { kinds: sides } = usePositionWords()
  const all = useWords()
  const { first, last } = row
  // The role of a state is that of whoever spoke last for it.
  const isSomebody = row.type === 'person' || row.type === 'unknown'
  const kind = row.type === 'unknown' ? '' : words.types[row.type]
  const about = [isSomebody ? row.role : null, row.as === 'other' ? kind : sides[row.as]]
  return (
    <li>
      <span>
        <a class="quiet" href={addressOf.actor(row.key)}>
          <b>{row.name}</b>
        </a>
        <span class="small">
          {' '}
          {about.filter((part) => part !== null && part !== '').join(' · ')}
        </span>
        {row.names.length > 0 && <span class="note other-names">{row.names.join(' · ')}</span>}
      </span>
      <span class="small">
        {row.speaksFor !== null && `${words.speaksFor} ${row.speaksFor.name}`}
        {row.provisional && <DoubtNote>{words.byName}</DoubtNote>}
      </span>
      <span class="note">{first !== null && tellDay({ from: first, to: last }, all).day}</span>
      <span class="small count">{words.utterances(row.utterances)}</span>
    </li>
  )
}

function addressOfList({ name, kind }: { readonly name: string; readonly kind: Kind }): string {
  const asked = new URLSearchParams()
  if (name !== '') asked.set('name', name)
  if (kind !== 'all') asked.set('as', kind)
  return asked.size === 0 ? '/actors' : `/actors?${asked}`
}
