import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Id, idFrom, type Read } from 'tutur'
import { entriesOf, openStore, type Store } from 'tutur-ledger'

const coding: Id<'coding'> = idFrom<'coding'>('coding', 'of the tests')

/** A store of its own with what was read of some articles. `close` takes it away. */
export async function storeOf(
  reads: readonly Read[],
): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tutur-intake-'))
  const store = await openStore(join(folder, 'ledger.sqlite'))
  await store.begin({ id: coding, made: 'of the tests' })
  for (const read of reads) await addRead(store, read)
  return {
    store,
    async close() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Adds what was read of one article, as if its text had come by standard input. */
async function addRead(store: Store, { document, statements }: Read): Promise<void> {
  const capture = {
    id: idFrom<'capture'>('capture', document.id),
    sha256: document.id,
    byteLength: document.text.length,
    kind: 'text',
    mediaType: 'text/plain',
    address: null,
    name: 'stdin',
    takenAt: null,
    status: null,
    headers: {},
    given: {},
  } as never
  const reading = {
    capture: idFrom<'capture'>('capture', document.id),
    part: '',
    article: idFrom<'article'>('article', document.id),
    document,
    entries: entriesOf({ document, statements, places: [], doubts: [] }),
    doubts: [],
  }
  await store.add(coding, [{ capture, readings: [reading], unread: [] }])
}
