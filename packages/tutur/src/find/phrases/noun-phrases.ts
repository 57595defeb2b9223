import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isMonthName } from '../words/items.ts'
import { has, isCapital, type Reading, type TokenRange } from '../words/reading.ts'
import { look } from '../words/word-looks.ts'

const longestPhrase = 12

const endsPhrase =
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.infinitive |
  wordClass.question |
  wordClass.time |
  wordClass.finite |
  wordClass.as

/** The noun phrase that begins at `from`, not beyond `limit`, without adjuncts of time and place; tokens. */
export function nounPhrase(reading: Reading, from: number, limit: number): TokenRange | null {
  const last = Math.min(from + longestPhrase, limit, reading.tokens.count)
  let to = from
  while (to < last && goesOn(reading, from, to)) to++
  while (to > from && isLoose(reading, to - 1)) to--
  return to > from ? { from, to } : null
}

/** Whether the token belongs to the phrase that began at `from`. */
function goesOn(reading: Reading, from: number, token: number): boolean {
  switch (reading.tokens.kind[token]) {
    case tokenKind.number:
      return token > from && isCapital(reading, token - 1)
    case tokenKind.comma:
      return token > from && isList(reading, token)
    case tokenKind.word:
      return isCapital(reading, token)
        ? !has(reading, token, wordClass.time) || isMonthName(reading, token)
        : wordGoesOn(reading, from, token)
    default:
      return false
  }
}

function wordGoesOn(reading: Reading, from: number, token: number): boolean {
  if (has(reading, token, wordClass.conjunction)) return isCapital(reading, token + 1)
  const isNoun = has(reading, token, wordClass.people | wordClass.organisation)
  if (has(reading, token, endsPhrase) && !isNoun) return false
  if (token === from) return true
  // A determiner opens a new phrase: `Korea Utara beberapa waktu lalu`.
  const before = wordClass.determiner | wordClass.conjunction
  if (has(reading, token, wordClass.determiner) && !has(reading, token - 1, before)) return false
  return !has(reading, token, wordClass.adverb) && !isVerb(reading, token)
}

/** `Rusia, Jepang, Amerika Serikat serta China`: a comma between names that a conjunction closes within a few words. */
function isList(reading: Reading, comma: number): boolean {
  for (let token = comma + 1; token < comma + longestPhrase; token++) {
    if (token > comma + 1 && has(reading, token, wordClass.conjunction)) return true
    const isPart = isCapital(reading, token) || reading.tokens.kind[token] === tokenKind.comma
    if (!isPart) return false
  }
  return false
}

const looseClasses = wordClass.determiner | wordClass.conjunction | wordClass.adverb

/** A word that cannot end a phrase. */
function isLoose({ classes, tokens }: Reading, token: number): boolean {
  const bits = classes[token] ?? 0
  return tokens.kind[token] === tokenKind.comma || (bits !== 0 && (bits & looseClasses) === bits)
}

/** A verb by its form, where the language shows it there (`mengatakan`). */
export function isVerb({ looks }: Reading, token: number): boolean {
  return ((looks[token] ?? 0) & look.verb) !== 0
}
