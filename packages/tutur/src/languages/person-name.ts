import { fold } from '../text/tokens.ts'
import { anySingular, grammaticalCase, type NameEnding, type WordForm } from './declension.ts'
import { withCapitals, withLettersOf } from './nominative.ts'
import type { CasePack } from './pack.ts'

/** The gender of somebody with a name. */
export type NameGender = 'm' | 'f'

/** How the name of a person stands. */
export interface NameReading {
  readonly gender: NameGender
  /** Bits of `grammaticalCase`, of one: every case that all words of the name can be in. */
  readonly cases: number
}

/** A name as a text prints it. */
export interface PrintedName {
  /** Its words, the surname last. */
  readonly words: readonly string[]
  /** Whether the text has a folded word with a capital. */
  readonly isSeen: (word: string) => boolean
}

/**
 * The cases in which a name can stand, for each gender that its words allow: `Анны Белой` is in the genitive and a
 * woman's, `Павла Белого` a man's. None where the words agree in nothing.
 *
 * @param asked Bits of the cases that the place of the name allows.
 */
export function readingsOfName(
  pack: CasePack,
  { words, isSeen }: PrintedName,
  asked: number,
): NameReading[] {
  const readings = (['m', 'f'] as const).map((gender) => ({
    gender,
    cases: words.reduce(
      (cases, word, i) =>
        cases & casesOf(pack, word, { gender, last: i === words.length - 1, isSeen }),
      asked,
    ),
  }))
  return readings.filter(({ cases }) => cases !== 0)
}

interface Place {
  readonly gender: NameGender
  /** It is the last word of its name. */
  readonly last: boolean
  readonly isSeen: PrintedName['isSeen']
}

/** Bits of every case in which the word can be part of a name. */
function casesOf(pack: CasePack, word: string, place: Place): number {
  const folded = fold(word)
  if (isInitial.test(folded)) return anySingular
  const { first, cases } = givenCases(pack, folded, place.gender)
  if (first && !place.last) return cases
  return cases | casesByEnding(pack, folded, place)
}

/** `Семён П.` */
const isInitial = /^\p{L}\.?$/u

/** Whether the word is a first name of the tables, and its cases where it is one of that gender. */
function givenCases(
  { declension }: CasePack,
  word: string,
  gender: NameGender,
): { first: boolean; cases: number } {
  const forms = (declension.forms.get(word) ?? []).filter(
    (form) => (form.cases & anySingular) !== 0 && isGiven(declension, form),
  )
  const fitting = forms.filter((form) => form.gender === gender)
  return {
    first: forms.length > 0,
    cases: fitting.reduce((sum, form) => sum | form.cases, 0) & anySingular,
  }
}

function isGiven(declension: CasePack['declension'], { lemma }: WordForm): boolean {
  return declension.nouns.get(lemma)?.classes.includes('given-name') === true
}

function casesByEnding(pack: CasePack, word: string, place: Place): number {
  const { patterns } = pack
  const never = place.gender === 'f' ? patterns.femaleNotNominative : patterns.maleNotNominative
  let cases = 0
  let isOther = never.test(word)
  for (const row of rowsFor(pack, word, place)) {
    cases |= row.cases
    // `Крючкова` in a text that has `Крючков`.
    isOther ||= place.isSeen(nominativeBy(row, word))
  }
  if (isOther) return cases
  const isUnchanging =
    patterns.unchanging.test(word) ||
    patterns.unchangingName.test(word) ||
    (place.gender === 'f' && patterns.femaleUnchanging.test(word))
  return isUnchanging ? anySingular : cases | grammaticalCase.nominative
}

/** The endings that the word can have, those that hold only for what is seen where it is. */
function rowsFor(
  { declension }: CasePack,
  word: string,
  { gender, last, isSeen }: Place,
): NameEnding[] {
  const other = last ? 'first' : 'last'
  return declension.names.filter(
    (row) =>
      row.gender === gender &&
      row.place !== other &&
      row.pattern.test(word) &&
      word.length - row.ending.length > 1 &&
      (!row.seen || isSeen(nominativeBy(row, word))),
  )
}

function nominativeBy({ ending, nominative }: NameEnding, word: string): string {
  return word.slice(0, word.length - ending.length) + nominative
}

/** The nominative of a name that stands as read; a word whose ending tells nothing stays as printed. */
export function nominativeOfName(
  pack: CasePack,
  { words, isSeen }: PrintedName,
  { gender, cases }: NameReading,
): string {
  if ((cases & grammaticalCase.nominative) !== 0) return words.join(' ')
  return words
    .map((word, i) =>
      nominativeWord(pack, word, { gender, cases, last: i === words.length - 1, isSeen }),
    )
    .join(' ')
}

function nominativeWord(pack: CasePack, word: string, place: Place & NameReading): string {
  const folded = fold(word)
  const { declension } = pack
  const { gender, cases } = place
  const given = (declension.forms.get(folded) ?? []).find(
    (form) => form.gender === gender && (form.cases & cases) !== 0 && isGiven(declension, form),
  )
  if (given !== undefined) return withLettersOf(withCapitals(given.lemma, word), word)
  const rows = rowsFor(pack, folded, place).filter((row) => (row.cases & cases) !== 0)
  const row = rows.find((each) => place.isSeen(nominativeBy(each, folded))) ?? rows[0]
  if (row === undefined) return word
  const nominative = nominativeBy(row, word)
  return withLettersOf(word === word.toUpperCase() ? nominative.toUpperCase() : nominative, word)
}
