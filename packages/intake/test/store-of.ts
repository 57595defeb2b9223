import { type Id, idFrom, type Read } from 'tutur'
import { entriesOf, type Store } from 'tutur-ledger'

/** The coding that `addRead` adds to; the test begins it. */
export const coding: Id<'coding'> = idFrom<'coding'>('coding', 'of the tests')

/** Adds what was read of one article, as if its text had come by standard input. */
export async function addRead(store: Store, { document, statements }: Read): Promise<void> {
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
