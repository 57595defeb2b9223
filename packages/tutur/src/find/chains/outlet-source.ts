import { type OutletName, outletAt } from '../../knowledge/outlets.ts'
import { standAt } from '../../text/stand-at.ts'
import type { ItemRange, Items } from '../words/items.ts'
import type { Reading } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'

/** The known outlet or platform that begins at `token`, as {@link outletAt} has it; only words that begin one are looked up. */
export function outletFrom(reading: Reading, token: number): OutletName | null {
  const mayBegin = ((reading.starts[token] ?? 0) & wordStart.outlet) !== 0
  return mayBegin ? outletAt(reading, token) : null
}

/** The phrase is the name of an outlet, or a noun for one (`kantor berita`) stands before its name. */
export function isOutletSource(items: Items, source: ItemRange): boolean {
  const { reading } = items
  if (outletFrom(reading, items.token[source.from] ?? 0) !== null) return true
  const formulas = reading.pack.citing.get(items.word[source.from] ?? '') ?? []
  return formulas.some(
    ({ relation, words }) => relation === 'medium' && standAt(items.word, source.from, words),
  )
}

/** An outlet stands somewhere in the phrase. A newspaper only passes on what others said: their words keep a row of their own. */
export function holdsOutlet(items: Items, source: ItemRange | null): boolean {
  for (let i = source?.from ?? 0; i < (source?.to ?? 0); i++)
    if (isOutletSource(items, { from: i, to: i + 1 })) return true
  return false
}
