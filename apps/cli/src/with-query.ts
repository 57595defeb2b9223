import type { Ledger } from 'tutur-intake'
import type { Query } from 'tutur-ledger'
import { type ExitCode, exitCode } from './exit-code.ts'
import { mustExist, withLedger } from './with-ledger.ts'

/** Works on what a query asks of the ledger of a dossier, which must be there; a query that is not understood is told of. */
export async function withQuery(
  words: readonly string[],
  dossier: string,
  work: (ledger: Ledger, query: Query) => Promise<ExitCode>,
): Promise<ExitCode> {
  const query = await queryOf(words.join(' '))
  if (query === null) return exitCode.wrongUse
  return await withLedger(dossier, (ledger) => answer(ledger, query, work), mustExist)
}

/** What only all documents taken together tell is settled first. */
async function answer(
  ledger: Ledger,
  query: Query,
  work: (ledger: Ledger, query: Query) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!query.terms.some(({ kind }) => kind === 'account')) return work(ledger, query)
  const { settledOver, unknownInQuery } = await import('tutur-intake')
  const problem = unknownInQuery(query, ledger.dossier)
  if (problem === null) return work(ledger, await settledOver(ledger, query))
  process.stderr.write(`tutur: ${problem}\n`)
  return exitCode.wrongUse
}

/** The query, or `null` after telling what is wrong with it, with a mark under the place. */
async function queryOf(text: string): Promise<Query | null> {
  const option = /(?:^|\s)(--[a-z]\S*)/u.exec(text)?.[1]
  if (option !== undefined) {
    process.stderr.write(`tutur: unknown option '${option}'. See "tutur help search".\n`)
    return null
  }
  const { parseQuery } = await import('tutur-ledger')
  const parsed = parseQuery(text)
  if (parsed.ok) return parsed.value
  const { message, start, end } = parsed.problem
  const mark = `${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}`
  process.stderr.write(`tutur: ${message}\n  ${text}\n  ${mark}\n`)
  return null
}
