import { nameStem } from '../../languages/nominative.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { formsOf } from '../phrases/case-words.ts'
import type { Reading } from '../words/reading.ts'

/**
 * The places that no table has, by how the text uses them: behind a preposition of place (`в Ниворе`), or behind a noun
 * in an ending that no surname beside an office has (`министр обороны Ниворы`). By stem, each with its nominative, as
 * far as the forms in the text tell it. Two passes over the tokens.
 */
export function unknownPlaces(reading: Reading): ReadonlyMap<string, string> {
  const { tokens } = reading
  const forms = new Map<string, Set<string>>()
  for (let token = 1; token < tokens.count; token++)
    if (isUnknownName(reading, token) && (isWhere(reading, token) || isOwner(reading, token)))
      forms.set(nameStem(tokens.folded[token] ?? ''), new Set())
  for (let token = 0; token < tokens.count && forms.size > 0; token++)
    if (isUnknownName(reading, token))
      forms.get(nameStem(tokens.folded[token] ?? ''))?.add(tokens.folded[token] ?? '')
  return new Map(Array.from(forms, ([stem, all]) => [stem, nominativeOf(reading.pack, stem, all)]))
}

/** Of the forms of a place the one in the nominative, or what the ending of another makes it; else any. */
function nominativeOf(
  { patterns, grammar }: LanguagePack,
  stem: string,
  forms: ReadonlySet<string>,
): string {
  if (forms.has(stem)) return stem
  for (const form of forms) if (patterns.placeNominative.test(form)) return form
  for (const form of forms) {
    if (patterns.feminineCase.test(form)) return stem + grammar.feminineEnding
    if (patterns.softFeminineCase.test(form)) return stem + grammar.softFeminineEnding
  }
  const [any = stem] = forms
  return any
}

function isUnknownName({ tokens, pack, classes }: Reading, token: number): boolean {
  const bits = tokens.shape[token] ?? 0
  if ((bits & shape.capital) === 0 || (bits & shape.allCaps) !== 0) return false
  const word = tokens.folded[token] ?? ''
  return (classes[token] ?? 0) === 0 && word.length > 3 && formsOf(pack.declension, word) === null
}

/** `в Ниворе`, `из Ниворы`, with no name behind it: `в Нью Йорке`, `на Иване Лещуке` tell nothing. */
function isWhere({ tokens, pack, classes }: Reading, token: number): boolean {
  const before = tokens.folded[token - 1] ?? ''
  if (!pack.grammar.placePreposition?.test(before)) return false
  return ((tokens.shape[token + 1] ?? 0) & shape.capital) === 0 && classes[token - 1] !== 0
}

/** The genitive of a feminine noun behind a noun in small letters. */
function isOwner(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  if (pack.grammar.placeGenitive?.test(tokens.folded[token] ?? '') !== true) return false
  if (tokens.kind[token - 1] !== tokenKind.word) return false
  const nouns = wordClass.role | wordClass.organisation | wordClass.people | wordClass.occasion
  const isNoun = ((reading.classes[token - 1] ?? 0) & nouns) !== 0
  return isNoun || isCommonNoun(reading, token - 1)
}

/** A word in small letters that is neither a small word nor a verb. */
function isCommonNoun({ tokens, pack, classes }: Reading, token: number): boolean {
  const word = tokens.folded[token] ?? ''
  if (((tokens.shape[token] ?? 0) & shape.capital) !== 0) return false
  if (formsOf(pack.declension, word) !== null) return true
  if ((classes[token] ?? 0) !== 0) return false
  const { past, present, infinitive } = pack.grammar
  return ![past, present, infinitive].some((form) => form?.test(word) === true)
}
