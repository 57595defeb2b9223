import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function ActorPage() {
  const { pages } = useWords()
  usePage(pages.actors)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.actors}</h1>
    </div>
  )
}
