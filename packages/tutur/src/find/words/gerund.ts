import { wordClass } from '../../languages/pack.ts'
import { type Items, is } from './items.ts'

/** `doing`, `of doing`. */
export function isGerund(items: Items, item: number): boolean {
  const { participle } = items.reading.pack.grammar
  const verb = is(items, item, wordClass.preposition) ? item + 1 : item
  return (
    (items.capital[verb] === 0 || items.first[verb] === 1) &&
    participle?.test(items.word[verb] ?? '') === true &&
    !is(items, verb, wordClass.preposition)
  )
}
