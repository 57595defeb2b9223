/**
 * The ledger: what was taken in, what it says, and every correction.
 *
 * @module
 */

export { queryStems, stemsOf } from 'tutur'
export { type Archive, ArchiveProblem } from './archive/archive.ts'
export { openArchive } from './archive/open-archive.ts'
export { canonicalAddress } from './canonical-address.ts'
export { contentOf } from './corrections/pieces.ts'
export { undoneBy } from './corrections/standing.ts'
export {
  type Corrected,
  type Correction,
  correct,
  decisionOf,
  standingDecisions,
  statementAimedAt,
  targetOf,
} from './corrections.ts'
export { articleOf, entriesOf } from './entries.ts'
export type * from './model.ts'
export { foldName } from './search/fold.ts'
export { plainWords } from './search/plain-words.ts'
export { formatQuery, parseQuery, type QueryProblem } from './search/query.ts'
export { allPages, allRows } from './store/all-rows.ts'
export { openStore } from './store/open-store.ts'
export { openPostgres } from './store/postgres/open-postgres.ts'
export { openSqlite } from './store/sqlite/open-sqlite.ts'
export {
  type Added,
  type Counts,
  type Decided,
  type DoubtedRow,
  type DoubtFilter,
  type DumpedRow,
  type Facet,
  type FacetField,
  type FacetOptions,
  type Facets,
  type FacetValue,
  type Fault,
  type Remembered,
  type Store,
  type StoreOptions,
  StoreProblem,
} from './store/store.ts'
export { wordsOf } from './words.ts'
