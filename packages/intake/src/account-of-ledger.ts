import { type Account, accountOf, type Id, type Read } from 'tutur'
import { caseOf, knowledgeOf } from 'tutur-dossier'
import type { DocumentRow } from 'tutur-ledger'
import { allRows } from 'tutur-ledger/all-rows'
import type { Ledger } from './open-ledger.ts'
import { packs } from './packs.ts'

/**
 * Takes all documents of a ledger together, as they stand with the corrections of people: a statement that somebody rejected
 * counts for nothing, one that was retracted for no position. Takes time and memory in proportion to what the ledger holds.
 */
export async function accountOfLedger({
  store,
  dossier,
}: Pick<Ledger, 'store' | 'dossier'>): Promise<Account> {
  const reads: Read[] = []
  const retracted = new Set<Id<'statement'>>()
  for await (const head of allRows((page) => store.documents({ terms: [] }, page))) {
    const row = await store.document(head.id)
    if (row === null) continue
    reads.push(readOf(row))
    for (const { statement, status } of row.statements)
      if (status === 'retracted') retracted.add(statement.id)
  }
  // Lists come newest first, and of what was published on one day in an order of their own.
  reads.reverse()
  const knowledge = knowledgeOf(dossier)
  return accountOf(reads, { packs, knowledge, asked: caseOf(dossier), retracted })
}

function readOf({ document, statements }: DocumentRow): Read {
  const standing = statements.filter(({ status }) => status !== 'rejected')
  return { document, statements: standing.map(({ statement }) => statement) }
}
