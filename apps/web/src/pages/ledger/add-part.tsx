import { useId, useRef, useState } from 'preact/hooks'
import { api, asked } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { type Choice, Combobox } from '../../parts/combobox.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useTextIn } from '../../positions/text-in.ts'
import { useReadingWords } from '../../reading/reading-words.ts'
import type { FieldName } from '../../words/en/ledger.ts'
import { useWords } from '../../words/language.ts'
import { useLedgerWords } from './ledger-words.ts'
import { actorValues, fewValues, outletsLike, type PartValue, partKind } from './part-values.ts'
import { dayRange, inMarks, queryPart, withPart } from './query-part.ts'

export interface AddPartProps {
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** `+ add a part`: which field, then which value, each with what it finds. */
export function AddPart({ query, onQuery }: AddPartProps) {
  const words = useLedgerWords()
  const [isOpen, setIsOpen] = useState(false)
  const [field, setField] = useState<FieldName | null>(null)
  const close = () => {
    setIsOpen(false)
    setField(null)
  }
  const add = (value: string, isNot = false) => {
    if (field === null || value.trim() === '') return
    close()
    onQuery(withPart(query, queryPart(field, value.trim(), isNot)))
  }
  return (
    <>
      <Button kind="bare" onPress={() => setIsOpen(true)}>
        {words.addPart}
      </Button>
      {isOpen && (
        <Dialog
          title={field === null ? words.addPartTitle : words.valueOf(words.fields[field].name)}
          onClose={close}
        >
          {field === null ? (
            <FieldTable onChoose={setField} />
          ) : (
            <>
              <p class="note">
                {words.fields[field].finds} · <code>{words.fields[field].example}</code>
              </p>
              <ValueOf field={field} add={add} />
              <p>
                <Button kind="link" onPress={() => setField(null)}>
                  {words.anotherField}
                </Button>
              </p>
            </>
          )}
        </Dialog>
      )}
    </>
  )
}

function FieldTable({ onChoose }: { readonly onChoose: (field: FieldName) => void }) {
  const words = useLedgerWords()
  const fields = Object.entries(words.fields) as [FieldName, LedgerField][]
  return (
    <>
      <p class="note">{words.fieldHelp}</p>
      <ul class="field-list">
        {fields.map(([field, { name, finds, example }]) => (
          <li key={field}>
            <button type="button" onClick={() => onChoose(field)}>
              <b>{name}</b>
              <span>{finds}</span>
              <code>{example}</code>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

interface LedgerField {
  readonly name: string
  readonly finds: string
  readonly example: string
}

interface ValueProps {
  readonly field: FieldName
  readonly add: (value: string, isNot?: boolean) => void
}

function ValueOf(props: ValueProps) {
  switch (partKind(props.field)) {
    case 'few':
      return <FewValues {...props} />
    case 'actors':
      return <LookedUp {...props} search={actorValues} />
    case 'outlets':
      return <LookedUp {...props} search={outletsLike} />
    case 'issues':
      return <IssueValues {...props} />
    case 'days':
      return <DayValues {...props} />
    case 'least':
      return <NumberValue {...props} most={99} step={1} first={2} />
    case 'share':
      return <NumberValue {...props} most={1} step={0.05} first={0.9} />
    default:
      return <TypedValue {...props} />
  }
}

function FewValues({ field, add }: ValueProps) {
  const words = useWords()
  const reading = useReadingWords()
  return (
    <ul class="value-list">
      {fewValues(field, { words, reading }).map(({ value, label }) => (
        <li key={value}>
          <Button onPress={() => add(value)}>{label}</Button>
        </li>
      ))}
    </ul>
  )
}

function LookedUp(
  props: ValueProps & {
    readonly search: (letters: string, signal: AbortSignal) => Promise<readonly PartValue[]>
  },
) {
  const words = useLedgerWords()
  const { field, add } = props
  const search = async (
    letters: string,
    signal: AbortSignal,
  ): Promise<readonly Choice<string>[]> => {
    const found = await props.search(letters, signal)
    const typed = { value: letters, label: `${field}:${letters}`, note: null }
    return [...found, typed].map(({ value, label, note }) => ({
      key: `${value} ${label}`,
      value,
      face: (
        <>
          {label} {note !== null && <span class="note">{note}</span>}
        </>
      ),
    }))
  }
  return (
    <div class="looked-up">
      <Combobox label={words.fields[field].name} search={search} onChoose={add} />
    </div>
  )
}

function IssueValues({ field, add }: ValueProps) {
  const textIn = useTextIn()
  const search = async (letters: string, signal: AbortSignal): Promise<readonly PartValue[]> => {
    const answer = await asked(api.GET('/api/v1/issues', { signal }))
    if (!answer.ok) return []
    const wanted = letters.toLowerCase()
    return answer.data.rows
      .map(({ key, question }) => ({
        value: key,
        label: textIn(question) || key,
        note: key,
      }))
      .filter(({ label, value }) => `${label} ${value}`.toLowerCase().includes(wanted))
  }
  return <LookedUp field={field} add={add} search={search} />
}

function DayValues({ add }: ValueProps) {
  const words = useLedgerWords()
  const from = useRef<HTMLInputElement>(null)
  const to = useRef<HTMLInputElement>(null)
  const ids = [useId(), useId()]
  return (
    <form
      class="value-form"
      onSubmit={(event) => {
        event.preventDefault()
        const [first, last] = [from.current?.value ?? '', to.current?.value ?? '']
        if (first !== '' || last !== '') add(dayRange(first, last))
      }}
    >
      <span class="field-row">
        <label for={ids[0]}>{words.from}</label>
        <input id={ids[0]} ref={from} type="date" class="field" />
      </span>
      <span class="field-row">
        <label for={ids[1]}>{words.to}</label>
        <input id={ids[1]} ref={to} type="date" class="field" />
      </span>
      <button type="submit" class="button main">
        {words.add}
      </button>
    </form>
  )
}

function NumberValue(
  props: ValueProps & { readonly most: number; readonly step: number; readonly first: number },
) {
  const words = useLedgerWords()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <form
      class="value-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.add(`>=${input.current?.value ?? ''}`)
      }}
    >
      <span class="field-row">
        <label for={id}>{words.atLeast}</label>
        <input
          id={id}
          ref={input}
          type="number"
          class="field"
          min={0}
          max={props.most}
          step={props.step}
          defaultValue={String(props.first)}
          required
        />
      </span>
      <button type="submit" class="button main">
        {words.add}
      </button>
    </form>
  )
}

function TypedValue({ field, add }: ValueProps) {
  const words = useLedgerWords()
  const input = useRef<HTMLInputElement>(null)
  const [isExact, setIsExact] = useState(false)
  const id = useId()
  const isWords = field === 'words'
  return (
    <form
      class="value-form"
      onSubmit={(event) => {
        event.preventDefault()
        const value = input.current?.value ?? ''
        add(isWords && isExact && value !== '' ? inMarks(value) : value)
      }}
    >
      <span class="field-row">
        <label for={id}>{isWords ? words.typeWords : words.fields[field].name}</label>
        <input id={id} ref={input} type="text" class="field" required />
      </span>
      {isWords && (
        <label class="tick">
          <span>{words.exactWords}</span>
          <input
            type="checkbox"
            checked={isExact}
            onChange={(event) => setIsExact(event.currentTarget.checked)}
          />
        </label>
      )}
      <button type="submit" class="button main">
        {words.add}
      </button>
    </form>
  )
}
