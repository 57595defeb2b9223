import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function ReviewPage() {
  const { pages } = useWords()
  usePage(pages.review)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.review}</h1>
    </div>
  )
}
