import type { Capture, Id } from 'tutur'
import {
  ArchiveProblem,
  allPages,
  allRows,
  type Coding,
  type Intake,
  type StatementRow,
  type Store,
} from 'tutur-ledger'
import type { Desk } from './add.ts'
import type { PartBefore } from './analyst.ts'
import { type Change, compareRows } from './compare-rows.ts'

/** As many captures are read, and their rows written, together. */
const batchCaptures = 64

/** How far a recoding is. */
export interface RecodeEvent {
  readonly capture: Capture
  /** Why it could not be read out of the archive. */
  readonly problem: string | null
  /** With a problem: how many documents were read from the text that the ledger has of it instead. */
  readonly kept: number
}

/**
 * Reads the whole archive again with the analyst's version into a coding beside the current one, and leaves it `building`.
 * What an earlier, interrupted run did is not done again. Corrections are replayed by the store.
 *
 * Of a capture whose object is missing or damaged, the text that the ledger has is read again, so that none of its rows are
 * lost; one of which there is no text is tried again by the next run. Rejects when the archive is away altogether.
 */
export async function* recode(desk: Desk): AsyncGenerator<RecodeEvent> {
  const { store, analyst } = desk
  await store.begin(analyst.coding)
  for await (const batch of allPages((page) => store.captures(page), batchCaptures)) {
    const events = await Promise.all(batch.map((capture) => again(capture, desk)))
    const intakes = events.flatMap(({ intake }) => (intake === null ? [] : [intake]))
    if (intakes.length > 0) await store.add(analyst.coding.id, intakes)
    yield* events.map(({ capture, problem, intake }) => ({
      capture,
      problem,
      kept: problem === null ? 0 : (intake?.readings.length ?? 0),
    }))
  }
}

interface ReadAgain {
  readonly capture: Capture
  readonly problem: string | null
  readonly intake: Intake | null
}

async function again(capture: Capture, desk: Desk): Promise<ReadAgain> {
  const { store, archive, analyst } = desk
  const nothing = { capture, intake: null, problem: null }
  if (await store.isCoded(analyst.coding.id, capture.id)) return nothing
  try {
    const bytes = await archive.get(capture.sha256)
    return { ...nothing, intake: await analyst.take({ capture, bytes }) }
  } catch (error) {
    if (!isLost(error)) throw error
    const before = await partsBefore(capture, desk)
    const intake = before.length === 0 ? null : await analyst.takeAgain(capture, before)
    return { capture, problem: error.message, intake }
  }
}

/** Whether one object is gone. When the archive is away, all would be taken for gone. */
function isLost(error: unknown): error is ArchiveProblem {
  return error instanceof ArchiveProblem && ['missing', 'damaged'].includes(error.code)
}

/** The documents of a capture as the current coding has them, else one before it. */
async function partsBefore(
  capture: Capture,
  { store, analyst }: Desk,
): Promise<readonly PartBefore[]> {
  const others = (await store.codings()).filter(({ id }) => id !== analyst.coding.id)
  const current = others.filter(({ state }) => state === 'current')
  for (const { id } of [...current, ...others.toReversed()]) {
    const parts: PartBefore[] = []
    for (const { part, document } of await store.readings(capture.id, id)) {
      const row = await store.document(document, id)
      if (row !== null) parts.push({ part, document: row.document })
    }
    if (parts.length > 0) return parts
  }
  return []
}

/** What changed in one capture between two codings. */
export interface CaptureChanges {
  readonly capture: Capture
  readonly changes: readonly Change[]
  /** Why one of the codings has no document where the other has one. */
  readonly notes: readonly string[]
}

/** Compares two codings, capture by capture; those with the same rows are left out. */
export async function* compareCodings(
  store: Store,
  before: Id<'coding'>,
  after: Id<'coding'>,
): AsyncGenerator<CaptureChanges> {
  for await (const capture of allRows((page) => store.captures(page))) {
    const [old, fresh] = [await rowsOf(store, capture, before), await rowsOf(store, capture, after)]
    const changes = compareRows(old.rows, fresh.rows)
    const notes = notesOf(old.documents, fresh.documents)
    if (changes.length > 0 || notes.length > 0) yield { capture, changes, notes }
  }
}

interface CodedCapture {
  readonly rows: readonly StatementRow[]
  readonly documents: ReadonlySet<string>
}

async function rowsOf(store: Store, capture: Capture, coding: Id<'coding'>): Promise<CodedCapture> {
  const rows: StatementRow[] = []
  const documents = new Set<string>()
  for (const { document } of await store.readings(capture.id, coding)) {
    if (documents.has(document)) continue
    documents.add(document)
    rows.push(...((await store.document(document, coding))?.statements ?? []))
  }
  return { rows, documents }
}

function notesOf(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  const gone = [...before].filter((id) => !after.has(id)).length
  const fresh = [...after].filter((id) => !before.has(id)).length
  if (gone === 0 && fresh === 0) return []
  return [`its text is read otherwise: ${gone} documents gone, ${fresh} new`]
}

/** Makes the analyst's coding the current one. Resolves to the one that was. */
export async function switchCoding({ store, analyst }: Desk): Promise<Coding | null> {
  const was = (await store.codings()).find(({ state }) => state === 'current') ?? null
  if (was?.id !== analyst.coding.id) await store.switchTo(analyst.coding.id)
  return was
}
