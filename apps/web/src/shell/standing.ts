import { signal } from '@preact/signals'

/** What the frame tells of the ledger on every page. */
export interface Standing {
  /** Doubts that wait for somebody; `null` until it is known. */
  readonly doubts: number | null
  /** Version of the ledger that the page shows. */
  readonly ledgerVersion: string | null
  /** Version of Tutur that serves it. */
  readonly tuturVersion: string | null
}

const standing = signal<Standing>({ doubts: null, ledgerVersion: null, tuturVersion: null })

export function useStanding(): Standing {
  return standing.value
}

/** Tells the frame what the server has said of the ledger. */
export function setStanding(known: Partial<Standing>): void {
  standing.value = { ...standing.peek(), ...known }
}
