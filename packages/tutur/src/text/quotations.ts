import type { Span } from '../model/model.ts'
import { type Tokens, tokenKind } from './tokens.ts'

/** Words between quotation marks, marks included. One quotation lies within one block. */
export interface Quotation extends Span {
  /** Index of its block in `Document.blocks`. */
  readonly block: number
  /** First token (the opening mark) and one past the last. */
  readonly from: number
  readonly to: number
  /** False when the closing mark is missing and the end of the block or sentence was taken. */
  readonly closed: boolean
  /** True when it re-opens the quotation of the block before, whose closing mark is missing. */
  readonly continues: boolean
}

/** Where to look: tokens `[from, to)` of one block. */
export interface BlockTokens {
  readonly from: number
  readonly to: number
  readonly block: number
}

/** Marks that can only open, and the marks that close them. Straight and same-shaped marks are told apart by the space around them. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“‟"',
  '„': '“”‟"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '"': '"”',
  '”': '”"',
  '``': "''",
  "''": "''",
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  "'": "'",
}

const singles = new Set(['‘', '’', '‚', '‛', "'", '‹', '›'])
const pureOpeners = new Set(['“', '„', '«', '``', '‟'])

/** What quotations are looked for in. */
export interface QuotationInput {
  readonly tokens: Tokens
  readonly blocks: readonly BlockTokens[]
  /** True for a word that says whose the words before it are (`ujar`): a mark glued to it closes. */
  readonly attributes: (token: number) => boolean
}

interface Open {
  readonly token: number
  readonly mark: string
}

/**
 * The quotations of a text, block by block, in one pass. A quotation inside a quotation belongs to the outer one.
 * A quotation whose closing mark is missing ends with its block, or where another plainly opens.
 */
export function findQuotations(text: string, input: QuotationInput): Quotation[] {
  const { tokens, blocks, attributes } = input
  const found: Quotation[] = []
  for (const block of blocks) {
    const before = found.at(-1)
    const first = found.length
    scanBlock(new QuoteScan({ text, tokens, block, found, attributes }))
    const opening = found[first]
    if (opening !== undefined && reopens(before, opening, block)) {
      found[first] = { ...opening, continues: true }
    }
  }
  return found
}

/** A quotation of the block before that never closed, and this one at the very start of the next block. */
function reopens(before: Quotation | undefined, opening: Quotation, block: BlockTokens): boolean {
  if (before === undefined || before.closed || opening.from !== block.from) return false
  // A block of the page may stand between the two.
  return opening.block - before.block <= 2
}

interface QuoteScanInput extends Pick<QuotationInput, 'tokens' | 'attributes'> {
  readonly text: string
  readonly block: BlockTokens
  readonly found: Quotation[]
}

/** How many tokens behind its opening mark a misplaced mark closes a few words within a clause, at most. */
const longestAside = 5

/** The state of one pass over one block. */
class QuoteScan {
  open: Open | null = null
  lastStop = -1
  /** Curled marks stand open within straight ones. */
  within = false
  /** Straight marks before this token belong to a name within straight marks. */
  nestedTo = 0
  readonly text: string
  readonly tokens: Tokens
  readonly block: BlockTokens
  readonly found: Quotation[]
  /** True for a word that says whose the words before it are: `ujar`. */
  readonly attributes: (token: number) => boolean

  constructor({ text, tokens, block, found, attributes }: QuoteScanInput) {
    this.text = text
    this.tokens = tokens
    this.block = block
    this.found = found
    this.attributes = attributes
  }

  push(open: Open, to: number, closed: boolean): void {
    const { tokens, block } = this
    this.found.push({
      start: tokens.start[open.token] ?? 0,
      end: tokens.end[to - 1] ?? 0,
      block: block.block,
      from: open.token,
      to,
      closed,
      continues: false,
    })
    this.open = null
    this.within = false
  }

  /** White space (or the block's edge) before, none after: the look of an opening mark. */
  looksOpening(token: number): boolean {
    const start = this.tokens.start[token] ?? 0
    const end = this.tokens.end[token] ?? 0
    const before = token === this.block.from ? ' ' : (this.text[start - 1] ?? ' ')
    const after = this.text[end] ?? ' '
    return /[\s([{—–\-:,]/u.test(before) && !/[\s.,;:!?)\]]/u.test(after)
  }

  /** The blanks stand on the wrong side of both marks: `dunia.” Kami siap, ”ujar`. */
  looksMisplaced(token: number): boolean {
    const { text, tokens, block } = this
    const before = token === block.from ? '.' : (text[(tokens.start[token] ?? 0) - 1] ?? ' ')
    if (/\s/u.test(before) || !/\s/u.test(text[tokens.end[token] ?? 0] ?? ' ')) return false
    const next = this.nextDouble(token)
    return next >= 0 && (this.closesLate(next) || this.isMisplacedAround(token, next))
  }

  /** `jadi” lumbung ”narkoba`: a few words within a clause, and no marks but these about them. */
  isMisplacedAround(token: number, next: number): boolean {
    const { text, tokens } = this
    if (next - token > longestAside || !this.looksOpening(next)) return false
    const isBehindWord = /\p{L}/u.test(text.charAt((tokens.start[token] ?? 0) - 1))
    for (let between = token + 1; between < next; between++)
      if (tokens.kind[between] !== tokenKind.word || this.attributes(between)) return false
    return isBehindWord && next > token + 1
  }

  /** `siap, ”ujar`: a closing mark that the page has put behind the blank. */
  closesLate(token: number): boolean {
    const { text, tokens } = this
    const start = tokens.start[token] ?? 0
    if (tokens.end[token] !== tokens.start[token + 1]) return false
    return (
      /[.,?!]\s$/u.test(text.slice(Math.max(0, start - 2), start)) && this.attributes(token + 1)
    )
  }

  /** The next double mark of the block, or -1. */
  nextDouble(token: number): number {
    for (let next = token + 1; next < this.block.to; next++) {
      const isMark = this.tokens.kind[next] === tokenKind.quote
      if (isMark && !singles.has(this.tokens.folded[next] ?? '')) return next
    }
    return -1
  }

  looksClosing(token: number): boolean {
    const end = this.tokens.end[token] ?? 0
    const start = this.tokens.start[token] ?? 0
    return !/\s/u.test(this.text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(this.text[end] ?? ' ')
  }
}

function scanBlock(scan: QuoteScan): void {
  const { tokens, block } = scan
  for (let token = block.from; token < block.to; token++) {
    const kind = tokens.kind[token]
    if (kind === tokenKind.stop) scan.lastStop = token
    if (kind === tokenKind.quote) meetMark(scan, token)
  }
  const open = scan.open
  if (open !== null && !singles.has(open.mark)) scan.push(open, block.to, false)
}

function meetMark(scan: QuoteScan, token: number): void {
  const mark = scan.tokens.folded[token] ?? ''
  const { open } = scan
  const met = { token, mark }
  if (open === null) {
    if (opens(scan, token, mark)) scan.open = met
  } else if (singles.has(open.mark)) meetInsideSingle(scan, open, met)
  else if (!isNested(scan, open, met)) meetInside(scan, open, met)
}

/** A mark of its own kind closes the quotation, unless it plainly opens one; so does another that plainly opens. */
function meetInside(scan: QuoteScan, open: Open, met: Open): void {
  const { token, mark } = met
  const closes = (closers[open.mark] ?? '').includes(mark)
  if (closes && !reopensInside(scan, open, met)) scan.push(open, token + 1, true)
  else if (mark === '«' && open.mark === '«' && names(scan, token)) return
  else if (pureOpeners.has(mark) || mark === '"') restart(scan, open, met)
}

/** The mark belongs to a quotation or a name within the one that stands open. */
function isNested(scan: QuoteScan, open: Open, met: Open): boolean {
  const { token, mark } = met
  if (singles.has(mark) || token < scan.nestedTo || isWithinBlockQuote(scan, open, mark))
    return true
  if (open.mark === '«' && nestable.has(mark)) return closesLater(scan, token)
  return opensNested(scan, open, met)
}

/** Marks of a quotation within «…». */
const nestable = new Set(['„', '“', '”'])

/** How far behind a mark within «…» the closing mark may stand, in tokens. */
const closingMarkReach = 200

/** `«He said: „Why?“»`: the mark that closes the whole is still to come. */
function closesLater({ tokens, block }: QuoteScan, token: number): boolean {
  const last = Math.min(block.to, token + closingMarkReach)
  for (let i = token + 1; i < last; i++) {
    if (tokens.folded[i] === '»') return true
    if (tokens.folded[i] === '«') return false
  }
  return false
}

/** How long a name within straight marks is at most, in tokens. */
const longestNested = 12

/** `"We got the "letter" today," X said`: within straight marks one that plainly opens, then one that plainly closes, then the one that closes the whole. */
function opensNested(scan: QuoteScan, open: Open, { token, mark }: Open): boolean {
  if (mark !== '"' || open.mark !== '"' || !scan.looksOpening(token)) return false
  const inner = scan.nextDouble(token)
  if (inner < 0 || inner - token > longestNested || !closesOnly(scan, inner)) return false
  const outer = scan.nextDouble(inner)
  if (outer < 0 || !closesOnly(scan, outer)) return false
  scan.nestedTo = inner + 1
  return true
}

function closesOnly(scan: QuoteScan, token: number): boolean {
  return scan.tokens.folded[token] === '"' && scan.looksClosing(token) && !scan.looksOpening(token)
}

/** `"The “grey” arch holds`: curled marks within a paragraph that opened with a straight one. */
function isWithinBlockQuote(scan: QuoteScan, open: Open, mark: string): boolean {
  if (open.mark !== '"' || open.token !== scan.block.from) return false
  if (mark !== '“' && !(mark === '”' && scan.within)) return false
  scan.within = mark === '“'
  return true
}

/** `«Мы помним слова «Мир дому»`: behind a word a mark opens a name within the quotation, and both close at once. */
function names({ tokens }: QuoteScan, token: number): boolean {
  return tokens.kind[token - 1] === tokenKind.word
}

function opens(scan: QuoteScan, token: number, mark: string): boolean {
  if (pureOpeners.has(mark)) return true
  if (singles.has(mark)) return mark !== '’' && mark !== '›' && scan.looksOpening(token)
  if (scan.closesLate(token)) return false
  if (mark === '»' || mark === '”' || mark === "''")
    return scan.looksOpening(token) || scan.looksMisplaced(token)
  return true
}

/** A mark that plainly opens while another stands open, with a sentence finished between: the closing mark was lost. */
function reopensInside(scan: QuoteScan, open: Open, next: Open): boolean {
  return (
    scan.looksOpening(next.token) &&
    !scan.looksClosing(next.token) &&
    !scan.closesLate(next.token) &&
    next.token - open.token > 2 &&
    scan.lastStop > open.token
  )
}

function restart(scan: QuoteScan, open: Open, next: Open): void {
  if (!scan.looksOpening(next.token)) return
  if (scan.lastStop > open.token) scan.push(open, scan.lastStop + 1, false)
  scan.open = next
}

function meetInsideSingle(scan: QuoteScan, open: Open, next: Open): void {
  if (!singles.has(next.mark)) {
    // A single mark that never closed before a double one: an apostrophe.
    scan.open = opens(scan, next.token, next.mark) ? next : null
    return
  }
  const fits = (closers[open.mark] ?? '').includes(next.mark) || next.mark === '’'
  if (!fits || !scan.looksClosing(next.token) || next.token - open.token <= 1) return
  if (!isPluralOwner(scan, next)) scan.push(open, next.token + 1, true)
}

/** How far behind an apostrophe the mark is looked for that closes the quotation, in tokens. */
const closingReach = 80

/** `‘The masters’ report is late,’`: behind an `s` and before a small letter an apostrophe, if a mark that plainly closes follows. */
function isPluralOwner(scan: QuoteScan, { token }: Open): boolean {
  const { text, tokens, block } = scan
  const end = tokens.end[token] ?? 0
  if (!endsPlural(scan, token)) return false
  if (!/^ \p{Ll}/u.test(text.slice(end, end + 2))) return false
  const last = Math.min(block.to, token + closingReach)
  for (let i = token + 1; i < last; i++) {
    if (tokens.kind[i] !== tokenKind.quote) continue
    if (scan.looksOpening(i) || !singles.has(tokens.folded[i] ?? '')) return false
    if (scan.looksClosing(i) && (closesPlainly(scan, i) || !endsPlural(scan, i))) return true
  }
  return false
}

/** An `s` stands before the mark. */
function endsPlural({ text, tokens }: QuoteScan, token: number): boolean {
  return /s/iu.test(text.charAt((tokens.start[token] ?? 0) - 1))
}

/** A comma or a stop stands before the mark or behind it, or nothing does. */
function closesPlainly({ text, tokens, block }: QuoteScan, token: number): boolean {
  const before = tokens.kind[token - 1]
  if (before === tokenKind.comma || before === tokenKind.stop || token + 1 === block.to) return true
  return /[.,;:!?]/u.test(text.charAt(tokens.end[token] ?? 0))
}
