import { anchor, type Capture, type Document, type Id, type Sha256 } from 'tutur'
import { type ReadPart, readTaken } from 'tutur-harvest'
import {
  type Archive,
  ArchiveProblem,
  allRows,
  type Fault,
  type StatementRow,
  type Store,
  wordsOf,
} from 'tutur-ledger'
import { packs } from './packs.ts'

/** How much was looked at. */
export interface Verified {
  readonly captures: number
  readonly objects: number
  readonly documents: number
  readonly statements: number
  /** Objects of the archive that no capture points at: an interrupted run left them, and they do no harm. */
  readonly spare: number
}

/** What is told while it goes on. */
export type VerifyEvent =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly verified: Verified }

/**
 * Checks a ledger: each index against its table, each object of the archive against its hash, and the characters of each row
 * of the current coding against the text that the archive gives today.
 */
export async function* verify(store: Store, archive: Archive): AsyncGenerator<VerifyEvent> {
  for (const fault of await store.check()) yield { kind: 'fault', fault }
  const counts = { captures: 0, objects: 0, documents: 0, statements: 0, spare: 0 }
  const wanted = new Set<Sha256>()
  const seen = new Set<Id<'document'>>()
  for await (const capture of allRows((page) => store.captures(page))) {
    counts.captures++
    wanted.add(capture.sha256)
    yield* faults(await checkCapture(capture))
  }
  for await (const key of archive.keys()) {
    counts.objects++
    if (!wanted.has(key)) counts.spare++
  }
  // A run that was interrupted before its first rows has begun a coding; a store that was just made has none.
  const isNew = (await store.codings()).length === 0
  if (isNew && counts.objects > 0) yield* faults([lostStore(counts.objects)])
  yield { kind: 'done', verified: counts }

  async function checkCapture(capture: Capture): Promise<readonly Fault[]> {
    const bytes = await bytesOf(archive, capture)
    if (!(bytes instanceof Uint8Array)) return [bytes]
    const readings = await store.readings(capture.id)
    const parts = readings.length === 0 ? [] : await readTaken({ capture, bytes }, { packs })
    // Of two parts of one name the store has the first.
    const fresh = new Map(parts.toReversed().map((one) => [one.part, one]))
    const found: Fault[] = []
    for (const { part, document: id } of readings) {
      const row = await store.document(id)
      if (row === null) {
        found.push(lostDocument(capture, id))
        continue
      }
      found.push(...textFaults(row.document, fresh.get(part)))
      if (seen.has(id)) continue
      seen.add(id)
      counts.documents++
      counts.statements += row.statements.length
      for (const statement of row.statements) found.push(...wordFaults(row.document, statement))
    }
    return found
  }
}

function faults(found: readonly Fault[]): VerifyEvent[] {
  return found.map((fault) => ({ kind: 'fault', fault }))
}

async function bytesOf(archive: Archive, capture: Capture): Promise<Uint8Array | Fault> {
  try {
    return await archive.get(capture.sha256)
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error
    const where = `capture ${capture.id} (${capture.name})`
    const [what = error.message, remedy = ''] = error.message.split('; ')
    return { where, what, remedy }
  }
}

function lostStore(objects: number): Fault {
  return {
    where: 'store',
    what: `it is empty, and its archive holds ${objects} objects: it was lost, or is another`,
    remedy: 'look at "store" in the dossier, or restore a backup into a new ledger',
  }
}

function lostDocument(capture: Capture, id: string): Fault {
  return {
    where: `capture ${capture.id} (${capture.name})`,
    what: `its document ${id} is not in the ledger`,
    remedy: 'run "tutur recode" to read the archive again',
  }
}

/** Whether the archive gives the text that the rows point into. */
function textFaults(document: Document, again: ReadPart | undefined): Fault[] {
  if (again?.ok === true && again.document.text === document.text) return []
  const what =
    again?.ok === true
      ? 'the archive gives another text today than the one its rows point into'
      : `the archive gives no text for it today (${again?.message ?? 'the part is gone'})`
  const remedy =
    'read the archive again with "tutur recode"; the rows fit the text in the ledger until then'
  return [{ where: `document ${document.id}`, what, remedy }]
}

/** Whether the rows say what stands in the text. */
function wordFaults(document: Document, { statement, words }: StatementRow): Fault[] {
  const { content, cue, speaker, addressees } = statement
  const anchors = [...content, cue, speaker?.anchor, ...addressees.map((one) => one.anchor)]
  const broken = anchors.some((one) => one != null && anchor(document, one).check !== one.check)
  const other = wordsOf(document, content) !== words
  if (!broken && !other) return []
  return [
    {
      where: `statement ${statement.id}`,
      what: broken
        ? 'its characters are not those of its document'
        : 'its words are not those of its characters',
      remedy: 'read the archive again with "tutur recode"',
    },
  ]
}
