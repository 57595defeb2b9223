import {
  anyNominative,
  anySingular,
  type Gender,
  type WordForm,
} from '../../languages/declension.ts'
import {
  nominativeAdjective,
  obliqueReading,
  withCapitals,
  withLettersOf,
} from '../../languages/nominative.ts'
import { cueTakes, wordClass } from '../../languages/pack.ts'
import { nominativeOfName, readingsOfName } from '../../languages/person-name.ts'
import { tokenKind } from '../../text/tokens.ts'
import { adjectiveEnding, casesAt, formsAt } from '../phrases/case-words.ts'
import { has, isAllCaps, type Reading, sentenceOf, type TokenRange } from '../words/reading.ts'

/**
 * A noun phrase in the nominative: `украинских чиновников` to `украинские чиновники`. Its head and the adjectives
 * before it change, what belongs to the head stays. As printed when the head is not known.
 */
export function nominativePhraseText(reading: Reading, whole: TokenRange): string {
  const { document, tokens } = reading
  const range = withoutBracket(reading, whole)
  const first = withoutOpening(reading, range)
  const head = headOf(reading, { from: first, to: range.to })
  const stands = standsObliquely(reading, first)
  const form = head < 0 ? null : readingOf(reading, head, stands)
  if (form === null) return lineOf(reading, { from: first, to: range.to })
  const words: string[] = []
  for (let token = first; token < head; token++) {
    const word = document.text.slice(tokens.start[token], tokens.end[token])
    const bare = adjectiveEnding(reading.pack, tokens.folded[token] ?? '') === null
    words.push(bare ? word : nominativeAdjective(reading.pack, word, genderIn(form)))
  }
  const noun = document.text.slice(tokens.start[head], tokens.end[head])
  words.push(withLettersOf(withCapitals(nominativeNoun(noun, form), noun), noun))
  const rest = document.text.slice(tokens.end[head], tokens.end[range.to - 1]).replace(/\s+/gu, ' ')
  return withoutCapital(reading, first, words.join(' ') + rest)
}

/**
 * The nominative of a name in marks, of an adjective and a noun that may stand in no table: `«Новой газете»`, `«Вечернему
 * порту»`, with the marks or without. `null` for any other, which stays as printed.
 */
export function markedNominative(reading: Reading, range: TokenRange): string | null {
  const { tokens, pack, document } = reading
  const from = tokens.kind[range.from] === tokenKind.quote ? range.from + 1 : range.from
  const closes = tokens.kind[from + 2] === tokenKind.quote && range.to - from <= longestMarked
  if (tokens.kind[from - 1] !== tokenKind.quote || !closes) return null
  const adjective = adjectiveEnding(pack, tokens.folded[from] ?? '')
  if (adjective === null) return null
  const [word = '', noun = ''] = [from, from + 1].map((token) =>
    document.text.slice(tokens.start[token], tokens.end[token]),
  )
  const known = formsAt(reading, from + 1).find(({ cases }) => (cases & adjective.cases) !== 0)
  const name = { words: [noun], isSeen: () => false }
  const asked = adjective.cases & anySingular & ~anyNominative
  const read = readingsOfName(pack, name, asked).find(({ gender }) =>
    adjective.genders.includes(gender),
  )
  // `«Береговой вестник»`: a noun of no table that ends so is no feminine, and stands in the nominative.
  const isFeminine = !pack.patterns.femaleUnchanging.test(tokens.folded[from + 1] ?? '')
  if (known !== undefined)
    return `${nominativeAdjective(pack, word, genderIn(known))} ${withLettersOf(withCapitals(known.nominative, noun), noun)}`
  if (read === undefined || (read.gender === 'f' && !isFeminine)) return null
  return `${nominativeAdjective(pack, word, read.gender)} ${nominativeOfName(pack, name, read)}`
}

/** An adjective, a noun and a mark. */
const longestMarked = 3

/** `Центр анализа (ЦА)`: without the short form behind it. */
function withoutBracket({ tokens }: Reading, { from, to }: TokenRange): TokenRange {
  if (tokens.kind[to - 1] !== tokenKind.close) return { from, to }
  for (let token = to - 2; token > from; token--)
    if (tokens.kind[token] === tokenKind.open) return { from, to: token }
  return { from, to }
}

/** `пресс-секретаря`: only the part behind the hyphen is in the tables. */
function nominativeNoun(printed: string, form: WordForm): string {
  const hyphen = printed.lastIndexOf('-')
  return hyphen < 0 || form.lemma.includes('-')
    ? form.nominative
    : printed.slice(0, hyphen + 1).toLowerCase() + form.nominative
}

/** The gender that adjectives of this form take: one for all in the plural. */
function genderIn({ gender, cases }: WordForm): Gender {
  return (cases & anySingular) !== 0 ? gender : 'p'
}

function readingOf(reading: Reading, head: number, oblique: boolean): WordForm | null {
  const forms = formsAt(reading, head)
  const nominative = forms.find(({ cases }) => (cases & anyNominative) !== 0)
  if (!oblique && nominative !== undefined) return nominative
  return singularFirst(forms) ?? nominative ?? null
}

/** `полиции` behind a preposition is one police rather than several. */
function singularFirst(forms: readonly WordForm[]): WordForm | null {
  const singular = forms.filter(({ cases }) => (cases & anySingular) !== 0)
  return obliqueReading(singular) ?? obliqueReading(forms)
}

/** Behind a preposition, or behind the words that tell whose words follow: `по словам`, `цитирует`. */
export function standsObliquely(reading: Reading, from: number): boolean {
  const { tokens, pack } = reading
  if (has(reading, from - 1, wordClass.preposition | wordClass.occasion)) return true
  const before = tokens.folded[from - 1] ?? ''
  if (pack.patterns.standsBefore.test(before)) return true
  return (pack.cues.get(before) ?? []).some(({ takes }) => (takes & cueTakes.outlet) !== 0)
}

/** The first noun behind the adjectives. */
function headOf(reading: Reading, { from, to }: TokenRange): number {
  const { tokens, pack } = reading
  for (let token = from; token < to; token++) {
    if (tokens.kind[token] !== tokenKind.word) return -1
    // `его пресс-службе`.
    if (pack.grammar.possessive?.test(tokens.folded[token] ?? '') === true) continue
    if (casesAt(reading, token) !== 0) return token
    if (adjectiveEnding(pack, tokens.folded[token] ?? '') === null) return -1
  }
  return -1
}

const leads = wordClass.demonstrative | wordClass.preposition

function withoutOpening(reading: Reading, { from, to }: TokenRange): number {
  let first = from
  while (first < to - 1 && has(reading, first, leads)) first++
  return first
}

/** The words as printed, with single blanks. */
export function lineOf(reading: Reading, { from, to }: TokenRange): string {
  const { document, tokens } = reading
  const line = document.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/gu, ' ')
  return withoutCapital(reading, from, line)
}

const commonNouns =
  wordClass.role |
  wordClass.people |
  wordClass.organisation |
  wordClass.occasion |
  wordClass.determiner

/** At the beginning of a sentence a common noun loses its capital. */
function withoutCapital(reading: Reading, token: number, line: string): string {
  const { tokens, pack } = reading
  const word = tokens.folded[token] ?? ''
  if (isAllCaps(reading, token) || !opensSentence(reading, token)) return line
  const common = has(reading, token, commonNouns)
  const isName =
    pack.declension.places.has(formsAt(reading, token)[0]?.lemma ?? '') ||
    (pack.patterns.properBody.test(word) && !has(reading, token, wordClass.role))
  const adjective = adjectiveEnding(pack, word) !== null
  return (common && !isName) || adjective ? line.charAt(0).toLowerCase() + line.slice(1) : line
}

/** The word is the first of its sentence. */
export function opensSentence(reading: Reading, token: number): boolean {
  return reading.sentences[sentenceOf(reading, token)]?.from === token
}
