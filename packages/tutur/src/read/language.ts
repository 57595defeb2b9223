import { tables } from '../languages/any/tables.ts'
import { type LanguagePack, rowsOf, wordClass } from '../languages/pack.ts'
import { perPack } from '../languages/per-pack.ts'
import { WordBits } from '../languages/word-bits.ts'
import { wordClasses } from '../languages/word-classes.ts'
import type { LanguageTag, Span } from '../model/model.ts'
import { charClass, classAt, runEnd, type Units, unitsOf, widthAt } from '../text/characters.ts'
import { sharedVocabulary, type Vocabulary } from '../text/vocabulary.ts'

/** A language and how sure it is. */
export interface LanguageGuess {
  /** `und` when nothing tells. */
  readonly language: LanguageTag
  /** What it could be as well, such as `id or ms`; `null` when it is clear. */
  readonly doubt: string | null
}

/** What helps to tell the language. */
export interface LanguageHints {
  readonly packs: readonly LanguagePack[]
  /** Name or address of the outlet. */
  readonly outlet?: string | null
  /** What the page says of itself, such as the `lang` of its root element. */
  readonly declared?: string | null
}

// The small words that hold any text of the language together.
const grammar =
  wordClass.pronoun |
  wordClass.determiner |
  wordClass.demonstrative |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.agent |
  wordClass.adverb |
  wordClass.as |
  wordClass.infinitive |
  wordClass.finite

const sliceUnits = 500
const fewestWords = 4
// Shares of small words: news in a language has a fifth and more of its own, under a tenth of another's.
const clearShare = 0.16
const possibleShare = 0.09
const clearLead = 1.6

/**
 * Tells the language of `text` from the small words of `packs`, and near languages from one another by the words only
 * one of them has. Looks at no more than a few thousand characters. For a language without a pack see
 * {@link detectLanguage}, which asks a larger model.
 */
export function identifyLanguage(text: string, hints: LanguageHints): LanguageGuess {
  const sample = sampleWords(text)
  const { words } = sample
  const ranked = hints.packs
    .map((pack) => ({ language: pack.tag, share: shareOf(sample, pack) }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = ranked
  const declared = declaredTag(hints.declared)
  if (best === undefined || words.length === 0 || best.share < possibleShare) {
    return { language: declared ?? unknown, doubt: null }
  }
  const settled = settleNear(best.language, { text, hints })
  if (settled.doubt !== null || settled.language !== best.language) return settled
  const rival = second !== undefined && second.share * clearLead > best.share ? second : null
  if (rival !== null && rival.share >= possibleShare) {
    if (declared === best.language) return settled
    return { language: best.language, doubt: `${best.language} or ${rival.language}` }
  }
  const clear = best.share >= clearShare && words.length >= fewestWords
  // Of a language that is easily taken for another, words have been found that the other has not.
  const isProven = languagesNear(best.language).length > 0
  return clear || isProven || declared === best.language
    ? settled
    : { language: best.language, doubt: `${best.language} or another` }
}

const unknown = 'und' as LanguageTag

/** Words of a text by their number in the vocabulary. */
interface Sample {
  readonly vocabulary: Vocabulary
  readonly words: readonly number[]
}

/** The words at the beginning, in the middle and near the end of `text`: letters, their marks and apostrophes. */
function sampleWords(text: string): Sample {
  const vocabulary = sharedVocabulary()
  const words: number[] = []
  for (const { start, end: to } of samples(text)) {
    const units = unitsOf(text, start, to)
    for (let at = 0; at < to - start; ) {
      const end = wordEnd(units, at)
      if (end > at) words.push(vocabulary.numberOf(units, at, end))
      at = end > at ? end : at + widthAt(units, at)
    }
  }
  return { vocabulary, words }
}

/** One past the word that begins at `at`; `at` when none does. */
function wordEnd(units: Units, at: number): number {
  const { letter, mark } = charClass
  if ((classAt(units, at) & letter) === 0) return at
  let end = runEnd(units, at, letter | mark)
  while (units[end] === straightApostrophe || units[end] === apostrophe)
    end = runEnd(units, end + 1, letter | mark)
  return end
}

const straightApostrophe = 0x27
const apostrophe = 0x2019

function samples(text: string): Span[] {
  if (text.length <= 3 * sliceUnits) return [{ start: 0, end: text.length }]
  const middle = Math.floor(text.length / 2)
  return [sliceUnits / 2, middle, text.length - 2 * sliceUnits].map((start) => ({
    start,
    end: start + sliceUnits,
  }))
}

function shareOf({ vocabulary, words }: Sample, pack: LanguagePack): number {
  if (!hasItsLetters({ vocabulary, words }, pack)) return 0
  const own = wordClasses(pack).countOf(vocabulary, words, grammar)
  return own / Math.max(words.length, 1)
}

// A text of fewer words may do without a letter that its language often has.
const wordsWithLetters = 12

/**
 * Fewer words with letters that the language has not than with those that only it has among its kin, such as a quotation
 * in another language has; and in a text of some length some of the latter.
 */
function hasItsLetters({ vocabulary, words }: Sample, pack: LanguagePack): boolean {
  const { ownLetters, foreignLetters } = pack.grammar
  if (ownLetters === null && foreignLetters === null) return true
  const found = lettersOf(pack)
  const own = found.countOf(vocabulary, words, letter.own)
  const foreign = found.countOf(vocabulary, words, letter.foreign)
  if (foreign > 0 && foreign >= own) return false
  return ownLetters === null || words.length < wordsWithLetters || own > 0
}

/** Letters in a word: some that the language alone has among its kin, some that it has not. */
const letter = { own: 1, foreign: 2 } as const

const lettersOf: (pack: LanguagePack) => WordBits = perPack((pack) => {
  const { ownLetters, foreignLetters } = pack.grammar
  return new WordBits(
    ({ folded }) =>
      (ownLetters?.test(folded) === true ? letter.own : 0) |
      (foreignLetters?.test(folded) === true ? letter.foreign : 0),
  )
})

/** The language of a tag without script and region, in lower case: `id` of `id-ID` and `id_ID`. */
export function primaryTag(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/u)[0] ?? ''
}

function declaredTag(declared: string | null | undefined): LanguageTag | null {
  const primary = primaryTag(declared ?? '')
  return /^[a-z]{2,3}$/u.test(primary) ? (primary as LanguageTag) : null
}

/** A language that can be taken for another, with what only it has. */
interface Near {
  readonly language: LanguageTag
  readonly other: LanguageTag
  readonly kind: string
  readonly forms: RegExp
}

// Longest first, so that a form of two words wins over its first.
const nearLanguages: readonly Near[] = rowsOf(tables['near']).map(
  ([language, other, kind, forms]) => ({
    language: language as LanguageTag,
    other: other as LanguageTag,
    kind: kind ?? '',
    forms: formsPattern(kind ?? '', forms ?? ''),
  }),
)

function formsPattern(kind: string, forms: string): RegExp {
  const escaped = forms.split('|').map((form) => form.replaceAll('.', '\\.'))
  const any = escaped.sort((a, b) => b.length - a.length).join('|')
  return kind === 'word'
    ? new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'gu')
    : new RegExp(`(?:${any})(?!\\p{L})`, 'gu')
}

const outletWeight = 4
const declaredWeight = 2
const leastEvidence = 2
const clearEvidence = 3

/** Decides between near languages; `language` is what the small words say. */
export function settleNear(
  language: LanguageTag,
  { text, hints }: { readonly text: string; readonly hints: LanguageHints },
): LanguageGuess {
  const other = nearLanguages.find((near) => near.language === language)?.other
  if (other === undefined) return { language, doubt: null }
  const own = evidenceFor(language, { text, hints })
  const against = evidenceFor(other, { text, hints })
  if (own >= leastEvidence && own >= against * clearEvidence) return { language, doubt: null }
  if (against >= leastEvidence && against >= own * clearEvidence)
    return { language: other, doubt: null }
  const doubt = [language, other].sort().join(' or ')
  if (own !== against) return { language: against > own ? other : language, doubt }
  const isKnown = !hints.packs.some(({ tag }) => tag === other)
  return { language: isKnown ? language : other, doubt }
}

/** Languages so near to `language` that a text in it can be read with their tables. */
export function languagesNear(language: string): LanguageTag[] {
  return nearLanguages.filter((near) => near.other === language).map((near) => near.language)
}

/**
 * The language that somebody gave, with a doubt where the words of `text` plainly belong to another; languages that are
 * easily taken for one another raise none.
 */
export function givenLanguage(
  text: string,
  language: string,
  packs: readonly LanguagePack[],
): LanguageGuess {
  const primary = primaryTag(language)
  const given = language as LanguageTag
  const found = identifyLanguage(text, { packs })
  const fits = found.language === unknown || found.language === primary
  if (fits || found.doubt !== null || languagesNear(primary).includes(found.language))
    return { language: given, doubt: null }
  return { language: given, doubt: `given as ${language}, looks like ${found.language}` }
}

function evidenceFor(
  language: LanguageTag,
  { text, hints }: { readonly text: string; readonly hints: LanguageHints },
): number {
  let evidence = declaredTag(hints.declared) === language ? declaredWeight : 0
  const sample = samples(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .toLowerCase()
  const outlet = (hints.outlet ?? '').toLowerCase()
  for (const near of nearLanguages) {
    if (near.language !== language) continue
    if (near.kind === 'outlet') evidence += near.forms.test(outlet) ? outletWeight : 0
    else evidence += sample.match(near.forms)?.length ?? 0
    near.forms.lastIndex = 0
  }
  return evidence
}

/**
 * As {@link identifyLanguage}, and where the packs' words do not settle it, asks `eld`, which knows sixty languages.
 * Its tables are a megabyte and are loaded only then.
 */
export async function detectLanguage(text: string, hints: LanguageHints): Promise<LanguageGuess> {
  const guess = identifyLanguage(text, hints)
  if (guess.doubt === null && guess.language !== unknown) return guess
  const { eld } = await import('eld/extrasmall')
  const start = Math.max(0, Math.floor(text.length / 2) - 500)
  const found = eld.detect(text.slice(start, start + 1000))
  const language = found.language as LanguageTag
  if (found.language === '' || (!found.isReliable() && guess.language !== unknown)) return guess
  const near = nearLanguages.some((each) => each.language === language)
  if (near) return settleNear(language, { text, hints })
  return { language, doubt: found.isReliable() ? null : `${language} or another` }
}
