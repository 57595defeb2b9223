import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function LedgerPage() {
  const { pages } = useWords()
  usePage(pages.ledger)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.ledger}</h1>
    </div>
  )
}
