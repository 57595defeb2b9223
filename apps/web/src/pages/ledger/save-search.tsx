import { signal } from '@preact/signals'
import { useEffect, useId, useState } from 'preact/hooks'
import { type Asked, api, asked } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useTellAnswer } from '../../api/use-tell-answer.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { NewMark } from '../../parts/small-notes.tsx'
import { useKeys } from '../../shell/keys.ts'
import { useLedgerWords } from './ledger-words.ts'
import { ledgerAddress } from './use-ledger-place.ts'

/** Keeps a query under a name. */
export function SaveSearch({ query }: { readonly query: string }) {
  const words = useLedgerWords()
  const [isOpen, setIsOpen] = useState(false)
  const open = () => setIsOpen(true)
  useKeys([{ keys: 'w', does: words.keySave, run: open }])
  return (
    <>
      <Button keyHint="w" onPress={open}>
        {words.save}
      </Button>
      {isOpen && (
        <Dialog title={words.saveTitle} onClose={() => setIsOpen(false)}>
          <SaveForm query={query} onDone={() => setIsOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function SaveForm({ query, onDone }: { readonly query: string; readonly onDone: () => void }) {
  const words = useLedgerWords()
  const tellAnswer = useTellAnswer()
  const [name, setName] = useState(query === '' ? words.allLedger : query)
  const id = useId()
  const save = async () => {
    const answer = await keepSearch(name.trim(), query)
    if (tellAnswer(answer, words.saved(name.trim()))) onDone()
  }
  return (
    <form
      class="value-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p class="note">{words.saveHelp}</p>
      <span class="field-row">
        <label for={id}>{words.name}</label>
        <input
          id={id}
          class="field"
          value={name}
          maxLength={200}
          required
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </span>
      <code>{query === '' ? words.allLedger : query}</code>
      <button type="submit" class="button main">
        {words.save}
      </button>
    </form>
  )
}

/** How often searches were kept, opened or forgotten in this window. */
const changes = signal(0)

/** Keeps a search as opened now: what comes in from now on is new in it. */
async function keepSearch(name: string, query: string): Promise<Asked<unknown>> {
  const answer = await asked(api.POST('/api/v1/searches', { body: { name, query } }))
  if (answer.ok) changes.value++
  return answer
}

/** The searches that somebody has kept, each with how much is new. */
export function SavedSearches() {
  const words = useLedgerWords()
  const tellAnswer = useTellAnswer()
  const { answer, again } = useAnswer('searches', (signal) =>
    asked(api.GET('/api/v1/searches', { signal })),
  )
  const times = changes.value
  useEffect(() => {
    if (times > 0) again()
  }, [times])
  const rows = answer.is === 'here' ? answer.data.rows : []
  if (rows.length === 0) return null
  const forget = async (id: string, name: string) => {
    const gone = await asked(api.DELETE('/api/v1/searches/{id}', { params: { path: { id } } }))
    if (tellAnswer(gone, words.forgotten(name))) changes.value++
  }
  return (
    <section class="facet saved-searches">
      <h2>{words.savedSearches}</h2>
      <ul>
        {rows.map(({ id, name, query, fresh }) => (
          <li key={id}>
            <a href={ledgerAddress({ query })} onClick={() => void keepSearch(name, query)}>
              {name}
            </a>
            {fresh !== null && fresh > 0 && <NewMark>{words.fresh(fresh)}</NewMark>}
            <button
              type="button"
              class="button bare"
              aria-label={words.forget(name)}
              onClick={() => void forget(id, name)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
