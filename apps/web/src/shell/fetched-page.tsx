import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { FailedState } from '../parts/states.tsx'
import { moreWords, useWords } from '../words/language.ts'
import type { PageEntry } from './page-list.ts'
import { usePage } from './use-page.ts'

/**
 * A page whose code and words are fetched, side by side, when it is first opened. What cannot be fetched becomes a page that says
 * so.
 */
export function fetchedPage({ load, isFirst }: PageEntry): ComponentType {
  return lazy(async () => {
    try {
      const [page] = await Promise.all([load(), isFirst ? null : moreWords()])
      return page
    } catch {
      return NotFetchedPage
    }
  })
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
