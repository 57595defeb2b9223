import { rowsOf } from '../languages/pack.ts'
import { tables } from './tables.ts'

// Made when first asked, so that loading the library costs nothing.
let compiled: ReadonlyMap<string, string> | null = null

/** The day from which the press names the person of that key by one word, without saying who that is (`Putin`); `null` for everybody else. */
export function renownedFrom(person: string): string | null {
  compiled ??= new Map(rowsOf(tables['renowned']).map(([key = '', from = '']) => [key, from]))
  return compiled.get(person) ?? null
}
