import { useEffect, useRef, useState } from 'preact/hooks'
import { api, asked } from '../../api/client.ts'
import { problemLine } from '../../api/problem-words.ts'
import type { Shapes, Statement } from '../../api/shapes.ts'
import { ledgerChanged, useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../parts/button.tsx'
import { MarkLegend } from '../../parts/marked-text.tsx'
import { Segments } from '../../parts/segments.tsx'
import { DoubtNote } from '../../parts/small-notes.tsx'
import { EmptyState } from '../../parts/states.tsx'
import { tell } from '../../parts/toasts.tsx'
import { useCopy } from '../../parts/use-copy.ts'
import { DocumentText } from '../../reading/document-text.tsx'
import { useReadingWords } from '../../reading/reading-words.ts'
import { useKeys } from '../../shell/keys.ts'
import { inQuotes } from '../../utterances/quoted-short.ts'
import { useWords } from '../../words/language.ts'
import { addHandOver, type HandOver } from './hand-over.ts'
import { KnownFields } from './hand-over-form.tsx'
import { PasteNote } from './paste-note.tsx'
import { usePasteWords } from './paste-words.ts'
import { rowsAsCsv, rowsAsJsonl } from './rows-as-text.ts'

type Read = Shapes['ReadAnswer']['documents'][number]

export interface ReadResultProps {
  readonly handed: HandOver
  readonly answer: Shapes['ReadAnswer']
  /** The reader may add to the ledger. */
  readonly mayAdd: boolean
  /** What was added of it; `null` before. */
  readonly added: Shapes['Added'] | null
  readonly onAdded: (added: Shapes['Added']) => void
  readonly isReading: boolean
  readonly onChange: (part: Partial<HandOver>) => void
  readonly onRead: (handed: HandOver) => void
  readonly onEdit: () => void
  readonly onClear: () => void
}

/** What was read: the text with its marks and rows, what is open, and what can be done with it. */
export function ReadResult(props: ReadResultProps) {
  const { answer } = props
  const [chosen, setChosen] = useState('0')
  const words = usePasteWords()
  const read = answer.documents[Number(chosen)] ?? answer.documents[0]
  return (
    <>
      <Doings {...props} />
      {answer.documents.length > 1 && (
        <Segments
          label={words.documents}
          options={answer.documents.map(({ name, head }, index) => ({
            value: String(index),
            label: words.documentNumber(index + 1, head.title ?? name),
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {read !== undefined && <ReadDocument key={read.head.id} read={read} tookMs={answer.tookMs} />}
      <Unread problems={answer.problems} />
      {read !== undefined && <Open {...props} read={read} />}
    </>
  )
}

function Doings(props: ReadResultProps) {
  const { handed, answer, mayAdd, added, onAdded, onEdit, onClear } = props
  const words = usePasteWords()
  const statements = answer.documents.flatMap((one) => one.statements)
  const { isAdding, add } = useAdding(handed, onAdded)
  const canAdd = mayAdd && answer.documents.length > 0 && !isAdding && added === null
  useKeys([
    { keys: 'e', does: words.keyEdit, run: onEdit },
    ...(canAdd ? [{ keys: 'a', does: words.keyAdd, run: add, inFooter: true }] : []),
  ])
  return (
    <div class="chips paste-doings">
      {added !== null && <AddedLink added={added} />}
      {added === null && mayAdd && (
        <Button kind="main" keyHint="a" isOff={!canAdd} onPress={add}>
          {isAdding ? words.adding : words.add}
        </Button>
      )}
      {added === null && !mayAdd && <span class="note">{words.onlyAnalysts}</span>}
      <CopyRows statements={statements} />
      <Button keyHint="e" onPress={onEdit}>
        {words.edit}
      </Button>
      <Button kind="bare" onPress={onClear}>
        {words.clear}
      </Button>
    </div>
  )
}

/** Where it is now: in its document, or in the ledger where there are several. */
function AddedLink({ added: { ids } }: { readonly added: Shapes['Added'] }) {
  const words = usePasteWords()
  const [id] = ids
  const isOne = id !== undefined && ids.length === 1
  return (
    <a class="button main" href={isOne ? `/documents/${id}` : '/ledger'}>
      {isOne ? words.toAdded : words.toDocument}
    </a>
  )
}

function useAdding(
  handed: HandOver,
  onAdded: (added: Shapes['Added']) => void,
): { readonly isAdding: boolean; readonly add: () => void } {
  const words = usePasteWords()
  const { states } = useWords()
  const [isAdding, setIsAdding] = useState(false)
  const add = () => {
    setIsAdding(true)
    void addHandOver(handed).then((got) => {
      setIsAdding(false)
      if (!got.ok) {
        tell({ words: problemLine(got.problem, states) })
        return
      }
      const { documents, statements, problems } = got.data
      tell({ words: words.added(documents, statements) })
      for (const { message } of problems) tell({ words: message })
      if (got.data.ids.length > 0) onAdded(got.data)
      ledgerChanged()
    })
  }
  return { isAdding, add }
}

/** Rows to copy; where the browser does not let the page copy, they are shown, so that it can be done by hand. */
function CopyRows({ statements }: { readonly statements: readonly Statement[] }) {
  const words = usePasteWords()
  const copy = useCopy()
  const [byHand, setByHand] = useState<string | null>(null)
  const place = useRef<HTMLTextAreaElement>(null)
  useEffect(() => place.current?.select(), [byHand])
  const copyRows = (rows: string) => {
    setByHand(null)
    copy(rows, () => setByHand(rows))
  }
  return (
    <>
      <Button onPress={() => copyRows(rowsAsCsv(statements))}>{words.copyCsv}</Button>
      <Button onPress={() => copyRows(rowsAsJsonl(statements))}>{words.copyJsonl}</Button>
      {byHand !== null && (
        <textarea ref={place} class="field" readOnly aria-label={words.rows} value={byHand} />
      )}
    </>
  )
}

function ReadDocument({ read, tookMs }: { readonly read: Read; readonly tookMs: number }) {
  const words = usePasteWords()
  const { speech } = useWords()
  const [here, setHere] = useState<string | null>(null)
  const { statements, text, head } = read
  useStatementSteps(read, here, setHere)
  const speakers = new Set(
    statements.flatMap(({ speaker }) => speaker?.identity?.key ?? speaker?.name ?? []),
  )
  return (
    <section class="section first">
      <header>
        <h2>{words.found(statements.length)}</h2>
        <span class="note">
          {[
            ...(speakers.size > 0 ? [words.bySpeakers(speakers.size)] : []),
            speech.languageName(head.language),
            words.seconds(tookMs),
          ].join(' · ')}
        </span>
        <MarkLegend />
      </header>
      {statements.length === 0 && <EmptyState title={words.nothing} help={words.nothingHelp} />}
      <DocumentText
        text={text}
        statements={statements}
        here={here}
        titleLevel="h2"
        linkTo={({ statement }) => `#${statement.id}`}
        onChoose={setHere}
        beside={({ rows }) =>
          rows.map((row) => (
            <PasteNote
              key={row.statement.id}
              row={row}
              isHere={row.statement.id === here}
              onChoose={() => setHere(row.statement.id)}
            />
          ))
        }
      />
    </section>
  )
}

function useStatementSteps(
  { statements }: Read,
  here: string | null,
  setHere: (statement: string) => void,
): void {
  const words = usePasteWords()
  const at = statements.findIndex(({ id }) => id === here)
  const step = (by: number) => {
    const next = statements[Math.min(Math.max(at + by, 0), statements.length - 1)]
    if (next === undefined) return
    setHere(next.id)
    document.getElementById(next.id)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys([
    { keys: 'j', does: words.keyNext, run: () => step(1), inFooter: true },
    { keys: 'k', does: words.keyPrevious, run: () => step(at < 0 ? 1 : -1), inFooter: true },
  ])
}

/** What could not be read, each with its reason. */
function Unread({ problems }: { readonly problems: Shapes['ReadAnswer']['problems'] }) {
  const words = usePasteWords()
  if (problems.length === 0) return null
  return (
    <section class="section" role="alert">
      <header>
        <h2>{words.unread}</h2>
      </header>
      <ul class="open-ends">
        {problems.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            <b>{name}</b> {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the text leaves open, and the fields that settle it. */
function Open({
  read,
  handed,
  isReading,
  added,
  onChange,
  onRead,
}: ReadResultProps & { readonly read: Read }) {
  const words = usePasteWords()
  const reading = useReadingWords()
  const doubts = [...read.doubts, ...read.statements.flatMap((one) => one.doubts)]
  const told = new Map(doubts.map((doubt) => [`${doubt.code} ${doubt.anchor?.start}`, doubt]))
  const { published, outlet } = read.text
  const isSettled = told.size === 0 && published !== null && outlet !== null
  return (
    <section class="section">
      <header>
        <h2>{isSettled ? words.nothingOpen : words.unresolved}</h2>
      </header>
      <ul class="open-ends">
        {published === null && <li>{words.noDay}</li>}
        {outlet === null && <li>{words.noOutlet}</li>}
        {[...told.values()].map(({ code, anchor }) => (
          <li key={`${code} ${anchor?.start}`}>
            <DoubtNote>{reading.doubts[code]}</DoubtNote>
            {anchor !== null && anchor.text !== '' && <q class="quoted">{inQuotes(anchor.text)}</q>}
          </li>
        ))}
      </ul>
      <form
        class="hand-over"
        onSubmit={(event) => {
          event.preventDefault()
          onRead(handed)
        }}
      >
        <KnownFields handed={handed} onChange={onChange} />
        <div class="chips">
          <button type="submit" class="button" aria-disabled={isReading ? 'true' : undefined}>
            {isReading ? words.reading : words.readAgain}
          </button>
        </div>
      </form>
      {added === null && <Already id={read.head.id} />}
      <p class="note">
        {words.terminal} <code>tutur read - --format table</code>
      </p>
    </section>
  )
}

/** Whether the ledger holds this very text; searched for, since to ask for what is not there is an error. */
function Already({ id }: { readonly id: string }) {
  const words = usePasteWords()
  const { answer } = useAnswer(`documents ${id}`, (signal) =>
    asked(
      api.GET('/api/v1/documents', {
        params: { query: { q: `document:${id}`, limit: 1 } },
        signal,
      }),
    ),
  )
  if (answer.is !== 'here' || answer.data.rows.length === 0) return null
  return (
    <div class="already">
      <h3>{words.already}</h3>
      <p class="note">
        {words.alreadyHelp} <a href={`/documents/${id}`}>{words.toDocument}</a>
      </p>
    </div>
  )
}
