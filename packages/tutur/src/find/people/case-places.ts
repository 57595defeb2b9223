import { inflectedStem } from '../../knowledge/inflected-stem.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { casesAt, endsAsVerb, stemAt } from '../phrases/case-words.ts'
import { has, isAllCaps, isCapital, type Reading } from '../words/reading.ts'

/**
 * The places that no table has, by how the text uses them: behind a preposition of place (`в Ниворе`), or behind a noun
 * in an ending that no surname beside an office has (`министр обороны Ниворы`). By stem, each with its nominative, as
 * far as the forms in the text tell it. Two passes over the tokens.
 */
export function unknownPlaces(reading: Reading): ReadonlyMap<string, string> {
  const { tokens } = reading
  const forms = new Map<string, Set<string>>()
  for (let token = 1; token < tokens.count; token++)
    if (isUnknownName(reading, token) && isUsedForPlace(reading, token))
      forms.set(stemAt(reading, token), new Set())
  for (let token = 0; token < tokens.count && forms.size > 0; token++)
    if (isUnknownName(reading, token))
      forms.get(stemAt(reading, token))?.add(tokens.folded[token] ?? '')
  return new Map(
    Array.from(forms, ([stem, all]) => [
      stem,
      ownNominative(reading, all) ?? nominativeOf(reading.pack, stem, all),
    ]),
  )
}

function isUsedForPlace(reading: Reading, token: number): boolean {
  if (ownPlace(reading, reading.tokens.folded[token] ?? '') !== null) return true
  return isPlaceNoun(reading, token - 1) || isWhere(reading, token) || isOwner(reading, token)
}

/** The folded name of a place of the user that a word is some case of. */
function ownPlace({ own }: Reading, word: string): string | null {
  const stem = own === undefined || own.declinedPlaces.size === 0 ? null : inflectedStem(word)
  return stem === null ? null : (own?.declinedPlaces.get(stem) ?? null)
}

function ownNominative(reading: Reading, forms: ReadonlySet<string>): string | null {
  for (const form of forms) return ownPlace(reading, form)
  return null
}

/** `Республики` with a capital: what a place is, before its name, and no name itself. */
export function isPlaceNoun(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  return isCapital(reading, token) && pack.placeUses.apposed.test(tokens.folded[token] ?? '')
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

function isUnknownName(reading: Reading, token: number): boolean {
  if (!isCapital(reading, token) || isAllCaps(reading, token)) return false
  const { tokens, classes } = reading
  const isLong = (tokens.folded[token] ?? '').length > 3
  return (classes[token] ?? 0) === 0 && isLong && casesAt(reading, token) === 0
}

/** `в Ниворе`, `из Ниворы`, with no name behind it: `в Нью Йорке`, `на Иване Лещуке` tell nothing. */
function isWhere(reading: Reading, token: number): boolean {
  const { tokens, pack, classes } = reading
  const before = tokens.folded[token - 1] ?? ''
  if (pack.grammar.placePreposition?.test(before) !== true) return false
  return !isCapital(reading, token + 1) && classes[token - 1] !== 0
}

/** The genitive of a feminine noun behind a noun in small letters. */
function isOwner(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  if (!pack.patterns.obliqueName.test(tokens.folded[token] ?? '')) return false
  if (tokens.kind[token - 1] !== tokenKind.word) return false
  const nouns = wordClass.role | wordClass.organisation | wordClass.people | wordClass.occasion
  return has(reading, token - 1, nouns) || isCommonNoun(reading, token - 1)
}

/** A word in small letters that is neither a small word nor a verb. */
function isCommonNoun(reading: Reading, token: number): boolean {
  const { tokens, pack, classes } = reading
  if (isCapital(reading, token)) return false
  if (casesAt(reading, token) !== 0) return true
  if ((classes[token] ?? 0) !== 0) return false
  return !endsAsVerb(pack.grammar, tokens.folded[token] ?? '')
}
