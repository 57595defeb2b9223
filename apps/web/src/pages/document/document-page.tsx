import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function DocumentPage() {
  const { pages } = useWords()
  usePage(pages.document)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.document}</h1>
    </div>
  )
}
