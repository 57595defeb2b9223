import { charClass, classAt, runEnd, type Units, unitsOf, widthAt } from './characters.ts'
import { keptInt32s, keptUint8s } from './number-arrays.ts'
import { sharedVocabulary, type Vocabulary } from './vocabulary.ts'

export { fold, shape, tokenKind } from './token-form.ts'

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
  /** The number of each token in {@link Tokens.vocabulary}. */
  readonly word: Int32Array
  readonly vocabulary: Vocabulary
}

/** Splits `text` into words and marks, in time linear in its length. */
export function tokenise(text: string): Tokens {
  const units = unitsOf(text)
  const vocabulary = sharedVocabulary()
  const room = roomFor(text.length)
  const { starts, ends, words } = room
  let count = 0
  for (let at = skipSpace(units, 0); at < text.length; ) {
    const end = tokenEnd(units, at)
    starts[count] = at
    ends[count] = end
    words[count] = vocabulary.numberOf(units, at, end)
    count++
    at = skipSpace(units, end)
  }
  return tokensIn(room, count, vocabulary)
}

interface Room {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly words: Int32Array
}

let kept = makeRoom(1 << 14)

/** Room for as many tokens as a text of `units` code units can have, used again for each text. */
function roomFor(units: number): Room {
  if (kept.starts.length < units) kept = makeRoom(2 * units)
  return kept
}

function makeRoom(size: number): Room {
  return { starts: new Int32Array(size), ends: new Int32Array(size), words: new Int32Array(size) }
}

/** The first `count` tokens of the room, to keep. */
function tokensIn({ starts, ends, words }: Room, count: number, vocabulary: Vocabulary): Tokens {
  const { kinds, shapes } = vocabulary
  const start = keptInt32s(count)
  const end = keptInt32s(count)
  const word = keptInt32s(count)
  const kind = keptUint8s(count)
  const shape = keptUint8s(count)
  const folded = new Array<string>(count)
  for (let token = 0; token < count; token++) {
    const number = words[token] ?? 0
    start[token] = starts[token] ?? 0
    end[token] = ends[token] ?? 0
    word[token] = number
    kind[token] = kinds[number] ?? 0
    shape[token] = shapes[number] ?? 0
    folded[token] = vocabulary.folded[number] ?? ''
  }
  return { count, start, end, kind, shape, folded, word, vocabulary }
}

/* ---- Where a token ends ---- */

const { letter, mark, digit, space, upper, wordJoint, numberJoint } = charClass
const dotUnit = 0x2e
const apostropheUnit = 0x27
const hyphenUnit = 0x2d

/** One past the last code unit of the token that begins at `at`. */
function tokenEnd(units: Units, at: number): number {
  const first = classAt(units, at)
  if ((first & letter) !== 0) return wordEnd(units, at)
  if ((first & digit) !== 0) return numberEnd(units, at)
  if ((first & mark) !== 0) return runEnd(units, at, mark)
  return isDoubled(units, at) ? at + 2 : at + widthAt(units, at)
}

/** `''` and ` `` ` are one quotation mark. */
function isDoubled(units: Units, at: number): boolean {
  const unit = units[at]
  if ((unit !== apostropheUnit && unit !== 0x60) || units[at + 1] !== unit) return false
  return unit !== apostropheUnit || !closesWithin(units, at)
}

/** The first of `'''` behind a word or a mark closes a quotation within the one that the other two close. */
function closesWithin(units: Units, at: number): boolean {
  const isThree = units[at + 2] === apostropheUnit && units[at + 3] !== apostropheUnit
  if (!isThree || at === 0 || units[at - 1] === apostropheUnit) return false
  return (classAt(units, at - 1) & space) === 0
}

/** A word keeps inner apostrophes, hyphens, dots and the like: `PDI-P`, `U.S.A`, `Kompas.com`. */
function wordEnd(units: Units, at: number): number {
  let from = at
  let end = runEnd(units, at, letter | mark | digit)
  while (isJoinedBy(wordJoint, units, end)) {
    if (isGlued(units, from, end)) return end
    from = end + 1
    end = runEnd(units, from, letter | mark | digit)
  }
  return end
}

/** A character of the class `joint`, and behind it one that it can join. */
function isJoinedBy(joint: number, units: Units, at: number): boolean {
  if ((classAt(units, at) & joint) === 0) return false
  return (classAt(units, at + 1) & (joint === wordJoint ? letter | digit : digit)) !== 0
}

/** The shortest word that is taken for the end of a sentence where no blank follows its dot. */
const shortestGlued = 3

/** `Wednesday.Putin`: a small letter before the dot, a capital and a small letter behind it; but `Kompas.Com`. */
function isGlued(units: Units, from: number, dot: number): boolean {
  if (units[dot] !== dotUnit || dot - from < shortestGlued) return false
  if ((classAt(units, dot - 1) & (letter | upper)) !== letter) return false
  if ((classAt(units, dot + 1) & upper) === 0) return false
  if ((classAt(units, dot + 2) & (letter | upper)) !== letter) return false
  return !isDomain(units.subarray(dot + 1, runEnd(units, dot + 1, letter | mark | digit)))
}

const domains = new Set('az co com eu id info ir kz my net news org ru tr tv ua uk'.split(' '))
const longestDomain = 4

function isDomain(word: Units): boolean {
  return word.length <= longestDomain && domains.has(String.fromCharCode(...word).toLowerCase())
}

/** A number keeps inner marks and what is written to it: `7.000`, `19/8/2024`, `ke-7`, `240mm`. */
function numberEnd(units: Units, at: number): number {
  let end = runEnd(units, at, digit)
  while (isJoinedBy(numberJoint, units, end)) end = runEnd(units, end + 1, digit)
  end = runEnd(units, end, letter | mark)
  while (units[end] === hyphenUnit && (classAt(units, end + 1) & letter) !== 0)
    end = runEnd(units, end + 1, letter)
  return end
}

function skipSpace(units: Units, from: number): number {
  let at = from
  while ((classAt(units, at) & space) !== 0) at++
  return at
}
