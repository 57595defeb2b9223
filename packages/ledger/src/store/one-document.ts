import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Capture, Document, Doubt, Id } from 'tutur'
import type { StatementRow } from '../model.ts'
import { composed } from './composed.ts'
import { documentHeads, statementRows } from './queries.ts'
import type { Database } from './read.ts'
import { headOf, recordOf, type StatementRowColumns, statementRowOf } from './rows.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Reads documents by their ids with all that a coding has of them: what every reader of the pages asks for. `keyOf` gives the
 * integer key of a coding, of the current one where none is named.
 */
export function documentReading(
  { kysely, ask }: Database,
  keyOf: (coding?: Id<'coding'>) => Promise<number | null>,
): Pick<Store, 'document' | 'documentRevision'> {
  const queries = queriesOf(kysely)
  return {
    async document(id, coding) {
      const key = await keyOf(coding)
      if (key === null) return null
      const [row] = await ask(queries.head({ uid: id, coding: key }))
      if (row === undefined) return null
      const of = { document: row.id, coding: key }
      const statements = await ask(queries.statements(of))
      const captures = await ask(queries.captures(of))
      const doubts = await ask(queries.doubts(of))
      const versions = await ask(queries.versions({ article: row.head_article, coding: key }))
      return {
        head: headOf(row),
        document: recordOf<Document>(row),
        captures: captures.map((one) => recordOf<Capture>(one)),
        statements: inTextOrder(statements),
        doubts: doubts.map((one) => recordOf<Doubt>(one)),
        versions: versions.map(headOf),
      }
    },
    async documentRevision(id) {
      const [row] = await ask(queries.revision({ uid: id }))
      return row === undefined
        ? null
        : [row.epoch ?? '', row.uid, row.decisions ?? 0, row.readings ?? 0].join(' ')
    },
  }
}

function inTextOrder(rows: readonly StatementRowColumns[]): readonly StatementRow[] {
  const start = ({ statement }: StatementRow) => statement.content[0].start
  return rows
    .map(statementRowOf)
    .sort((a, b) => start(a) - start(b) || (a.statement.id < b.statement.id ? -1 : 1))
}

/* ---- Queries ---- */

type OfCoding = { document: number; coding: number }

function queriesOf(kysely: Kysely<Tables>) {
  return {
    head: composed(['uid', 'coding'], ({ uid, coding }: { uid: string; coding: number }) =>
      documentHeads(kysely, coding).select('document.record').where('document.uid', '=', uid),
    ),
    statements: composed(['document', 'coding'], ({ document, coding }: OfCoding) =>
      statementRows(kysely)
        .where('statement.document', '=', document)
        .where('statement.coding', '=', coding),
    ),
    captures: composed(['document', 'coding'], ({ document, coding }: OfCoding) =>
      kysely
        .selectFrom('reading')
        .innerJoin('capture', 'capture.id', 'reading.capture')
        .select(['capture.record', 'capture.uid'])
        .distinct()
        .where('reading.document', '=', document)
        .where('reading.coding', '=', coding)
        .orderBy('capture.uid'),
    ),
    doubts: composed(['document', 'coding'], ({ document, coding }: OfCoding) =>
      kysely
        .selectFrom('doubt')
        .select('record')
        .where('document', '=', document)
        .where('coding', '=', coding)
        .orderBy('place'),
    ),
    versions: composed(
      ['article', 'coding'],
      ({ article, coding }: { article: string; coding: number }) =>
        versionsOf(kysely, article, coding),
    ),
    revision: composed(['uid'], ({ uid }: { uid: string }) => revisionOf(kysely, uid)),
  }
}

/** Oldest first: by the day of publication, of one day by when a server first gave them. */
function versionsOf(
  kysely: Kysely<Tables>,
  article: string,
  coding: number,
): ReturnType<typeof documentHeads> {
  const taken = kysely
    .selectFrom('reading')
    .innerJoin('capture', 'capture.id', 'reading.capture')
    .select(({ fn }) => fn.min('capture.taken_at').as('at'))
    .where(sql<SqlBool>`reading.document = coded.document and reading.coding = coded.coding`)
  return documentHeads(kysely, coding)
    .where('coded.article', '=', article)
    .orderBy('document.published')
    .orderBy(taken)
    .orderBy('document.uid')
}

/** Decisions and readings only ever become more, and a version of the article has a reading of its own. */
function revisionOf(kysely: Kysely<Tables>, uid: string) {
  return kysely
    .selectFrom('document')
    .innerJoin('coded', 'coded.document', 'document.id')
    .innerJoin('coding', 'coding.id', 'coded.coding')
    .where('document.uid', '=', uid)
    .where('coding.state', '=', 'current')
    .select(({ selectFrom, fn }) => [
      'coding.uid',
      selectFrom('revision').select('epoch').as('epoch'),
      selectFrom('decision')
        .whereRef('decision.document', '=', 'document.uid')
        .select(fn.countAll<number>().as('rows'))
        .as('decisions'),
      selectFrom('coded as version')
        .innerJoin('reading', (join) =>
          join
            .onRef('reading.document', '=', 'version.document')
            .onRef('reading.coding', '=', 'version.coding'),
        )
        .whereRef('version.article', '=', 'coded.article')
        .whereRef('version.coding', '=', 'coded.coding')
        .select(fn.countAll<number>().as('rows'))
        .as('readings'),
    ])
}
