import { dumpedTable, dumpedTables, dumpQuery } from '../dump.ts'
import type { DumpedRow, Fault } from '../store.ts'
import { fillWaiting } from '../waiting.ts'
import { type Client, type Connections, lock } from './connection.ts'
import { beginEpoch } from './write.ts'

/** So many faults of one kind are told one by one; so many statements are looked for. */
const told = 20

/** Looks at what points at what, and at the indexes beside their tables. */
export async function checkPostgres(connections: Connections): Promise<readonly Fault[]> {
  return connections.transaction(async (client) => [
    ...(await pointerFaults(client)),
    ...(await searchFaults(client)),
    ...(await treeFaults(client, connections.place.schema)),
  ])
}

async function pointerFaults(client: Client): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for (const { name, columns } of dumpedTables) {
    for (const { name: column, of } of columns) {
      if (of === undefined) continue
      const [row] = await client.query<{ number: number }>(
        `select count(*) as number from ${name} as t where not exists (select 1 from ${of} where ${of}.id = t.${column})`,
      )
      if (row === undefined || row.number === 0) continue
      faults.push({
        where: 'ledger',
        what: `${row.number} rows of ${name} without ${of}`,
        remedy: 'restore a backup, or recode from the archive',
      })
    }
  }
  return faults
}

/** A few of the statements, spread evenly: whether the index has their own tokens. */
async function searchFaults(client: Client): Promise<readonly Fault[]> {
  // Within this transaction alone, so that the index is asked and not the table.
  await client.query('set local enable_seqscan = off')
  const rows = await client.query<{ id: number; uid: string; tokens: readonly string[] }>(
    `select id, uid, tsvector_to_array(tokens) as tokens from statement where id in
      (select (select min(id) from statement where id >= step) from
        generate_series(1, (select coalesce(max(id), 0) from statement), (select coalesce(max(id), 0) / ${told} + 1 from statement)) as step)`,
  )
  const faults: Fault[] = []
  for (const { id, uid, tokens } of rows) {
    const query = tokens
      .slice(0, 8)
      .map((token) => `'${token}'`)
      .join(' & ')
    const found = await client.query(
      'with hits as materialized (select id from statement where tokens @@ $1::tsquery) select 1 from hits where id = $2',
      [query, id],
    )
    if (found.length > 0) continue
    faults.push({
      where: 'search',
      what: `statement ${uid} cannot be found`,
      remedy: 'repair the ledger',
    })
  }
  return faults
}

/** Where the extension `amcheck` is installed, the trees of all other indexes are looked through too. */
async function treeFaults(client: Client, schema: string): Promise<readonly Fault[]> {
  const [extension] = await client.query<{ schema: string }>(
    "select nspname as schema from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'amcheck'",
  )
  if (extension === undefined) return []
  const indexes = await client.query<{ oid: number; name: string }>(
    "select c.oid, c.relname as name from pg_class c join pg_am on pg_am.oid = c.relam join pg_namespace n on n.oid = c.relnamespace where amname = 'btree' and relkind = 'i' and nspname = $1 order by 2",
    [schema],
  )
  const faults: Fault[] = []
  for (const { oid, name } of indexes) {
    const what = await faultOf(
      client,
      `select ${extension.schema}.bt_index_check($1::oid, true)`,
      oid,
    )
    if (what !== null) faults.push({ where: `index ${name}`, what, remedy: 'repair the ledger' })
  }
  return faults
}

async function faultOf(client: Client, query: string, oid: number): Promise<string | null> {
  await client.query('savepoint look')
  try {
    await client.query(query, [oid])
    return null
  } catch (fault) {
    await client.query('rollback to look')
    return fault instanceof Error ? fault.message.replace(/\s+/gu, ' ') : String(fault)
  }
}

/** Builds all indexes anew; what is searched is derived by the server itself. */
export async function repairPostgres(client: Client): Promise<void> {
  for (const { name } of dumpedTables) await client.query(`reindex table ${name}`)
  await client.query('reindex table waiting')
  await fillAll(client)
  await beginEpoch(client)
}

async function fillAll(client: Client): Promise<void> {
  await client.query('delete from waiting')
  await client.query(fillWaiting('postgres', 'true'))
}

/** What the planner goes by, and the index up to date. */
export async function settlePostgres(connections: Connections): Promise<void> {
  await connections.query(
    `vacuum (analyze) ${[...dumpedTables, { name: 'waiting' }].map(({ name }) => name).join(', ')}`,
  )
}

/* ---- Backup ---- */

/** Rows that are read or written at once. */
const rowsAtOnce = 500

/** All rows of all tables, in order. */
export async function* dumpPostgres(client: Client): AsyncGenerator<DumpedRow> {
  for (const table of dumpedTables) {
    await client.query(`declare dumped no scroll cursor for ${dumpQuery(table)}`)
    for (;;) {
      const rows = await client.query<DumpedRow['row']>(`fetch ${rowsAtOnce} from dumped`)
      for (const row of rows) yield { table: table.name, row }
      if (rows.length < rowsAtOnce) break
    }
    await client.query('close dumped')
  }
}

/** All or nothing. */
export async function restorePostgres(
  connections: Connections,
  rows: AsyncIterable<DumpedRow>,
): Promise<void> {
  const { place } = connections
  await connections.transaction(async (client) => {
    await lock(client, place, 'alone')
    for (const table of ['coding', 'capture', 'decision', 'memory']) {
      const some = await client.query(`select 1 from ${table} limit 1`)
      if (some.length > 0) throw new Error(`${place.where} is not empty; restore into a new ledger`)
    }
    await client.query('delete from revision')
    for await (const some of batched(rows)) await restoreSome(client, some)
    await fillAll(client)
    await beginEpoch(client)
  })
}

/** Rows of one table in each. */
async function* batched(rows: AsyncIterable<DumpedRow>): AsyncGenerator<readonly DumpedRow[]> {
  let some: DumpedRow[] = []
  for await (const row of rows) {
    const [first] = some
    if (first !== undefined && (first.table !== row.table || some.length === rowsAtOnce)) {
      yield some
      some = []
    }
    some.push(row)
  }
  yield some
}

const arrays = { text: 'text[]', real: 'float8[]', integer: 'bigint[]' } as const

async function restoreSome(client: Client, rows: readonly DumpedRow[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const { name, columns } = dumpedTable(first.table)
  const names = columns.map((column) => column.name)
  const selected = columns.map(({ name: column, of }) =>
    of === undefined ? `x.${column}` : `by_${column}.id`,
  )
  const joins = columns
    .filter(({ of }) => of !== undefined)
    .map(
      ({ name: column, of }) => `left join ${of} as by_${column} on by_${column}.uid = x.${column}`,
    )
  const places = columns.map(({ type }, at) => `$${at + 1}::${arrays[type]}`)
  await client.query(
    `insert into ${name} (${names.join(', ')}) select ${selected.join(', ')} from unnest(${places.join(', ')}) as x(${names.join(', ')}) ${joins.join(' ')}`,
    names.map((column) => rows.map(({ row }) => row[column] ?? null)),
  )
}
