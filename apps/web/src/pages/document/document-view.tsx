import { useEffect, useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Document, Statement, UtteranceRow } from '../../api/shapes.ts'
import { useMayChange } from '../../api/use-me.ts'
import { StatementDecisions } from '../../deciding/statement-decisions.tsx'
import { DocumentText } from '../../reading/document-text.tsx'
import type { Passage } from '../../reading/passages-of.ts'
import { StatementNote } from '../../reading/statement-note.tsx'
import { useKeys } from '../../shell/keys.ts'
import { usePage } from '../../shell/use-page.ts'
import { CitePassage } from './cite-passage.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { DocumentBar, DocumentHeader } from './document-head.tsx'
import { useDocumentWords } from './document-words.ts'
import { Corrections, OtherCopies } from './other-copies.tsx'
import { PassageNotes } from './passage-notes.tsx'

export interface DocumentViewProps {
  readonly found: Document
}

/** The document when it has come. */
export function DocumentView({ found }: DocumentViewProps) {
  const place = usePlace(found)
  const title = useTitle(found)
  usePage(title)
  useStatementKeys(found, place)
  const compared = comparedWith(found, place.compared)
  return (
    <>
      <DocumentHeader found={found} />
      <DocumentBar
        found={found}
        compared={compared}
        onCompare={(other) => place.go({ compared: other })}
      />
      <Told found={found} />
      <MarkedDocument found={found} place={place} title={title} />
      {compared !== null && (
        <ComparisonSection
          key={compared}
          document={found.head.id}
          other={compared}
          isUpdate={found.versions.some(({ id }) => id === compared)}
          onClose={place.compared === null ? null : () => place.go({ compared: null })}
        />
      )}
      <OtherCopies found={found} onCompare={(other) => place.go({ compared: other })} />
      <Corrections found={found} />
      <CitePassage found={found} here={place.here} />
    </>
  )
}

/** What the window is called. */
function useTitle({ head }: Document): string {
  const words = useDocumentWords()
  return head.title ?? head.outlet ?? words.untitled
}

/** Where the reader is, as the address tells it. */
export interface Place {
  /** The statement that the reader is at. */
  readonly here: string | null
  /** The document that was asked to be compared with this one. */
  readonly compared: string | null
  readonly go: (to: { readonly here?: string; readonly compared?: string | null }) => void
}

function usePlace({ head }: Document): Place {
  const { query, route } = useLocation()
  const here = query['statement'] ?? null
  const compared = query['compared'] ?? null
  const go: Place['go'] = (to) => {
    const next = { here, compared, ...to }
    const asked = new URLSearchParams()
    if (next.here !== null) asked.set('statement', next.here)
    if (next.compared !== null) asked.set('compared', next.compared)
    const parts = asked.toString()
    // It is the same page: the way back leads to where the reader came from.
    route(`/documents/${head.id}${parts === '' ? '' : `?${parts}`}`, true)
  }
  return { here, compared, go }
}

/** An update is compared with the version before it, the first version with the one after it, unless another was asked for. */
function comparedWith({ head, versions }: Document, asked: string | null): string | null {
  if (asked !== null) return asked
  const at = versions.findIndex(({ id }) => id === head.id)
  return (versions[at - 1] ?? versions[at + 1])?.id ?? null
}

function useStatementKeys({ statements, utterances }: Document, { here, go }: Place): void {
  const words = useDocumentWords()
  const { route } = useLocation()
  const at = statements.findIndex(({ id }) => id === here)
  const step = (by: number) => {
    const next = statements[Math.min(Math.max(at + by, 0), statements.length - 1)]
    if (next !== undefined) go({ here: next.id })
  }
  const utterance = utteranceOf(statements[at], utterances)
  useKeys([
    { keys: 'j', does: words.keyNext, run: () => step(1), inFooter: true },
    { keys: 'k', does: words.keyPrevious, run: () => step(at < 0 ? 1 : -1), inFooter: true },
    {
      keys: 'o',
      does: words.keyOpen,
      run: () => {
        if (utterance !== null) route(`/utterances/${utterance.id}`)
      },
      inFooter: true,
    },
  ])
}

function utteranceOf(
  statement: Statement | undefined,
  utterances: readonly UtteranceRow[],
): UtteranceRow | null {
  return utterances.find(({ id }) => id === statement?.utterance) ?? null
}

/** A sentence on what the page shows, and on what it cannot show yet. */
function Told({ found }: { readonly found: Document }) {
  const words = useDocumentWords()
  return (
    <p class="note told">
      {found.statements.length === 0 ? words.noStatements : words.first}
      {found.state.stale && ` ${words.stale}`}
    </p>
  )
}

function MarkedDocument({
  found,
  place,
  title,
}: {
  readonly found: Document
  readonly place: Place
  readonly title: string
}) {
  const { text, statements } = found
  useScrollTo(place.here)
  const mayDecide = useMayChange()
  const rows = useMemo(() => firstOfUtterance(statements), [statements])
  const hasTitle = text.blocks.some(({ role }) => role === 'title')
  return (
    <DocumentText
      text={text}
      statements={statements}
      here={place.here}
      onChoose={(statement) => place.go({ here: statement })}
      linkTo={({ statement }) => `/documents/${found.head.id}?statement=${statement.id}`}
      title={
        hasTitle ? undefined : (
          <h1 class="passage" tabIndex={-1}>
            {title}
          </h1>
        )
      }
      beside={(passage: Passage) => (
        <>
          <PassageNotes found={found} passage={passage} />
          {passage.rows.map((row) => {
            const { statement } = row
            const first = rows.get(statement.utterance ?? '') ?? row.number
            return (
              <StatementNote
                key={statement.id}
                row={row}
                utterance={utteranceOf(statement, found.utterances)}
                sameAs={first < row.number ? first : null}
                isHere={statement.id === place.here}
                onChoose={() => place.go({ here: statement.id })}
              >
                {mayDecide && statement.id === place.here && (
                  <StatementDecisions
                    statement={statement}
                    others={statements}
                    number={row.number}
                    text={text.text}
                    onDecided={(here) => place.go({ here })}
                  />
                )}
              </StatementNote>
            )
          })}
        </>
      )}
    />
  )
}

/** The number of the first statement of each utterance. */
function firstOfUtterance(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const [index, { utterance }] of statements.entries())
    if (utterance !== null && !first.has(utterance)) first.set(utterance, index + 1)
  return first
}

/** Brings the statement that the reader is at into sight, unless it is there. */
function useScrollTo(here: string | null): void {
  useEffect(() => {
    if (here === null) return
    const mark = document.querySelector('.document-text .here')
    const note = document.querySelector('.statement-note.at')
    const target = mark ?? note
    if (target !== null && !isInSight(target)) target.scrollIntoView({ block: 'center' })
  }, [here])
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top > 120 && bottom < window.innerHeight - 24
}
