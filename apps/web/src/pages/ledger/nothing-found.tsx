import { useId, useRef } from 'preact/hooks'
import type { Problem, Shapes } from '../../api/shapes.ts'
import { EmptyState, FailedState } from '../../parts/states.tsx'
import type { LedgerWords } from '../../words/en/ledger.ts'
import { useLedgerWords } from './ledger-words.ts'
import { type LedgerMoves, ledgerAddress } from './use-ledger-place.ts'

/** No row: says which parts of the query can be dropped, or that the ledger itself is empty. */
export function NothingFound(props: {
  readonly place: LedgerMoves
  readonly chips: readonly Shapes['Chip'][]
}) {
  const words = useLedgerWords()
  const { place, chips } = props
  if (place.onlyFresh)
    return (
      <EmptyState title={words.nothingNew}>
        <a class="button" href={ledgerAddress({ query: place.query })}>
          {words.showAll}
        </a>
      </EmptyState>
    )
  if (place.query === '')
    return (
      <EmptyState title={words.empty} help={words.emptyHelp}>
        <a class="button" href="/paste">
          {words.toPaste}
        </a>
      </EmptyState>
    )
  return (
    <EmptyState title={words.nothing} help={words.nothingHelp}>
      {chips.map(({ text, without }) => (
        <a key={text} class="button" href={ledgerAddress({ query: without })}>
          {words.without(text)}
        </a>
      ))}
    </EmptyState>
  )
}

/** A query that cannot be read: what is wrong with it, where, and a field to mend it in. */
export function WrongQuery(props: { readonly problem: Problem; readonly place: LedgerMoves }) {
  const words = useLedgerWords()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const { problem, place } = props
  return (
    <div class="wrong-query">
      <FailedState title={words.wrong} help={wrongWords(problem, { query: place.query, words })} />
      <form
        class="value-form"
        onSubmit={(event) => {
          event.preventDefault()
          place.ask(input.current?.value ?? '')
        }}
      >
        <span class="field-row">
          <label for={id}>{words.wrongHelp}</label>
          <input
            id={id}
            ref={input}
            class="field"
            defaultValue={place.query}
            spellcheck={false}
            aria-invalid="true"
            onFocus={(event) => selectWrong(event.currentTarget, problem)}
          />
        </span>
        <button type="submit" class="button main">
          {words.ask}
        </button>
      </form>
    </div>
  )
}

/** What is wrong with a query, in the language of the reader as far as it has words for that. */
export function wrongWords(
  { code, at, detail, title }: Problem,
  { query, words }: { readonly query: string; readonly words: Pick<LedgerWords, 'wrongAs'> },
): string {
  const say = code === undefined ? undefined : words.wrongAs[code]
  return say?.(query.slice(at?.start ?? 0, at?.end).trim()) ?? detail ?? title
}

/** Selects what is wrong, so that it can be typed over. */
function selectWrong(input: HTMLInputElement, { at }: Problem): void {
  if (at?.start !== undefined && at.end !== undefined) input.setSelectionRange(at.start, at.end)
}
