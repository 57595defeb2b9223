import { compilePack, type LanguagePack } from '../pack.ts'
import { tables } from './tables.ts'

let packs: readonly LanguagePack[] | undefined

/** Languages of which only the dates are known, each a pack without any other word. */
export function datePacks(): readonly LanguagePack[] {
  packs ??= Object.entries(tables).map(([tag, dates]) => compilePack(tag, { dates }))
  return packs
}
