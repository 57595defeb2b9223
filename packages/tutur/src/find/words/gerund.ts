import { wordClass } from '../../languages/pack.ts'
import { type Items, is } from './items.ts'
import { look, looks } from './word-looks.ts'

/** `doing`, `of doing`. */
export function isGerund(items: Items, item: number): boolean {
  const verb = is(items, item, wordClass.preposition) ? item + 1 : item
  return (
    (items.capital[verb] === 0 || items.first[verb] === 1) &&
    looks(items, verb, look.participle) &&
    !is(items, verb, wordClass.preposition)
  )
}
