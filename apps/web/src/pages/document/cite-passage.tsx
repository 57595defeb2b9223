import type { Document, Statement } from '../../api/shapes.ts'
import { shortRevision } from '../../api/use-answer.ts'
import { Citation } from '../../parts/citation.tsx'
import { toldShort, withInnerMarks } from '../../utterances/quoted-short.ts'
import { useWords } from '../../words/language.ts'
import { tellDay, tellSingleDay } from '../../words/tell-day.ts'
import { useDocumentWords } from './document-words.ts'

/** What to write below a quotation of the document, or of the statement that the reader is at. */
export function CitePassage({
  found,
  here,
}: {
  readonly found: Document
  readonly here: string | null
}) {
  const words = useDocumentWords()
  const { head } = found
  const statement = found.statements.find(({ id }) => id === here)
  return (
    <section class="section">
      <header>
        <h2>{words.cite}</h2>
        <a class="note" href={`/api/v1/tables/statements.csv?q=document:${head.id}`}>
          {words.tableOf} ({words.table})
        </a>
      </header>
      <Citation>{useCitation(found, statement)}</Citation>
    </section>
  )
}

/** The longest quotation that a citation holds, in code units; more is cut at a word. */
const mostQuoted = 90

function useCitation(found: Document, statement: Statement | undefined): string {
  const words = useDocumentWords()
  const all = useWords()
  const { head, versions, state } = found
  const parts: string[] = []
  if (statement !== undefined) parts.push(...saidParts(statement, found, all))
  else if (head.title !== null) parts.push(`“${withInnerMarks(head.title)}”`)
  parts.push(outletPart(found, words))
  if (head.published !== null) parts.push(tellSingleDay(head.published, all))
  const version = versions.find(({ id }) => id === head.id)
  if (versions.length > 1 && version !== undefined)
    parts.push(words.versionNumber(version.number).toLowerCase())
  if (statement !== undefined) {
    const anchors = statement.content
    parts.push(words.characters(anchors[0]?.start ?? 0, anchors.at(-1)?.end ?? 0))
  }
  const read = words.ledgerAt(shortRevision(state), tellSingleDay(state.at.slice(0, 10), all))
  return `${parts.join(', ')}. ${read} ${addressOf(found, statement)}`
}

function saidParts(
  { speaker, saidAt, words: said, form, utterance }: Statement,
  { utterances }: Document,
  all: ReturnType<typeof useWords>,
): string[] {
  const row = utterances.find(({ id }) => id === utterance)
  const name = row?.speaker?.name ?? speaker?.identity?.name ?? speaker?.name ?? null
  const when = saidAt ?? row?.saidAt ?? null
  const day = when === null ? null : tellDay(when, all)
  return [
    ...(name === null ? [] : [name]),
    ...(day === null ? [] : [day.precision === null ? day.day : `${day.precision} ${day.day}`]),
    toldShort(said, form, mostQuoted),
  ]
}

function outletPart({ head, chain }: Document, words: ReturnType<typeof useDocumentWords>): string {
  const name = head.outlet ?? words.noOutlet
  const cited = (chain?.hops ?? []).slice(1).map(({ outlet }) => outlet)
  return cited.length === 0 ? name : `${name} (${words.citing(cited)})`
}

function addressOf({ head }: Document, statement: Statement | undefined): string {
  const query = statement === undefined ? '' : `?statement=${statement.id}`
  return `${location.origin}/documents/${head.id}${query}`
}
