import { anySingular, type Gender, grammaticalCase } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import {
  type NameGender,
  type NameReading,
  nominativeOfName,
  type PrintedName,
  readingsOfName,
} from '../../languages/person-name.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { adjectiveEnding, casesAt, endsAsFinite } from '../phrases/case-words.ts'
import { perReading } from '../words/per-reading.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { opensSentence, standsObliquely } from './nominative-phrase.ts'

/** The words of a name. Token indexes. */
export interface NameRun extends TokenRange {
  /** The office right before it, `null` where none stands there. */
  readonly title: TokenRange | null
  /** The first name, -1 where no table has one. */
  readonly given: number
}

/** How a name stands in the text: whose it can be, and in which cases. */
export function nameStands(reading: Reading, run: NameRun): NameReading {
  const { pack } = reading
  const name = printedName(reading, run)
  const placed = readingsOfName(pack, name, askedBefore(reading, run))
  const found = placed.length > 0 ? placed : readingsOfName(pack, name, anySingular)
  const [first, second] = found
  if (first === undefined)
    return { gender: givenGender(reading, run), cases: grammaticalCase.nominative }
  return second === undefined ? first : likelier(reading, run, [first, second])
}

/** Of a man's and a woman's name that look alike the one that the verb, the surname or the place tells. */
function likelier(
  reading: Reading,
  run: NameRun,
  [male, female]: readonly [NameReading, NameReading],
): NameReading {
  const { patterns } = reading.pack
  const byVerb = genderByVerb(reading, run)
  if (byVerb !== null) return byVerb === 'f' ? female : male
  if (patterns.feminineAnyCase.test(reading.tokens.folded[run.to - 1] ?? '')) return female
  const nominative = ({ cases }: NameReading) => (cases & grammaticalCase.nominative) !== 0
  if (run.given < 0 || nominative(male) === nominative(female)) return male
  // `встреча Александра Громко`: behind a noun a name belongs to it.
  const owned = ownsNoun(reading, run)
  return nominative(male) === owned ? female : male
}

/** Whether the verb, the first name or the form of the name tells a man from a woman; else the gender is a guess. */
export function showsGender(reading: Reading, run: NameRun): boolean {
  const { pack, tokens } = reading
  if (genderByVerb(reading, run) !== null) return true
  const traits = pack.traits.get(tokens.folded[run.given] ?? '') ?? 0
  if (((traits & trait.female) !== 0) !== ((traits & trait.male) !== 0)) return true
  if (pack.patterns.feminineAnyCase.test(tokens.folded[run.to - 1] ?? '')) return true
  return readingsOfName(pack, printedName(reading, run), anySingular).length === 1
}

/** A noun that is no name stands right before the name. */
export function ownsNoun(reading: Reading, { from, title }: NameRun): boolean {
  const before = from - 1
  if (title !== null || (reading.quotationOf[before] ?? -1) >= 0) return false
  if (isCapital(reading, before) && !opensSentence(reading, before)) return false
  const small = wordClass.adverb | wordClass.conjunction | wordClass.complementiser | wordClass.time
  if (reading.tokens.kind[before] !== tokenKind.word || has(reading, before, small)) return false
  return !reading.pack.cues.has(reading.tokens.folded[before] ?? '') && !isVerb(reading, before)
}

function givenGender({ pack, tokens }: Reading, { given }: NameRun): NameGender {
  const traits = pack.traits.get(tokens.folded[given] ?? '') ?? 0
  return (traits & trait.female) !== 0 && (traits & trait.male) === 0 ? 'f' : 'm'
}

/** Bits of the cases that the office and the preposition before a name allow. */
function askedBefore(reading: Reading, { from, title }: NameRun): number {
  const role = title === null ? -1 : roleIn(reading, title)
  const ofRole = role < 0 ? 0 : casesAt(reading, role) & anySingular
  return (ofRole === 0 ? anySingular : ofRole) & behindWord(reading, title?.from ?? from)
}

/** Bits of the cases in which a phrase can stand behind the word before it. */
function behindWord(reading: Reading, from: number): number {
  const { genitive, dative, instrumental } = grammaticalCase
  const { takesGenitive, takesDative, takesInstrumental, standsBefore } = reading.pack.patterns
  const before = reading.tokens.folded[from - 1] ?? ''
  if (takesGenitive.test(before)) return genitive
  if (takesDative.test(before)) return dative
  if (takesInstrumental.test(before)) return instrumental | genitive
  if (standsBefore.test(before)) return genitive
  return standsObliquely(reading, from) ? notNominative : anySingular
}

const notNominative = anySingular & ~grammaticalCase.nominative

/** The words of a name as they stand in the text. */
export function printedName(reading: Reading, { from, to }: TokenRange): PrintedName {
  const { tokens, document } = reading
  const words: string[] = []
  for (let token = from; token < to; token++) {
    const word = document.text.slice(tokens.start[token], tokens.end[token])
    // `А. Лещук`.
    if (word === '.' && words.length > 0) words.push(`${words.pop()}.`)
    else words.push(word)
  }
  const last = words.at(-1) ?? ''
  // `Семён П.`: an initial keeps its dot.
  const isInitial = last.length === 1 && document.text[tokens.end[to - 1] ?? 0] === '.'
  if (isInitial && words.length > 1) words.push(`${words.pop()}.`)
  return { words, isSeen: (word) => seenIn(reading).has(word) }
}

/** The words with a capital of a text, folded, made when first asked for. */
const seenIn = perReading((reading): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let token = 0; token < reading.tokens.count; token++)
    if (isCapital(reading, token)) found.add(reading.tokens.folded[token] ?? '')
  return found
})

/** `заявила Самира Наджа`: a verb of saying in the past beside a name tells whether a woman or a man speaks. */
export function genderByVerb(
  { tokens, pack }: Reading,
  { from, to, title }: NameRun,
): Gender | null {
  for (const token of [(title?.from ?? from) - 1, to]) {
    const word = tokens.folded[token] ?? ''
    if (!pack.cues.has(word) || pack.grammar.past?.test(word) !== true) continue
    if (pack.patterns.femalePast.test(word)) return 'f'
    if (pack.patterns.malePast.test(word)) return 'm'
  }
  return null
}

/** The name in the nominative. */
export function nominativeOf(reading: Reading, range: TokenRange, stands: NameReading): string {
  return nominativeOfName(reading.pack, printedName(reading, range), stands)
}

export function roleIn(reading: Reading, { from, to }: TokenRange): number {
  for (let token = from; token < to; token++) if (has(reading, token, wordClass.role)) return token
  return -1
}

/** `направил`, `прибывает`: a verb in small letters that no table has. */
export function isVerb(reading: Reading, token: number): boolean {
  const { tokens, pack, classes } = reading
  const word = tokens.folded[token] ?? ''
  if (tokens.kind[token] !== tokenKind.word || word.includes('-')) return false
  if ((classes[token] ?? 0) !== 0) return has(reading, token, wordClass.finite)
  if (casesAt(reading, token) !== 0 || adjectiveEnding(pack, word) !== null) return false
  return endsAsFinite(pack.grammar, word)
}
