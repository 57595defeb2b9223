import { outletAt } from '../../knowledge/outlets.ts'
import { standAt } from '../../text/stand-at.ts'
import type { ItemRange, Items } from '../words/items.ts'

/** The phrase is the name of an outlet, or a noun for one (`kantor berita`) stands before its name. */
export function isOutletSource(items: Items, source: ItemRange): boolean {
  const { reading } = items
  if (outletAt(reading, items.token[source.from] ?? 0) !== null) return true
  const formulas = reading.pack.citing.get(items.word[source.from] ?? '') ?? []
  return formulas.some(
    ({ relation, words }) => relation === 'medium' && standAt(items.word, source.from, words),
  )
}
