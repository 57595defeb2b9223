import type { Shapes, Utterance, UtteranceRow } from '../api/shapes.ts'
import { shortRevision } from '../api/use-answer.ts'
import { Certainty } from '../parts/certainty.tsx'
import { Citation } from '../parts/citation.tsx'
import { OriginTree } from '../parts/origin-tree.tsx'
import { DoubtNote, SaidDay } from '../parts/small-notes.tsx'
import { StanceMark } from '../parts/stance.tsx'
import { Wordings } from '../parts/wordings.tsx'
import { useReadingWords } from '../reading/reading-words.ts'
import { useIssues } from '../reading/use-issues.ts'
import { useMoreWords, useWords } from '../words/language.ts'
import { tellDay, tellSingleDay } from '../words/tell-day.ts'
import { inQuotes, toldShort } from './quoted-short.ts'
import { shownWordings } from './shown-wordings.ts'
import { placesOf, statementAddress, treeOutlets } from './tree-outlets.ts'
import { useUtteranceWords } from './utterance-words.ts'
import './utterances.css'

/** Everything that explains one utterance: its count, its wordings, where it stands, and why its statements are one. */
export function UtteranceDetails(props: {
  readonly utterance: Utterance
  /** The query that found it, for the citation. */
  readonly query: string | null
}) {
  const { utterance } = props
  const words = useUtteranceWords()
  const all = useWords()
  return (
    <div class="utterance-details">
      <Count utterance={utterance} />
      <Wordings {...shownWordings(utterance, { words, all })} />
      <Positions utterance={utterance} />
      <Denials utterance={utterance} />
      <Joins utterance={utterance} />
      <CiteUtterance {...props} />
    </div>
  )
}

function Count({ utterance }: { readonly utterance: Utterance }) {
  const words = useUtteranceWords()
  const reading = useReadingWords()
  const all = useWords()
  const { row } = utterance
  const { outlets, independent, atLeast } = row.standing
  return (
    <OriginTree
      speaker={row.speaker?.name ?? reading.nobody}
      occasion={row.speaker?.role ?? null}
      day={row.saidAt === null ? null : tellDay(row.saidAt, all).day}
      origins={treeOutlets(utterance, { words, tree: useMoreWords().tree })}
      independent={independent}
      outlets={outlets}
      atLeast={atLeast}
      sentences={useSentences(utterance)}
    />
  )
}

/** Who had it at the source, who repeated whom, and who does not say. */
function useSentences({ tree: { nodes } }: Utterance): readonly string[] {
  const words = useUtteranceWords()
  const nameOf = ({ key, outlet }: Shapes['TreeNode']) =>
    key.startsWith('document ') ? words.outletWithoutName : outlet.name
  const counted = nodes.filter(({ counts, retracted }) => counts && !retracted)
  // Outlets that are only named by others are drawn and not counted, as in the number beside these sentences.
  const repeats = nodes.filter(
    ({ kind, parent, statement }) => kind === null && parent !== null && statement !== null,
  ).length
  const silent = nodes.filter(({ kind, counts }) => kind === 'unsourced' && !counts).length
  return [
    counted.length === 0 ? words.nobodyHadIt : words.hadIt(counted.map(nameOf)),
    ...(repeats === 0 ? [] : [words.repeatedIt(repeats)]),
    ...(silent === 0 ? [] : [counted.length === 0 ? words.noneSays : words.notSaid(silent)]),
  ]
}

function Positions({ utterance }: { readonly utterance: Utterance }) {
  const words = useUtteranceWords()
  if (utterance.stances.length === 0) return null
  return (
    <section class="details-part">
      <h3>{words.position}</h3>
      <ul>
        {utterance.stances.map((read) => (
          <Position key={read.issue} read={read} utterance={utterance} />
        ))}
      </ul>
    </section>
  )
}

function Position({
  read,
  utterance,
}: {
  readonly read: Shapes['StanceRead']
  readonly utterance: Utterance
}) {
  const words = useUtteranceWords()
  const reading = useReadingWords()
  const issue = useIssues()(read.issue)
  const place = placesOf(utterance.statements).get(read.statement ?? '')
  const { stance, reason, score, touching, telling, conditions, outvoted } = read
  return (
    <li>
      <a
        class="stance-link"
        href={`/issues/${encodeURIComponent(read.issue)}`}
        title={issue.question}
      >
        {stance === null ? (
          <span class="note">
            {issue.short}: {words.cannotTell[reason ?? 'no-words']}
          </span>
        ) : (
          <StanceMark stance={stance}>{reading.onIssue[stance](issue.short)}</StanceMark>
        )}
      </a>
      <Certainty score={score} />
      <ByWords label={words.byTheWords} anchors={telling} />
      <ByWords label={words.underCondition} anchors={conditions} />
      {telling.length === 0 && <ByWords label={words.touching} anchors={touching} />}
      {place !== undefined && <a href={statementAddress(place)}>{words.inDocument}</a>}
      {outvoted.length > 0 && <DoubtNote>{words.outvoted(outvoted.length)}</DoubtNote>}
    </li>
  )
}

function ByWords(props: {
  readonly label: string
  readonly anchors: readonly { readonly text: string }[]
}) {
  if (props.anchors.length === 0) return null
  return (
    <span>
      {props.label}{' '}
      <q class="quoted">{props.anchors.map(({ text }) => inQuotes(text)).join(', ')}</q>
    </span>
  )
}

function Denials({ utterance }: { readonly utterance: Utterance }) {
  const words = useUtteranceWords()
  const { denies, deniedBy } = utterance
  return (
    <>
      {denies !== null && <OtherUtterances title={words.denies} rows={[denies]} />}
      {deniedBy.length > 0 && <OtherUtterances title={words.deniedBy} rows={deniedBy} />}
    </>
  )
}

function OtherUtterances(props: {
  readonly title: string
  readonly rows: readonly UtteranceRow[]
}) {
  const reading = useReadingWords()
  return (
    <section class="details-part">
      <h3>{props.title}</h3>
      <ul>
        {props.rows.map((row) => (
          <li key={row.id}>
            <a href={`/utterances/${row.id}`}>{row.speaker?.name ?? reading.nobody}</a>
            <SaidDay day={row.saidAt ?? { from: null, to: null }} />
            <q class="quoted">{toldShort(row.words, row.form)}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Joins({ utterance }: { readonly utterance: Utterance }) {
  const words = useUtteranceWords()
  const { joins, doubtful, statements } = utterance
  if (joins.length === 0 && doubtful.length === 0) return null
  return (
    <section class="details-part">
      {joins.length > 0 && (
        <details>
          <summary>{words.why(statements.length)}</summary>
          <JoinList joins={joins} statements={statements} />
        </details>
      )}
      {doubtful.length > 0 && (
        <>
          <h3>{words.apart}</h3>
          <JoinList joins={doubtful} statements={statements} />
        </>
      )}
    </section>
  )
}

function JoinList(props: {
  readonly joins: readonly Shapes['Join'][]
  readonly statements: Utterance['statements']
}) {
  const words = useUtteranceWords()
  const places = placesOf(props.statements)
  return (
    <ul>
      {props.joins.map(({ one, other, reason, score, doubtful }) => (
        <li key={`${one} ${other}`}>
          <JoinedStatement id={one} places={places} />
          <span class="note">{words.reasons[reason]}</span>
          <JoinedStatement id={other} places={places} />
          <Certainty score={score} />
          {doubtful && <DoubtNote>{words.doubtfulJoin}</DoubtNote>}
        </li>
      ))}
    </ul>
  )
}

function JoinedStatement(props: {
  readonly id: string
  readonly places: ReturnType<typeof placesOf>
}) {
  const words = useUtteranceWords()
  const place = props.places.get(props.id)
  if (place === undefined) return <a href={`/utterances/${props.id}`}>{words.other}</a>
  return (
    <span>
      <a href={statementAddress(place)}>{place.document.outlet ?? words.outletWithoutName}</a>{' '}
      <q class="quoted">{toldShort(place.words, place.form, 60)}</q>
    </span>
  )
}

function CiteUtterance({
  utterance: { row, state },
  query,
}: {
  readonly utterance: Utterance
  readonly query: string | null
}) {
  const words = useUtteranceWords()
  const all = useWords()
  const { outlets, independent, atLeast } = row.standing
  const day = row.saidAt === null ? null : tellDay(row.saidAt, all)
  const parts = [
    ...(row.speaker === null ? [] : [row.speaker.name]),
    ...(day === null ? [] : [[day.precision, day.day].filter((part) => part !== null).join(' ')]),
    toldShort(row.words, row.form, 90),
    `${words.utterance} ${row.id}`,
    words.cite(outlets, independent, atLeast),
  ]
  const asked = query === null || query === '' ? '' : ` ${words.query}: ${query}.`
  const read = words.ledgerAt(shortRevision(state), tellSingleDay(state.at.slice(0, 10), all))
  return (
    <>
      <Citation>
        {`${parts.join(', ')}.${asked} ${read} ${location.origin}/utterances/${row.id}`}
      </Citation>
      <p class="under">
        <a href={`/utterances/${row.id}`}>{words.permalink}</a>
        <a href={`/api/v1/tables/statements.csv?q=utterance:${row.id}`}>{words.table}</a>
      </p>
    </>
  )
}
