import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isPersonLike, speakerAfter } from '../phrases/speaker-phrases.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { firstPredicate } from '../words/verb-look.ts'

/** The name under a quotation, and the dash before it. */
export interface Signature {
  readonly dash: ItemRange
  readonly source: ItemRange
}

/** How many items a name and what is told of its bearer take up at most. */
const longestSignature = 24

/** `- Elin Torvald, harbour minister`: who said the quotation that ends before `from`; nothing but that up to `to`. */
export function signatureIn(items: Items, { from, to }: ItemRange): Signature | null {
  let name = from
  while (name < to && items.kind[name] === tokenKind.dash) name++
  if (name === from || name >= to || to - name > longestSignature) return null
  if (items.capital[name] === 0 && !is(items, name, wordClass.determiner)) return null
  const source = speakerAfter(items, name, to)
  if (source === null || !isPersonLike(items, source)) return null
  if (source.to < to && items.kind[source.to] === tokenKind.word && isRunning(items, source.to))
    return null
  return firstPredicate(items, { from: name, to: source.to + 1 }) < 0
    ? { dash: { from, to: name }, source }
    : null
}

/** The words behind the name are those of a sentence, not of a place or an occasion. */
function isRunning(items: Items, item: number): boolean {
  return !is(items, item, wordClass.preposition | wordClass.time | wordClass.subordinator)
}
