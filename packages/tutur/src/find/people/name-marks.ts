import { type PlaceForm, placeAt } from '../../knowledge/places.ts'
import { isRegionName } from '../../knowledge/regions.ts'
import { isOwner } from '../../languages/owner-ending.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { FewWords } from '../../text/few-words.ts'
import { int32s } from '../../text/number-arrays.ts'
import { pushTo } from '../../text/push-to.ts'
import { shape, type Tokens, tokenKind } from '../../text/tokens.ts'
import { isMonthName } from '../words/items.ts'
import type { Reading } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'
import { unmarkNouns } from './capital-nouns.ts'
import { markKnownNames } from './known-names.ts'
import { nameMark } from './name-mark.ts'
import { leadsToPlace, saidPlaces } from './said-places.ts'
import { wordNameMarks } from './word-name-marks.ts'

/** Marks of all tokens of a reading. */
export interface NameMarks {
  /** Bits of {@link nameMark} of each token. */
  readonly bits: Int32Array
  /** Bits of {@link trait} of each token. */
  readonly traits: Int32Array
  /** The place that begins at a token. */
  readonly places: ReadonlyMap<number, PlaceForm>
  /** True when folded words, joined by a blank, name a place: of the tables, or said to be one by the text (`di Cianjur`). */
  readonly isRegion: (words: string) => boolean
  /** The same, where more than a locative says so. */
  readonly isSurePlace: (words: string) => boolean
  /** True of a folded word that the tables have as a person's first name. */
  readonly isFirstName: (word: string) => boolean
  /** Folded words that the text has as a whole name beside a verb of saying: `kata Novi`. */
  readonly bare: ReadonlySet<string>
  /** Folded words that the text has as a whole name anywhere in a sentence. */
  readonly alone: ReadonlySet<string>
  /** True when the text has the first of two folded words as a name without the second behind it. */
  readonly parts: (first: string, second: string) => boolean
  /** The head of a title comes first: no name stands before it. */
  readonly headFirst: boolean
}

/** Marks every token once; a place covers all its tokens. */
export function markNames(reading: Reading): NameMarks {
  const { tokens, classes, pack } = reading
  const { traits, starts } = reading
  const bits = int32s(tokens.count)
  const places = markPlaces(reading, starts, bits)
  markOthers(bits, wordNameMarks(pack).ofTokens(tokens))
  const beforePlaces: number[] = []
  const unlikely: number[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== tokenKind.word) continue
    const found = traits[token] ?? 0
    if (leadsToPlace(found, classes[token] ?? 0, bits[token] ?? 0)) beforePlaces.push(token)
    if (mayBeName(bits[token] ?? 0)) unlikely.push(token)
  }
  markUnlikely(reading, bits, unlikely)
  markFirstNames(reading, bits)
  markRanks(reading, bits)
  markFamilyNames(bits, traits)
  markKnownNames(reading, bits, places)
  unmarkFirstWords(reading, bits)
  unmarkHeadlineVerbs(reading, bits)
  unmarkNouns(reading, bits)
  markGivenNames(reading, bits, places)
  const { bare, alone } = namesOfOneWord(reading, bits)
  const said = saidPlaces({ reading, bits, traits, places, beforePlaces, alone })
  const parts = partsOf(reading, bits)
  const { headFirst } = reading.pack.grammar
  const isRegion = (words: string): boolean => isRegionName(words) || said.all.has(words)
  const isSurePlace = (words: string): boolean => isRegionName(words) || said.sure.has(words)
  const isFirstName = (word: string): boolean =>
    ((reading.pack.words.get(word) ?? 0) & wordClass['given-name']) !== 0
  return { bits, traits, places, isRegion, isSurePlace, isFirstName, bare, alone, parts, headFirst }
}

/** Counts how often words of names stand there, and how often with each other. */
function partsOf({ tokens }: Reading, bits: Int32Array): NameMarks['parts'] {
  // Few documents ask.
  let counts: Map<string, number> | null = null
  return (first, second) => {
    counts ??= countNames(tokens.folded, bits)
    return (counts.get(first) ?? 0) > (counts.get(`${first} ${second}`) ?? 0)
  }
}

function countNames(folded: readonly string[], bits: Int32Array): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (let token = 0; token < bits.length; token++) {
    if (!isOwn(bits[token] ?? 0)) continue
    const word = folded[token] ?? ''
    add(word)
    if (isOwn(bits[token + 1] ?? 0)) add(`${word} ${folded[token + 1] ?? ''}`)
  }
  return counts
}

/** The words that stand alone as names, anywhere or beside a verb of saying. */
function namesOfOneWord(
  reading: Reading,
  bits: Int32Array,
): { readonly bare: Set<string>; readonly alone: Set<string> } {
  const { starts } = reading
  const bare = new Set<string>()
  const alone = new Set<string>()
  const isCue = (token: number): boolean => ((starts[token] ?? 0) & wordStart.cue) !== 0
  for (let token = 0; token < bits.length; token++) {
    if (!isOwn(bits[token] ?? 0)) continue
    const beside = (bits[token - 1] ?? 0) | (bits[token + 1] ?? 0)
    if ((beside & nameMark.capital) !== 0) continue
    const word = reading.tokens.folded[token] ?? ''
    alone.add(word)
    if (isCue(token - 1) || isCue(token + 1)) bare.add(word)
  }
  return { bare, alone }
}

function markPlaces(
  reading: Reading,
  starts: Int32Array,
  bits: Int32Array,
): Map<number, PlaceForm> {
  const places = new Map<number, PlaceForm>()
  for (let token = 0; token < bits.length; token++) {
    if (((starts[token] ?? 0) & wordStart.place) === 0) continue
    const place = placeAt(reading, token)
    if (place === null) continue
    places.set(token, place)
    const to = token + place.words.length
    bits.fill(nameMark.place | nameMark.capital, token, to)
    token = to - 1
  }
  return places
}

/** What no place has covered is what the word is by itself. */
function markOthers(bits: Int32Array, own: Int32Array): void {
  for (let token = 0; token < bits.length; token++)
    if (bits[token] === 0) bits[token] = own[token] ?? 0
}

const closedCapital = nameMark.closed | nameMark.capital

/** A closed-class word with a capital, or capitals alone. */
function mayBeName(bits: number): boolean {
  return (bits & closedCapital) === closedCapital || (bits & nameMark.acronym) !== 0
}

function markUnlikely(reading: Reading, bits: Int32Array, unlikely: readonly number[]): void {
  for (const token of unlikely)
    if (isReadAsName(reading, bits, token) || isNameAfterAll(reading, bits, token))
      bits[token] = nameMark.own | nameMark.capital
}

/** `kata Hari Wibowo`: the tables have it as another word, and reading took it for a name. */
function isReadAsName(
  { classes, tokens, pack }: Reading,
  bits: Int32Array,
  token: number,
): boolean {
  const isSmall = ((bits[token] ?? 0) & nameMark.closed) !== 0 && classes[token] === 0
  return isSmall && pack.words.has(tokens.folded[token] ?? '')
}

/** `Menteri Kehutanan Raja Amar`: behind a title a word for another office is a person's first name, when the table has it as one. */
function markFirstNames({ classes, traits }: Reading, bits: Int32Array): void {
  const { role, portfolio: field, acronym, body, place, capital } = nameMark
  for (let token = 1; token < bits.length; token++) {
    if (((classes[token] ?? 0) & wordClass['given-name']) === 0) continue
    const [before, here, after] = [bits[token - 1] ?? 0, bits[token] ?? 0, bits[token + 1] ?? 0]
    const isTitled = (before & (role | field | acronym | body | place)) !== 0
    const isRole = (here & role) !== 0 && (here & before & after & capital) !== 0
    // `Jenderal Agung Subagja`: a rank is that of a person, and `Jaksa Agung` is an office.
    const isRanked = ((traits[token - 1] ?? 0) & trait.rank) !== 0 && (before & capital) !== 0
    const isField = isRanked && (here & field) !== 0 && isOwn(after)
    if ((isTitled && isRole) || isField) bits[token] = nameMark.own | capital
  }
}

/** `Laksamana Muda Surya`: behind a rank and before a name a word that makes another rank of it. */
function markRanks({ traits }: Reading, bits: Int32Array): void {
  const { own, portfolio: field, role, capital } = nameMark
  for (let token = 1; token < bits.length; token++) {
    if (((traits[token] ?? 0) & trait.rank) === 0 || bits[token] !== (own | capital)) continue
    const isRanked = ((traits[token - 1] ?? 0) & trait.rank) !== 0
    const isRole = ((bits[token - 1] ?? 0) & role) !== 0
    if (isRanked && isRole && isOwn(bits[token + 1] ?? 0)) bits[token] = field | capital
  }
}

/** `Tom Baker said`, `Baker said`: a word for a job is a family name, unless a name follows (`Baker Tom Hill`) or an article stands before it. */
function markFamilyNames(bits: Int32Array, traits: Int32Array): void {
  const { own, capital } = nameMark
  for (let token = 0; token < bits.length; token++) {
    const isBoth = ((traits[token] ?? 0) & trait.surname) !== 0
    if (isBoth && isFamilyName(bits, token)) bits[token] = own | capital
  }
}

function isFamilyName(bits: Int32Array, token: number): boolean {
  const { role, honorific, capital, closed, owner } = nameMark
  const titled = role | capital
  const [before, after] = [bits[token - 1] ?? 0, bits[token + 1] ?? 0]
  if (((bits[token] ?? 0) & titled) !== titled) return false
  if ((before & (closed | role | owner)) !== 0) return false
  return isOwn(before) || (before & honorific) !== 0 || !isOwn(after)
}

/** `Wakil Presiden AS JD Vance`, `President Said Deni said`, `the minister, Yee Mon, said`. */
function isNameAfterAll(reading: Reading, bits: Int32Array, token: number): boolean {
  const { kind } = reading.tokens
  const [before, here, after] = [token - 1, token, token + 1].map((i) => bits[i] ?? 0)
  if (before === undefined || here === undefined || after === undefined) return false
  if (isMonthName(reading, token) && (isOwn(after) || isOwn(before))) return true
  if ((here & nameMark.acronym) !== 0)
    return isInitials(reading, token) && isOwn(after) && isOpen(before, reading.pack)
  const isSetOff = kind[token - 2] === tokenKind.comma && kind[token + 1] === tokenKind.comma
  if (isSetOff && isOwn(before)) return true
  const isCue = ((reading.starts[token] ?? 0) & wordStart.cue) !== 0
  const isTitled = (before & nameMark.role) !== 0 && (before & nameMark.capital) !== 0
  return isCue && isTitled && isOwn(after) && ((bits[token + 2] ?? 0) & nameMark.capital) === 0
}

function isOwn(bits: number): boolean {
  return (bits & nameMark.own) !== 0
}

/** No title or body that capitals could belong to: `juru bicara MK Hasan` is of the court, `President JD Dahl` of nothing. */
function isOpen(before: number, { grammar }: LanguagePack): boolean {
  const { role, body, portfolio: field, acronym, place, capital } = nameMark
  const titled = body | field | acronym | (grammar.headFirst ? role : 0)
  if ((before & titled) !== 0) return false
  return (before & (place | role)) !== 0 || (before & capital) === 0
}

/** Two letters that no table knows. */
function isInitials({ tokens, classes }: Reading, token: number): boolean {
  return (tokens.folded[token] ?? '').length === 2 && classes[token] === 0
}

/** `Defense Minister Israel Katz`, `Menteri Israel Israel Katz`: the name of a state that is a person's. */
function markGivenNames(reading: Reading, bits: Int32Array, places: Map<number, PlaceForm>): void {
  for (const [token, { kind, words }] of places)
    if (kind === 'state' && words.length === 1 && isGivenName(reading, bits, token)) {
      places.delete(token)
      bits[token] = nameMark.own | nameMark.capital
    }
}

function isGivenName({ tokens, pack }: Reading, bits: Int32Array, token: number): boolean {
  const word = tokens.folded[token] ?? ''
  if (((bits[token + 1] ?? 0) & nameMark.own) === 0 || isOwner(word, pack)) return false
  if (tokens.folded[token - 1] === word) return true
  const isTitled = ((bits[token - 1] ?? 0) & (nameMark.role | nameMark.honorific)) !== 0
  return !pack.grammar.headFirst && isTitled
}

/** The first word of a sentence has its capital from there alone when it is a cue or stands elsewhere without one. */
function unmarkFirstWords(reading: Reading, bits: Int32Array): void {
  const { tokens } = reading
  const firsts = firstWords(reading, bits)
  if (firsts.size === 0) return
  const few = new FewWords(firsts.keys())
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.folded[token] ?? ''
    if (!few.mayHold(word) || !isSmallWord(tokens, token)) continue
    for (const first of firsts.get(word) ?? none) bits[first] = nameMark.closed
  }
}

/** `Ketum PAN Arga Wirawan Ingatkan Pesan Bung Dahl`: in a headline a verb of saying has a capital, and is no part of a name. */
function unmarkHeadlineVerbs(reading: Reading, bits: Int32Array): void {
  if (!reading.pack.grammar.headFirst) return
  const { starts } = reading
  const { blocks } = reading.document
  for (const { from, to, block } of reading.sentences) {
    if (blocks[block]?.role === 'paragraph') continue
    for (let token = from + 1; token < to; token++)
      if (isOwn(bits[token] ?? 0) && ((starts[token] ?? 0) & wordStart.cue) !== 0)
        bits[token] = nameMark.closed | nameMark.verb
  }
}

const none: readonly number[] = []

/** First words of sentences that may be names, by word; cues among them are unmarked at once. */
function firstWords(reading: Reading, bits: Int32Array): Map<string, number[]> {
  const { tokens, sentences } = reading
  const { starts } = reading
  const firsts = new Map<string, number[]>()
  for (const { from } of sentences) {
    const first = tokens.kind[from] === tokenKind.word ? from : from + 1
    if (((bits[first] ?? 0) & nameMark.own) === 0) continue
    const word = tokens.folded[first] ?? ''
    if (((starts[first] ?? 0) & wordStart.cue) !== 0) bits[first] = nameMark.closed
    else pushTo(firsts, word, first)
  }
  return firsts
}

function isSmallWord(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === tokenKind.word && ((tokens.shape[token] ?? 0) & shape.capital) === 0
}
