import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { wordClasses } from '../languages/word-classes.ts'
import type { Mention } from '../model/model.ts'
import { tokenise } from '../text/tokens.ts'

/** `Trump and Xi said`: several people, named one after the other, are none of them. */
export function unlessSeveral(
  mention: Mention,
  number: 'one' | 'several' | null,
  pack: LanguagePack,
): Mention {
  const { identity, ...open } = mention
  if (number !== 'several' || identity?.type !== 'person') return mention
  return joins(mention.name ?? '', pack) ? open : mention
}

/** Holds a word such as `and`. */
function joins(name: string, pack: LanguagePack): boolean {
  const classes = wordClasses(pack).ofTokens(tokenise(name))
  return classes.some((bits) => (bits & wordClass.conjunction) !== 0)
}
