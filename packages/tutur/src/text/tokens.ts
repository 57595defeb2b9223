/** What a token is made of. */
export const tokenKind = {
  word: 0,
  number: 1,
  quote: 2,
  stop: 3,
  comma: 4,
  colon: 5,
  dash: 6,
  open: 7,
  close: 8,
  other: 9,
} as const

/** Flags of a word's letters. */
export const shape = { capital: 1, allCaps: 2, hasDigit: 4 } as const

/**
 * The words and marks of a text in order, as parallel arrays.
 * White space is in no token. Offsets are UTF-16 code units.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** One of {@link tokenKind}. */
  readonly kind: Uint8Array
  /** Flags of {@link shape}. */
  readonly shape: Uint8Array
  /** The token in lower case, with ’ written '. */
  readonly folded: readonly string[]
}

const kinds: Readonly<Record<string, number>> = {
  '"': tokenKind.quote,
  '“': tokenKind.quote,
  '”': tokenKind.quote,
  '„': tokenKind.quote,
  '‟': tokenKind.quote,
  '«': tokenKind.quote,
  '»': tokenKind.quote,
  "''": tokenKind.quote,
  '``': tokenKind.quote,
  '‘': tokenKind.quote,
  '’': tokenKind.quote,
  '‚': tokenKind.quote,
  '‛': tokenKind.quote,
  '‹': tokenKind.quote,
  '›': tokenKind.quote,
  "'": tokenKind.quote,
  '.': tokenKind.stop,
  '!': tokenKind.stop,
  '?': tokenKind.stop,
  '…': tokenKind.stop,
  ',': tokenKind.comma,
  '،': tokenKind.comma,
  ';': tokenKind.comma,
  ':': tokenKind.colon,
  '-': tokenKind.dash,
  '–': tokenKind.dash,
  '—': tokenKind.dash,
  '―': tokenKind.dash,
  '(': tokenKind.open,
  '[': tokenKind.open,
  ')': tokenKind.close,
  ']': tokenKind.close,
}

/** Splits `text` into words and marks, in time linear in its length. */
export function tokenise(text: string): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const folded: string[] = []
  const kind: number[] = []
  const shapes: number[] = []
  for (let at = skipSpace(text, 0); at < text.length; ) {
    const first = classAt(text, at)
    const end = tokenEnd(text, at, first)
    const token = text.slice(at, end)
    const isWord = (first & (letter | digit)) !== 0
    starts.push(at)
    ends.push(end)
    kind.push(isWord ? wordKind(first) : (kinds[token] ?? tokenKind.other))
    const low = isWord ? fold(token) : token
    folded.push(low)
    shapes.push(low === token ? 0 : shapeOf(token, first))
    at = skipSpace(text, end)
  }
  return {
    count: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    kind: Uint8Array.from(kind),
    shape: Uint8Array.from(shapes),
    folded,
  }
}

function wordKind(first: number): number {
  return (first & letter) !== 0 ? tokenKind.word : tokenKind.number
}

/** The form in which tables hold a word: lower case, straight apostrophe, plain hyphen. */
export function fold(word: string): string {
  const low = word.toLowerCase()
  return typographic.test(low) ? low.replaceAll('’', "'").replaceAll('‑', '-') : low
}

const typographic = /[’‑]/u

function shapeOf(token: string, first: number): number {
  const capital = (first & upper) !== 0 ? shape.capital : 0
  const allCaps = token.length > 1 && token === token.toUpperCase() ? shape.allCaps : 0
  return capital | allCaps
}

/* ---- Where a token ends ---- */

/** One past the last code unit of the token that begins at `at`. */
function tokenEnd(text: string, at: number, first: number): number {
  if ((first & letter) !== 0) return wordEnd(text, at)
  if ((first & digit) !== 0) return numberEnd(text, at)
  if ((first & mark) !== 0) return runEnd(text, at, mark)
  const unit = text[at]
  if ((unit === "'" || unit === '`') && text[at + 1] === unit)
    return closesWithin(text, at) ? at + 1 : at + 2
  return at + width(text, at)
}

/** The first of `'''` behind a word or a mark closes a quotation within the one that the other two close. */
function closesWithin(text: string, at: number): boolean {
  const run = text.startsWith("'''", at) && text[at + 3] !== "'"
  return run && at > 0 && text[at - 1] !== "'" && (classAt(text, at - 1) & space) === 0
}

/** A word keeps inner apostrophes, hyphens, dots and the like: `PDI-P`, `U.S.A`, `Kompas.com`. */
function wordEnd(text: string, at: number): number {
  let from = at
  let end = runEnd(text, at, letter | mark | digit)
  while (wordJoints.has(text[end] ?? '') && (classAt(text, end + 1) & (letter | digit)) !== 0) {
    if (isGlued(text, from, end)) return end
    from = end + 1
    end = runEnd(text, from, letter | mark | digit)
  }
  return end
}

/** The shortest word that is taken for the end of a sentence where no blank follows its dot. */
const shortestGlued = 3

/** `Wednesday.Putin`: a small letter before the dot, a capital and a small letter behind it; but `Kompas.Com`. */
function isGlued(text: string, from: number, dot: number): boolean {
  if (text[dot] !== '.' || dot - from < shortestGlued) return false
  if ((classAt(text, dot - 1) & (letter | upper)) !== letter) return false
  if ((classAt(text, dot + 1) & upper) === 0) return false
  if ((classAt(text, dot + 2) & (letter | upper)) !== letter) return false
  return !domains.has(
    text.slice(dot + 1, runEnd(text, dot + 1, letter | mark | digit)).toLowerCase(),
  )
}

const domains = new Set('az co com eu id info ir kz my net news org ru tr tv ua uk'.split(' '))

const wordJoints = new Set("'’.-‑/&@_")

/** A number keeps inner marks and what is written to it: `7.000`, `19/8/2024`, `ke-7`, `240mm`. */
function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, digit)
  while (numberJoints.has(text[end] ?? '') && (classAt(text, end + 1) & digit) !== 0)
    end = runEnd(text, end + 1, digit)
  end = runEnd(text, end, letter | mark)
  while (text[end] === '-' && (classAt(text, end + 1) & letter) !== 0)
    end = runEnd(text, end + 1, letter)
  return end
}

const numberJoints = new Set('.,:/-')

function runEnd(text: string, from: number, wanted: number): number {
  let at = from
  while (at < text.length && (classAt(text, at) & wanted) !== 0) at += width(text, at)
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && (classAt(text, at) & space) !== 0) at++
  return at
}

/* ---- Classes of characters ---- */

const letter = 1
const mark = 2
const digit = 4
const space = 8
const upper = 16
const known = 128

// Filled as characters are met: asking a regular expression for each would take most of the time.
const classes = new Uint8Array(0x1_00_00)

/** Classes of the character at `at`; 0 beyond the end. */
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (Number.isNaN(unit)) return 0
  if (isPair(text, at)) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const found = classes[unit] ?? 0
  if (found !== 0) return found
  const bits = classify(String.fromCharCode(unit)) | known
  classes[unit] = bits
  return bits
}

function classify(character: string): number {
  if (/\s/u.test(character)) return space
  if (/\p{Lu}/u.test(character)) return letter | upper
  if (/\p{L}/u.test(character)) return letter
  if (/\p{M}/u.test(character)) return mark
  return /\p{N}/u.test(character) ? digit : 0
}

function width(text: string, at: number): number {
  return isPair(text, at) ? 2 : 1
}

/** A high surrogate with its low one. */
function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff
}
