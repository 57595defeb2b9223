import type Sqlite from 'better-sqlite3'
import type { Applied, Kept } from '../apply.ts'
import type { IntakeRows, ReadingRows } from '../rows.ts'
import type { Added, Decided } from '../store.ts'
import type {
  CaptureColumns,
  DecisionColumns,
  DocumentColumns,
  StatementColumns,
  WaitingColumns,
} from '../tables.ts'
import { fillWaiting } from '../waiting.ts'

// What runs for each document writes row by row, never by `insert ... select`: before that SQLite opens a savepoint, to take it back
// alone, and at each savepoint the index writes what it has gathered.

type Value = string | number | bigint | null

/** Everything that is written, over one connection. Nothing here begins or ends a transaction. */
export interface Writing {
  add(coding: string, intakes: readonly IntakeRows[]): Added
  begin(coding: { readonly uid: string; readonly made: string }): void
  switchTo(coding: string): void
  /** Takes away some documents of a coding, at last the coding; `true` when there is nothing left. */
  dropSome(coding: string): boolean
  decide(decision: DecisionColumns): Decided
  remember(key: string, value: string): void
  forget(key: string): void
  replace(job: Replacement): boolean
  /** Counts that what readers see has changed. */
  countChange(): void
  /** Tells the count from what it was, where it stays the same. */
  beginEpoch(): void
}

/** What is to be remembered in the place of something else. */
interface Replacement {
  readonly key: string
  readonly before: string | null
  readonly after: string
}

/** How many documents are dropped in one transaction. */
const droppedAtOnce = 500

type Counting = { -readonly [Count in keyof Added]: number }

/** What replays decisions. It takes the whole library of the language, so that it is loaded when there are any. */
export interface Replaying {
  apply: ((kept: Kept) => Applied) | null
}

/** Decisions are to be replayed, and what does so is not loaded: the transaction is to be tried again with it. */
export class NotLoaded extends Error {}

/** Prepares all statements that write. */
export function writingOver(db: Sqlite.Database, replaying: Replaying): Writing {
  const keys = keysOver(db)
  const documents = documentsOver(db, replaying)
  const addReading = (
    { coding, capture, added }: { coding: number; capture: number; added: Counting },
    reading: ReadingRows,
  ): void => {
    const { id: document, isNew } = keys.document(reading.document)
    const statements = documents.add({ coding, document }, reading, isNew)
    keys.reading.run(coding, capture, reading.part, document)
    if (statements === null) return
    added.documents++
    added.statements += statements
  }
  return {
    add(coding, intakes) {
      const added = { captures: 0, documents: 0, statements: 0 }
      const key = keys.coding(coding)
      for (const { capture, readings, unread } of intakes) {
        const { id, isNew } = keys.capture(capture)
        added.captures += isNew ? 1 : 0
        keys.pass.run(key, id)
        for (const reading of readings) addReading({ coding: key, capture: id, added }, reading)
        for (const { part, message } of unread) keys.unread.run(key, id, part, message)
      }
      return added
    },
    ...codingsOver(db, keys, documents),
    decide: (decision) => decide(db, documents, decision),
    ...memoryOver(db),
    ...revisionOver(db),
  }
}

/* ---- Keys ---- */

type Keys = ReturnType<typeof keysOver>

interface Key {
  readonly id: number
  readonly isNew: boolean
}

function keysOver(db: Sqlite.Database) {
  const coding = db.prepare<[string], number>('select id from coding where uid = ?').pluck()
  const captureKey = db.prepare<[string], number>('select id from capture where uid = ?').pluck()
  const documentKey = db.prepare<[string], number>('select id from document where uid = ?').pluck()
  const insertCapture = inserting(db, 'capture', ['uid', 'sha256', 'address', 'taken_at', 'record'])
  const insertDocument = inserting(db, 'document', documentColumns)
  // Whatever brings a document in is counted when it is written.
  const arrived = db.prepare<[number | bigint]>(
    'insert into arrival (document, number) values (?, (select coalesce(max(number), 0) + 1 from revision))',
  )
  return {
    pass: inserting(db, 'pass', ['coding', 'capture']),
    reading: inserting(db, 'reading', ['coding', 'capture', 'part', 'document']),
    unread: inserting(db, 'unread', ['coding', 'capture', 'part', 'message']),
    coding(uid: string): number {
      const key = coding.get(uid)
      if (key === undefined) throw new Error(`no coding ${uid}; begin it first`)
      return key
    },
    capture(row: CaptureColumns): Key {
      const known = captureKey.get(row.uid)
      if (known !== undefined) return { id: known, isNew: false }
      const { lastInsertRowid } = insertCapture.run(
        row.uid,
        row.sha256,
        row.address,
        row.taken_at,
        row.record,
      )
      return { id: Number(lastInsertRowid), isNew: true }
    },
    document(row: DocumentColumns): Key {
      const known = documentKey.get(row.uid)
      if (known !== undefined) return { id: known, isNew: false }
      const { lastInsertRowid } = insertDocument.run(...documentColumns.map((name) => row[name]))
      arrived.run(lastInsertRowid)
      return { id: Number(lastInsertRowid), isNew: true }
    },
  }
}

const documentColumns = [
  'uid',
  'language',
  'outlet',
  'url',
  'title',
  'published',
  'published_to',
  'record',
] as const

const statementColumns = [
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
] as const

const waitingColumns = ['sure', 'score', 'uid', 'language', 'codes'] as const

/** What is there stays as it is. */
function inserting(
  db: Sqlite.Database,
  table: string,
  columns: readonly string[],
): Sqlite.Statement<Value[]> {
  const places = columns.map(() => '?').join(', ')
  return db.prepare<Value[]>(
    `insert into ${table} (${columns.join(', ')}) values (${places}) on conflict do nothing`,
  )
}

/* ---- Documents with their statements ---- */

interface Of {
  readonly coding: number
  readonly document: number
}

type Documents = ReturnType<typeof documentsOver>

function documentsOver(db: Sqlite.Database, replaying: Replaying) {
  const coded = inserting(db, 'coded', ['coding', 'document', 'article'])
  const readAnew = db.prepare<Value[]>(
    `update document set ${documentColumns.map((name) => `${name} = ?`).join(', ')} where id = ? and record <> ?`,
  )
  const doubt = inserting(db, 'doubt', ['coding', 'document', 'place', 'code', 'record'])
  const statement = inserting(db, 'statement', ['coding', 'document', ...statementColumns])
  const index = db.prepare<[number | bigint, string]>(
    'insert into search (rowid, tokens) values (?, ?)',
  )
  const unindex = db.prepare<[number, number]>(
    'delete from search where rowid in (select id from statement where coding = ? and document = ?)',
  )
  const forget = ['statement', 'doubt', 'reading', 'coded'].map((table) =>
    db.prepare<[number, number]>(`delete from ${table} where coding = ? and document = ?`),
  )
  const [forgetStatements] = forget
  const decisionsOf = db
    .prepare<[number], string>(
      'select decision.record from decision join document on document.uid = decision.document where document.id = ? order by at, decision.uid',
    )
    .pluck()
  const isDecided = db.prepare<[string], 1>('select 1 from decision where document = ? limit 1')
  const waits = inserting(db, 'waiting', ['statement', 'coding', ...waitingColumns])
  const wait = db.prepare<[number, number]>(
    fillWaiting('sqlite', 'statement.coding = ? and statement.document = ?'),
  )
  const put = (
    { coding, document }: Of,
    rows: readonly StatementColumns[],
    waiting: ReadonlyMap<string, WaitingColumns>,
  ): number => {
    let number = 0
    for (const row of rows) {
      const { changes, lastInsertRowid } = statement.run(
        coding,
        document,
        ...statementColumns.map((name) => row[name]),
      )
      if (changes === 0) continue
      number++
      index.run(lastInsertRowid, `${row.stems} ${row.fields}`)
      const own = waiting.get(row.uid)
      if (own !== undefined)
        waits.run(lastInsertRowid, coding, ...waitingColumns.map((name) => own[name]))
    }
    return number
  }
  const apply = applying(db, {
    replaying,
    decisionsOf,
    replace(of, rows) {
      unindex.run(of.coding, of.document)
      forgetStatements?.run(of.coding, of.document)
      const number = put(of, rows, new Map())
      wait.run(of.coding, of.document)
      return number
    },
  })
  return {
    /** How many statements are new; `null` when the coding has the document already. A known one is kept as it is read now. */
    add(
      of: Of,
      { article, document, statements, doubts, waiting }: ReadingRows,
      isNew: boolean,
    ): number | null {
      if (coded.run(of.coding, of.document, article).changes === 0) return null
      if (!isNew)
        readAnew.run(...documentColumns.map((name) => document[name]), of.document, document.record)
      for (const [place, { code, record }] of doubts.entries()) {
        doubt.run(of.coding, of.document, place, code, record)
      }
      const number = put(of, statements, new Map(waiting.map((row) => [row.uid, row])))
      return isDecided.get(document.uid) === undefined ? number : apply(of)
    },
    apply,
    forget({ coding, document }: Of): void {
      unindex.run(coding, document)
      for (const one of forget) one.run(coding, document)
    },
  }
}

interface Replacing {
  readonly replaying: Replaying
  readonly decisionsOf: Sqlite.Statement<[number], string>
  replace(of: Of, rows: readonly StatementColumns[]): number
}

/** Replays all decisions on a document over what the machine found; how many statements there are then. */
function applying(
  db: Sqlite.Database,
  { replaying, decisionsOf, replace }: Replacing,
): (of: Of) => number {
  const kept = db.prepare<[number, number], { document: string; machine: string | null }>(
    'select document.record as document, machine from coded join document on document.id = coded.document where coding = ? and document.id = ?',
  )
  const statements = db.prepare<[number, number], StatementColumns>(
    'select record, words, actors, stems from statement where coding = ? and document = ?',
  )
  const keep = db.prepare<[string, number, number]>(
    'update coded set machine = ? where coding = ? and document = ?',
  )
  const fit = db.prepare<[number, number]>(
    'delete from unfit where coding = ? and decision in (select decision.uid from decision join document on document.uid = decision.document where document.id = ?)',
  )
  const unfit = inserting(db, 'unfit', ['coding', 'decision'])
  return (of) => {
    const row = kept.get(of.coding, of.document)
    if (row === undefined) return 0
    if (replaying.apply === null) throw new NotLoaded()
    const applied = replaying.apply({
      ...row,
      decisions: decisionsOf.all(of.document),
      statements: statements.all(of.coding, of.document),
    })
    keep.run(applied.machine, of.coding, of.document)
    fit.run(of.coding, of.document)
    for (const decision of applied.unfit) unfit.run(of.coding, decision)
    return replace(of, applied.statements)
  }
}

/* ---- Codings, decisions, memory ---- */

function codingsOver(
  db: Sqlite.Database,
  keys: Keys,
  documents: Documents,
): Pick<Writing, 'begin' | 'switchTo' | 'dropSome'> {
  return {
    begin({ uid, made }) {
      db.prepare(
        "insert into coding (uid, made, state) select ?, ?, case when exists (select 1 from coding where state = 'current') then 'building' else 'current' end where true on conflict do nothing",
      ).run(uid, made)
    },
    switchTo(uid) {
      const key = keys.coding(uid)
      db.prepare("update coding set state = 'old' where state = 'current' and id <> ?").run(key)
      db.prepare("update coding set state = 'current' where id = ?").run(key)
    },
    dropSome(uid) {
      const row = db
        .prepare<[string], { id: number; state: string }>(
          'select id, state from coding where uid = ?',
        )
        .get(uid)
      if (row === undefined) return true
      if (row.state === 'current')
        throw new Error(`${uid} is the current coding; switch to another first`)
      // First of all, so that nothing is taken for coded whose rows are gone.
      for (const table of ['pass', 'unread']) {
        db.prepare(`delete from ${table} where coding = ?`).run(row.id)
      }
      const some = db
        .prepare<[number, number], number>('select document from coded where coding = ? limit ?')
        .pluck()
        .all(row.id, droppedAtOnce)
      for (const document of some) documents.forget({ coding: row.id, document })
      forgetUnread(db, some)
      if (some.length > 0) return false
      db.prepare('delete from unfit where coding = ?').run(row.id)
      db.prepare('delete from coding where id = ?').run(row.id)
      return true
    },
  }
}

/** Documents that no coding reads any more go too. */
function forgetUnread(db: Sqlite.Database, documents: readonly number[]): void {
  const forget = db.prepare<[number]>(
    'delete from document where id = ? and not exists (select 1 from coded where document = document.id)',
  )
  for (const document of documents) forget.run(document)
}

/** A coding that is being built, too, has to know what is decided meanwhile. */
function decide(db: Sqlite.Database, documents: Documents, row: DecisionColumns): Decided {
  inserting(db, 'decision', ['uid', 'at', 'document', 'record']).run(
    row.uid,
    row.at,
    row.document,
    row.record,
  )
  const codings = db
    .prepare<[string], Of>(
      'select coded.coding, coded.document from coded join document on document.id = coded.document where document.uid = ?',
    )
    .all(row.document)
  for (const of of codings) documents.apply(of)
  const fits = db
    .prepare<[string, string], number>(
      "select count(*) from coding join coded on coded.coding = coding.id join document on document.id = coded.document where state = 'current' and document.uid = ? and not exists (select 1 from unfit where unfit.coding = coding.id and decision = ?)",
    )
    .pluck()
    .get(row.document, row.uid)
  return { fits: fits === 1 }
}

function memoryOver(db: Sqlite.Database): Pick<Writing, 'remember' | 'forget' | 'replace'> {
  const remember = db.prepare<[string, string]>(
    'insert into memory (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  )
  const forget = db.prepare<[string]>('delete from memory where key = ?')
  const begin = inserting(db, 'memory', ['key', 'value'])
  const replace = db.prepare<[string, string, string]>(
    'update memory set value = ? where key = ? and value = ?',
  )
  return {
    remember(key, value) {
      remember.run(key, value)
    },
    forget(key) {
      forget.run(key)
    },
    replace({ key, before, after }) {
      const written = before === null ? begin.run(key, after) : replace.run(after, key, before)
      return written.changes === 1
    },
  }
}

const newEpoch = 'lower(hex(randomblob(6)))'

function revisionOver(db: Sqlite.Database): Pick<Writing, 'countChange' | 'beginEpoch'> {
  const count = db.prepare<[]>(
    `insert into revision (number, epoch) values (1, ${newEpoch}) on conflict (one) do update set number = number + 1`,
  )
  const begin = db.prepare<[]>(`update revision set epoch = ${newEpoch}`)
  return {
    countChange() {
      count.run()
    },
    beginEpoch() {
      begin.run()
    },
  }
}
