import { settleQuery } from 'tutur-intake'
import type { Query } from 'tutur-ledger'
import type { Material } from './view.ts'

/** A query whose parts that only all documents together tell are turned into the statements that they find. */
export function settledQuery({ account }: Material, query: Query): Query {
  return settleQuery(query, account)
}
