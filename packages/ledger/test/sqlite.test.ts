import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../src/index.ts'
import { describeStore } from './describe-store.ts'

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-ledger-'))
  return {
    open: () => openSqlite(join(folder, 'ledger.sqlite')),
    clear: async () => rmSync(folder, { recursive: true }),
  }
})
