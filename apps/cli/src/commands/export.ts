import { Argument, Command } from 'commander'
import { DocumentShelf } from 'tutur-intake/rows'
import type { Query, Store } from 'tutur-ledger'
import { allRows } from 'tutur-ledger/all-rows'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { ledgerFormats } from '../render/ledger-formats.ts'
import { screenOn } from '../screen.ts'
import { dossierOption } from '../with-ledger.ts'
import { withQuery } from '../with-query.ts'

const exports = ['csv', 'jsonl'] as const

/** `tutur export`: all statements of the ledger, with where each comes from. */
export function exportCommand(onExit: (code: ExitCode) => void): Command {
  return (
    new Command('export')
      .summary('all statements of the ledger as a table or as JSON lines')
      .description(
        'Prints the statements of the ledger, all or those that a query finds, with the characters, the article and the decisions behind each.',
      )
      .addArgument(new Argument('<FORMAT>', 'csv (RFC 4180) or jsonl').choices(exports))
      .argument('[QUERY...]', 'which ones; docs/search.md tells how')
      .addOption(dossierOption())
      // `-oil` is a part of a query, not an option.
      .allowUnknownOption()
      .action(
        async (
          format: (typeof exports)[number],
          words: readonly string[],
          options: { readonly dossier: string },
        ) => {
          onExit(
            await withQuery(words, options.dossier, ({ store }, query) =>
              exportAll(store, query, format),
            ),
          )
        },
      )
  )
}

async function exportAll(
  store: Store,
  query: Query,
  format: (typeof exports)[number],
): Promise<ExitCode> {
  const screen = screenOn(process.stdout, process.env)
  const renderer = ledgerFormats[format](screen)
  const shelf = new DocumentShelf(store)
  await screen.write(renderer.head)
  let number = 0
  for await (const row of allRows((page) => store.statements(query, page))) {
    number++
    await screen.write(renderer.render(row, await shelf.documentOf(row), number))
  }
  return number === 0 ? exitCode.nothingFound : exitCode.done
}
