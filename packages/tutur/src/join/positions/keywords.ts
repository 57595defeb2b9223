import type { LanguagePack } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
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

/** Where one of `phrases` stands, in any of the forms of its words; one word may stand between two of them. */
export function keywordsAt(
  tokens: readonly StanceToken[],
  phrases: readonly (readonly string[])[],
  pack: LanguagePack,
): Stretch[] {
  return tokens.flatMap((token, from) => {
    if (token.kind !== tokenKind.word) return []
    const ends = phrases.map((phrase) => endOf(phrase, { tokens, from, pack }))
    const to = Math.max(-1, ...ends)
    return to < 0 ? [] : [{ from, to }]
  })
}

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
