import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import type { Span } from '../../model/model.ts'
import { Remembered } from '../../text/remembered.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { StanceToken } from './stance-tokens.ts'
import { isSameWord } from './word-keys.ts'

/** A stretch of tokens. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Whether a token stands in a stretch. */
export function lies(token: number, { from, to }: Stretch): boolean {
  return from <= token && token < to
}

/** Folded words of each of some names or keywords. */
type Phrases = readonly (readonly string[])[]

/** Where one of `phrases` stands, in any of the forms of its words; one word may stand between two of them. */
export function keywordsAt(
  tokens: readonly StanceToken[],
  phrases: Phrases,
  pack: LanguagePack,
): Stretch[] {
  if (phrases.length === 0) return []
  const found: Stretch[] = []
  const beginning = beginningOf(phrases, pack)
  for (const [from, { kind, folded }] of tokens.entries()) {
    if (kind !== tokenKind.word) continue
    let to = -1
    for (const phrase of beginning(folded)) to = Math.max(to, endOf(phrase, { tokens, from, pack }))
    if (to >= 0) found.push({ from, to })
  }
  return found
}

/** Words kept for each list of phrases, with the phrases that they can begin. */
const mostKept = 20_000

const beginnings: (pack: LanguagePack) => WeakMap<Phrases, Remembered<Phrases>> = perPack(
  () => new WeakMap(),
)

/** The phrases that a word can begin, found once for each word: most of a text begins none. */
function beginningOf(phrases: Phrases, pack: LanguagePack): (word: string) => Phrases {
  const known = beginnings(pack)
  const kept = known.get(phrases) ?? new Remembered<Phrases>(mostKept)
  known.set(phrases, kept)
  return (word) =>
    kept.of(word, () => {
      const found = phrases.filter(
        ([first]) => first !== undefined && isSameWord(first, word, pack),
      )
      return found.length === 0 ? none : found
    })
}

const none: Phrases = []

interface Place {
  readonly tokens: readonly StanceToken[]
  readonly from: number
  readonly pack: LanguagePack
}

function endOf(phrase: readonly string[], { tokens, from, pack }: Place): number {
  let token = from
  for (const [i, word] of phrase.entries()) {
    if (i > 0 && !isWordAt(token, word) && tokens[token]?.kind === tokenKind.word) token++
    if (!isWordAt(token, word)) return -1
    token++
  }
  return token

  function isWordAt(at: number, word: string): boolean {
    const found = tokens[at]
    return found !== undefined && isSameWord(word, found.folded, pack)
  }
}

/** Words that show that an utterance touches an issue, and words that show that it does not; folded. */
interface TouchWords {
  readonly keywords: readonly (readonly string[])[]
  readonly exclude: readonly (readonly string[])[]
}

/** The keywords of an issue in tokens, none where an excluded word stands there instead. */
export function touchesAt(
  tokens: readonly StanceToken[],
  { keywords, exclude }: TouchWords,
  pack: LanguagePack,
): Stretch[] {
  const found = keywordsAt(tokens, keywords, pack)
  if (found.length === 0) return found
  const excluded = keywordsAt(tokens, exclude, pack)
  return found.filter(({ from }) => !excluded.some((stretch) => lies(from, stretch)))
}

/** The span of a stretch of tokens. */
export function spanOf(tokens: readonly StanceToken[], { from, to }: Stretch): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
