import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'

export function DossierPage() {
  const { pages } = useWords()
  usePage(pages.dossier)
  return (
    <div class="head">
      <h1 tabIndex={-1}>{pages.dossier}</h1>
    </div>
  )
}
