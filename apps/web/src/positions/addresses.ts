/** The address of a page of ours, with its parts encoded. */
export const addressOf = {
  actor: (key: string) => `/actors/${encodeURIComponent(key)}`,
  issue: (key: string) => `/issues/${encodeURIComponent(key)}`,
  utterance: (id: string) => `/utterances/${id}`,
  ledger: (query: string) => `/ledger?q=${encodeURIComponent(query)}`,
  shift: (id: string) => `/review?kind=shift&at=${encodeURIComponent(id)}`,
}

/** The address of the rows behind a list or a chart, as CSV. */
export function csvOf(table: string, asked: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(asked).toString()
  return `/api/v1/tables/${table}.csv${query === '' ? '' : `?${query}`}`
}
