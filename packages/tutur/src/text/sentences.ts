import type { Span } from '../model/model.ts'
import type { BlockTokens } from './quotations.ts'
import { shape, type Tokens, tokenKind } from './tokens.ts'

/** A sentence within one block: a span of the text and its tokens `[from, to)`. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  /** Index of its block in `Document.blocks`. */
  readonly block: number
}

/** What the splitter needs to know beyond the tokens. */
export interface SentenceOptions {
  /** Folded words without their final dot that do not end a sentence: `dr`, `mr`. */
  readonly abbreviations: ReadonlySet<string>
  /** Those among them that are abbreviations before a number only: `no`. */
  readonly numbered: ReadonlySet<string>
  /** A dot behind one or two digits makes an ordinal, unless a word that begins a sentence follows: `am 3. Mai`. */
  readonly ordinals?: boolean
  /** A dash behind the stop takes a quotation up again: `«A», — сказал X. — «B»`. */
  readonly insertions?: boolean
  /** For each token the index of the quotation that it lies in, or -1. */
  readonly quotationOf: Int32Array
  /** True when a question or exclamation that ends a quotation goes on after it (`"Why?" Smith asked.`). */
  readonly goesOn: (token: number) => boolean
  /** True for a word that begins a sentence where it has a capital: `He`, `The`. */
  readonly opens: (token: number) => boolean
}

/**
 * Splits blocks into sentences that tile their tokens. A quotation is never split: the sentences inside it
 * belong to the one that quotes them.
 */
export function splitSentences(
  tokens: Tokens,
  blocks: readonly BlockTokens[],
  options: SentenceOptions,
): Sentence[] {
  const sentences: Sentence[] = []
  for (const { from, to, block } of blocks) {
    let first = clockEnd(tokens, from, to)
    if (first > from) sentences.push(sentenceOf(tokens, { from, to: first, block }))
    for (let token = first; token < to; token++) {
      if (token + 1 < to && !endsSentence(tokens, token, options)) continue
      sentences.push(sentenceOf(tokens, { from: first, to: token + 1, block }))
      first = token + 1
    }
  }
  return sentences
}

function sentenceOf(tokens: Tokens, { from, to, block }: BlockTokens): Sentence {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0, from, to, block }
}

/** `12.10 Families call for C`, `12:10 UN says C`: one past the time that a line of a ticker begins with; `from` where none stands. */
function clockEnd({ kind, folded }: Tokens, from: number, to: number): number {
  let end = from
  if (kind[from] === tokenKind.number && clock.test(folded[from] ?? '')) end = from + 1
  else if (kind[from + 1] === tokenKind.colon)
    end = clock.test(`${folded[from] ?? ''}:${folded[from + 2] ?? ''}`) ? from + 3 : from
  return end > from && end < to && kind[end] === tokenKind.word ? end : from
}

const clock = /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/u

function endsSentence(tokens: Tokens, token: number, options: SentenceOptions): boolean {
  const { quotationOf } = options
  const quotation = quotationOf[token] ?? -1
  if (quotation >= 0 && quotationOf[token + 1] === quotation) return false
  if (isCommaForBreak(tokens, token, options)) return startsSentence(tokens, token + 1)
  const stop = quotation >= 0 ? lastInside(tokens, token) : token
  if (tokens.kind[stop] !== tokenKind.stop || resumesQuote(tokens, token + 1, options)) return false
  if (!startsSentence(tokens, token + 1)) return false
  if (options.ordinals === true && isOrdinal(tokens, stop)) return options.opens(token + 1)
  if (quotation < 0 && isAbbreviated(tokens, stop, options))
    return (
      !isInitial(tokens, token + 1) &&
      isDottedOrLetter(tokens.folded[stop - 1] ?? '') &&
      options.opens(token + 1)
    )
  return mustEnd(tokens.folded[stop], quotation) || !options.goesOn(token + 1)
}

/** A full stop outside quotations; behind other marks a sentence may go on (`"Why?" Smith asked.`). */
function mustEnd(mark: string | undefined, quotation: number): boolean {
  return quotation < 0 && mark === '.'
}

function resumesQuote(tokens: Tokens, dash: number, options: SentenceOptions): boolean {
  if (options.insertions !== true || tokens.kind[dash] !== tokenKind.dash) return false
  return (options.quotationOf[dash + 1] ?? -1) >= 0
}

/** `per bulan.,Untuk`: the page has put a comma where a paragraph ended. */
function isCommaForBreak(tokens: Tokens, comma: number, options: SentenceOptions): boolean {
  const { kind, start, end } = tokens
  const stop = comma - 1
  if (kind[comma] !== tokenKind.comma || kind[stop] !== tokenKind.stop) return false
  return end[stop] === start[comma] && !isAbbreviated(tokens, stop, options)
}

/** How many quotations may close at one place. */
export const deepestQuotation = 3

/** `3.`, `21.`: an ordinal, where the language writes them so. */
function isOrdinal(tokens: Tokens, stop: number): boolean {
  const digits = tokens.folded[stop - 1] ?? ''
  const isShort = tokens.kind[stop - 1] === tokenKind.number && digits.length <= 2
  return isShort && tokens.folded[stop] === '.' && tokens.end[stop - 1] === tokens.start[stop]
}

/** The last token before the closing mark, or before those of quotations one within the other. */
function lastInside(tokens: Tokens, token: number): number {
  const first = Math.max(0, token - deepestQuotation)
  let last = token
  while (last > first && tokens.kind[last] === tokenKind.quote) last--
  return last
}

function startsSentence(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token]
  if (kind === tokenKind.word) {
    // Glued sentences ("... perang.Dia") have no space: a capital is enough. A lower-case word goes on.
    return ((tokens.shape[token] ?? 0) & shape.capital) !== 0
  }
  return (
    kind === tokenKind.number ||
    kind === tokenKind.quote ||
    kind === tokenKind.open ||
    kind === tokenKind.dash ||
    kind === tokenKind.other
  )
}

/** Whether the dot at `stop` belongs to the abbreviation or the initial before it. */
export function isAbbreviated(
  tokens: Tokens,
  stop: number,
  { abbreviations, numbered }: Pick<SentenceOptions, 'abbreviations' | 'numbered'>,
): boolean {
  const word = tokens.folded[stop - 1]
  if (tokens.folded[stop] !== '.' || word === undefined) return false
  if (tokens.end[stop - 1] !== tokens.start[stop]) return false
  if (numbered.has(word)) return tokens.kind[stop + 1] === tokenKind.number
  if (abbreviations.has(word)) return true
  // Initials: "J. K. Rowling", "H. Amran".
  const initial = word.length === 1 && ((tokens.shape[stop - 1] ?? 0) & shape.capital) !== 0
  return initial || isDotted(word)
}

/** `В.` in `М. В. Волк`: a letter with its dot, even where the letter is a word too. */
function isInitial(tokens: Tokens, token: number): boolean {
  const isLetter = tokens.folded[token]?.length === 1 && tokens.kind[token] === tokenKind.word
  const capital = ((tokens.shape[token] ?? 0) & shape.capital) !== 0
  return (
    isLetter &&
    capital &&
    tokens.folded[token + 1] === '.' &&
    tokens.end[token] === tokens.start[token + 1]
  )
}

/** `u.s`; or a letter alone, which may be a name (`auf X. Danach`) and no initial. */
function isDottedOrLetter(word: string): boolean {
  return word.length === 1 || isDotted(word)
}

/** `u.s`, and degrees: `sp.a`, `m.si`. */
function isDotted(word: string): boolean {
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u.test(word)
}
