import { wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { int32s, uint8s } from '../../text/number-arrays.ts'
import { deepestQuotation, isAbbreviated } from '../../text/sentences.ts'
import { standAt } from '../../text/stand-at.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { perReading } from './per-reading.ts'
import { isCapital, type Reading, type TokenRange } from './reading.ts'
import { wordStart } from './word-marks.ts'

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
  /** Bits of {@link wordStart}: what can begin at the word. */
  readonly starts: Int32Array
  /** Bits of `look`; none for a quotation. */
  readonly looks: Int32Array
  readonly kind: Uint8Array
  /** 1 when the word begins with a capital. */
  readonly capital: Uint8Array
  /** 1 for the first item of a sentence. */
  readonly first: Uint8Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Folded word or mark; the empty string for a quotation. */
  readonly word: readonly string[]
  /** One of {@link cueKind} for the first item of each cue that has been met, else 0. */
  readonly cueAt: Uint8Array
  /** 1 for the items of words that look like a cue and are none: `angkat bicara soal`. */
  readonly noCue: Uint8Array
  /** First item of each sentence, and the number of items at the end. */
  readonly sentences: Int32Array
}

/** What a cue that begins at an item takes: a speaker before it, only behind it, or neither. */
export const cueKind = { before: 1, after: 2, other: 3 } as const

/** Items `[from, to)`. */
export interface ItemRange {
  readonly from: number
  readonly to: number
}

// Statements are found in the items, and the subjects of sentences that pronouns mean.
const drawnItems = perReading(drawItems)

/** The items of a reading, which belong to the caller where they may be written to: `first`, `cueAt` and `noCue`. */
export function itemsOf(reading: Reading): Items {
  const known = drawnItems(reading)
  const size = known.cueAt.length
  return {
    ...known,
    first: known.first.slice(),
    cueAt: uint8s(size),
    noCue: uint8s(size),
  }
}

/** Draws each quotation of the sentences together into one item. */
function drawItems(reading: Reading): Items {
  const { sentences, quotationOf } = reading
  const size = sentences.reduce((sum, sentence) => sum + sentence.to - sentence.from, 0)
  const items = emptyItems(reading, size)
  const { starts, looks } = reading
  let count = 0
  for (const [index, { from, to }] of sentences.entries()) {
    items.sentences[index] = count
    if (count < size) items.first[count] = 1
    for (let token = from; token < to; count++) {
      items.token[count] = token
      const isWord = (quotationOf[token] ?? -1) < 0
      if (isWord) {
        items.starts[count] = starts[token] ?? 0
        items.looks[count] = looks[token] ?? 0
      }
      token = isWord ? takeWord(items, count, to) : takeQuotation(items, count, to)
    }
  }
  items.sentences[sentences.length] = count
  if (!reading.pack.grammar.headFirst) lowerTitles(items)
  return { ...items, count }
}

function lowerTitles(items: Items): void {
  const { document, sentences } = items.reading
  for (const [index, { block }] of sentences.entries())
    if (document.blocks[block]?.role !== 'paragraph') lowerTitleCase(items, index)
}

const neverNames =
  wordClass.preposition |
  wordClass.determiner |
  wordClass.auxiliary |
  wordClass.conjunction |
  wordClass.finite |
  wordClass.subordinator |
  wordClass.adverb

/** `Varga Says Pier Is Lost`: where every word has a capital, those that can be no names count as written without. */
function lowerTitleCase(items: Items, sentence: number): void {
  const from = items.sentences[sentence] ?? 0
  const to = items.sentences[sentence + 1] ?? 0
  if (!isTitleCase(items, { from, to })) return
  for (let i = from + 1; i < to; i++)
    if (is(items, i, neverNames) || ((items.starts[i] ?? 0) & wordStart.cue) !== 0)
      items.capital[i] = 0
}

/** All words of some length begin with a capital. */
function isTitleCase({ word, kind, capital }: Items, { from, to }: ItemRange): boolean {
  let words = 0
  for (let i = from + 1; i < to; i++) {
    if (kind[i] !== tokenKind.word || (word[i] ?? '').length < 4) continue
    if (capital[i] === 0) return false
    words++
  }
  return words > 2
}

type Filling = Items & { readonly word: string[] }

function emptyItems(reading: Reading, size: number): Filling {
  return {
    reading,
    count: 0,
    token: int32s(size),
    quote: int32s(size).fill(-1),
    classes: int32s(size),
    starts: int32s(size),
    looks: int32s(size),
    kind: uint8s(size),
    capital: uint8s(size),
    first: uint8s(size),
    start: int32s(size),
    end: int32s(size),
    word: [],
    cueAt: uint8s(size),
    noCue: uint8s(size),
    sentences: int32s(reading.sentences.length + 1),
  }
}

/** Writes the item of the word or mark whose token is set; answers the token after it, which is not beyond `to`. */
function takeWord(items: Filling, item: number, to: number): number {
  const { reading } = items
  const { tokens } = reading
  const token = items.token[item] ?? 0
  const next = Math.min(wordEnd(reading, token, to), to)
  items.start[item] = tokens.start[token] ?? 0
  items.end[item] = tokens.end[next - 1] ?? 0
  items.word.push(tokens.folded[token] ?? '')
  items.classes[item] = isNameLike(reading, token) ? 0 : (reading.classes[token] ?? 0)
  items.kind[item] = tokens.kind[token] ?? 0
  items.capital[item] = (tokens.shape[token] ?? 0) & shape.capital
  return next
}

/** Writes the item of the quotation that holds the token which is set; answers the token after it. */
function takeQuotation(items: Filling, item: number, to: number): number {
  const { tokens, quotationOf, quotations } = items.reading
  const token = items.token[item] ?? 0
  const quote = quotationOf[token] ?? -1
  const next = Math.min(quotations[quote]?.to ?? to, to)
  items.start[item] = tokens.start[token] ?? 0
  items.end[item] = tokens.end[next - 1] ?? 0
  items.word.push('')
  items.quote[item] = quote
  items.kind[item] = tokenKind.quote
  return next
}

/** One past the token, and past the dot of an abbreviation (`U.S. envoy`), unless the sentence or a quotation begins behind it. */
function wordEnd({ tokens, quotationOf, pack }: Reading, word: number, to: number): number {
  const dot = word + 1
  if (tokens.kind[word] !== tokenKind.word || tokens.kind[dot] !== tokenKind.stop) return dot
  if (dot + 1 >= to || (quotationOf[dot + 1] ?? -1) !== -1) return dot
  return isAbbreviated(tokens, dot, pack) ? dot + 1 : dot
}

/** A word that the tables know as another, and that stands for somebody by how it is written. */
function isNameLike(reading: Reading, token: number): boolean {
  return isAcronym(reading, token) || isWrittenAsName(reading, token) || isMonthName(reading, token)
}

const notBeforeName =
  wordClass.preposition | wordClass.time | wordClass.determiner | wordClass.demonstrative

/** `Jan Verhoeven`, `April Jones`, but not `in April Jones resigned`: a month that is somebody's first name; or the last: `Theresa May`. */
export function isMonthName(reading: Reading, token: number): boolean {
  const { tokens, classes, pack } = reading
  if (!isCapital(reading, token) || !pack.months.has(tokens.folded[token] ?? '')) return false
  const isBehindName = ((classes[token - 1] ?? 0) & wordClass['given-name']) !== 0
  if (isBehindName && isCapital(reading, token - 1))
    return tokens.kind[token + 1] !== tokenKind.number
  if (tokens.kind[token + 1] !== tokenKind.word || !isCapital(reading, token + 1)) return false
  if (((classes[token + 1] ?? 0) & wordClass.time) !== 0) return false
  const before = tokens.kind[token - 1]
  return before !== tokenKind.number && ((classes[token - 1] ?? 0) & notBeforeName) === 0
}

/** Words that no name is made of, capital or not: `“C,” The Times reported`. */
const nameless =
  wordClass.determiner | wordClass.pronoun | wordClass['first-person'] | wordClass.people

/** `“C,” Will wrote`: no sentence begins behind a quotation that ends with a comma, so that a capital makes a name; `said Will Doyle`. */
function isWrittenAsName(reading: Reading, token: number): boolean {
  const { tokens, classes } = reading
  if (!isCapital(reading, token)) return false
  const before = tokens.kind[token - 1]
  const quoted = before === tokenKind.quote && tokens.kind[token - 2] === tokenKind.comma
  const within =
    before === tokenKind.word && !isCapital(reading, token - 1) && isCapital(reading, token + 1)
  if (!quoted && !within) return false
  const bits = classes[token] ?? 0
  const small = quoted
    ? wordClass.auxiliary | wordClass.preposition | wordClass.conjunction | wordClass.time
    : wordClass.auxiliary
  return (bits & small) !== 0 && (bits & nameless) === 0
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
  if (quotation === undefined) return false
  return wordsIn(items, quotation) <= 2 || isTitle(items, item)
}

/** How many tokens the title of a book or a broadcast takes up at most, marks included. */
const longestTitle = 10

/** The shortest word that has a capital in a title, in code units. */
const capitalised = 4

/** `on “The Late Harbour Show”`: words that all have a capital, behind a word that is no verb of saying. */
function isTitle(items: Items, item: number): boolean {
  const { document, quotations, tokens } = items.reading
  const quotation = quotations[items.quote[item] ?? -1]
  if (quotation === undefined || quotation.to - quotation.from > longestTitle) return false
  if (document.blocks[quotation.block]?.role !== 'paragraph') return false
  if (items.first[item] === 1 || items.kind[item - 1] !== tokenKind.word) return false
  if (items.cueAt[item - 1] !== 0) return false
  let capitals = 0
  for (let i = quotation.from + 1; i < quotation.to - 1; i++) {
    const capital = ((tokens.shape[i] ?? 0) & shape.capital) !== 0
    const { length } = tokens.folded[i] ?? ''
    if (capital) capitals++
    else if (tokens.kind[i] === tokenKind.word && length >= capitalised) return false
  }
  return capitals > 1
}

/** Words between the marks. */
function wordsIn(items: Items, quotation: TokenRange): number {
  const { kind } = items.reading.tokens
  let words = 0
  for (let i = quotation.from; i < quotation.to && words < 3; i++)
    if (kind[i] === tokenKind.word || kind[i] === tokenKind.number) words++
  return words
}

/** The last token between the marks of the quotation at `item` that is no mark of a quotation within it; -1 where none stands. */
export function lastInside(items: Items, item: number): number {
  const { tokens, quotations } = items.reading
  const quotation = quotations[items.quote[item] ?? -1]
  if (quotation === undefined) return -1
  const first = Math.max(quotation.from, quotation.to - 1 - deepestQuotation)
  let last = quotation.to - 1
  while (last > first && tokens.kind[last] === tokenKind.quote) last--
  return last
}

/** The quotation at `item` ends with `mark` between its marks: `“C,”`, `“He asked, ‘Why?’”`. */
export function endsWithMark(items: Items, item: number, mark: string): boolean {
  return items.reading.tokens.folded[lastInside(items, item)] === mark
}

/** A quotation that ends with a comma or a stop inside its marks, or is followed by a comma: speech, be it one word long. */
export function isSpeech(items: Items, item: number): boolean {
  const quotation = items.reading.quotations[items.quote[item] ?? -1]
  if (quotation === undefined) return false
  if (!isScareQuote(items, item)) return true
  if (wordsIn(items, quotation) > 2) return false
  const last = items.reading.tokens.kind[lastInside(items, item)]
  return (
    last === tokenKind.comma || last === tokenKind.stop || items.kind[item + 1] === tokenKind.comma
  )
}

/** A quotation long enough to be speech. */
export function isQuote(items: Items, item: number): boolean {
  return (items.quote[item] ?? -1) >= 0 && !isScareQuote(items, item)
}

/** A mark or a quotation at which a clause ends. */
export function isClauseBorder(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return (
    kind === tokenKind.comma ||
    kind === tokenKind.colon ||
    kind === tokenKind.stop ||
    isQuote(items, item)
  )
}

/** The characters that a range of items covers. */
export function spanOf(items: Items, range: ItemRange): Span {
  return { start: items.start[range.from] ?? 0, end: items.end[range.to - 1] ?? 0 }
}

/** The formula that cites an outlet (`dilansir dari`) and begins at `item`; one past its last item, or `item` when none does. */
export function citingEnd(items: Items, item: number): number {
  if (((items.starts[item] ?? 0) & wordStart.citing) === 0) return item
  const formulas = items.reading.pack.citing.get(items.word[item] ?? '')
  if (formulas === undefined || items.kind[item] !== tokenKind.word) return item
  for (const { words, relation } of formulas) {
    if (relation !== 'cites' && relation !== 'may-cite') continue
    if (standAt(items.word, item, words)) return item + words.length
  }
  return item
}

/** Classes that may stand between a subject and its verb. */
export const betweenSubjectAndVerb: number =
  wordClass.auxiliary | wordClass.adverb | wordClass.negation | wordClass.future

/** A dash without space on both sides joins words. */
export function isHyphen(items: Items, item: number): boolean {
  return items.end[item - 1] === items.start[item] && items.end[item] === items.start[item + 1]
}
