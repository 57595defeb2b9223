import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Me } from './shapes.ts'
import { forgetWhoIAm, onSomebodyElse, whoAmI } from './who-i-am.ts'

const known = signal<Me | null>(null)
onSomebodyElse((me) => {
  known.value = me
})

/** Who is asking; `null` until the server has told. */
export function useMe(): Me | null {
  useEffect(() => {
    if (known.peek() === null) void askMeAgain()
  }, [])
  return known.value
}

/** Called when somebody has signed in or out. */
export async function askMeAgain(): Promise<void> {
  forgetWhoIAm()
  // Who cannot be asked now is asked with the next page.
  known.value = await whoAmI().catch(() => null)
}

/** Whether the one who is asking must sign in before the server tells anything. */
export function useIsStranger(): boolean {
  const me = useMe()
  return me !== null && me.role === null
}

/** Whether the one who is asking may decide and add. */
export function useMayChange(): boolean {
  const role = useMe()?.role
  return role === 'analyst' || role === 'admin'
}
