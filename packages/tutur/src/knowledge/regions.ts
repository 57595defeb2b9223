import { rowsOf } from '../languages/pack.ts'
import { fold } from '../text/tokens.ts'
import { tables } from './tables.ts'

/** Folded names of provinces and larger cities, words joined by a blank. */
export const regions: ReadonlySet<string> = new Set(
  rowsOf(tables['regions']).map(([name]) => fold(name ?? '')),
)
