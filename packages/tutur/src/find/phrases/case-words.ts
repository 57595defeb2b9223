import type { CasePatterns } from '../../languages/case-patterns.ts'
import {
  type AdjectiveEnding,
  anyCase,
  anyNominative,
  anySingular,
  type Declension,
  grammaticalCase,
  type WordForm,
} from '../../languages/declension.ts'
import { nameStem } from '../../languages/nominative.ts'
import { type CasePack, type Grammar, wordClass } from '../../languages/pack.ts'
import { int32s, uint8s } from '../../text/number-arrays.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type Items, is } from '../words/items.ts'
import { perReading } from '../words/per-reading.ts'
import type { Reading } from '../words/reading.ts'

/** What a word looks like, where nouns have cases. Bits. */
export const wordLook = {
  adjective: 1,
  /** A noun of the tables. */
  noun: 2,
  /** A finite verb. */
  verb: 4,
  infinitive: 8,
  gerund: 16,
  /** A place of the tables. */
  place: 32,
  /** A word that is none of these, and may be a noun. */
  other: 64,
} as const

/** The cases and the look of every item. */
export interface CaseWords {
  /** Bits of `grammaticalCase`: every case that the word can be in; 0 where it has none. */
  readonly cases: Int32Array
  /** Bits of {@link wordLook}. */
  readonly look: Uint8Array
}

/** The patterns of the language of the items. */
export function patternsOf({ reading }: Items): CasePatterns {
  return reading.pack.patterns
}

const markedIn = perReading(() => new Map<Items, CaseWords>())

/** The cases of the items, made when first asked. */
export function caseWords(items: Items): CaseWords {
  const marked = markedIn(items.reading)
  const known = marked.get(items)
  if (known !== undefined) return known
  const found = markAll(items)
  marked.set(items, found)
  return found
}

/** True when the item has one of the looks in `bits`. */
export function looks(items: Items, item: number, bits: number): boolean {
  return ((caseWords(items).look[item] ?? 0) & bits) !== 0
}

/** True when the item can stand in one of the cases in `bits`. */
export function inCase(items: Items, item: number, bits: number): boolean {
  return ((caseWords(items).cases[item] ?? 0) & bits) !== 0
}

/** Every word of the text beside the marks. */
interface Marking extends CaseWords {
  readonly words: ReadonlySet<string>
  /** Those with a capital inside a sentence. */
  readonly names: ReadonlySet<string>
}

function namesIn({ word, capital, first, count }: Items): Set<string> {
  const names = new Set<string>()
  for (let i = 0; i < count; i++) if (capital[i] === 1 && first[i] === 0) names.add(word[i] ?? '')
  return names
}

function markAll(items: Items): CaseWords {
  const cases = int32s(items.count)
  const look = uint8s(items.count)
  const marks = { cases, look, words: new Set(items.word), names: namesIn(items) }
  for (let i = 0; i < items.count; i++) {
    if (items.kind[i] === tokenKind.word) markWord(items, i, marks)
    else if (items.quote[i] !== -1) cases[i] = anyCase
  }
  return { cases, look }
}

const small =
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.conjunction |
  wordClass.adverb |
  wordClass.negation |
  wordClass.subordinator |
  wordClass.connective |
  wordClass.question

function markWord(items: Items, item: number, marking: Marking): void {
  const marked = wordMarks(items, item, marking)
  if (marked === null) return
  marking.cases[item] = marked.cases
  marking.look[item] = marked.look
}

interface Marked {
  readonly cases: number
  readonly look: number
}

/** Cases and look of a word; `null` for a small word that has neither. */
function wordMarks(items: Items, item: number, marking: Marking): Marked | null {
  const word = items.word[item] ?? ''
  if (is(items, item, wordClass.pronoun)) {
    const isSubject = patternsOf(items).nominativePronoun.test(word)
    return { cases: isSubject ? anyNominative : anyCase & ~anyNominative, look: 0 }
  }
  const known = nounMarks(items, item)
  if (known !== null) return known
  if (is(items, item, wordClass.auxiliary | wordClass.finite))
    return { cases: 0, look: wordLook.verb }
  if (is(items, item, small) || isAddress(word)) return null
  const capital = items.capital[item] === 1
  if (capital && isUnchangingName(items, word, marking))
    return { cases: anySingular, look: wordLook.other }
  const plain = !capital || items.first[item] === 1 ? plainMarks(items, item) : null
  return plain ?? unknownMarks(items, item, marking)
}

/** A noun of the tables, or a name of theirs where it has a capital. */
function nounMarks(items: Items, item: number): Marked | null {
  const { declension } = items.reading.pack
  const forms = formsOf(declension, items.word[item] ?? '')
  if (forms === null) return null
  if (items.capital[item] !== 1 && onlyName(declension, forms)) return null
  const isPlace = forms.some(({ lemma }) => declension.places.has(lemma))
  return {
    cases: casesIn(forms),
    look: isPlace ? wordLook.place : wordLook.noun,
  }
}

/** A verb form or an adjective, by its ending. */
function plainMarks(items: Items, item: number): Marked | null {
  const { pack } = items.reading
  const word = items.word[item] ?? ''
  if (pack.grammar.infinitive?.test(word) === true) return { cases: 0, look: wordLook.infinitive }
  if (isGerund(items, item) && !isBeforeVerb(items, item))
    return { cases: 0, look: wordLook.gerund }
  const ending = adjectiveEnding(pack, word)
  if (ending !== null) return { cases: ending.cases, look: wordLook.adjective }
  return endsAsFinite(pack.grammar, word) ? { cases: 0, look: wordLook.verb } : null
}

/** `Алиев ранее подчеркнул`: a word with a capital right before a verb is who does it, no gerund. */
function isBeforeVerb(items: Items, item: number): boolean {
  if (items.capital[item] !== 1) return false
  let next = item + 1
  while (is(items, next, wordClass.adverb | wordClass.time)) next++
  if (items.kind[next] !== tokenKind.word) return false
  return endsAsFinite(items.reading.pack.grammar, items.word[next] ?? '')
}

/** A noun or a name that no table has, by its last letters. */
function unknownMarks(items: Items, item: number, { words }: Marking): Marked {
  const { pack } = items.reading
  const word = items.word[item] ?? ''
  const capital = items.capital[item] === 1
  const ending = capital ? adjectiveEnding(pack, word) : null
  const byEnding = isOfKnownName(word, capital, { words, pattern: pack.patterns.maleGenitive })
    ? genitiveOrAccusative
    : casesByEnding(pack, word, capital && items.first[item] === 0)
  return { cases: (ending?.cases ?? 0) | byEnding, look: wordLook.other }
}

const genitiveOrAccusative = grammaticalCase.genitive | grammaticalCase.accusative

/** `Крючкова` in a text that has `Крючков`: his name in another case, not hers. */
function isOfKnownName(
  word: string,
  capital: boolean,
  { words, pattern }: { readonly words: ReadonlySet<string>; readonly pattern: RegExp },
): boolean {
  return capital && word.length > 3 && pattern.test(word) && words.has(word.slice(0, -1))
}

/** `http://www.osce.org/ru`: the address of a page. */
function isAddress(word: string): boolean {
  return word.includes('/') || word.startsWith('www.') || word === 'http' || word === 'https'
}

/** `Черных`: a name in -ых that stands with a capital inside a sentence too. */
function isUnchangingName(items: Items, word: string, { names }: Marking): boolean {
  return patternsOf(items).unchangingName.test(word) && names.has(word)
}

/** `отметив`, `касаясь`; in -ая and -яя only where the tables know it for a verb, since adjectives end so too. */
function isGerund({ reading, word }: Items, item: number): boolean {
  const { grammar, cues } = reading.pack
  const found = word[item] ?? ''
  if (found.length < 4 || grammar.participle?.test(found) !== true) return false
  return !reading.pack.patterns.gerundOrAdjective.test(found) || cues.has(found)
}

/** The readings of a word of the tables; of one with a hyphen, those of its last part. */
export function formsOf(declension: Declension, word: string): readonly WordForm[] | null {
  const found = declension.forms.get(word)
  if (found !== undefined) return found
  const hyphen = word.lastIndexOf('-')
  return hyphen < 0 ? null : (declension.forms.get(word.slice(hyphen + 1)) ?? null)
}

/** The stem of the word at a token, the same for all cases of a name; empty beyond the last. */
export function stemAt({ tokens, pack }: Reading, token: number): string {
  return nameStem(pack, tokens.folded[token] ?? '')
}

/** The readings of the word at a token; none when no table has it. */
export function formsAt({ tokens, pack }: Reading, token: number): readonly WordForm[] {
  return formsOf(pack.declension, tokens.folded[token] ?? '') ?? []
}

/** Every case that the tables give the word at a token; 0 when none has it. */
export function casesAt(reading: Reading, token: number): number {
  return casesIn(formsAt(reading, token))
}

function casesIn(forms: readonly WordForm[]): number {
  return forms.reduce((sum, { cases }) => sum | cases, 0)
}

/** `послы`: a noun of the tables for several, whatever its case. */
export function isPlural(reading: Reading, token: number): boolean {
  const cases = casesAt(reading, token)
  return cases !== 0 && (cases & anySingular) === 0
}

function onlyName(declension: Declension, forms: readonly WordForm[]): boolean {
  return forms.every(
    ({ lemma }) =>
      declension.places.has(lemma) || declension.nouns.get(lemma)?.classes === 'given-name',
  )
}

const shortestAdjective = 5

/** The ending that makes an adjective of a word, or `null`. */
export function adjectiveEnding(pack: CasePack, word: string): AdjectiveEnding | null {
  if (word.length < shortestAdjective) return null
  for (const row of pack.declension.adjectives)
    if (word.endsWith(row.ending) && isAdjectival(pack.patterns, word, row)) return row
  return null
}

/** `людей`, `страной`, `заявление`: nouns end as adjectives do. */
function isAdjectival(
  patterns: CasePatterns,
  word: string,
  { ending, kind }: AdjectiveEnding,
): boolean {
  const stem = word.slice(0, word.length - ending.length)
  if (kind === 'soft' || patterns.softEnding.test(ending)) return patterns.softStem.test(stem)
  return patterns.sharedEnding.test(ending) ? patterns.sharedStem.test(stem) : true
}

/** A word that no table has, with the ending of an adjective. */
export function isAdjective({ tokens, classes, pack }: Reading, token: number): boolean {
  if (tokens.kind[token] !== tokenKind.word || (classes[token] ?? 0) !== 0) return false
  const word = tokens.folded[token] ?? ''
  if (formsOf(pack.declension, word) !== null || pack.cues.has(word)) return false
  return adjectiveEnding(pack, word) !== null
}

/** `направил`, `прибывает`: a word that ends as finite verbs do. Nouns and adjectives may end so, too. */
export function endsAsFinite({ past, present }: Grammar, word: string): boolean {
  return (
    word.length >= shortestFinite && (past?.test(word) === true || present?.test(word) === true)
  )
}

/** A word that ends as any form of a verb does. */
export function endsAsVerb(grammar: Grammar, word: string): boolean {
  const { infinitive, participle } = grammar
  if (endsAsFinite(grammar, word)) return true
  return infinitive?.test(word) === true || participle?.test(word) === true
}

const shortestFinite = 4

/** The cases that the last letters of an unknown noun or name allow. */
export function casesByEnding(
  { declension, patterns }: CasePack,
  word: string,
  capital: boolean,
): number {
  const found = declension.unknown.find(({ ending }) => ending.test(word))?.cases ?? anyCase
  if (!capital) return found
  // `Толстой`, `Мэй`: names end so in the nominative too. `Ниворы` is no name of several.
  if (patterns.nominativeName.test(word)) return found | grammaticalCase.nominative
  return patterns.obliqueName.test(word) ? found & ~anyNominative : found
}
