import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Reading } from '../words/reading.ts'
import { wordStart } from '../words/word-marks.ts'
import { nameMark } from './name-mark.ts'

/**
 * Where every noun is written with a capital, takes the mark of a name from those that are none: `der Nachbar`, but
 * `Nachbar Jonas Berg`. A capitalised word that no table knows is taken for a name behind a title, a given name or
 * another name, where the text has it as a name elsewhere, or where it stands without a determiner and the text never
 * gives it one.
 */
export function unmarkNouns(reading: Reading, bits: Int32Array): void {
  if (!reading.pack.grammar.capitalNouns) return
  const doubtful = doubtfulIn(reading, bits)
  const seen = wordsSeen(reading, bits, doubtful)
  markProper(reading, bits)
  markTitles(reading, bits, doubtful)
  // All are judged by the marks as they were, so that the order of the words is of no weight.
  const nouns = doubtful.filter((token) => isNoun(reading, bits, { token, ...seen }))
  for (const token of nouns) bits[token] = nameMark.closed | nameMark.capital
}

/** `Personalvorständin Kira Moll`, `der Politologe Arno Pelz`: what stands before a first name, or between an article and two names. */
function markTitles(reading: Reading, bits: Int32Array, doubtful: readonly number[]): void {
  for (const token of doubtful) {
    if (isOffice(reading, bits, token - 1)) bits[token - 1] = nameMark.role | nameMark.capital
    if (!isOwn(reading, bits, token) || isGiven(reading, token)) continue
    if (!isOwn(reading, bits, token + 1) || !isOwn(reading, bits, token + 2)) continue
    const named = isGiven(reading, token + 1) || isDetermined(reading, token - 1)
    if (named && !isOwn(reading, bits, token - 1)) bits[token] = nameMark.role | nameMark.capital
  }
}

/** `Stadtrat Peer Gall`: a noun for a body and for one who sits in it, right before two names. */
function isOffice(reading: Reading, bits: Int32Array, token: number): boolean {
  const both = wordClass.role | wordClass.organisation
  if (((reading.classes[token] ?? 0) & both) !== both) return false
  return isOwn(reading, bits, token + 1) && isOwn(reading, bits, token + 2)
}

/** An article that a noun for a person can have. */
function isDetermined({ tokens, classes, pack }: Reading, token: number): boolean {
  if (((classes[token] ?? 0) & wordClass.determiner) === 0) return false
  return pack.grammar.neuter?.test(tokens.folded[token] ?? '') !== true
}

/** Words that the text has as names, and those to which it gives a determiner. */
interface Seen {
  readonly names: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
}

function wordsSeen(reading: Reading, bits: Int32Array, doubtful: readonly number[]): Seen {
  const names = new Set<string>()
  const nouns = new Set<string>()
  for (const token of doubtful) {
    const word = reading.tokens.folded[token] ?? ''
    if (isNamedBeside(reading, bits, token)) names.add(word)
    else if (isDescribed(reading, token - 1)) nouns.add(word)
  }
  return { names, nouns }
}

function isNoun(
  reading: Reading,
  bits: Int32Array,
  { token, names, nouns }: Seen & { readonly token: number },
): boolean {
  if (!isOwn(reading, bits, token)) return false
  const word = reading.tokens.folded[token] ?? ''
  // `bot Präsident Felt Hilfe an` behind `rasche Hilfe`
  const known = nouns.has(word) && !isGiven(reading, token) && !isOwn(reading, bits, token + 1)
  if (known && isOwn(reading, bits, token - 1)) return true
  if (isNamedBeside(reading, bits, token)) return false
  if (!nouns.has(word) && standsAlone(reading, token)) return false
  return !names.has(word) || isDescribed(reading, token - 1)
}

/** `das Weiße Haus`, `die Deutsche Bahn`: only in a name has an adjective a capital; the noun behind it is one for a body. */
function markProper(reading: Reading, bits: Int32Array): void {
  const { tokens, sentences } = reading
  const openings = new Set(sentences.map(({ from }) => from))
  const { capital, body, portfolio } = nameMark
  for (let token = 1; token + 1 < tokens.count; token++) {
    if (((bits[token] ?? 0) & (nameMark.own | portfolio)) === 0 || openings.has(token)) continue
    if (isOfPlace(reading, bits, token)) bits[token] = portfolio | capital
    if (!isProper(reading, bits, token)) continue
    bits[token] = portfolio | capital
    bits[token + 1] = body | capital
  }
}

/** `die Meraner Zeitung`: made of the name of a place, before a noun for a body. */
function isOfPlace({ tokens, pack }: Reading, bits: Int32Array, token: number): boolean {
  if (((bits[token + 1] ?? 0) & nameMark.body) === 0) return false
  return pack.grammar.placeAdjective?.test(tokens.folded[token] ?? '') === true
}

/** An adjective with a capital before a noun that is nobody's first name and has no name behind it. */
function isProper(reading: Reading, bits: Int32Array, token: number): boolean {
  const { tokens, pack } = reading
  if (pack.grammar.properAdjective?.test(tokens.folded[token] ?? '') !== true) return false
  const noun = bits[token + 1] ?? 0
  const isNoun = (noun & nameMark.capital) !== 0 && (noun & (nameMark.own | nameMark.body)) !== 0
  if (!isNoun || (noun & nameMark.closed) !== 0 || isGiven(reading, token + 1)) return false
  if (isOwn(reading, bits, token + 2)) return false
  return isDescribed(reading, token - 1) || isAfterPreposition(reading, token)
}

function isAfterPreposition({ classes }: Reading, token: number): boolean {
  return ((classes[token - 1] ?? 0) & wordClass.preposition) !== 0
}

/** Tokens marked as names that no table knows as such. */
function doubtfulIn({ tokens }: Reading, bits: Int32Array): number[] {
  const doubtful: number[] = []
  for (let token = 0; token < tokens.count; token++)
    if (((bits[token] ?? 0) & nameMark.own) !== 0) doubtful.push(token)
  return doubtful
}

const titled = nameMark.role | nameMark.honorific

/** A title, a given name or another name stands before it, or another name behind it and no determiner before. */
function isNamedBeside(reading: Reading, bits: Int32Array, token: number): boolean {
  const before = bits[token - 1] ?? 0
  if (isGiven(reading, token)) return true
  if ((before & titled) !== 0 && (before & nameMark.capital) !== 0) return true
  const follows = isOwn(reading, bits, token - 1) && !isDescribed(reading, token - 2)
  if (follows || (isOwn(reading, bits, token - 1) && isNamedPair(reading, bits, token))) return true
  return isOwn(reading, bits, token + 1) && !isDescribed(reading, token - 1)
}

/** `die Bäuerin Ida Holm`: behind a determined noun two names in a row. */
function isNamedPair(reading: Reading, bits: Int32Array, token: number): boolean {
  return isOwn(reading, bits, token + 1) || isOwn(reading, bits, token - 2)
}

function isOwn({ tokens }: Reading, bits: Int32Array, token: number): boolean {
  return tokens.kind[token] === tokenKind.word && ((bits[token] ?? 0) & nameMark.own) !== 0
}

function isGiven({ classes }: Reading, token: number): boolean {
  return ((classes[token] ?? 0) & wordClass['given-name']) !== 0
}

/** A determiner, a contracted preposition or an adjective: what stands before a common noun. */
function isDescribed(reading: Reading, token: number): boolean {
  const { tokens, classes, pack } = reading
  if (tokens.kind[token] === tokenKind.number) return true
  if (tokens.kind[token] !== tokenKind.word) return false
  const found = classes[token] ?? 0
  if ((found & (wordClass.determiner | wordClass.demonstrative)) !== 0) return true
  // `im` has an article in it.
  if (((reading.traits[token] ?? 0) & trait.definite) !== 0) return true
  const isSmall = tokens.shape[token] === 0 && !isCue(reading, token)
  return isSmall && found === 0 && pack.grammar.inflected?.test(tokens.folded[token] ?? '') === true
}

function isCue(reading: Reading, token: number): boolean {
  return ((reading.starts[token] ?? 0) & wordStart.cue) !== 0
}

/** At the beginning of a clause, beside a verb of saying, or behind a preposition that has no article in it. */
function standsAlone(reading: Reading, token: number): boolean {
  const { tokens, classes } = reading
  if (isDescribed(reading, token - 1)) return false
  const preposition = ((classes[token - 1] ?? 0) & wordClass.preposition) !== 0
  const finite = ((classes[token + 1] ?? 0) & wordClass.finite) !== 0
  const opens = tokens.kind[token - 1] !== tokenKind.word
  return preposition || isCue(reading, token - 1) || isCue(reading, token + 1) || (opens && finite)
}
