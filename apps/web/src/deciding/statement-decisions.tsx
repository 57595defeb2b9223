import { useId, useState } from 'preact/hooks'
import type { RulingBody, Statement } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import { Combobox } from '../parts/combobox.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useDecide } from '../positions/use-decide.ts'
import { useKeys } from '../shell/keys.ts'
import { useDecidingWords } from './deciding-words.ts'
import { EditSpan } from './edit-span.tsx'
import { type Named, useNamedSearch } from './search-named.tsx'

export interface StatementDecisionsProps {
  readonly statement: Statement
  /** The text of its document. */
  readonly text: string
  /** All statements of its document: those whom the text names may have said it. */
  readonly others: readonly Statement[]
  /** Its number in the document. */
  readonly number: number
  /** Called with the statement that answers to the decision now. */
  readonly onDecided: (statement: string) => void
}

/** What an analyst can decide about a statement where it stands in its text. Every decision can be taken back. */
export function StatementDecisions(props: StatementDecisionsProps) {
  const { statement, number, text, others, onDecided } = props
  const words = useDecidingWords()
  const [now, setNow] = useState<'nothing' | 'speaker' | 'span'>('nothing')
  const decide = useDecide()
  const rule = (ruling: RulingBody, said: string) =>
    decide(ruling, {
      said,
      onDone: ({ decision }) => decision.statement !== null && onDecided(decision.statement),
    })
  const aim = { statement: statement.id, why: '' }
  const accept = () => rule({ kind: 'accept', ...aim }, words.accepted(number))
  const reject = () => rule({ kind: 'reject', ...aim }, words.rejected(number))
  const fix = () => setNow('speaker')
  const edit = () => setNow('span')
  const done = () => setNow('nothing')
  useKeys([
    { keys: 'a', does: words.accept, run: accept },
    { keys: 'r', does: words.reject, run: reject },
    { keys: 's', does: words.fixSpeaker, run: fix },
    { keys: 'e', does: words.editSpan, run: edit },
  ])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div class="line decisions" role="group" aria-label={words.decide}>
      <Button keyHint="a" onPress={accept}>
        {words.accept}
      </Button>
      <Button keyHint="s" onPress={fix}>
        {words.fixSpeaker}
      </Button>
      <Button keyHint="e" onPress={edit}>
        {words.editSpan}
      </Button>
      <Button keyHint="r" onPress={reject}>
        {words.reject}
      </Button>
      {now === 'speaker' && (
        <FixSpeaker
          statement={statement}
          named={speakersOf(others, statement)}
          onClose={done}
          onRule={(ruling, told) => {
            done()
            rule(ruling, told)
          }}
        />
      )}
      {now === 'span' && (
        <EditSpan
          statement={statement}
          text={text}
          onClose={done}
          onRule={(ruling) => {
            done()
            rule(ruling, words.spanSet)
          }}
        />
      )}
    </div>
  )
}

function FixSpeaker(props: {
  readonly statement: Statement
  /** Who else speaks in the text. */
  readonly named: readonly Named[]
  readonly onClose: () => void
  readonly onRule: (ruling: RulingBody, told: string) => void
}) {
  const { statement, named, onClose, onRule } = props
  const words = useDecidingWords()
  const search = useNamedSearch()
  const [why, setWhy] = useState('')
  const id = useId()
  const choose = ({ name, actor }: Named) =>
    onRule(
      { kind: 'set-speaker', statement: statement.id, name, actor, why },
      name === '' ? words.noSpeaker : words.speakerSet(name),
    )
  return (
    <Dialog title={words.who} onClose={onClose}>
      <blockquote class="words small-words" lang={statement.document.language}>
        {statement.words}
      </blockquote>
      <div class="looked-up">
        <Combobox label={words.name} search={search} onChoose={choose} />
      </div>
      {named.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
        <div class="chips" role="group" aria-label={words.namedHere}>
          <span class="note">{words.namedHere}</span>
          {named.map((one) => (
            <Button key={one.actor ?? one.name} onPress={() => choose(one)}>
              {one.name}
            </Button>
          ))}
        </div>
      )}
      <div class="chips">
        <Button onPress={() => choose({ name: '', actor: null })}>{words.nobody}</Button>
      </div>
      <div class="field-row">
        <label for={id}>{words.why}</label>
        <input
          id={id}
          class="field"
          maxLength={2000}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}

/** The most names of a text that are offered: more are found by typing. */
const mostNamed = 8

/** Everybody who speaks in a text, each once, but for the speaker of a statement of it. */
function speakersOf(statements: readonly Statement[], { actors }: Statement): readonly Named[] {
  const now = actors.find(({ role }) => role === 'speaker')
  const known = new Map<string, Named>()
  for (const other of statements)
    for (const { role, actor, name } of other.actors)
      if (role === 'speaker' && name !== '' && name !== now?.name && !known.has(actor ?? name))
        known.set(actor ?? name, { name, actor })
  return [...known.values()].slice(0, mostNamed)
}
