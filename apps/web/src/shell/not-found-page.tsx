import { EmptyState } from '../parts/states.tsx'
import { useWords } from '../words/language.ts'
import { usePage } from './use-page.ts'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { shell } = useWords()
  usePage(shell.notFound)
  return (
    <div class="alone">
      <EmptyState title={<h1 tabIndex={-1}>{shell.notFound}</h1>} help={shell.notFoundHelp}>
        <a class="button" href="/">
          {shell.toDossier}
        </a>
      </EmptyState>
    </div>
  )
}
