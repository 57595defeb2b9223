import { signal } from '@preact/signals'
import type { Shape } from './shapes.ts'

/** Who is asking, as the server knows them; `null` until it has told. */
const known = signal<Shape<'Me'> | null>(null)

export function useMe(): Shape<'Me'> | null {
  return known.value
}

/** The same outside of components. */
export function me(): Shape<'Me'> | null {
  return known.peek()
}

export function setMe(who: Shape<'Me'> | null): void {
  known.value = who
}

/** Whether somebody may decide and add. */
export function useMayChange(): boolean {
  const role = known.value?.role
  return role === 'analyst' || role === 'admin'
}
