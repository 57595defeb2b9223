import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'

/** The longest quotation that may be a name, in words. */
const longestName = 3

/** `die Zeitschrift „Neue Post“`, `der „Morgen“`: behind a noun or a definite article a few words in marks are a name. */
export function isQuotedName(reading: Reading, { from, to }: TokenRange): boolean {
  const { tokens, classes } = reading
  if (to - from - 2 > longestName) return false
  const before = from - 1
  if (tokens.kind[before] !== tokenKind.word) return false
  if (((tokens.shape[before] ?? 0) & shape.capital) !== 0 && !isDeterminer(classes[before] ?? 0))
    return true
  const { traits } = reading
  return isDeterminer(classes[before] ?? 0) && ((traits[before] ?? 0) & trait.definite) !== 0
}

function isDeterminer(classes: number): boolean {
  return (classes & wordClass.determiner) !== 0
}
