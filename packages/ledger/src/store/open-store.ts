import { openPostgres } from './postgres/open-postgres.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'
import type { Store, StoreOptions } from './store.ts'

/** Opens the ledger at an address of PostgreSQL (`postgres://...`), or else in a file. Rejects with a {@link StoreProblem}. */
export async function openStore(where: string, options: StoreOptions = {}): Promise<Store> {
  return /^postgres(?:ql)?:/u.test(where)
    ? openPostgres(where, options)
    : openSqlite(where, options)
}
