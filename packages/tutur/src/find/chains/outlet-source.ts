import { outletAt } from '../../knowledge/outlets.ts'
import { standAt } from '../../text/stand-at.ts'
import type { ItemRange, Items } from '../words/items.ts'
import { wordStart } from '../words/word-marks.ts'

/** The phrase is the name of an outlet, or a noun for one (`kantor berita`) stands before its name. */
export function isOutletSource(items: Items, source: ItemRange): boolean {
  const { reading } = items
  const mayBegin = ((items.starts[source.from] ?? 0) & wordStart.outlet) !== 0
  if (mayBegin && outletAt(reading, items.token[source.from] ?? 0) !== null) return true
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
