import { applyDecisions } from '../apply.ts'
import { columnsOf } from '../dump.ts'
import type { IntakeRows, ReadingRows } from '../rows.ts'
import type { Added, Decided } from '../store.ts'
import type { DecisionColumns, DocumentColumns, StatementColumns } from '../tables.ts'
import { fillWaiting } from '../waiting.ts'
import { binaryArray } from './binary-array.ts'
import type { Client } from './connection.ts'

// Everything that is written, within a transaction that the caller has begun.

/** Takes in captures with what a coding made of them. Rows are put in order, so that two that add the same do not wait for each other. */
export async function add(
  client: Client,
  coding: string,
  intakes: readonly IntakeRows[],
): Promise<Added> {
  const key = await codingKey(client, coding)
  const sorted = intakes.toSorted((a, b) => compare(a.capture.uid, b.capture.uid))
  const captures = await keysOf(
    client,
    'capture',
    sorted.map(({ capture }) => capture),
  )
  const readings = sorted.flatMap((intake) => intake.readings)
  const documents = await keysOf(
    client,
    'document',
    readings.map(({ document }) => document).toSorted((a, b) => compare(a.uid, b.uid)),
  )
  const inCoding = { coding: key, keys: documents.keys }
  const fresh = await addCoded(client, inCoding, readings)
  await readAnew(
    client,
    fresh.map(({ document }) => document).filter(({ uid }) => !documents.added.has(uid)),
  )
  const read = await addReadings(
    client,
    { coding: key, captures: captures.keys, documents: documents.keys },
    sorted,
  )
  const statements = await addFound(client, inCoding, fresh)
  if (captures.added.size + documents.added.size + fresh.length + read > 0) {
    const arrived = [...documents.added].map((uid) => keyOf(documents.keys, uid))
    await arrive(client, await countChange(client), arrived)
  }
  return { captures: captures.added.size, documents: fresh.length, statements }
}

async function codingKey(client: Client, uid: string): Promise<number> {
  const [row] = await client.query<{ id: number }>('select id from coding where uid = $1', [uid])
  if (row === undefined) throw new Error(`no coding ${uid}; begin it first`)
  return row.id
}

type Keys = ReadonlyMap<string, number>

/** Writes rows that are not there yet; the keys of all, and which were new. */
async function keysOf(
  client: Client,
  table: 'capture' | 'document',
  rows: readonly { readonly uid: string }[],
): Promise<{ readonly keys: Keys; readonly added: ReadonlySet<string> }> {
  const one = [...new Map(rows.map((row) => [row.uid, row])).values()]
  const known = await readKeys(client, table, one)
  const fresh = one.filter(({ uid }) => !known.has(uid))
  const added = await insert<{ uid: string; id: number }>(client, {
    into: table,
    rows: fresh,
    returning: 'uid, id',
  })
  const keys = new Map([...known, ...added.map(({ uid, id }) => [uid, id] as const)])
  // What another transaction wrote between the two is read now.
  const rest = one.filter(({ uid }) => !keys.has(uid))
  return {
    keys: new Map([...keys, ...(await readKeys(client, table, rest))]),
    added: new Set(added.map(({ uid }) => uid)),
  }
}

async function readKeys(
  client: Client,
  table: string,
  rows: readonly { readonly uid: string }[],
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map()
  const found = await client.query<{ uid: string; id: number }>(
    `select uid, id from ${table} where uid = any($1::text[])`,
    [rows.map(({ uid }) => uid)],
  )
  return new Map(found.map(({ uid, id }) => [uid, id]))
}

interface InCoding {
  readonly coding: number
  readonly keys: Keys
}

/** The readings whose documents this coding has not had. */
async function addCoded(
  client: Client,
  { coding, keys }: InCoding,
  readings: readonly ReadingRows[],
): Promise<readonly ReadingRows[]> {
  // Of two readings of one document the first counts.
  const one = new Map(readings.toReversed().map((reading) => [reading.document.uid, reading]))
  const sorted = [...one.values()].toSorted((a, b) => compare(a.document.uid, b.document.uid))
  const rows = sorted.map(({ article, document }) => ({
    coding,
    document: keyOf(keys, document.uid),
    article,
  }))
  const added = await insert<{ document: number }>(client, {
    into: 'coded',
    rows,
    returning: 'document',
  })
  const fresh = new Set(added.map(({ document }) => document))
  return sorted.filter(({ document }) => fresh.has(keyOf(keys, document.uid)))
}

/** Keeps documents that were known, and are new to a coding, as they are read now. */
async function readAnew(client: Client, rows: readonly DocumentColumns[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const names = Object.keys(first) as (keyof DocumentColumns)[]
  const set = names.map((name) => `${name} = fresh.${name}`).join(', ')
  const places = names.map((_, at) => `$${at + 1}::text[]`).join(', ')
  await client.query(
    `update document set ${set} from unnest(${places}) as fresh (${names.join(', ')}) where document.uid = fresh.uid and document.record <> fresh.record`,
    names.map((name) => rows.map((row) => row[name])),
  )
}

interface ReadingKeys {
  readonly coding: number
  readonly captures: Keys
  readonly documents: Keys
}

/** What was read out of which captures; how much of it is new. */
async function addReadings(
  client: Client,
  { coding, captures, documents }: ReadingKeys,
  intakes: readonly IntakeRows[],
): Promise<number> {
  const within = intakes.map((intake) => ({
    ...intake,
    capture: keyOf(captures, intake.capture.uid),
    readings: intake.readings.toSorted((a, b) => compare(a.part, b.part)),
    unread: intake.unread.toSorted((a, b) => compare(a.part, b.part)),
  }))
  const passes = await insert(client, {
    into: 'pass',
    rows: within.map(({ capture }) => ({ coding, capture })),
    returning: '1',
  })
  const readings = await insert(client, {
    into: 'reading',
    returning: '1',
    rows: within.flatMap(({ capture, readings }) =>
      readings.map(({ part, document }) => ({
        coding,
        capture,
        part,
        document: keyOf(documents, document.uid),
      })),
    ),
  })
  const unread = await insert(client, {
    into: 'unread',
    returning: '1',
    rows: within.flatMap(({ capture, unread }) =>
      unread.map((row) => ({ coding, capture, ...row })),
    ),
  })
  return passes.length + readings.length + unread.length
}

/** Statements and doubts of documents that are new to a coding; how many statements. */
async function addFound(
  client: Client,
  { coding, keys }: InCoding,
  readings: readonly ReadingRows[],
): Promise<number> {
  await insert(client, {
    into: 'doubt',
    rows: readings.flatMap(({ document, doubts }) =>
      doubts.map((doubt, place) => ({
        coding,
        document: keyOf(keys, document.uid),
        place,
        ...doubt,
      })),
    ),
  })
  const rows = readings.flatMap(({ document, statements }) =>
    statements.map((row) => ({ coding, document: keyOf(keys, document.uid), ...row })),
  )
  const added = await insert<{ id: number; uid: string; document: number }>(client, {
    into: 'statement',
    rows,
    returning: 'id, uid, document',
  })
  const ids = new Map(added.map(({ id, uid }) => [uid, id]))
  await insert(client, {
    into: 'waiting',
    rows: readings.flatMap(({ waiting }) =>
      waiting.flatMap((row) => {
        const statement = ids.get(row.uid)
        return statement === undefined ? [] : { statement, coding, ...row }
      }),
    ),
  })
  const decided = await client.query<{ uid: string }>(
    'select distinct document as uid from decision where document = any($1::text[]) order by 1',
    [readings.map(({ document }) => document.uid)],
  )
  let number = added.length
  for (const { uid } of decided) {
    const document = keyOf(keys, uid)
    number -= added.filter((row) => row.document === document).length
    number += await apply(client, { coding, document })
  }
  return number
}

/* ---- Decisions ---- */

interface Of {
  readonly coding: number
  readonly document: number
}

/** Replays all decisions on a document over what the machine found; how many statements there are then. */
async function apply(client: Client, { coding, document }: Of): Promise<number> {
  const [row] = await client.query<{ document: string; uid: string; machine: string | null }>(
    'select document.record as document, document.uid, machine from coded join document on document.id = coded.document where coding = $1 and document.id = $2',
    [coding, document],
  )
  if (row === undefined) return 0
  const decisions = await client.query<{ uid: string; record: string }>(
    'select uid, record from decision where document = $1 order by at, uid',
    [row.uid],
  )
  const applied = applyDecisions({
    ...row,
    decisions: decisions.map(({ record }) => record),
    statements: await client.query<StatementColumns>(
      'select record, words, actors, stems from statement where coding = $1 and document = $2',
      [coding, document],
    ),
  })
  const of = [coding, document]
  await client.query('update coded set machine = $3 where coding = $1 and document = $2', [
    ...of,
    applied.machine,
  ])
  await client.query('delete from unfit where coding = $1 and decision = any($2::text[])', [
    coding,
    decisions.map(({ uid }) => uid),
  ])
  await insert(client, {
    into: 'unfit',
    rows: applied.unfit.map((decision) => ({ coding, decision })),
  })
  await client.query('delete from statement where coding = $1 and document = $2', of)
  const rows = applied.statements.map((statement) => ({ coding, document, ...statement }))
  const written = await insert(client, { into: 'statement', rows, returning: 'id' })
  await client.query(
    fillWaiting('postgres', 'statement.coding = $1 and statement.document = $2'),
    of,
  )
  return written.length
}

/** A coding that is being built, too, has to know what is decided meanwhile. */
export async function decide(client: Client, row: DecisionColumns): Promise<Decided> {
  await insert(client, { into: 'decision', rows: [row] })
  const codings = await client.query<Of & { state: string }>(
    'select coded.coding, coded.document, state from coded join document on document.id = coded.document join coding on coding.id = coded.coding where document.uid = $1 order by coded.coding',
    [row.document],
  )
  for (const of of codings) await apply(client, of)
  await countChange(client)
  const current = codings.find(({ state }) => state === 'current')
  if (current === undefined) return { fits: false }
  const unfit = await client.query('select 1 from unfit where coding = $1 and decision = $2', [
    current.coding,
    row.uid,
  ])
  return { fits: unfit.length === 0 }
}

/* ---- Codings, memory ---- */

export async function begin(client: Client, uid: string, made: string): Promise<void> {
  const begun = await client.query(
    "insert into coding (uid, made, state) select $1, $2, case when exists (select 1 from coding where state = 'current') then 'building' else 'current' end on conflict do nothing returning 1",
    [uid, made],
  )
  if (begun.length > 0) await countChange(client)
}

export async function switchTo(client: Client, uid: string): Promise<void> {
  const key = await codingKey(client, uid)
  await client.query("update coding set state = 'old' where state = 'current' and id <> $1", [key])
  await client.query("update coding set state = 'current' where id = $1", [key])
  await countChange(client)
}

/** How many documents are dropped in one transaction. */
const droppedAtOnce = 500

/** Takes away some documents of a coding, at last the coding; `true` when there is nothing left. */
export async function dropSome(client: Client, uid: string): Promise<boolean> {
  const [row] = await client.query<{ id: number; state: string }>(
    'select id, state from coding where uid = $1',
    [uid],
  )
  if (row === undefined) return true
  if (row.state === 'current')
    throw new Error(`${uid} is the current coding; switch to another first`)
  // First of all, so that nothing is taken for coded whose rows are gone.
  for (const table of ['pass', 'unread']) {
    await client.query(`delete from ${table} where coding = $1`, [row.id])
  }
  const some = await client.query<{ document: number }>(
    'select document from coded where coding = $1 limit $2',
    [row.id, droppedAtOnce],
  )
  const documents = some.map(({ document }) => document)
  for (const table of ['statement', 'doubt', 'reading', 'coded']) {
    await client.query(`delete from ${table} where coding = $1 and document = any($2::bigint[])`, [
      row.id,
      documents,
    ])
  }
  // Documents that no coding reads any more go too.
  await client.query(
    'delete from document where id = any($1::bigint[]) and not exists (select 1 from coded where document = document.id)',
    [documents],
  )
  await countChange(client)
  if (documents.length > 0) return false
  await client.query('delete from unfit where coding = $1', [row.id])
  await client.query('delete from coding where id = $1', [row.id])
  return true
}

export async function remember(client: Client, key: string, value: string): Promise<void> {
  await client.query(
    'insert into memory (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  )
}

export async function forget(client: Client, key: string): Promise<void> {
  await client.query('delete from memory where key = $1', [key])
}

/** What is to be remembered in the place of something else, or of nothing. */
interface Replacement {
  readonly key: string
  readonly before: string | null
  readonly after: string
}

/** Whether what was to be replaced was there. */
export async function replace(
  client: Client,
  { key, before, after }: Replacement,
): Promise<boolean> {
  const written =
    before === null
      ? await client.query(
          'insert into memory (key, value) values ($1, $2) on conflict do nothing returning 1',
          [key, after],
        )
      : await client.query(
          'update memory set value = $2 where key = $1 and value = $3 returning 1',
          [key, after, before],
        )
  return written.length === 1
}

/* ---- What has changed ---- */

const newEpoch = 'substr(md5(random()::text), 1, 12)'

/**
 * Counts that what readers see has changed; the number of the change. Asked for at the end of a transaction, since the others
 * wait here from now on until it is committed: so a reader that knows a number has seen all that was counted before.
 */
async function countChange(client: Client): Promise<number> {
  const [row] = await client.query<{ number: number }>(
    `insert into revision (number, epoch) values (1, ${newEpoch}) on conflict (one) do update set number = revision.number + 1 returning number`,
  )
  return row?.number ?? 0
}

/** Tells the count from what it was, where it stays the same. */
export async function beginEpoch(client: Client): Promise<void> {
  await client.query(`update revision set epoch = ${newEpoch}`)
}

async function arrive(client: Client, number: number, documents: readonly number[]): Promise<void> {
  await client.query(
    'insert into arrival (document, number) select document, $1 from unnest($2::bigint[]) as document',
    [number, documents],
  )
}

/* ---- Rows ---- */

const arrays = { text: 'text[]', real: 'float8[]', integer: 'bigint[]' } as const

interface Inserted {
  readonly into: string
  readonly rows: readonly object[]
  /** Columns to give back of rows that were new. */
  readonly returning?: string
}

/** Writes rows that are not there yet, an array a column. */
async function insert<Row>(
  client: Client,
  { into, rows, returning }: Inserted,
): Promise<readonly Row[]> {
  const [first] = rows
  if (first === undefined) return []
  const names = Object.keys(first)
  const types = columnsOf(into)
  const places = names.map((name, at) => `$${at + 1}::${arrays[types.get(name) ?? 'text']}`)
  const columns = names.map((name) =>
    binaryArray(
      types.get(name) ?? 'text',
      rows.map((row) => (row as Record<string, string | number | null>)[name] ?? null),
    ),
  )
  return client.query<Row>(
    `insert into ${into} (${names.join(', ')}) select * from unnest(${places.join(', ')}) on conflict do nothing${returning === undefined ? '' : ` returning ${returning}`}`,
    columns,
  )
}

function keyOf(keys: Keys, uid: string): number {
  const key = keys.get(uid)
  if (key === undefined) throw new Error(`no key of ${uid}`)
  return key
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
