import type { State } from '../api/shapes.ts'
import { shortRevision } from '../api/use-answer.ts'
import { Citation } from '../parts/citation.tsx'
import { useWords } from '../words/language.ts'
import { tellMoment } from '../words/tell-day.ts'
import { usePositionWords } from './positions-words.ts'

/** How to cite what a page shows: what it is, of which ledger, read when, at which address. */
export function PageCitation({ title, state }: { readonly title: string; readonly state: State }) {
  const words = useWords()
  const { cite, citation } = usePositionWords()
  return (
    <section class="section">
      <header>
        <h2>{cite}</h2>
      </header>
      <Citation>
        {citation({
          title,
          version: state.version,
          ledger: shortRevision(state),
          day: tellMoment(state.at, words),
        })}{' '}
        {location.href}
      </Citation>
    </section>
  )
}
