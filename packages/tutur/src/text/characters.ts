/** Classes of characters, one bit each, so that a hot loop asks with `&`. */
export const charClass = {
  letter: 1,
  mark: 2,
  digit: 4,
  space: 8,
  upper: 16,
  /** May stand inside a word: the dot of `Kompas.com`, the apostrophe of `Sana'a`. */
  wordJoint: 32,
  /** May stand inside a number: `7.000`, `19/8/2024`. */
  numberJoint: 64,
} as const

/** The code units of a text, with a few zeros behind the last, so that a scan may look ahead. */
export type Units = Uint16Array

/** How far a scan may look beyond the last code unit. */
const lookAhead = 4

let scratch: Units = new Uint16Array(1 << 14)

/** The code units of `text[from, to)`, from index 0 on; they hold until the next call. */
export function unitsOf(text: string, from = 0, to: number = text.length): Units {
  const count = to - from
  if (scratch.length < count + lookAhead) scratch = new Uint16Array(2 * count + lookAhead)
  const units = scratch
  for (let i = 0; i < count; i++) units[i] = text.charCodeAt(from + i)
  units.fill(0, count, count + lookAhead)
  return units
}

const known = 128

// Filled as characters are met: asking a regular expression for each would take most of the time. Surrogates stay 0.
const classes = new Uint8Array(0x1_00_00)

/** Bits of {@link charClass} of the character at `at`; none beyond the end. */
export function classAt(units: Units, at: number): number {
  const found = classes[units[at] ?? 0] ?? 0
  return found !== 0 ? found : newClassAt(units, at)
}

/** The class of a character that has not been met before, or of a surrogate. */
function newClassAt(units: Units, at: number): number {
  const unit = units[at] ?? 0
  if (isPair(units, at)) return classify(characterAt(units, at))
  const bits = classify(String.fromCharCode(unit)) | known
  if (unit < 0xd800 || unit > 0xdfff) classes[unit] = bits
  return bits
}

function classify(character: string): number {
  if (/\s/u.test(character)) return charClass.space
  if (/\p{Lu}/u.test(character)) return charClass.letter | charClass.upper
  if (/\p{L}/u.test(character)) return charClass.letter
  if (/\p{M}/u.test(character)) return charClass.mark
  if (/\p{N}/u.test(character)) return charClass.digit
  const inWord = "'’.-‑/&@_".includes(character) ? charClass.wordJoint : 0
  return '.,:/-'.includes(character) ? inWord | charClass.numberJoint : inWord
}

function characterAt(units: Units, at: number): string {
  return String.fromCharCode(units[at] ?? 0, units[at + 1] ?? 0)
}

/** Code units of the character at `at`: 2 for a high surrogate with its low one. */
export function widthAt(units: Units, at: number): number {
  return isPair(units, at) ? 2 : 1
}

/** One past the last of the characters from `from` on that have one of the classes `wanted`. */
export function runEnd(units: Units, from: number, wanted: number): number {
  let at = from
  for (;;) {
    const found = classes[units[at] ?? 0] ?? 0
    if ((found & wanted) !== 0) at++
    else if (found === 0 && (newClassAt(units, at) & wanted) !== 0) at += widthAt(units, at)
    else return at
  }
}

function isPair(units: Units, at: number): boolean {
  const high = units[at] ?? 0
  if (high < 0xd800 || high > 0xdbff) return false
  const low = units[at + 1] ?? 0
  return low >= 0xdc00 && low <= 0xdfff
}
