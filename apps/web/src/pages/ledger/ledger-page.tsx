import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { api, asked } from '../../api/client.ts'
import { ProblemState } from '../../api/problem-state.tsx'
import type { Shapes, UtteranceRow } from '../../api/shapes.ts'
import { shortRevision, useAnswer } from '../../api/use-answer.ts'
import { useVisit } from '../../api/use-visit.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chips.tsx'
import { Citation } from '../../parts/citation.tsx'
import { Segments } from '../../parts/segments.tsx'
import { NewMark } from '../../parts/small-notes.tsx'
import { LoadingState } from '../../parts/states.tsx'
import { WindowedList } from '../../parts/windowed-list.tsx'
import { densities, showDensity, useDensity } from '../../shell/display.ts'
import { useKeys } from '../../shell/keys.ts'
import { usePage } from '../../shell/use-page.ts'
import { statementAddress } from '../../utterances/tree-outlets.ts'
import { useUtteranceWords } from '../../utterances/utterance-words.ts'
import { useWords } from '../../words/language.ts'
import { Rich } from '../../words/rich.tsx'
import { tellSingleDay } from '../../words/tell-day.ts'
import { AddPart } from './add-part.tsx'
import { ExportMenu } from './export-menu.tsx'
import { LedgerFacets } from './ledger-facets.tsx'
import './ledger-page.css'
import { useLedgerWords } from './ledger-words.ts'
import { NothingFound, WrongQuery } from './nothing-found.tsx'
import { RowDocument } from './row-document.tsx'
import { SavedSearches, SaveSearch } from './save-search.tsx'
import { type LedgerMoves, useLedgerPlace } from './use-ledger-place.ts'
import { type UtterancePages, useUtterancePages } from './use-utterance-pages.ts'
import { LedgerRow } from './utterance-row.tsx'

/** All utterances, as a query finds them: chips above, counts at the left, rows that open in place. */
export function LedgerPage() {
  const { pages } = useWords()
  usePage(pages.ledger)
  const place = useLedgerPlace()
  const visit = useVisit()
  const before = visit?.visit?.before ?? null
  const found = useUtterancePages(
    visit === null
      ? null
      : { query: place.query, since: before?.mark ?? null, onlyFresh: place.onlyFresh },
  )
  // A query that cannot be read is asked once.
  const facets = useFacets(found.isAwaited || found.problem !== null ? null : place.query)
  const isWide = useWide()
  const at = found.rows.find(({ id }) => id === place.at) ?? null
  return (
    <div class={isWide ? 'ledger wide' : 'ledger'}>
      <QueryBar place={place} facets={facets} />
      <div class="ledger-columns">
        <Narrowing facets={facets} place={place} />
        <div class="ledger-middle">
          <ListBar facets={facets} place={place} before={before} />
          <LedgerList found={found} facets={facets} place={place} />
          <CiteQuery found={found} facets={facets} place={place} />
        </div>
        {isWide && at !== null && <RowDocument row={at} />}
      </div>
    </div>
  )
}

/** How the hits of a query divide; `null` is not asked. */
function useFacets(query: string | null): Shapes['Facets'] | null {
  const { answer } = useAnswer<Shapes['Facets']>(
    query === null ? 'no facets' : `facets ${query}`,
    (signal) =>
      query === null
        ? new Promise<never>(() => undefined)
        : asked(api.GET('/api/v1/facets', { params: { query: { q: query } }, signal })),
  )
  return answer.is === 'here' ? answer.data : null
}

/** From this width on, the document stands beside the list. */
const wide = '(min-width: 100rem)'

function useWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(wide).matches)
  useEffect(() => {
    const media = matchMedia(wide)
    const change = () => setIsWide(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  return isWide
}

interface PlaceAndFacets {
  readonly place: LedgerMoves
  readonly facets: Shapes['Facets'] | null
}

function QueryBar({ place, facets }: PlaceAndFacets) {
  const words = useLedgerWords()
  const { pages } = useWords()
  return (
    <div class="head ledger-head">
      <h1 class="heard" tabIndex={-1}>
        {pages.ledger}
      </h1>
      <div class="chips">
        {(facets?.chips ?? []).map(({ text, field, value, not, without }) => (
          <Chip
            key={text}
            field={field === null ? null : `${not ? '-' : ''}${field}`}
            value={field === null ? text : value}
            onRemove={() => place.ask(without)}
          />
        ))}
        {place.query === '' && <span class="note">{words.everything}</span>}
        <AddPart query={place.query} onQuery={place.ask} />
      </div>
      <div class="chips">
        <SaveSearch query={place.query} />
        <ExportMenu query={place.query} />
      </div>
    </div>
  )
}

function Narrowing({ place, facets }: PlaceAndFacets) {
  const words = useLedgerWords()
  const [isOpen, setIsOpen] = useState(false)
  const contents = (
    <>
      <SavedSearches />
      {facets !== null && <LedgerFacets facets={facets.facets} onQuery={place.ask} />}
      {facets !== null && facets.statements > 0 && <p class="note">{words.countsAre}</p>}
    </>
  )
  return (
    <aside class={isOpen ? 'facets open' : 'facets'} aria-label={words.narrow}>
      <Button kind="plain" onPress={() => setIsOpen(!isOpen)}>
        {words.narrow}
      </Button>
      <div class="facets-inside">{contents}</div>
    </aside>
  )
}

function ListBar({
  place,
  facets,
  before,
}: PlaceAndFacets & { readonly before: { readonly at: string } | null }) {
  const words = useLedgerWords()
  const all = useWords()
  const density = useDensity()
  return (
    <>
      <p class="note first-visit">
        {words.first}
        {facets?.state.stale === true && ` ${words.stale}`}
      </p>
      <div class="list-bar">
        <h2 class="heard">{words.list}</h2>
        <span>
          <Rich
            text={
              facets?.utterances == null
                ? `*${words.atLeastSome}*`
                : words.utterances(facets.utterances)
            }
          />{' '}
          {facets !== null && (
            <span class="note">{words.inArticles(facets.statements, facets.documents)}</span>
          )}
        </span>
        <span class="chips">
          {before !== null && (
            <Button
              kind="link"
              onPress={() => place.go({ onlyFresh: !place.onlyFresh, at: null, open: null })}
            >
              {place.onlyFresh ? (
                words.showAll
              ) : (
                <NewMark>{words.onlyNew(tellSingleDay(before.at.slice(0, 10), all))}</NewMark>
              )}
            </Button>
          )}
          <Segments
            label={words.density}
            options={densities.map((one) => ({ value: one, label: all.shell.densities[one] }))}
            chosen={density}
            onChoose={showDensity}
          />
        </span>
      </div>
    </>
  )
}

interface ListProps extends PlaceAndFacets {
  readonly found: UtterancePages
}

/** Height of a row in CSS pixels before it is measured. */
const rowHeight = 96

function LedgerList({ found, facets, place }: ListProps) {
  const words = useLedgerWords()
  const { rows, isWhole, problem, moreProblem } = found
  const at = useMemo(() => rows.findIndex(({ id }) => id === place.at), [rows, place.at])
  useRowKeys({ rows, at, place, askMore: found.askMore })
  const isSought = place.at !== null && at < 0 && !isWhole && rows.length < mostSought
  useEffect(() => {
    if (isSought && rows.length > 0) found.askMore()
  }, [isSought, rows.length])
  if (problem?.status === 400) return <WrongQuery problem={problem} place={place} />
  if (problem !== null) return <ProblemState problem={problem} again={found.again} />
  if (found.isAwaited) return <LoadingState lines={9} />
  if (rows.length === 0) return <NothingFound place={place} chips={facets?.chips ?? []} />
  return (
    <>
      <WindowedList
        label={words.list}
        count={rows.length}
        keyOf={(index) => rows[index]?.id ?? String(index)}
        estimate={rowHeight}
        at={at < 0 ? null : at}
        onShown={(last) => {
          if (last >= rows.length - 30) found.askMore()
        }}
        draw={(index) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <LedgerRow
              row={row}
              isAt={index === at}
              isOpen={row.id === place.open}
              query={place.query}
              onToggle={() => place.go({ at: row.id, open: row.id === place.open ? null : row.id })}
            />
          )
        }}
      />
      {moreProblem !== null && <ProblemState problem={moreProblem} again={found.askMoreAgain} />}
      {!isWhole && (
        <p class="only-print note">{words.printedOf(rows.length, facets?.utterances ?? null)}</p>
      )}
      <p class="under list-end">
        {moreProblem === null && <span role="status">{isWhole ? words.end : words.more}</span>}
        <a href={`/api/v1/tables/utterances.csv${csvQuery(place.query)}`}>{words.csvUtterances}</a>
      </p>
    </>
  )
}

function csvQuery(query: string): string {
  return query === '' ? '' : `?q=${encodeURIComponent(query)}`
}

/** So many rows are fetched to find the one that a link names; further down, the reader scrolls. */
const mostSought = 2000

function useRowKeys({
  rows,
  at,
  place,
  askMore,
}: {
  readonly rows: readonly UtteranceRow[]
  readonly at: number
  readonly place: LedgerMoves
  readonly askMore: () => void
}): void {
  const words = useLedgerWords()
  const { route } = useLocation()
  const row = rows[at]
  const step = (by: number) => {
    const next = rows[Math.max(at + by, 0)]
    if (next === undefined) askMore()
    else place.go({ at: next.id })
  }
  const toggle = () => {
    if (row !== undefined) place.go({ open: row.id === place.open ? null : row.id })
  }
  useKeys([
    { keys: 'j', does: words.keyNext, run: () => step(1), inFooter: true },
    { keys: 'k', does: words.keyPrevious, run: () => step(-1), inFooter: true },
    { keys: 'o', does: words.keyOpen, run: toggle, inFooter: true },
    {
      keys: 'v',
      does: words.keyText,
      run: () => {
        if (row !== undefined)
          route(statementAddress({ id: row.statement, document: row.document }))
      },
      inFooter: true,
    },
  ])
}

function CiteQuery({ found, facets, place }: ListProps) {
  const words = useLedgerWords()
  const utterance = useUtteranceWords()
  const all = useWords()
  // The open row has a citation of its own.
  if (found.state === null || found.rows.length === 0 || place.open !== null) return null
  const { state } = found
  const count = facets?.utterances ?? found.rows.length
  const told = words.utterances(count).replaceAll('*', '')
  const read = utterance.ledgerAt(shortRevision(state), tellSingleDay(state.at.slice(0, 10), all))
  const asked = place.query === '' ? words.allLedger : place.query
  return (
    <Citation>{`${words.cite(asked, told)} ${read} ${location.origin}${place.address}`}</Citation>
  )
}
