import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import type { NameMarks } from './name-marks.ts'

/** How a description points. */
export interface Pointing {
  /** At somebody known: `ini`, `the`. */
  readonly back: boolean
  /** With `ini` or `that`, which point further than `the`. */
  readonly demonstrative: boolean
  /** At somebody new: `seorang`, `some`. */
  readonly fresh: boolean
  /** `its`, `his`. */
  readonly possessive: boolean
  readonly capital: boolean
  /** The noun phrase without determiners and demonstratives. */
  readonly core: TokenRange
}

/** Reads how the description in `range` points. */
export function pointingOf(reading: Reading, marks: NameMarks, range: TokenRange): Pointing {
  const isDemonstrative = (token: number) => has(reading, token, wordClass.demonstrative)
  let { from, to } = range
  while (to > from + 1 && isDemonstrative(to - 1)) to--
  let traits = 0
  let demonstrative = to < range.to
  const pointers = trait.definite | trait.indefinite | trait.possessive
  for (; from < to - 1; from++) {
    const found = (marks.traits[from] ?? 0) & pointers
    if (found === 0 && !has(reading, from, wordClass.determiner) && !isDemonstrative(from)) break
    traits |= found
    demonstrative ||= isDemonstrative(from)
  }
  return {
    back: demonstrative || (traits & trait.definite) !== 0,
    demonstrative,
    fresh: (traits & trait.indefinite) !== 0,
    possessive: (traits & trait.possessive) !== 0,
    capital: isCapital(reading, from),
    core: { from, to },
  }
}
