import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function PartsPage() {
  const { pages } = useWords()
  usePage(pages.parts)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.parts}</h1>
    </div>
  )
}
