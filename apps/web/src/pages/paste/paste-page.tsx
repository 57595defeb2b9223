import { signal } from '@preact/signals'
import { useRef, useState } from 'preact/hooks'
import { ProblemState } from '../../api/problem-state.tsx'
import type { Problem, Shapes } from '../../api/shapes.ts'
import { useMayChange } from '../../api/use-me.ts'
import { onSomebodyElse } from '../../api/who-i-am.ts'
import { LoadingState } from '../../parts/states.tsx'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { type HandOver, isHanded, nothingHanded, readHandOver } from './hand-over.ts'
import { HandOverForm } from './hand-over-form.tsx'
import './paste-page.css'
import { usePasteWords } from './paste-words.ts'
import { ReadResult } from './read-result.tsx'

/** What is on the page; it stays until somebody else signs in, so that going elsewhere loses nothing. */
interface Desk {
  readonly handed: HandOver
  readonly reading: 'none' | 'going' | 'done'
  readonly answer: Shapes['ReadAnswer'] | null
  readonly problem: Problem | null
  /** What became of it in the ledger, once it was added as it was read. */
  readonly added: Shapes['Added'] | null
}

const empty: Desk = {
  handed: nothingHanded,
  reading: 'none',
  answer: null,
  problem: null,
  added: null,
}
const desk = signal<Desk>(empty)
onSomebodyElse(() => {
  ending?.abort()
  desk.value = empty
})

/** Drop a text, a file or an address: its rows at once, stored nowhere. */
export function PastePage() {
  const words = usePasteWords()
  const { pages } = useWords()
  usePage(pages.paste)
  const { handed, answer, problem, reading } = desk.value
  const { isDropping, bindings } = useDrop()
  const mayAdd = useMayChange()
  return (
    <div class={isDropping ? 'paste dropping' : 'paste'} {...bindings}>
      <div class="head paste-head">
        <div>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p class="note">{isDropping ? words.drop : words.nothingStored}</p>
        </div>
      </div>
      {answer === null ? (
        <HandOverForm
          handed={handed}
          isReading={reading === 'going'}
          onChange={change}
          onRead={read}
        />
      ) : (
        <ReadResult
          handed={handed}
          answer={answer}
          mayAdd={mayAdd}
          added={desk.value.added}
          onAdded={(added) => set({ added })}
          isReading={reading === 'going'}
          onChange={change}
          onRead={read}
          onEdit={() => set({ answer: null, problem: null, reading: 'none' })}
          onClear={() => {
            desk.value = empty
          }}
        />
      )}
      {reading === 'going' && answer === null && <LoadingState doing={words.reading} lines={5} />}
      {problem !== null && <ProblemState problem={problem} again={() => read(handed)} />}
    </div>
  )
}

function set(part: Partial<Desk>): void {
  desk.value = { ...desk.peek(), ...part }
}

function change(part: Partial<HandOver>): void {
  set({ handed: { ...desk.peek().handed, ...part } })
}

let ending: AbortController | null = null

/** Reads what is handed over; what was being read before is let go. */
function read(handed: HandOver): void {
  if (!isHanded(handed)) return
  ending?.abort()
  const mine = new AbortController()
  ending = mine
  set({ handed, reading: 'going', problem: null, added: null })
  readHandOver(handed, mine.signal).then(
    (got) => {
      if (mine.signal.aborted) return
      if (got.ok) set({ reading: 'done', answer: got.data })
      else set({ reading: 'none', problem: got.problem })
    },
    (fault: unknown) => {
      if (!mine.signal.aborted) throw fault
    },
  )
}

function useDrop() {
  const [isDropping, setIsDropping] = useState(false)
  // Elements within the page are entered and left, too.
  const depth = useRef(0)
  const end = () => {
    depth.current = 0
    setIsDropping(false)
  }
  const bindings = {
    onDragEnter: () => {
      depth.current++
      setIsDropping(true)
    },
    onDragLeave: () => {
      depth.current--
      if (depth.current <= 0) end()
    },
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      end()
      takeDropped(event.dataTransfer)
    },
  }
  return { isDropping, bindings }
}

/** A file, else an address alone, else a text. */
function takeDropped(dropped: DataTransfer | null): void {
  const file = dropped?.files[0]
  const text = dropped?.getData('text/plain') ?? ''
  const { handed } = desk.peek()
  set({ answer: null })
  if (file !== undefined) read({ ...handed, way: 'file', file })
  else if (/^https?:\/\/\S+$/u.test(text.trim()))
    read({ ...handed, way: 'address', address: text.trim() })
  else if (text.trim() !== '') read({ ...handed, way: 'text', text })
}
