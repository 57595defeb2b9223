import type Sqlite from 'better-sqlite3'
import type { Question } from './messages.ts'

/** Statements kept ready; queries differ by their shape and by how many values they compare with. */
const keptStatements = 200

/** Answers questions over a connection, preparing each only once. */
export function preparedAll(db: Sqlite.Database): (question: Question) => unknown[] {
  const prepared = new Map<string, Sqlite.Statement>()
  return ({ sql, parameters }) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known.all(...parameters)
    if (prepared.size >= keptStatements) prepared.clear()
    const statement = db.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(...parameters)
  }
}
