import {
  type AdjectiveEnding,
  anyCase,
  anyNominative,
  type Declension,
  grammaticalCase,
  pluralShift,
  type WordForm,
} from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type Items, is } from '../words/items.ts'

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

const marked = new WeakMap<Items, CaseWords>()

/** The cases of the items, made when first asked. */
export function caseWords(items: Items): CaseWords {
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
  const cases = new Int32Array(items.count)
  const look = new Uint8Array(items.count)
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
  const { cases, look, words } = marking
  const { declension, grammar } = items.reading.pack
  const word = items.word[item] ?? ''
  const bits = items.classes[item] ?? 0
  if (is(items, item, wordClass.pronoun)) {
    cases[item] = nominativePronoun.test(word) ? anyNominative : anyCase & ~anyNominative
    return
  }
  const capital = items.capital[item] === 1
  const forms = formsOf(declension, word)
  if (forms !== null && (capital || !onlyName(declension, forms))) {
    cases[item] = forms.reduce((sum, form) => sum | form.cases, 0)
    look[item] = forms.some(({ lemma }) => declension.places.has(lemma))
      ? wordLook.place
      : wordLook.noun
    return
  }
  if (is(items, item, wordClass.auxiliary | wordClass.finite)) {
    look[item] = wordLook.verb
    return
  }
  if ((bits & small) !== 0 || isAddress(word)) return
  if (capital && isUnchangingName(word, marking)) {
    cases[item] = anyCase & ~(anyCase << pluralShift)
    look[item] = wordLook.other
    return
  }
  if (!capital || items.first[item] === 1) {
    if (grammar.infinitive?.test(word) === true) {
      look[item] = wordLook.infinitive
      return
    }
    if (isGerund(items, item)) {
      look[item] = wordLook.gerund
      return
    }
    const ending = adjectiveEnding(declension, word)
    if (ending !== null) {
      cases[item] = ending.cases
      look[item] = wordLook.adjective
      return
    }
    if (isVerbForm(items, item)) {
      look[item] = wordLook.verb
      return
    }
  }
  const ending = capital ? adjectiveEnding(declension, word) : null
  const byEnding = isOfKnownName(word, capital, words)
    ? genitiveOrAccusative
    : casesByEnding(word, capital && items.first[item] === 0)
  cases[item] = ending === null ? byEnding : ending.cases | byEnding
  look[item] = wordLook.other
}

const genitiveOrAccusative = grammaticalCase.genitive | grammaticalCase.accusative

/** `Крючкова` in a text that has `Крючков`: his name in another case, not hers. */
function isOfKnownName(word: string, capital: boolean, words: ReadonlySet<string>): boolean {
  if (!capital || word.length < 4 || !/[а]$/u.test(word)) return false
  return words.has(word.slice(0, -1))
}

/** `http://www.osce.org/ru`: the address of a page. */
function isAddress(word: string): boolean {
  return word.includes('/') || word.startsWith('www.') || word === 'http' || word === 'https'
}

/** `Черных`: a name in -ых that stands with a capital inside a sentence too. */
function isUnchangingName(word: string, { names }: Marking): boolean {
  return /[ыи]х$/u.test(word) && names.has(word)
}

/** `отметив`, `касаясь`; in -ая and -яя only where the tables know it for a verb, since adjectives end so too. */
function isGerund({ reading, word }: Items, item: number): boolean {
  const { grammar, cues } = reading.pack
  const found = word[item] ?? ''
  if (found.length < 4 || grammar.participle?.test(found) !== true) return false
  return !/[ая]я$/u.test(found) || cues.has(found)
}

const nominativePronoun = /^(?:он|она|они|оно|тот|та|те|последн(?:ий|яя|ие)|я|мы|там)$/u

/** The readings of a word of the tables; of one with a hyphen, those of its last part. */
export function formsOf(declension: Declension, word: string): readonly WordForm[] | null {
  const found = declension.forms.get(word)
  if (found !== undefined) return found
  const hyphen = word.lastIndexOf('-')
  return hyphen < 0 ? null : (declension.forms.get(word.slice(hyphen + 1)) ?? null)
}

function onlyName(declension: Declension, forms: readonly WordForm[]): boolean {
  return forms.every(
    ({ lemma }) =>
      declension.places.has(lemma) || declension.nouns.get(lemma)?.classes === 'given-name',
  )
}

const shortestAdjective = 5

/** The ending that makes an adjective of a word, or `null`. */
export function adjectiveEnding(declension: Declension, word: string): AdjectiveEnding | null {
  if (word.length < shortestAdjective) return null
  for (const row of declension.adjectives) {
    if (word.endsWith(row.ending) && isAdjectival(word, row)) return row
  }
  return null
}

/** What stands before the endings of adjectives that nouns share. */
const stems = {
  soft: /(?:[гкхжшчщ]|[дртш]н)$/u,
  shared: /(?:[сц]к|нн|[бвгджзлмпрстчшьк]н|[оеё]в|ш|щ)$/u,
} as const

/** `людей`, `страной`, `заявление`: nouns end as adjectives do. */
function isAdjectival(word: string, { ending, kind }: AdjectiveEnding): boolean {
  const stem = word.slice(0, word.length - ending.length)
  if (kind === 'soft' || ending === 'им') return stems.soft.test(stem)
  return ending === 'ой' || ending === 'ом' ? stems.shared.test(stem) : true
}

function isVerbForm({ reading, word }: Items, item: number): boolean {
  const { past, present } = reading.pack.grammar
  const found = word[item] ?? ''
  return found.length > 3 && (past?.test(found) === true || present?.test(found) === true)
}

const endings: readonly (readonly [RegExp, number])[] = [
  [/(?:ами|ями)$/u, 16 << 6],
  [/(?:ах|ях)$/u, 32 << 6],
  [/(?:ам|ям)$/u, 4 << 6],
  [/(?:ого|его)$/u, 2 | 8],
  [/(?:ому|ему)$/u, 4],
  [/(?:ым|им|ом|ем)$/u, 16],
  [/(?:ов|ев)$/u, 1 | (2 << 6)],
  [/(?:ией|стью)$/u, 16],
  [/(?:ой|ей)$/u, 2 | 4 | 16 | 32],
  [/[ую]$/u, 4 | 8],
  [/[ыи]$/u, (1 << 6) | (8 << 6) | 2 | 4 | 32],
  [/[ая]$/u, 1 | 2 | 8],
  [/е$/u, 1 | 4 | 8 | 32],
  [/о$/u, anyCase],
  [/[a-z0-9]$/u, anyCase],
  [/./u, 1 | 8 | (2 << 6)],
]

/** The cases that the last letters of an unknown noun or name allow. */
export function casesByEnding(word: string, capital: boolean): number {
  const found = endings.find(([ending]) => ending.test(word))?.[1] ?? anyCase
  if (!capital) return found
  // `Толстой`, `Мэй`: names end so in the nominative too. `Ниворы` is no name of several.
  if (/[ое]й$/u.test(word)) return found | 1
  return /(?:ы|ии)$/u.test(word) ? found & ~anyNominative : found
}
