import type { Capture, Document, Given, Id } from 'tutur'
import type { Found, SourceProblem, Taken } from 'tutur-harvest'
import {
  type Added,
  type Archive,
  ArchiveProblem,
  type Intake,
  type Store,
  StoreProblem,
} from 'tutur-ledger'
import type { Analyst } from './analyst.ts'
import { LedgerProblem } from './ledger-problem.ts'

/** A ledger that is written to, and who reads for it. */
export interface Desk {
  readonly store: Store
  readonly archive: Archive
  readonly analyst: Analyst
}

/** What became of one capture, told once it is on disk. `part`: how much of its source has been taken in, within [0, 1]. */
export type AddEvent = { readonly part?: number } & (
  | {
      readonly state: 'added'
      readonly intake: Intake
      /** How much of what came in with it, and with what was kept together with it, is new; on the first of them. */
      readonly fresh?: Added
    }
  /** The ledger had it, read by the same version. `notTaken`: what is said of it now, and is not so in the ledger. */
  | { readonly state: 'known'; readonly capture: Capture; readonly notTaken: Given }
  /** It could not be read. */
  | { readonly state: 'refused'; readonly problem: SourceProblem }
  /** It could be read and not be kept: the disk is full, the store is away. */
  | { readonly state: 'unkept'; readonly problem: SourceProblem }
)

/** When so many in a row cannot be kept, nor will what comes after them. */
const hopeless = 8

/** As many captures, or bytes, go to the store together. */
const batchCaptures = 64
const batchBytes = 16_000_000
/** What comes in slowly, page by page, is kept without waiting for many more. */
const batchMs = 1000

/**
 * Takes in what `found` gives, in its order: bytes into the archive, then rows into the store.
 *
 * An event `added` is a promise: archive and rows are on disk. What cannot be kept, since the disk is full for instance, is
 * `unkept` with its reason while others go on. Rejects with a `LedgerProblem` when the ledger is of another version, with a
 * `StoreProblem` or an `ArchiveProblem` when eight in a row cannot be kept.
 */
export async function* addFound(found: AsyncIterable<Found>, desk: Desk): AsyncGenerator<AddEvent> {
  await beginAdding(desk)
  let writing: Promise<readonly AddEvent[]> = Promise.resolve([])
  for await (const batch of inBatches(found)) {
    // One batch is read while the one before it goes to disk.
    const read = await Promise.all(batch.map((one) => readOne(one, desk)))
    yield* await writing
    writing = write(read, desk)
    // Whoever awaits it comes later: until then a failure is no unhandled one.
    writing.catch(() => undefined)
  }
  yield* await writing
}

/** Rows of two versions do not stand side by side: what the newer one adds would be compared with what the older one read. */
async function beginAdding({ store, analyst }: Desk): Promise<void> {
  const current = (await store.codings()).find(({ state }) => state === 'current')
  if (current !== undefined && current.id !== analyst.coding.id)
    throw new LedgerProblem(
      `the ledger was read by ${current.made}, and this is ${analyst.coding.made}; run "tutur recode" first ("tutur recode --diff" shows what it would change)`,
    )
  await store.begin(analyst.coding)
}

async function* inBatches(found: AsyncIterable<Found>): AsyncGenerator<readonly Found[]> {
  let batch: Found[] = []
  let bytes = 0
  let since = performance.now()
  for await (const one of found) {
    batch.push(one)
    bytes += one.ok ? one.value.bytes.length : 0
    const isSmall = batch.length < batchCaptures && bytes < batchBytes
    if (isSmall && performance.now() - since < batchMs) continue
    yield batch
    batch = []
    bytes = 0
    since = performance.now()
  }
  if (batch.length > 0) yield batch
}

const unreadBefore =
  'it could not be read when it first came; "tutur recode" of a later version may'

/** A capture ready to be kept, or an event that needs no keeping. */
type Ready =
  | AddEvent
  | {
      readonly state: 'ready'
      readonly part?: number
      readonly taken: Taken
      readonly intake: Intake
    }

async function readOne(found: Found, { store, archive, analyst }: Desk): Promise<Ready> {
  const progress = found.part === undefined ? {} : { part: found.part }
  if (!found.ok) return { ...progress, state: 'refused', problem: found.problem }
  const { capture } = found.value
  if (await store.isCoded(analyst.coding.id, capture.id)) {
    // Bytes that were lost or damaged since are put back.
    await archive.put([found.value.bytes])
    const readings = await store.readings(capture.id, analyst.coding.id)
    if (readings.length > 0) {
      const notTaken = await saidTooLate(capture, readings, store)
      return { ...progress, state: 'known', capture, notTaken }
    }
    return { ...progress, state: 'refused', problem: { name: capture.name, message: unreadBefore } }
  }
  return {
    ...progress,
    state: 'ready',
    taken: found.value,
    intake: await analyst.take(found.value),
  }
}

/**
 * What whoever brings a capture says of its documents and the ledger has otherwise, since it was brought before without that.
 * What records and items of feeds say themselves goes before it at any time.
 */
async function saidTooLate(
  { id, kind, given }: Capture,
  readings: readonly { readonly document: Id<'document'> }[],
  store: Store,
): Promise<Given> {
  if (Object.keys(given).length === 0) return given
  const before = (await store.capture(id))?.given ?? {}
  const rows = await Promise.all(readings.map(({ document }) => store.document(document)))
  const documents = rows.flatMap((row) => row?.document ?? [])
  const speakForThemselves = kind === 'record' || kind === 'feed'
  const isLate = (key: keyof Given): boolean =>
    given[key] !== undefined &&
    documents.some((document) => {
      const has = factsOf(document)[key]
      const isOwn = speakForThemselves && before[key] === undefined && has !== undefined
      return has !== given[key] && !isOwn
    })
  const keys = (['language', 'outlet', 'published'] as const).filter(isLate)
  return Object.fromEntries(keys.map((key) => [key, given[key]]))
}

/** What a document is known by, as far as somebody may say it. */
function factsOf({ language, outlet, publishedAt }: Document): Given {
  return {
    language,
    ...(outlet === null ? {} : { outlet }),
    ...(publishedAt === null ? {} : { published: publishedAt.from }),
  }
}

async function write(batch: readonly Ready[], desk: Desk): Promise<readonly AddEvent[]> {
  const ready = batch.filter((one) => one.state === 'ready')
  const { failed, fresh } = await keepAll(ready, desk)
  const first = ready.find((one) => !failed.has(one))
  return batch.map((one) => {
    if (one.state !== 'ready') return one
    const progress = one.part === undefined ? {} : { part: one.part }
    const message = failed.get(one)
    return message === undefined
      ? { ...progress, state: 'added', intake: one.intake, ...(one === first ? { fresh } : {}) }
      : { ...progress, state: 'unkept', problem: { name: one.taken.capture.name, message } }
  })
}

type ToKeep = Extract<Ready, { state: 'ready' }>

/** Keeps all; those that cannot be kept, with the reason. */
async function keepAll(ready: readonly ToKeep[], desk: Desk): Promise<Kept> {
  const failed = new Map<Ready, string>()
  try {
    return { failed, fresh: await keep(ready, desk) }
  } catch (error) {
    if (!isProblem(error)) throw error
  }
  // One that is too large must not cost the others: each for itself.
  let fresh = nothing
  for (const [i, one] of ready.entries()) {
    try {
      fresh = sumOf(fresh, await keep([one], desk))
    } catch (error) {
      if (!isProblem(error)) throw error
      failed.set(one, error.message)
      if (i >= hopeless - 1 && failed.size === i + 1) throw error
    }
  }
  return { failed, fresh }
}

interface Kept {
  /** Those that could not be kept, with the reason. */
  readonly failed: ReadonlyMap<Ready, string>
  readonly fresh: Added
}

const nothing: Added = { captures: 0, documents: 0, statements: 0 }

function sumOf(a: Added, b: Added): Added {
  return {
    captures: a.captures + b.captures,
    documents: a.documents + b.documents,
    statements: a.statements + b.statements,
  }
}

async function keep(ready: readonly ToKeep[], { archive, store, analyst }: Desk): Promise<Added> {
  if (ready.length === 0) return nothing
  // First the bytes: a row never points at what is not there.
  await archive.put(ready.map(({ taken }) => taken.bytes))
  return await store.add(
    analyst.coding.id,
    ready.map(({ intake }) => intake),
  )
}

function isProblem(error: unknown): error is StoreProblem | ArchiveProblem {
  return error instanceof StoreProblem || error instanceof ArchiveProblem
}
