import { useLocation } from 'preact-iso'

/** Where the reader is in the ledger, as the address tells it. */
export interface LedgerPlace {
  readonly query: string
  /** The utterance that the reader is at. */
  readonly at: string | null
  /** The utterance whose row is open. */
  readonly open: string | null
  /** Only what has come in since the last visit. */
  readonly onlyFresh: boolean
}

export interface LedgerMoves extends LedgerPlace {
  /** The address of the list, whoever reads it. */
  readonly address: string
  /** Another query: a new step of the way back. */
  readonly ask: (query: string) => void
  /** Elsewhere in the same list; the way back closes a row that was opened. */
  readonly go: (to: Partial<Omit<LedgerPlace, 'query'>>) => void
}

export function useLedgerPlace(): LedgerMoves {
  const { query: parts, route } = useLocation()
  const place: LedgerPlace = {
    query: parts['q'] ?? '',
    at: parts['at'] ?? null,
    open: parts['open'] ?? null,
    onlyFresh: parts['fresh'] === 'yes',
  }
  return {
    ...place,
    address: ledgerAddress({ query: place.query }),
    ask: (query) => route(ledgerAddress({ query })),
    go: (to) => {
      // A row that is opened is a step: the way back closes it. All else stays the same place.
      const isOpened = to.open != null && to.open !== place.open
      route(ledgerAddress({ ...place, ...to }), !(isOpened && place.open === null))
    },
  }
}

/** The address of the ledger with a query. */
export function ledgerAddress({
  query,
  at = null,
  open = null,
  onlyFresh = false,
}: Partial<LedgerPlace>): string {
  const parts = new URLSearchParams()
  if (query !== undefined && query !== '') parts.set('q', query)
  if (onlyFresh) parts.set('fresh', 'yes')
  if (at !== null) parts.set('at', at)
  if (open !== null) parts.set('open', open)
  const told = parts.toString()
  return told === '' ? '/ledger' : `/ledger?${told}`
}
