import { resolve } from 'node:path'
import type { Id } from 'tutur'
import type { Coding, Intake } from '../../model.ts'
import { dumpedTables, dumpQuery } from '../dump.ts'
import type { Asked } from '../queries.ts'
import { type Database, type Far, readingOver } from '../read.ts'
import { decisionColumns, intakeRows, keyText } from '../rows.ts'
import type { Added, Decided, DumpedRow, Fault, Store, StoreOptions } from '../store.ts'
import { checkSqlite } from './care.ts'
import { prepare } from './connection.ts'
import type { Job, Question, RestoreStep } from './messages.ts'
import { openReader, type Reader } from './open-reader.ts'
import { sqliteProblem } from './problem.ts'
import { firstHits, sqliteDialect } from './search.ts'
import { Thread } from './thread.ts'

/** Rows of a backup that are written at once. */
const restoredAtOnce = 500

/** Opens the ledger in the file at `path`. Rejects with a {@link StoreProblem}. */
export async function openSqlite(path: string, options: StoreOptions = {}): Promise<Store> {
  const file = resolve(path)
  const access = prepare(file, options.create ?? true)
  const near = readerOf(file)
  const writer = new Thread<Job>('writer', file, options.queueLimit ?? 20_000)
  const readers = { far: readerThread(file), aside: readerThread(file) }
  const database = databaseOver(file, near, readers)
  return {
    ...readingOver(database),
    ...writingThrough(writer, database),
    ...(access === 'read-only' ? { check: () => checkReading(file) } : {}),
    dump: () => dump(file),
    async close() {
      await writer.close({ kind: 'close' })
      for (const reader of Object.values(readers)) await reader.close({ kind: 'close' })
      near.close()
    },
  }
}

type ReaderThread = Thread<Question | { readonly kind: 'close' }>

function readerThread(file: string): ReaderThread {
  return new Thread('reader', file)
}

function readerOf(file: string): Reader {
  try {
    return openReader(file)
  } catch (fault) {
    throw sqliteProblem(fault, file)
  }
}

/** Checks a ledger that cannot be written, over a connection of its own. */
async function checkReading(file: string): Promise<readonly Fault[]> {
  const reader = readerOf(file)
  try {
    return checkSqlite((sql, ...parameters) => reader.all({ sql, parameters }), null)
  } catch (fault) {
    throw sqliteProblem(fault, file)
  } finally {
    reader.close()
  }
}

/** What is soon done is read here, the rest in threads of its own. */
function databaseOver(
  file: string,
  near: Reader,
  readers: Readonly<Record<Far, ReaderThread>>,
): Database {
  const ask = async <Row>(query: Asked<Row>, far?: Far): Promise<Row[]> => {
    const { sql, parameters } = query.compile()
    const question = { sql, parameters }
    if (far !== undefined) return (await readers[far].ask(question)) as Row[]
    try {
      return near.all(question) as Row[]
    } catch (fault) {
      throw sqliteProblem(fault, file)
    }
  }
  return {
    ...sqliteDialect,
    ask,
    firstHits: (coding, plan, page) => firstHits(ask, { coding, plan }, page),
  }
}

type Writing = Pick<
  Store,
  | 'add'
  | 'begin'
  | 'switchTo'
  | 'drop'
  | 'decide'
  | 'remember'
  | 'forget'
  | 'replace'
  | 'check'
  | 'repair'
  | 'restore'
  | 'settle'
>

function writingThrough(writer: Thread<Job>, database: Database): Writing {
  const ask = async (job: Job, size?: number): Promise<unknown> => writer.ask(job, size)
  const settled = async (job: Job): Promise<void> => {
    await ask(job)
  }
  return {
    async add(coding, intakes) {
      const job = { kind: 'add', coding, intakes: intakes.map(intakeRows) } as const
      return (await ask(job, sizeOf(intakes))) as Added
    },
    async begin({ id, made }) {
      await ask({ kind: 'begin', uid: id, made })
      return codingOf(database, id)
    },
    switchTo: (coding) => settled({ kind: 'switch', coding }),
    drop: (coding) => settled({ kind: 'drop', coding }),
    decide: async (decision) =>
      (await ask({ kind: 'decide', decision: decisionColumns(decision) })) as Decided,
    remember: (key, value) => settled({ kind: 'remember', key: keyText(key), value }),
    forget: (key) => settled({ kind: 'forget', key: keyText(key) }),
    replace: async (key, before, after) =>
      (await ask({ kind: 'replace', key: keyText(key), before, after })) as boolean,
    check: async () => (await ask({ kind: 'check' })) as readonly Fault[],
    repair: () => settled({ kind: 'repair' }),
    restore: (rows) => restore(writer, rows),
    settle: () => settled({ kind: 'settle' }),
  }
}

/** How much of the queue a job takes. */
function sizeOf(intakes: readonly Intake[]): number {
  return intakes.reduce(
    (sum, { readings }) => readings.reduce((all, { entries }) => all + entries.length, sum + 1),
    0,
  )
}

async function codingOf(database: Database, id: Id<'coding'>): Promise<Coding> {
  const found = (await readingOver(database).codings()).find((coding) => coding.id === id)
  if (found === undefined) throw new Error(`coding ${id} was dropped meanwhile`)
  return found
}

/* ---- Backup ---- */

/** Over a connection of its own, in one transaction. */
async function* dump(file: string): AsyncGenerator<DumpedRow> {
  const reader = readerOf(file)
  try {
    reader.exec('begin')
    for (const table of dumpedTables) {
      const rows = reader.iterate(dumpQuery(table)) as Iterable<DumpedRow['row']>
      for (const row of rows) yield { table: table.name, row }
    }
  } catch (fault) {
    throw sqliteProblem(fault, file)
  } finally {
    reader.close()
  }
}

/** All or nothing. What else is asked of the writer meanwhile is refused. */
async function restore(writer: Thread<Job>, rows: AsyncIterable<DumpedRow>): Promise<void> {
  const put = async (some: readonly DumpedRow[], step: RestoreStep) => {
    await writer.ask({ kind: 'restore', rows: some, step })
  }
  await put([], 'first')
  let some: DumpedRow[] = []
  try {
    for await (const row of rows) {
      some.push(row)
      if (some.length < restoredAtOnce) continue
      await put(some, 'next')
      some = []
    }
  } catch (fault) {
    await put([], 'give-up')
    throw fault
  }
  await put(some, 'last')
}
