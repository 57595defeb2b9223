import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import type { StanceKind, StancePhrase } from '../../languages/stance-words.ts'
import type { Span } from '../../model/model.ts'
import { Remembered } from '../../text/remembered.ts'
import { shape, tokenise, tokenKind } from '../../text/tokens.ts'
import { keysOf } from './word-keys.ts'

/** A word or a mark of what is read, where it stands in the document. */
export interface StanceToken extends Span {
  readonly folded: string
  /** One of `tokenKind`. */
  readonly kind: number
  readonly keys: readonly string[]
  readonly isCapital: boolean
}

/** The words and marks of one stretch of a text. */
export function tokensAt(text: string, { start, end }: Span, pack: LanguagePack): StanceToken[] {
  const tokens = tokenise(text.slice(start, end))
  return Array.from({ length: tokens.count }, (_, i) => {
    const folded = tokens.folded[i] ?? ''
    const kind = tokens.kind[i] ?? 0
    return {
      folded,
      kind,
      isCapital: ((tokens.shape[i] ?? 0) & shape.capital) !== 0,
      keys: kind === tokenKind.word ? keysOf(folded, pack) : [folded],
      start: start + (tokens.start[i] ?? 0),
      end: start + (tokens.end[i] ?? 0),
    }
  })
}

/** Words of the table that stand at the tokens `[from, to)`. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly kinds: ReadonlySet<StanceKind>
}

/** The words of `stance.tsv` among tokens, in order; of two that overlap the longer, of two as long the one that is written out. */
export function marksIn(tokens: readonly StanceToken[], pack: LanguagePack): Mark[] {
  const marks: Mark[] = []
  for (let at = 0; at < tokens.length; ) {
    const mark = markAt(tokens, at, pack)
    if (mark !== null) marks.push(mark)
    at = mark?.to ?? at + 1
  }
  return marks
}

function markAt(tokens: readonly StanceToken[], at: number, pack: LanguagePack): Mark | null {
  const token = tokens[at]
  if (token?.kind !== tokenKind.word) return null
  let best: Found | null = null
  for (const phrase of phrasesOf(token, pack)) {
    const to = endOf(phrase, tokens, at)
    const found = { phrase, to, closeness: closenessOf(phrase, token) }
    if (to >= 0 && (best === null || isCloser(found, best))) best = found
  }
  return best === null ? null : { from: at, to: best.to, kinds: best.phrase.kinds }
}

interface Found {
  readonly phrase: StancePhrase
  readonly to: number
  readonly closeness: number
}

/** More words go before fewer, and more letters of the first before fewer. */
function isCloser(one: Found, other: Found): boolean {
  return one.to > other.to || (one.to === other.to && one.closeness > other.closeness)
}

function closenessOf({ words }: StancePhrase, { folded }: StanceToken): number {
  const [first = ''] = words
  return first === folded ? Number.POSITIVE_INFINITY : first.length
}

const mostKept = 20_000

const kept: (pack: LanguagePack) => Remembered<readonly StancePhrase[]> = perPack(
  () => new Remembered(mostKept),
)

/** Those that can begin with a word. */
function phrasesOf({ folded, keys }: StanceToken, pack: LanguagePack): readonly StancePhrase[] {
  return kept(pack).of(folded, () => newPhrases(keys, pack))
}

function newPhrases(keys: readonly string[], pack: LanguagePack): readonly StancePhrase[] {
  const { byFirst } = pack.stanceWords
  const found = keys.flatMap((key) => byFirst.get(key) ?? [])
  for (const key of keys)
    for (let length = longestStart(pack); length >= shortestStart; length--)
      if (length <= key.length) found.push(...(byFirst.get(`${key.slice(0, length)}*`) ?? []))
  return found
}

const shortestStart = 2

const longestStart: (pack: LanguagePack) => number = perPack(({ stanceWords }) =>
  Math.max(0, ...[...stanceWords.byFirst.keys()].map((word) => word.length - 1)),
)

/** One past the last token of a phrase that begins at `at`, whatever commas it has; -1 when it does not stand there. */
function endOf({ words }: StancePhrase, tokens: readonly StanceToken[], at: number): number {
  let token = at
  for (const [i, word] of words.entries()) {
    if (i > 0 && tokens[token]?.kind === tokenKind.comma) token++
    if (!fits(word, tokens[token])) return -1
    token++
  }
  return token
}

function fits(word: string, token: StanceToken | undefined): boolean {
  if (token === undefined) return false
  if (!word.endsWith('*')) return token.keys.includes(word) || token.folded === word
  const start = word.slice(0, -1)
  return token.keys.some((key) => key.startsWith(start))
}
