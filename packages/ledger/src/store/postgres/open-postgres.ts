import { type Asked, ordered } from '../queries.ts'
import { type Database, readingOver } from '../read.ts'
import { decisionColumns, intakeRows, keyText } from '../rows.ts'
import type { Store, StoreOptions } from '../store.ts'
import {
  checkPostgres,
  dumpPostgres,
  repairPostgres,
  restorePostgres,
  settlePostgres,
} from './care.ts'
import { type Client, Connections, lock, placeOf, prepare } from './connection.ts'
import { postgresDialect } from './search.ts'
import { add, begin, decide, dropSome, forget, remember, replace, switchTo } from './write.ts'

/**
 * Opens the ledger in one schema of a database: `postgres://user@host:5432/database?schema=talks`; without a name the
 * schema is `tutur`. Rejects with a {@link StoreProblem}.
 */
export async function openPostgres(
  address: string,
  { create = true }: Pick<StoreOptions, 'create'> = {},
): Promise<Store> {
  const connections = new Connections(placeOf(address))
  try {
    await prepare(connections, create)
  } catch (fault) {
    await connections.close()
    throw fault
  }
  return storeOver(connections)
}

function storeOver(connections: Connections): Store {
  const reading = readingOver(databaseOver(connections))
  return {
    ...reading,
    ...writingTo(connections, reading),
    check: () => checkPostgres(connections),
    repair: () => connections.transaction(repairPostgres),
    settle: () => settlePostgres(connections),
    dump: () => connections.snapshot(dumpPostgres),
    restore: (rows) => restorePostgres(connections, rows),
    close: () => connections.close(),
  }
}

function databaseOver(connections: Connections): Database {
  const ask = <Row>(query: Asked<Row>): Promise<Row[]> => {
    const { sql, parameters } = query.compile()
    return connections.query<Row>(sql, parameters)
  }
  return {
    ...postgresDialect,
    ask,
    firstHits: (coding, plan, { after, limit }) =>
      ask(ordered(postgresDialect.hits(coding, plan), after).limit(limit)),
  }
}

type Writing = Pick<
  Store,
  'add' | 'begin' | 'switchTo' | 'drop' | 'decide' | 'remember' | 'forget' | 'replace'
>

function writingTo(connections: Connections, { codings }: Pick<Store, 'codings'>): Writing {
  const { place } = connections
  /** What has to see all that was added, such as a decision on a document that is just coming in. */
  const alone = <Value>(work: (client: Client) => Promise<Value>): Promise<Value> =>
    connections.transaction(async (client) => {
      await lock(client, place, 'alone')
      return work(client)
    })
  return {
    add: (coding, intakes) =>
      connections.transaction(async (client) => {
        await lock(client, place, 'beside')
        return add(client, coding, intakes.map(intakeRows))
      }),
    async begin({ id, made }) {
      await alone((client) => begin(client, id, made))
      const found = (await codings()).find((coding) => coding.id === id)
      if (found === undefined) throw new Error(`coding ${id} was dropped meanwhile`)
      return found
    },
    switchTo: (coding) => alone((client) => switchTo(client, coding)),
    async drop(coding) {
      let isDone = false
      while (!isDone) isDone = await connections.transaction((client) => dropSome(client, coding))
    },
    decide: (decision) => alone((client) => decide(client, decisionColumns(decision))),
    remember: (key, value) =>
      connections.transaction((client) => remember(client, keyText(key), value)),
    forget: (key) => connections.transaction((client) => forget(client, keyText(key))),
    replace: (key, before, after) =>
      connections.transaction((client) => replace(client, { key: keyText(key), before, after })),
  }
}
