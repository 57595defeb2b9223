import type { BlockTokens, Quotation } from './quotations.ts'
import { shape, type Tokens, tokenKind } from './tokens.ts'

/** What an insertion is told by. */
export interface InsertionInput {
  readonly tokens: Tokens
  /** True for a word that says whose the words before it are (`сказал`). */
  readonly attributes: (token: number) => boolean
}

/** How many words may stand before the verb of an insertion, and how long it is at most, in tokens. */
const insertionLead = 4
const longestInsertion = 40

/**
 * Where a language puts the words for the speaker between dashes within one pair of marks
 * (`«Мы готовы, — сказал X. — Но не сейчас»`), what stands before and behind them are two quotations; so they are in a
 * paragraph that opens with a dash and has no marks. Marks, commas and dashes at the seam belong to neither.
 */
export function withoutInsertions(
  quotations: readonly Quotation[],
  blocks: readonly BlockTokens[],
  input: InsertionInput,
): Quotation[] {
  const marked = new Set(quotations.map(({ block }) => block))
  const dashed = blocks.filter(({ block }) => !marked.has(block))
  return [
    ...quotations.flatMap((quotation) => parted(quotation, input)),
    ...dashed.flatMap((block) => dashedSpeech(block, input)),
  ].sort((a, b) => a.from - b.from)
}

/** The parts of `— Мы готовы, — сказал X. — Но не сейчас.`; none where nobody is said to speak. */
function dashedSpeech({ from, to, block }: BlockTokens, input: InsertionInput): Quotation[] {
  const { tokens } = input
  if (tokens.kind[from] !== tokenKind.dash || to - from < shortestSpeech) return []
  const whole: Quotation = {
    start: tokens.start[from + 1] ?? 0,
    end: tokens.end[to - 1] ?? 0,
    block,
    from: from + 1,
    to,
    closed: true,
    continues: false,
  }
  const parts = parted(whole, input)
  return parts[0] === whole ? [] : parts.map((part) => withoutStop(part, tokens))
}

const shortestSpeech = 4

/** Without the stop that ends the paragraph, which belongs to no quotation without marks. */
function withoutStop(quotation: Quotation, tokens: Tokens): Quotation {
  const last = quotation.to - 1
  if (tokens.folded[last] !== '.' || tokens.folded[last - 1] === '.') return quotation
  return { ...quotation, to: last, end: tokens.end[last - 1] ?? quotation.end }
}

function parted(quotation: Quotation, input: InsertionInput): Quotation[] {
  const { tokens } = input
  const parts: Quotation[] = []
  let { from } = quotation
  for (let token = from + 2; token < quotation.to; token++) {
    if (!opensInsertion(token, input)) continue
    const end = endOfInsertion(tokens, token, quotation.to)
    parts.push(part(quotation, tokens, { from, to: wordsTo(tokens, token) }))
    from = end
    token = end
  }
  if (parts.length === 0) return [quotation]
  if (from < quotation.to)
    parts.push({ ...part(quotation, tokens, { from, to: quotation.to }), closed: quotation.closed })
  return parts
}

function part(
  whole: Quotation,
  tokens: Tokens,
  { from, to }: { readonly from: number; readonly to: number },
): Quotation {
  const first = from === whole.from
  return {
    ...whole,
    from,
    to,
    start: tokens.start[from] ?? 0,
    end: tokens.end[to - 1] ?? 0,
    continues: first && whole.continues,
  }
}

/** A dash behind a comma or the end of a sentence, and a verb of saying soon behind it. */
function opensInsertion(dash: number, { tokens, attributes }: InsertionInput): boolean {
  if (!isDash(tokens, dash)) return false
  const before = tokens.kind[dash - 1]
  if (before !== tokenKind.comma && before !== tokenKind.stop) return false
  for (let token = dash + 1; token <= dash + insertionLead; token++) {
    if (tokens.kind[token] !== tokenKind.word) return false
    if (((tokens.shape[token] ?? 0) & shape.capital) !== 0) return false
    if (attributes(token)) return true
  }
  return false
}

/** One past the dash behind which the quotation goes on, or `to` where it does not. */
function endOfInsertion(tokens: Tokens, dash: number, to: number): number {
  for (let token = dash + 2; token < Math.min(to, dash + longestInsertion); token++) {
    if (!isDash(tokens, token)) continue
    const before = tokens.kind[token - 1]
    if (before === tokenKind.comma || before === tokenKind.stop) return token + 1
  }
  return to
}

function isDash(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === tokenKind.dash && tokens.end[token - 1] !== tokens.start[token]
}

/** One past the words before the dash: without the comma, with a mark that ends a sentence. */
function wordsTo(tokens: Tokens, dash: number): number {
  return tokens.kind[dash - 1] === tokenKind.comma ? dash - 1 : dash
}
