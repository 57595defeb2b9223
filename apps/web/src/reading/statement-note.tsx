import type { ComponentChildren } from 'preact'
import type { Statement, UtteranceRow } from '../api/shapes.ts'
import { Certainty } from '../parts/certainty.tsx'
import { Chain } from '../parts/chain.tsx'
import { DoubtNote, SaidDay } from '../parts/small-notes.tsx'
import { StanceMark } from '../parts/stance.tsx'
import { chainLinks } from './chain-links.ts'
import type { Row } from './passages-of.ts'
import { useReadingWords } from './reading-words.ts'
import { StandingCount } from './standing-count.tsx'
import { useIssues } from './use-issues.ts'

export interface StatementNoteProps {
  readonly row: Row
  /** The utterance it reports; `null` while that is not known. */
  readonly utterance: UtteranceRow | null
  /** The number of an earlier statement of the text that reports the same utterance. */
  readonly sameAs: number | null
  /** The reader is at it. */
  readonly isHere: boolean
  readonly onChoose: () => void
  /** What can be done with it. */
  readonly children?: ComponentChildren
}

/** What is known of one statement, at the margin of its text. */
export function StatementNote(props: StatementNoteProps) {
  const { row, utterance, sameAs, isHere, onChoose } = props
  const words = useReadingWords()
  const { statement } = row
  return (
    <section
      class={`statement-note ${isHere ? 'at' : ''} ${statement.status}`}
      aria-label={words.statement(row.number)}
      aria-current={isHere ? 'true' : undefined}
    >
      <div class="line">
        <button type="button" class="row-number" aria-pressed={isHere} onClick={onChoose}>
          <span class="heard">{words.statement(row.number)}</span>
          <span aria-hidden="true">{row.number}</span>
        </button>
        <SpeakerLine statement={statement} utterance={utterance} />
      </div>
      {sameAs === null ? (
        <UtteranceLines statement={statement} utterance={utterance} />
      ) : (
        <div class="line">
          <span>{words.sameAs(sameAs)}</span>
          <Certainty {...statement.sureness} />
        </div>
      )}
      <NoteDoubts statement={statement} />
      {props.children}
    </section>
  )
}

/** Who says it, in which role, how the text names them here, and what they do by saying it. */
export function SpeakerLine({
  statement,
  utterance,
}: {
  readonly statement: Statement
  readonly utterance: UtteranceRow | null
}) {
  const words = useReadingWords()
  const { speaker, act, form } = statement
  const name = utterance?.speaker?.name ?? speaker?.identity?.name ?? speaker?.name ?? null
  const key = utterance?.speaker?.key ?? speaker?.identity?.key ?? null
  const role = speaker?.role ?? utterance?.speaker?.role ?? null
  return (
    <span>
      <b>
        {key === null ? (
          (name ?? words.nobody)
        ) : (
          <a href={`/actors/${encodeURIComponent(key)}`}>{name}</a>
        )}
      </b>
      {role !== null && role !== name && `, ${role}`}
      {speaker?.form === 'pronoun' && (
        <>
          {`, ${words.here} `}
          <span class="mark-pronoun opens closes">{pronounAlone(speaker.anchor.text)}</span>
        </>
      )}
      {' · '}
      {act === 'say' ? words.acts[act] : <b>{words.acts[act]}</b>}
      {`, ${words.forms[form]}`}
    </span>
  )
}

/** Indonesian hangs `nya` and its like on a word; alone it is written with a hyphen. */
function pronounAlone(text: string): string {
  return /^(?:nya|ku|mu)$/u.test(text) ? `-${text}` : text
}

function UtteranceLines({
  statement,
  utterance,
}: {
  readonly statement: Statement
  readonly utterance: UtteranceRow | null
}) {
  const words = useReadingWords()
  const said = utterance?.saidAt ?? statement.saidAt
  return (
    <>
      <Stances utterance={utterance} />
      <div class="line">
        <SaidDay day={said ?? { from: null, to: null }} />
        {statement.chain.hops.length > 1 && <Chain links={chainLinks(statement.chain)} />}
        {utterance?.speaksFor != null && <span>{words.speaksFor(utterance.speaksFor.name)}</span>}
      </div>
      <div class="line">
        {utterance === null ? (
          <span class="note">{words.notJoined}</span>
        ) : (
          <StandingCount standing={utterance.standing} />
        )}
        <Certainty {...statement.sureness} />
        {utterance !== null && <a href={`/utterances/${utterance.id}`}>{words.witnesses}</a>}
      </div>
    </>
  )
}

/** Where the words stand on the issues of the dossier that they touch; that nobody can tell is told, too. */
export function Stances({ utterance }: { readonly utterance: UtteranceRow | null }) {
  const issueOf = useIssues()
  const words = useReadingWords()
  const taken = utterance?.stances ?? []
  if (taken.length === 0) return null
  return (
    <div class="line">
      {taken.map(({ issue, stance }) => (
        <a
          key={issue}
          class="stance-link"
          href={`/issues/${encodeURIComponent(issue)}`}
          title={issueOf(issue).question}
        >
          {stance === null ? (
            <span class="note">{words.cannotTell(issueOf(issue).short)}</span>
          ) : (
            <StanceMark stance={stance}>{words.onIssue[stance](issueOf(issue).short)}</StanceMark>
          )}
        </a>
      ))}
    </div>
  )
}

function NoteDoubts({ statement }: { readonly statement: Statement }) {
  const words = useReadingWords()
  const { doubts, status } = statement
  const codes = [...new Set(doubts.map(({ code }) => code))]
  if (codes.length === 0 && status === 'open') return null
  return (
    <div class="line">
      {status !== 'open' && <span class="note">{words.statuses[status]}</span>}
      {codes.map((code) => (
        <DoubtNote key={code}>{words.doubts[code]}</DoubtNote>
      ))}
    </div>
  )
}
