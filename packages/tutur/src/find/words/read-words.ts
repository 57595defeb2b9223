import type { OwnNames } from '../../knowledge/worded.ts'
import { cueTakes, type LanguagePack, wordClass } from '../../languages/pack.ts'
import { wordClasses } from '../../languages/word-classes.ts'
import type { Block, Document } from '../../model/model.ts'
import { withoutInsertions } from '../../text/insertions.ts'
import { int32s } from '../../text/number-arrays.ts'
import { type BlockTokens, findQuotations, type Quotation } from '../../text/quotations.ts'
import { isAbbreviated, splitSentences } from '../../text/sentences.ts'
import { shape, type Tokens, tokenise, tokenKind } from '../../text/tokens.ts'
import { namesLikeWords } from './names-like-words.ts'
import type { Reading } from './reading.ts'
import { markOwnNames, markWords } from './word-marks.ts'

/** Roles of blocks that can carry statements. */
const spoken: ReadonlySet<Block['role']> = new Set(['title', 'subtitle', 'heading', 'paragraph'])

/**
 * How much of one text is searched, in UTF-16 code units: hundreds of times a news article, and about half a second's work.
 * A longer text is an archive in one file; the doubt `text-cut` says so.
 */
export const longestSearched = 500_000

/**
 * Sees a document as words, sentences and quotations; no more than {@link longestSearched} of it.
 *
 * @param own Names that the user knows; `null` for none.
 */
export function readWords(
  document: Document,
  pack: LanguagePack,
  own: OwnNames | null = null,
): Reading {
  const tokens = tokenise(searched(document.text))
  const classes = wordClasses(pack).ofTokens(tokens)
  const blocks = tokensOfBlocks(document.blocks, tokens)
  const paragraphs = blocks.filter(({ block }) => document.blocks[block]?.role === 'paragraph')
  const names = namesLikeWords(tokens, classes, { paragraphs, pack })
  for (const token of names) classes[token] = 0
  const speaks = (token: number): boolean => speaksBehind(tokens, token, pack)
  const marked = findQuotations(document.text, { tokens, blocks, attributes: speaks })
  const { dashedInsertions } = pack.grammar
  const input = { tokens, attributes: speaks }
  const whole = dashedInsertions ? withoutInsertions(marked, blocks, input) : marked
  const quotations = whole.map((quotation, i, all) =>
    quotation.closed || all[i + 1]?.continues === true
      ? quotation
      : beforeAttribution(tokens, classes, { quotation, pack }),
  )
  const quotationOf = quotationIndex(quotations, tokens.count)
  const sentences = splitSentences(tokens, blocks, {
    abbreviations: pack.abbreviations,
    numbered: pack.numbered,
    ordinals: pack.grammar.ordinalDots,
    quotationOf,
    insertions: dashedInsertions,
    goesOn: (token) => cueFollows(tokens, token, pack),
    opens: (token) => ((classes[token] ?? 0) & opensSentence) !== 0,
  })
  const marks = markWords(tokens, pack)
  if (own !== null) markOwnNames(marks.starts, { tokens, pack, own })
  for (const token of names) marks.starts[token] = 0
  const read = {
    document,
    pack,
    tokens,
    classes,
    ...marks,
    sentences,
    quotations,
    quotationOf,
    made: new Map<unknown, unknown>(),
  }
  return own === null ? read : { ...read, own }
}

/** The text up to the limit, back to the last blank so that no word is cut. */
function searched(text: string): string {
  if (text.length <= longestSearched) return text
  const blank = Math.max(
    text.lastIndexOf(' ', longestSearched),
    text.lastIndexOf('\n', longestSearched),
  )
  return text.slice(0, blank > 0 ? blank : longestSearched)
}

/** Token ranges of the blocks that can carry statements; both lists are in text order, so one walk does. */
function tokensOfBlocks(blocks: readonly Block[], tokens: Tokens): BlockTokens[] {
  const ranges: BlockTokens[] = []
  let token = 0
  blocks.forEach((block, index) => {
    while (token < tokens.count && (tokens.start[token] ?? 0) < block.start) token++
    const from = token
    while (token < tokens.count && (tokens.start[token] ?? 0) < block.end) token++
    if (spoken.has(block.role) && token > from) ranges.push({ from, to: token, block: index })
  })
  return ranges
}

/** `ujar`, `katanya`: a verb in small letters that has its speaker behind it. */
function speaksBehind(tokens: Tokens, token: number, pack: LanguagePack): boolean {
  if (((tokens.shape[token] ?? 0) & shape.capital) !== 0) return false
  const word = tokens.folded[token] ?? ''
  // `«A, — улыбается он. — B»`.
  if (pack.patterns.gesture.test(word)) return true
  const cues = pack.cues.get(word)
  return (
    cues?.some(({ takes, words }) => words.length === 1 && (takes & cueTakes.after) !== 0) === true
  )
}

/** `“C, ujar X.`: a quotation whose closing mark is missing ends where somebody is said to have said it. */
function beforeAttribution(
  tokens: Tokens,
  classes: Int32Array,
  { quotation, pack }: { readonly quotation: Quotation; readonly pack: LanguagePack },
): Quotation {
  for (let token = quotation.from + 2; token < quotation.to - 1; token++) {
    if (tokens.kind[token - 1] !== tokenKind.comma) continue
    const cue = pack.cues.get(tokens.folded[token] ?? '')?.find(({ words }) => words.length === 1)
    if (cue === undefined || (cue.takes & cueTakes.after) === 0) continue
    if (cue.clitic === 0 && !isSomebody(tokens, classes, token + 1)) continue
    return { ...quotation, to: token, end: tokens.end[token - 1] ?? quotation.end }
  }
  return quotation
}

function isSomebody(tokens: Tokens, classes: Int32Array, token: number): boolean {
  const somebody = wordClass.pronoun | wordClass.role | wordClass.people
  if (((classes[token] ?? 0) & somebody) !== 0) return true
  return ((tokens.shape[token] ?? 0) & shape.capital) !== 0
}

function quotationIndex(quotations: readonly Quotation[], count: number): Int32Array {
  const index = int32s(count).fill(-1)
  quotations.forEach((quotation, i) => {
    index.fill(i, quotation.from, quotation.to)
  })
  return index
}

const opensSentence =
  wordClass.pronoun |
  wordClass.determiner |
  wordClass.connective |
  wordClass.conjunction |
  wordClass.preposition |
  wordClass.subordinator

const attributionReach = 20

/** A cue within a few words and before the next stop: `"Why?" the minister asked.`, `"Why?" Mr. Varga asked.` */
function cueFollows(tokens: Tokens, token: number, pack: LanguagePack): boolean {
  const last = Math.min(token + attributionReach, tokens.count)
  for (let i = token; i < last; i++) {
    const kind = tokens.kind[i]
    if (kind === tokenKind.quote) return false
    if (kind === tokenKind.stop && !isAbbreviated(tokens, i, pack)) return false
    if (kind === tokenKind.word && pack.cues.has(tokens.folded[i] ?? '')) return true
  }
  return false
}
