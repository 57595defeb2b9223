import { anySingular } from '../../languages/declension.ts'
import { trait } from '../../languages/trait.ts'
import { firstIndex } from '../../text/first-index.ts'
import { casesAt } from '../phrases/case-words.ts'
import { perReading } from '../words/per-reading.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import {
  isDefinite,
  isMedium,
  isPointer,
  namedOutletAt,
  type OutletPhrase,
  unnamedOutletAt,
} from './citations.ts'

/** What words that point back at an outlet mean: where it was named last, or `null` when none was named shortly before. */
export interface MeantOutlet {
  readonly outlet: OutletPhrase | null
}

/** How far back the last outlet may have been named, in tokens. */
const lastReach = 150
/** The same where it was called by the noun that points back: `kantor berita Fars ... kantor berita itu`. */
const calledReach = 500

/** The outlet that the words at `range` point back at (`surat kabar itu`); `null` when they are no such words. */
export function outletMeant(reading: Reading, { from, to }: TokenRange): MeantOutlet | null {
  const phrase = unnamedOutletAt(reading, from)
  if (phrase === null || phrase.to > to) return null
  const points = pointsBack(reading, phrase.to) || isOneMedium(reading, phrase)
  if (!points && !isDefinite(reading, phrase)) return null
  const outlets = outletsOf(reading)
  const first = firstIndex(outlets.length, (i) => (outlets[i]?.to ?? 0) >= from - calledReach)
  const next = firstIndex(outlets.length, (i) => (outlets[i]?.from ?? 0) >= from)
  const outlet = calledSo(reading, outlets.slice(first, next), phrase)
  // `the broadcaster`, of which the text has no name, still is one.
  return outlet === null && !points ? null : { outlet }
}

/** `itu`, `tersebut`; behind a noun for an outlet `ini` is the page's own. */
function pointsBack({ classes, traits }: Reading, token: number): boolean {
  const isNear = ((traits[token] ?? 0) & trait.near) !== 0
  return isPointer(classes, token) && !isNear
}

/** `собеседник издания`: where nouns have cases and no articles, a noun for one outlet alone. */
export function isOneMedium(reading: Reading, { from, to }: TokenRange): boolean {
  if (!reading.pack.grammar.cased || to - from > 1 || !isMedium(reading, from)) return false
  return (casesAt(reading, from) & anySingular) !== 0
}

/** Of those named shortly before the last one called by the same noun, unless one was named since that is called by none; else the last one. */
function calledSo(
  reading: Reading,
  before: readonly OutletPhrase[],
  { from, to }: TokenRange,
): OutletPhrase | null {
  const { tokens } = reading
  const nounOf = (range: TokenRange): string => tokens.folded.slice(range.from, range.to).join(' ')
  const noun = nounOf({ from, to })
  const called = before.findLast((outlet) =>
    nounOf({ from: outlet.from, to: outlet.name.from }).endsWith(noun),
  )
  const last = before.at(-1)
  const isPlain =
    last !== undefined && last.from === last.name.from && !isMedium(reading, last.from)
  if (called !== undefined && !(isPlain && last !== called)) return called
  return last !== undefined && from - last.to <= lastReach ? last : null
}

/** Every outlet that a text names, in order; looked for once, in few documents. */
const outletsOf = perReading((reading): readonly OutletPhrase[] => {
  const found: OutletPhrase[] = []
  for (let token = 0; token < reading.tokens.count; token++) {
    const outlet = namedOutletAt(reading, token)
    if (outlet === null) continue
    found.push(outlet)
    token = outlet.to - 1
  }
  return found
})
