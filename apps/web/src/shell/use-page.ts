import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'

/** The window was opened with this page: the browser has set the focus already. */
let isFirstPage = true

/**
 * What every page does: names the window, and on arrival moves the focus to the page's h1, so that a reader by ear hears where
 * they are. The h1 carries `tabIndex={-1}`.
 *
 * @param title What the page shows, in the language of the reader.
 */
export function usePage(title: string): void {
  const { path } = useLocation()
  useEffect(() => {
    document.title = `${title} · Tutur`
  }, [title])
  useEffect(() => {
    if (isFirstPage) isFirstPage = false
    else document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [path])
}
