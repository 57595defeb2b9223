import { type PlaceForm, placeAt } from '../../knowledge/places.ts'
import { trait, traitsOf } from '../../knowledge/word-traits.ts'
import { wordClass } from '../../languages/pack.ts'
import { shape, type Tokens, tokenKind } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'

/** What a token can be inside a name or a title. */
export const nameMark = {
  /** A capitalised word that may be part of a person's own name. */
  own: 1,
  /** A title or a function: `Menteri`, `spokesman`. */
  role: 2,
  honorific: 4,
  /** A noun for a body: `Kementerian`, `Party`. */
  body: 8,
  /** A word inside titles and names of bodies: `Luar`, `Foreign`. */
  portfolio: 16,
  /** Part of a place that is a state, its seat, its people or a body's building. */
  place: 32,
  /** `DPR`, `CENTCOM`. */
  acronym: 64,
  /** A small word inside a person's name: `bin`, `van`. */
  link: 128,
  /** A small word inside a title: `of`, `untuk`. */
  titleLink: 256,
  capital: 512,
  /** A closed-class word: no part of any name. */
  closed: 1024,
} as const

/** Marks of all tokens of a reading. */
export interface NameMarks {
  /** Bits of {@link nameMark} of each token. */
  readonly bits: Int32Array
  /** The place that begins at a token. */
  readonly places: ReadonlyMap<number, PlaceForm>
}

const closedClasses =
  wordClass.pronoun |
  wordClass['first-person'] |
  wordClass.determiner |
  wordClass.demonstrative |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.adverb |
  wordClass.negation |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.agent |
  wordClass.time |
  wordClass.connective |
  wordClass.as |
  wordClass.infinitive |
  wordClass.question |
  wordClass.future |
  wordClass.hypothetical |
  wordClass.conditional |
  wordClass.finite

const articles: ReadonlySet<string> = new Set([
  'ad',
  'al',
  'an',
  'ar',
  'as',
  'at',
  'az',
  'ed',
  'el',
  'ul',
])

const titleLinks = wordClass.preposition | wordClass.conjunction

/** Marks every token once; a place covers all its tokens. */
export function markNames(reading: Reading): NameMarks {
  const { tokens } = reading
  const bits = new Int32Array(tokens.count)
  const places = new Map<number, PlaceForm>()
  let placeEnd = 0
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== tokenKind.word) continue
    const capital = ((tokens.shape[token] ?? 0) & shape.capital) !== 0
    if (capital && token >= placeEnd) {
      const place = placeAt(tokens, token)
      if (place !== null) {
        places.set(token, place)
        placeEnd = token + place.words.length
      }
    }
    const word = token < placeEnd ? nameMark.place | nameMark.capital : 0
    bits[token] = word !== 0 ? word : markOf(reading, token)
  }
  unmarkFirstWords(reading, bits)
  return { bits, places }
}

/** The first word of a sentence has its capital from there alone when it is a cue or stands elsewhere without one. */
function unmarkFirstWords(reading: Reading, bits: Int32Array): void {
  const { tokens } = reading
  const firsts = firstWords(reading, bits)
  for (let token = 0; token < tokens.count && firsts.size > 0; token++) {
    if (!isSmallWord(tokens, token)) continue
    for (const first of firsts.get(tokens.folded[token] ?? '') ?? none)
      bits[first] = nameMark.closed
  }
}

const none: readonly number[] = []

/** First words of sentences that may be names, by word; cues among them are unmarked at once. */
function firstWords({ tokens, sentences, pack }: Reading, bits: Int32Array): Map<string, number[]> {
  const firsts = new Map<string, number[]>()
  for (const { from } of sentences) {
    const first = tokens.kind[from] === tokenKind.word ? from : from + 1
    if (((bits[first] ?? 0) & nameMark.own) === 0) continue
    const word = tokens.folded[first] ?? ''
    const same = firsts.get(word)
    if (pack.cues.has(word)) bits[first] = nameMark.closed
    else if (same === undefined) firsts.set(word, [first])
    else same.push(first)
  }
  return firsts
}

function isSmallWord(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === tokenKind.word && ((tokens.shape[token] ?? 0) & shape.capital) === 0
}

function markOf({ document, tokens, classes }: Reading, token: number): number {
  const capital = ((tokens.shape[token] ?? 0) & shape.capital) !== 0
  const word = tokens.folded[token] ?? ''
  let bits = classBits(classes[token] ?? 0)
  if (!capital)
    return bits | (isArticledName(document.text, tokens.start[token] ?? 0, word) ? nameMark.own : 0)
  bits |= nameMark.capital
  if ((traitsOf(word) & trait.portfolio) !== 0) bits |= nameMark.portfolio
  if (isAcronym(tokens, token)) bits |= nameMark.acronym
  return bits === nameMark.capital ? bits | nameMark.own : bits
}

// `al-Jasser`, `el-Sisi`: a small article joined to a name.
function isArticledName(text: string, start: number, word: string): boolean {
  if (word.length < 5 || word.charCodeAt(2) !== hyphen || !articles.has(word.slice(0, 2)))
    return false
  return /^\p{Lu}/u.test(text.slice(start + 3, start + 5))
}

const hyphen = 45

function classBits(classes: number): number {
  let bits = 0
  const isBody = (classes & wordClass.organisation) !== 0
  if (!isBody && (classes & (wordClass.role | wordClass.people)) !== 0) bits |= nameMark.role
  if ((classes & wordClass.honorific) !== 0) bits |= nameMark.honorific
  if (isBody) bits |= nameMark.body
  if ((classes & wordClass.nationality) !== 0) bits |= nameMark.portfolio
  if ((classes & wordClass['name-part']) !== 0 && (classes & wordClass.preposition) === 0)
    bits |= nameMark.link
  if ((classes & titleLinks) !== 0) bits |= nameMark.titleLink
  if (bits === 0 || bits === nameMark.titleLink) {
    if ((classes & closedClasses) !== 0) bits |= nameMark.closed
  }
  return bits
}

// Single letters are initials and Roman numerals follow kings and popes: neither is an acronym.
function isAcronym(tokens: Tokens, token: number): boolean {
  if (((tokens.shape[token] ?? 0) & shape.allCaps) === 0) return false
  return !/^[ivxl]+$/u.test(tokens.folded[token] ?? '')
}
