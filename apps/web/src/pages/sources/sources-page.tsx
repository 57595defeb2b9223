import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function SourcesPage() {
  const { pages } = useWords()
  usePage(pages.sources)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.sources}</h1>
    </div>
  )
}
