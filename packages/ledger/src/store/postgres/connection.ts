import pg from 'pg'
import { latest, migrationsOf, newerMessage } from '../migrations.ts'
import { StoreProblem } from '../store.ts'
import { isPassing, postgresProblem } from './problem.ts'

/** A server, and the schema in it that holds one ledger. */
export interface Place {
  /** Without the schema and without a password: to be shown. */
  readonly where: string
  readonly schema: string
  readonly address: string
}

/** Connections of one process. */
const connections = 4
const connectMs = 10_000
/** So often a transaction is tried that others got in the way of. */
const attempts = 10

/** The parts of an address: `postgres://user@host:5432/database?schema=talks`; the schema is `tutur` unless named. */
export function placeOf(address: string): Place {
  if (!URL.canParse(address)) {
    throw new StoreProblem(
      'unreachable',
      `"${address}" is no address; write postgres://user@host/database`,
    )
  }
  const url = new URL(address)
  const schema = url.searchParams.get('schema') ?? 'tutur'
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema)) {
    throw new StoreProblem(
      'unreachable',
      `"${schema}" is no name of a schema; take lower-case letters, digits and _`,
    )
  }
  url.searchParams.delete('schema')
  return { schema, address: url.href, where: `${url.host}${url.pathname}, schema ${schema}` }
}

/** Connections to one ledger. */
export class Connections {
  readonly #pool: pg.Pool
  readonly place: Place

  constructor(place: Place) {
    this.place = place
    this.#pool = new pg.Pool({
      connectionString: place.address,
      max: connections,
      connectionTimeoutMillis: connectMs,
      options: `-c search_path=${place.schema} -c client_min_messages=warning`,
      types: { getTypeParser },
    })
    // A connection that ends while nothing is asked of it is replaced when something is.
    this.#pool.on('error', () => undefined)
  }

  /** Runs one statement. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      const { rows } = await this.#pool.query(text, [...values])
      return rows as Row[]
    } catch (fault) {
      throw postgresProblem(fault, this.place.where)
    }
  }

  /** One transaction, tried again when another got in its way. */
  async transaction<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once('begin', work)
      } catch (fault) {
        if (!isPassing(fault) || attempt === attempts)
          throw postgresProblem(fault, this.place.where)
        await new Promise((resolve) => setTimeout(resolve, 20 * attempt * Math.random()))
      }
    }
  }

  /** Reads as of one moment. */
  async *snapshot<Row>(work: (client: Client) => AsyncGenerator<Row>): AsyncGenerator<Row> {
    const client = await this.#connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      yield* work(clientOf(client))
    } catch (fault) {
      throw postgresProblem(fault, this.place.where)
    } finally {
      await end(client)
    }
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  async #once<Value>(begin: string, work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = await this.#connect()
    let isDone = false
    try {
      await client.query(begin)
      const value = await work(clientOf(client))
      await client.query('commit')
      isDone = true
      return value
    } finally {
      if (isDone) client.release()
      else await end(client)
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect()
    } catch (fault) {
      throw postgresProblem(fault, this.place.where)
    }
  }
}

/** A connection within a transaction. */
export interface Client {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

function clientOf(client: pg.PoolClient): Client {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      const { rows } = await client.query(text, [...values])
      return rows as Row[]
    },
  }
}

/** A connection that cannot even take back is not used again. */
async function end(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch {
    client.release(true)
  }
}

/** Keys and counts are small enough for numbers. */
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as never

/* ---- Tables ---- */

/** Makes a ledger in an empty schema, brings an older one up to date; rejects with a {@link StoreProblem} for anything else. */
export async function prepare(connections: Connections, create: boolean): Promise<void> {
  await connections.transaction(async (client) => {
    // Another process may be about the same.
    await lock(client, connections.place, 'alone')
    const version = await versionOf(client, connections.place)
    if (version === 0 && !create) {
      const { where } = connections.place
      throw new StoreProblem(
        'not-a-ledger',
        `no ledger in ${where}; name another or make it with \`tutur add\``,
      )
    }
    if (version < latest) await migrate(client, connections.place, version)
  })
}

/** Until the transaction ends. Adding goes side by side; what has to see all that was added goes alone. */
export async function lock(
  client: Client,
  { schema }: Place,
  how: 'alone' | 'beside',
): Promise<void> {
  const call = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await client.query(`select ${call}(hashtextextended($1, 0))`, [`tutur ${schema}`])
}

async function versionOf(client: Client, { schema, where }: Place): Promise<number> {
  const tables = await client.query<{ tablename: string }>(
    'select tablename from pg_tables where schemaname = $1',
    [schema],
  )
  if (tables.length === 0) return 0
  if (!tables.some(({ tablename }) => tablename === 'version')) {
    throw new StoreProblem(
      'not-a-ledger',
      `${where} has tables of another program; name another schema in the address: ?schema=talks`,
    )
  }
  const [row] = await client.query<{ number: number }>('select number from version')
  const version = row?.number ?? 0
  if (version > latest) throw new StoreProblem('newer', newerMessage(where, version))
  return version
}

async function migrate(client: Client, { schema }: Place, from: number): Promise<void> {
  if (from === 0) {
    const known = await client.query('select 1 from pg_namespace where nspname = $1', [schema])
    // Not "if not exists", which takes the right to make schemas even when there is one.
    if (known.length === 0) await client.query(`create schema ${schema}`)
    await client.query('create table version (number bigint not null)')
    await client.query('insert into version (number) values (0)')
  }
  for (const { number, statements } of migrationsOf('postgres')) {
    if (number > from) await client.query(spelled(statements))
  }
  await client.query('update version set number = $1', [latest])
}

const types: Readonly<Record<string, string>> = {
  INTEGER: 'bigint',
  REAL: 'double precision',
  TEXT: 'text collate "C"',
}

/** The three types of the shared tables as PostgreSQL spells them. */
function spelled(statements: string): string {
  return statements.replace(/\b(?:INTEGER|REAL|TEXT)\b/gu, (type) => types[type] ?? type)
}
