import { rowsOf } from '../languages/pack.ts'
import { fold } from '../text/tokens.ts'
import { tables } from './tables.ts'

// Made when first asked, so that loading the library costs nothing.
let regions: ReadonlySet<string> | null = null

/** True for the folded name of a province or a larger city, words joined by a blank. */
export function isRegionName(words: string): boolean {
  regions ??= new Set(rowsOf(tables['regions']).map(([name]) => fold(name ?? '')))
  return regions.has(words)
}
