import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function IssuePage() {
  const { pages } = useWords()
  usePage(pages.issues)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.issues}</h1>
    </div>
  )
}
