import { Menu } from '../../parts/menu.tsx'
import { useLedgerWords } from './ledger-words.ts'

/** The rows of a query as files, and the query as feeds. */
export function ExportMenu({ query }: { readonly query: string }) {
  const words = useLedgerWords()
  const asked = query === '' ? '' : `?q=${encodeURIComponent(query)}`
  return (
    <Menu label={words.exportAs} face={words.exportAs}>
      <ul class="menu-links">
        <li>
          <a href={`/api/v1/tables/utterances.csv${asked}`}>{words.csvUtterances}</a>
        </li>
        <li>
          <a href={`/api/v1/tables/statements.csv${asked}`}>{words.csvStatements}</a>
        </li>
        <li>
          <a href={`/api/v1/statements.jsonl${asked}`}>{words.jsonl}</a>
        </li>
      </ul>
      <p class="note">{words.feeds}</p>
      <ul class="menu-links in-line">
        {feeds.map(([format, name]) => (
          <li key={format}>
            <a href={`/api/v1/feed.${format}${asked}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Menu>
  )
}

const feeds = [
  ['atom', 'Atom'],
  ['rss', 'RSS'],
  ['json', 'JSON Feed'],
] as const
