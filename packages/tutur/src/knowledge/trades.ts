import { rowsOf } from '../languages/pack.ts'
import { alternativesOf } from './cells.ts'
import { tables } from './tables.ts'

/** Folded words for trades and conditions of people who are in no office, in the language with that tag; empty for others. */
export function tradesIn(language: string): readonly string[] {
  const row = rowsOf(tables['trades']).find(([tag]) => tag === language)
  return alternativesOf(row?.[1] ?? '')
}
