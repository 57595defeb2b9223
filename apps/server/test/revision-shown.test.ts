import { describe, expect, it } from 'vitest'
import type { ServerContext } from '../src/http/server-env.ts'
import { revisionShown } from '../src/routes/revision-shown.ts'
import type { Services } from '../src/services.ts'

/** How it is with a ledger. */
const before = {
  rows: 'e.1',
  document: 'first 0 1',
  account: 'e.1',
  wanted: null as string | null,
}

function shown(path: string, now: typeof before): Promise<string> {
  const services = {
    ledger: {
      store: {
        revision: async () => now.rows,
        documentRevision: async () => now.document,
        codings: async () => [{ id: 'first', made: 'tutur 0.1.0', state: 'current' }],
      },
    },
    account: {
      state: () => ({
        revision: now.account,
        madeAt: `made of ${now.account}`,
        wanted: now.wanted,
      }),
    },
  }
  const url = new URL(path, 'http://127.0.0.1/api/v1/')
  const context = {
    req: { path: url.pathname, query: (name: string) => url.searchParams.get(name) ?? undefined },
  }
  return revisionShown(services as unknown as Services, context as unknown as ServerContext)
}

const ofAccount = ['dossier', 'timeline?issue=fill', 'issues/fill', 'actors?name=te', 'shifts']
const ofRows = ['utterances?q=water', 'documents', 'facets', 'dossier?since=1', 'documents/1/2']

describe('what an answer shows', () => {
  it.each([...ofAccount, 'utterances/1a'])(
    '%s is the same while articles come in behind',
    async (path) => {
      const stale = { ...before, rows: 'e.2' }
      expect(await shown(path, { ...before, rows: 'e.3' })).toBe(await shown(path, stale))
      // But for that it is not of all articles any more.
      expect(await shown(path, stale)).not.toBe(await shown(path, before))
    },
  )

  it.each(ofAccount)('%s is another when the account is', async (path) => {
    const rows = 'e.2'
    const known = await shown(path, { ...before, rows })
    expect(await shown(path, { ...before, rows, account: 'e.2' })).not.toBe(known)
    expect(await shown(path, { ...before, rows, wanted: 'e.2' })).not.toBe(known)
  })

  it('a document is another with what is told of it, and with the account', async () => {
    const now = { ...before, rows: 'e.9' }
    const known = await shown('documents/1a', now)
    expect(await shown('documents/1a', { ...now, rows: 'e.10' })).toBe(known)
    expect(await shown('documents/1a', { ...now, document: 'first 1 1' })).not.toBe(known)
    expect(await shown('documents/1a', { ...now, account: 'e.9' })).not.toBe(known)
  })

  it.each(ofRows)('%s is another whenever the rows are', async (path) => {
    expect(await shown(path, { ...before, rows: 'e.3' })).not.toBe(
      await shown(path, { ...before, rows: 'e.2' }),
    )
  })
})
