import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { type Items, is } from '../words/items.ts'

/** `Okoro herself`, `Okoro sendiri`: right behind a name or a noun the word only stresses it; `dirinya`, where heads come first, is somebody. */
export function isEmphatic(items: Items, item: number): boolean {
  const { pack } = items.reading
  const isSelf = ((pack.traits.get(items.word[item] ?? '') ?? 0) & trait.self) !== 0
  return isSelf && (!pack.grammar.headFirst || is(items, item, wordClass.auxiliary))
}
