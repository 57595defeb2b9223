import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { FailedState } from '../parts/states.tsx'
import { useWords } from '../words/language.ts'
import { usePage } from './use-page.ts'

/** A page whose code is fetched when it is first opened. What cannot be fetched becomes a page that says so. */
export function fetchedPage(load: () => Promise<ComponentType>): ComponentType {
  return lazy(() => load().catch((): ComponentType => NotFetchedPage))
}

function NotFetchedPage() {
  const { shell } = useWords()
  usePage(shell.notFetched)
  return (
    <FailedState
      title={<h1 tabIndex={-1}>{shell.notFetched}</h1>}
      help={shell.notFetchedHelp}
      action={{ label: shell.reload, run: () => location.reload() }}
    />
  )
}
