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

// A word keeps inner apostrophes, hyphens and dots between letters (`PDI-P`, `U.S.`, `Kompas.com`), numbers keep inner marks (`7.000`, `19/8/2024`).
const tokenPattern =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.\-‑/&@_](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:/-](?=\p{N})\p{N}+)*[\p{L}\p{M}]*(?:-\p{L}+)*|''|``|\p{M}+|[^\s]/gu

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
  tokenPattern.lastIndex = 0
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    const token = match[0]
    starts.push(match.index)
    ends.push(match.index + token.length)
    const mark = kinds[token]
    kind.push(mark ?? kindOf(token))
    const low = mark === undefined ? fold(token) : token
    shapes.push(mark === undefined && low !== token ? shapeOf(token) : 0)
    folded.push(low)
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

/** The form in which tables hold a word: lower case, straight apostrophe. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-')
}

function kindOf(token: string): number {
  const first = token.codePointAt(0) ?? 0
  if (first >= 48 && first <= 57) return tokenKind.number
  return /^\p{L}/u.test(token)
    ? tokenKind.word
    : /^\p{N}/u.test(token)
      ? tokenKind.number
      : tokenKind.other
}

function shapeOf(token: string): number {
  const capital = /^\p{Lu}/u.test(token) ? shape.capital : 0
  const allCaps = token.length > 1 && token === token.toUpperCase() ? shape.allCaps : 0
  return capital | allCaps
}
