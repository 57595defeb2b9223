import { wordClass } from '../languages/pack.ts'
import type { Span } from '../model/model.ts'
import { shape, tokenKind } from '../text/tokens.ts'
import type { Reading, TokenRange } from './reading.ts'

/**
 * The sentences of a reading with each quotation drawn together into one item, so that a frame such as
 * `"...," kata X` is seen as three neighbours. Parallel arrays; indexes count items.
 */
export interface Items {
  readonly reading: Reading
  readonly count: number
  /** First token of the item. */
  readonly token: Int32Array
  /** Index of the quotation, or -1 for a single token. */
  readonly quote: Int32Array
  readonly classes: Int32Array
  readonly kind: Uint8Array
  /** 1 when the word begins with a capital. */
  readonly capital: Uint8Array
  /** 1 for the first item of a sentence. */
  readonly first: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Folded word or mark; the empty string for a quotation. */
  readonly word: readonly string[]
  /** 1 for the first item of each verb of saying that has been met. */
  readonly cueAt: Uint8Array
  /** First item of each sentence, and the number of items at the end. */
  readonly sentences: Int32Array
}

/** Items `[from, to)`. */
export interface ItemRange {
  readonly from: number
  readonly to: number
}

/** Draws each quotation of the sentences together into one item. */
export function itemsOf(reading: Reading): Items {
  const { tokens, classes, sentences, quotationOf, quotations } = reading
  const size = sentences.reduce((sum, sentence) => sum + sentence.to - sentence.from, 0)
  const token = new Int32Array(size)
  const quote = new Int32Array(size).fill(-1)
  const itemClasses = new Int32Array(size)
  const kind = new Uint8Array(size)
  const capital = new Uint8Array(size)
  const first = new Uint8Array(size)
  const start = new Int32Array(size)
  const end = new Int32Array(size)
  const word: string[] = []
  const firsts = new Int32Array(sentences.length + 1)
  let count = 0
  sentences.forEach((sentence, index) => {
    firsts[index] = count
    if (count < size) first[count] = 1
    for (let i = sentence.from; i < sentence.to; count++) {
      const quotation = quotations[quotationOf[i] ?? -1]
      const next = quotation === undefined ? i + 1 : Math.min(quotation.to, sentence.to)
      token[count] = i
      start[count] = tokens.start[i] ?? 0
      end[count] = tokens.end[next - 1] ?? 0
      if (quotation === undefined) {
        itemClasses[count] = isAcronym(reading, i) ? 0 : (classes[i] ?? 0)
        kind[count] = tokens.kind[i] ?? 0
        capital[count] = (tokens.shape[i] ?? 0) & shape.capital
      } else {
        quote[count] = quotationOf[i] ?? -1
        kind[count] = tokenKind.quote
      }
      word.push(quotation === undefined ? (tokens.folded[i] ?? '') : '')
      i = next
    }
  })
  firsts[sentences.length] = count
  return {
    reading,
    count,
    token,
    quote,
    classes: itemClasses,
    kind,
    capital,
    first,
    start,
    end,
    word,
    cueAt: new Uint8Array(size),
    sentences: firsts,
  }
}

/** `US`, `IT`: all capitals make a name of what would be a pronoun. */
function isAcronym(reading: Reading, token: number): boolean {
  const { tokens, classes } = reading
  if (((tokens.shape[token] ?? 0) & shape.allCaps) === 0) return false
  return ((classes[token] ?? 0) & (wordClass.pronoun | wordClass['first-person'])) !== 0
}

/** True when the item has one of the classes in `bits`. */
export function is(items: Items, item: number, bits: number): boolean {
  return ((items.classes[item] ?? 0) & bits) !== 0
}

/** Quotations of a word or two are names of things, not speech: they count as words of the narration. */
export function isScareQuote(items: Items, item: number): boolean {
  const quotation = items.reading.quotations[items.quote[item] ?? -1]
  return quotation !== undefined && wordsIn(items, quotation) <= 2
}

/** Words between the marks. */
function wordsIn(items: Items, quotation: TokenRange): number {
  const { kind } = items.reading.tokens
  let words = 0
  for (let i = quotation.from; i < quotation.to && words < 3; i++)
    if (kind[i] === tokenKind.word || kind[i] === tokenKind.number) words++
  return words
}

/** A quotation that ends with a comma or a stop inside its marks, or is followed by a comma: speech, be it one word long. */
export function isSpeech(items: Items, item: number): boolean {
  const quotation = items.reading.quotations[items.quote[item] ?? -1]
  if (quotation === undefined) return false
  if (!isScareQuote(items, item)) return true
  const last = items.reading.tokens.kind[quotation.to - 2]
  return (
    last === tokenKind.comma || last === tokenKind.stop || items.kind[item + 1] === tokenKind.comma
  )
}

/** A quotation long enough to be speech. */
export function isQuote(items: Items, item: number): boolean {
  return (items.quote[item] ?? -1) >= 0 && !isScareQuote(items, item)
}

/** The characters that a range of items covers. */
export function spanOf(items: Items, range: ItemRange): Span {
  return { start: items.start[range.from] ?? 0, end: items.end[range.to - 1] ?? 0 }
}

/** The formula that cites an outlet (`dilansir dari`) and begins at `item`; one past its last item, or `item` when none does. */
export function citingEnd(items: Items, item: number): number {
  const formulas = items.reading.pack.citing.get(items.word[item] ?? '')
  if (formulas === undefined || items.kind[item] !== tokenKind.word) return item
  for (const { words, relation } of formulas) {
    if (relation !== 'cites' && relation !== 'may-cite') continue
    if (words.every((word, k) => items.word[item + k] === word)) return item + words.length
  }
  return item
}

/** Classes that may stand between a subject and its verb. */
export const betweenSubjectAndVerb: number =
  wordClass.auxiliary | wordClass.adverb | wordClass.negation | wordClass.future
