/** A table as it is dumped: by the ids that hold everywhere, never by the keys of one store. */
export interface DumpedTable {
  readonly name: string
  readonly columns: readonly DumpedColumn[]
  /** What orders its rows. */
  readonly key: readonly string[]
}

export interface DumpedColumn {
  readonly name: string
  readonly type: 'text' | 'real' | 'integer'
  /** The table whose row it names, by its `uid`. */
  readonly of?: 'coding' | 'capture' | 'document'
}

/** Of columns that are no texts. */
const types: Readonly<Record<string, DumpedColumn['type']>> = {
  score: 'real',
  place: 'integer',
  number: 'integer',
  statement: 'integer',
  sure: 'integer',
}

/** All tables, each behind those that its rows name. */
export const dumpedTables: readonly DumpedTable[] = [
  table('coding', ['uid', 'made', 'state'], ['uid']),
  table('capture', ['uid', 'sha256', 'address', 'taken_at', 'record'], ['uid']),
  table(
    'document',
    ['uid', 'language', 'outlet', 'url', 'title', 'published', 'published_to', 'record'],
    ['uid'],
  ),
  table('pass', ['coding', 'capture'], ['coding', 'capture']),
  table('reading', ['coding', 'capture', 'part', 'document'], ['coding', 'capture', 'part']),
  table('unread', ['coding', 'capture', 'part', 'message'], ['coding', 'capture', 'part']),
  table('coded', ['coding', 'document', 'article', 'machine'], ['coding', 'document']),
  table(
    'statement',
    [
      'coding',
      'document',
      'uid',
      'said',
      'said_to',
      'published',
      'published_to',
      'score',
      'status',
      'words',
      'stems',
      'fields',
      'actors',
      'decisions',
      'record',
    ],
    ['uid', 'coding'],
  ),
  table(
    'doubt',
    ['coding', 'document', 'place', 'code', 'record'],
    ['coding', 'document', 'place'],
  ),
  table('decision', ['uid', 'at', 'document', 'record'], ['uid']),
  table('unfit', ['coding', 'decision'], ['coding', 'decision']),
  table('memory', ['key', 'value'], ['key']),
  table('revision', ['number'], ['number']),
  table('arrival', ['document', 'number'], ['document']),
]

/** What is derived from these, and is written anew after a restoring. */
const derivedTables = [
  table('waiting', ['statement', 'coding', 'sure', 'score', 'uid', 'language', 'codes'], ['uid']),
]

function table(name: string, columns: readonly string[], key: readonly string[]): DumpedTable {
  return { name, key, columns: columns.map((column) => dumpedColumn(name, column)) }
}

function dumpedColumn(of: string, name: string): DumpedColumn {
  const type = types[name] ?? 'text'
  // A decision names its document by the id itself: no coding may have it any more.
  const named =
    of !== 'decision' && (name === 'coding' || name === 'capture' || name === 'document')
  return named ? { name, type, of: name } : { name, type }
}

/** The query for all rows of a table, in order. */
export function dumpQuery({ name, columns, key }: DumpedTable): string {
  const refs = columns.filter(({ of }) => of !== undefined)
  const selected = columns.map((column) => `${expressionOf(column)} as ${column.name}`)
  const joins = refs.map(
    (ref) => `join ${ref.of} as by_${ref.name} on by_${ref.name}.id = t.${ref.name}`,
  )
  const order = key.map((part) =>
    expressionOf(columns.find((column) => column.name === part) ?? { name: part, type: 'text' }),
  )
  return `select ${selected.join(', ')} from ${name} as t ${joins.join(' ')} order by ${order.join(', ')}`
}

function expressionOf({ name, of }: DumpedColumn): string {
  return of === undefined ? `t.${name}` : `by_${name}.uid`
}

/** The table of a dumped row; throws for one that no store has. */
export function dumpedTable(name: string): DumpedTable {
  const found = dumpedTables.find((one) => one.name === name)
  if (found === undefined)
    throw new RangeError(`a ledger has no table "${name}"; is this its backup?`)
  return found
}

/** The types of the columns of a table as a store itself has them: rows of other tables by their keys. */
export function columnsOf(table: string): ReadonlyMap<string, DumpedColumn['type']> {
  const { columns } = derivedTables.find(({ name }) => name === table) ?? dumpedTable(table)
  return new Map(columns.map(({ name, type, of }) => [name, of === undefined ? type : 'integer']))
}
