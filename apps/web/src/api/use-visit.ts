import { useEffect, useState } from 'preact/hooks'
import { api, asked } from './client.ts'
import type { Shapes } from './shapes.ts'
import { onSomebodyElse } from './who-i-am.ts'

/** Of the window, not of a page: who goes from page to page is on the same visit. */
let visit: Promise<Shapes['Visit'] | null> | null = null
/** What has been answered, so that the next page need not wait for it. */
let told: Known | null = null
onSomebodyElse(forgetVisit)

interface Known {
  readonly visit: Shapes['Visit'] | null
}

function forgetVisit(): void {
  visit = null
  told = null
}

/**
 * Notes that somebody is here, once a window, and tells when they were before.
 *
 * @returns `null` until it is known; `visit` is `null` where nobody keeps it.
 */
export function useVisit(): Known | null {
  const [known, setKnown] = useState(told)
  useEffect(() => {
    if (told !== null) return
    visit ??= asked(api.POST('/api/v1/visit')).then((answer) => {
      if (answer.ok) {
        told = { visit: answer.data }
        return answer.data
      }
      // The next page tries again.
      forgetVisit()
      return null
    })
    visit.then(
      (answer) => setKnown({ visit: answer }),
      () => setKnown({ visit: null }),
    )
  }, [])
  return known
}
