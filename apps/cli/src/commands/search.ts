import { Command, InvalidArgumentError, Option } from 'commander'
import { DocumentShelf } from 'tutur-intake/rows'
import type { Page, PageOptions, Query, StatementRow, Store } from 'tutur-ledger'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { counted } from '../render/counted.ts'
import { type LedgerFormatName, ledgerFormats } from '../render/ledger-formats.ts'
import { screenOn } from '../screen.ts'
import { dossierOption } from '../with-ledger.ts'
import { withQuery } from '../with-query.ts'

interface SearchOptions {
  readonly dossier: string
  readonly format: LedgerFormatName
  readonly limit: number
  readonly after?: string
}

const more = `
QUERY is words, "exact words" and parts such as speaker:putin, act:deny, lang:id,
said:2024-08..2024-09; all of them must hold, and a "-" before one turns it round.
docs/search.md has every part. Without a query, everything is listed, the newest first.
`

/** `tutur search`: statements of the ledger that a query finds. */
export function searchCommand(onExit: (code: ExitCode) => void): Command {
  return (
    new Command('search')
      .summary('find statements in the ledger')
      .description('Lists the statements of the ledger that a query finds, the newest first.')
      .argument('[QUERY...]', 'what to find')
      .addOption(dossierOption())
      // `-oil` is a part of a query, not an option.
      .allowUnknownOption()
      .addOption(
        new Option('-f, --format <format>', 'how to print it')
          .choices(Object.keys(ledgerFormats))
          .default('table'),
      )
      .option('-n, --limit <count>', 'at most so many, 1 to 1000', countOf, 20)
      .option('--after <mark>', 'go on behind the page that ended with this mark')
      .addHelpText('after', more)
      .action(async (words: readonly string[], options: SearchOptions) => {
        onExit(
          await withQuery(words, options.dossier, ({ store }, query) =>
            search(store, query, options),
          ),
        )
      })
  )
}

const maxRows = 1000

function countOf(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > maxRows)
    throw new InvalidArgumentError(`Give a number from 1 to ${maxRows}.`)
  return count
}

async function search(store: Store, query: Query, options: SearchOptions): Promise<ExitCode> {
  const { limit, after, format } = options
  const page = await pageOf(store, query, { limit, ...(after === undefined ? {} : { after }) })
  if (page === null) {
    process.stderr.write(`tutur: "${after}" is no mark of a page; take one that a search printed\n`)
    return exitCode.wrongUse
  }
  const screen = screenOn(process.stdout, process.env)
  const renderer = ledgerFormats[format](screen)
  const shelf = new DocumentShelf(store, { withVersions: format === 'table' })
  await screen.write(renderer.head)
  for (const [index, row] of page.rows.entries())
    await screen.write(renderer.render(row, await shelf.documentOf(row), index + 1))
  await tell(store, query, { rows: page.rows, next: page.next, limit })
  return page.rows.length === 0 ? exitCode.nothingFound : exitCode.done
}

/** `null` for a mark that no page has. */
async function pageOf(
  store: Store,
  query: Query,
  options: PageOptions,
): Promise<Page<StatementRow> | null> {
  try {
    return await store.statements(query, options)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** How many there are, and how to see more. */
async function tell(
  store: Store,
  query: Query,
  shown: {
    readonly rows: readonly StatementRow[]
    readonly next: string | null
    readonly limit: number
  },
): Promise<void> {
  const { statements, documents } = await store.count(query)
  const found = `${counted(statements, 'statement')} in ${counted(documents, 'document')}`
  const rest = shown.next === null ? '' : `; the next ${shown.limit}: --after ${shown.next}`
  process.stderr.write(`tutur: ${statements === 0 ? 'nothing found' : found}${rest}\n`)
}
