import type { Document } from 'tutur'
import type { Version } from 'tutur-intake/rows'
import type { StatementRow } from 'tutur-ledger'
import { entryOf } from './entry.ts'
import type { LedgerFormat } from './ledger-formats.ts'
import { paintWith } from './paint.ts'
import { numberedEntry } from './table.ts'
import { shownDigits } from './utterance-words.ts'
import { oneLine } from './words.ts'

/** For people: one entry a statement, as `tutur read` has it, with the article it stands in. */
export const ledgerTable: LedgerFormat = ({ colours, columns }) => {
  const look = { columns, paint: paintWith(colours) }
  return {
    head: '',
    render: (row, { document, lineAt, version }, number) => {
      const line = lineAt(row.statement.content[0].start)
      const entry = entryOf(row.statement, { document, scheme: 'ledger' }, line)
      const parts = [
        entry.trail,
        ...articleOf(row, document),
        ...versionOf(version),
        ...standingOf(row),
        `id ${row.statement.id.slice(0, shownDigits)}`,
      ]
      const trail = parts.join(' · ')
      return `${number === 1 ? '' : '\n'}${numberedEntry({ ...entry, trail }, number, look)}\n`
    },
  }
}

/** When it was published, and under which title. */
function articleOf({ document: { title, published } }: StatementRow, { id }: Document): string[] {
  const when = published === null ? [] : [`published ${published}`]
  return [...when, title === null ? `document ${id}` : `"${oneLine(title)}"`]
}

/** Which version of its article it stands in, where that is a later one: the same words are likely to stand in the first as well. */
function versionOf(version: Version | null): string[] {
  if (version === null || version.number < 2) return []
  return [`edited at its address: version ${version.number} of ${version.of}`]
}

/** What people decided of it. */
function standingOf({ status, decisions }: StatementRow): string[] {
  if (status !== 'open') return [`${status} by a person`]
  return decisions.length > 0 ? ['corrected by a person'] : []
}
