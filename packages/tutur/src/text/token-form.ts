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

/** What the characters of a token alone tell. */
export interface TokenForm {
  readonly written: string
  /** One of {@link tokenKind}. */
  readonly kind: number
  /** Flags of {@link shape}. */
  readonly shape: number
  /** In lower case, with ’ written ' and ё written е. */
  readonly folded: string
}

/** The form of one token, as it is written. */
export function tokenForm(written: string): TokenForm {
  const isLetter = /^\p{L}/u.test(written)
  if (!isLetter && !/^\p{N}/u.test(written))
    return { written, kind: kinds[written] ?? tokenKind.other, shape: 0, folded: written }
  const folded = fold(written)
  const kind = isLetter ? tokenKind.word : tokenKind.number
  return { written, kind, shape: folded === written ? 0 : shapeOf(written), folded }
}

function shapeOf(written: string): number {
  const capital = /^\p{Lu}/u.test(written) ? shape.capital : 0
  const allCaps = written.length > 1 && written === written.toUpperCase() ? shape.allCaps : 0
  return capital | allCaps
}

/** The form in which tables hold a word: lower case, straight apostrophe, plain hyphen, `е` for `ё`, which few texts write. */
export function fold(word: string): string {
  const low = word.toLowerCase()
  if (!variants.test(low)) return low
  return low.replaceAll('’', "'").replaceAll('‑', '-').replaceAll('ё', 'е')
}

const variants = /[’‑ё]/u

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
