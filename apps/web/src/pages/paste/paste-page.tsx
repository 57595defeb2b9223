import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function PastePage() {
  const { pages } = useWords()
  usePage(pages.paste)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.paste}</h1>
    </div>
  )
}
