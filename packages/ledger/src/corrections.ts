import type { Document, Id } from 'tutur'
import type { Decision, Entry, Status } from './model.ts'

/** A statement as it stands after the decisions of people. */
export interface Corrected {
  readonly entry: Entry
  readonly status: Status
  readonly decisions: readonly Id<'decision'>[]
}

/** What the decisions of people make of the statements of a document, and the decisions that fit none of them. */
export function correct(
  _document: Document,
  entries: readonly Entry[],
  decisions: readonly Decision[],
): { readonly rows: readonly Corrected[]; readonly unfit: readonly Decision[] } {
  const fits = (entry: Entry, { target }: Decision) =>
    JSON.stringify(entry.statement.content.map(({ start, end }) => [start, end])) ===
    JSON.stringify(target.content)
  const rows = entries.map((entry) => {
    const own = decisions.filter((decision) => fits(entry, decision))
    return { entry, status: statusOf(own), decisions: own.map(({ id }) => id) }
  })
  const unfit = decisions.filter((decision) => !entries.some((entry) => fits(entry, decision)))
  return { rows, unfit }
}

function statusOf(decisions: readonly Decision[]): Status {
  const kind = decisions.at(-1)?.ruling.kind
  return kind === 'accept' ? 'accepted' : kind === 'reject' ? 'rejected' : 'open'
}
