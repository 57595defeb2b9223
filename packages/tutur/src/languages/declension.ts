import { pushTo } from '../text/push-to.ts'

/** The rows of the table with a name, none when there is no such table. */
export type RowsByTable = (table: string) => readonly (readonly string[])[]

/** Cases in the singular; those of several are {@link pluralShift} bits higher. */
export const grammaticalCase = {
  nominative: 1,
  genitive: 2,
  dative: 4,
  accusative: 8,
  instrumental: 16,
  prepositional: 32,
} as const

/** How far the bits of a case move up in the plural. */
export const pluralShift = 6

/** Every case in either number: what a word that never changes can be. */
export const anyCase: number = (1 << (2 * pluralShift)) - 1

/** Bits of cases in the singular, in either number. */
export function eitherNumber(cases: number): number {
  return cases | (cases << pluralShift)
}

/** Every case in the singular. */
export const anySingular: number = (1 << pluralShift) - 1

/** A case in either number. */
export const anyNominative: number = eitherNumber(grammaticalCase.nominative)
export const anyGenitive: number = eitherNumber(grammaticalCase.genitive)
export const anyDative: number = eitherNumber(grammaticalCase.dative)
export const anyAccusative: number = eitherNumber(grammaticalCase.accusative)
export const anyInstrumental: number = eitherNumber(grammaticalCase.instrumental)
export const anyPrepositional: number = eitherNumber(grammaticalCase.prepositional)

/** Grammatical gender: masculine, feminine, neuter, or only several. */
export type Gender = 'm' | 'f' | 'n' | 'p'

/** One reading of an inflected word. */
export interface WordForm {
  /** The nominative singular, folded. */
  readonly lemma: string
  /** The nominative in the number of this form, folded. */
  readonly nominative: string
  /** Bits of {@link grammaticalCase}. */
  readonly cases: number
  readonly gender: Gender
}

/** An ending of adjectives. */
export interface AdjectiveEnding {
  readonly ending: string
  readonly cases: number
  /** `m` stands for neuter too where the two are alike. */
  readonly genders: string
  readonly kind: string
}

/** An ending of the names of people, and how it is turned back into the nominative. */
export interface NameEnding {
  readonly gender: Gender
  /** Where in the name the word stands: `first` for every word but the last. */
  readonly place: 'first' | 'last' | 'any'
  /** What stands before the ending, with it. */
  readonly pattern: RegExp
  readonly ending: string
  readonly nominative: string
  /** Bits of {@link grammaticalCase}. */
  readonly cases: number
  /** It holds only where the text has the nominative, too. */
  readonly seen: boolean
}

/** What a place stands for: a state by name, by the seat of its government, or by an adjective. */
export interface PlaceWord {
  readonly state: string
  readonly kind: 'state' | 'seat' | 'people'
}

/** The declined words of one language; all empty for a language without cases. */
export interface Declension {
  /** By folded form. */
  readonly forms: ReadonlyMap<string, readonly WordForm[]>
  /** Longest ending first. */
  readonly adjectives: readonly AdjectiveEnding[]
  /** By kind of adjective, the endings of the nominative by gender. */
  readonly nominatives: ReadonlyMap<string, Readonly<Record<Gender, string>>>
  /** The first that fits holds. */
  readonly names: readonly NameEnding[]
  /** The cases that the last letters of an unknown word allow; the first that fits holds. */
  readonly unknown: readonly UnknownEnding[]
  /** States by the folded lemma that names them. */
  readonly places: ReadonlyMap<string, PlaceWord>
  /** Word classes and traits by lemma, as the tables write them. */
  readonly nouns: ReadonlyMap<string, NounRow>
}

/** An ending of words that no table has. */
export interface UnknownEnding {
  readonly ending: RegExp
  readonly cases: number
}

/** A noun with the names of its word classes and traits. */
export interface NounRow {
  readonly classes: string
  readonly traits: string
}

interface Paradigm {
  readonly gender: Gender
  readonly singular: readonly string[]
  readonly plural: readonly string[]
}

/** Compiles the tables `declensions`, `nouns`, `places`, `adjectives`, `names` and `endings-of-unknown`; each may be absent. */
export function compileDeclension(rows: RowsByTable): Declension {
  const paradigms = compileParadigms(rows)
  const forms = new Map<string, WordForm[]>()
  const nouns = new Map<string, NounRow>()
  for (const [lemma = '', name = '', classes = '', traits = ''] of rows('nouns')) {
    nouns.set(lemma, { classes, traits })
    decline(forms, lemma, paradigmOf(paradigms, name))
  }
  const places = new Map<string, PlaceWord>()
  for (const [lemma = '', name = '', state = '', kind = ''] of rows('places')) {
    places.set(lemma, { state, kind: kind as PlaceWord['kind'] })
    if (name !== 'adj') decline(forms, lemma, paradigmOf(paradigms, name))
  }
  return {
    forms,
    nouns,
    places,
    unknown: rows('endings-of-unknown').map(([ending = '', one = '', several = '']) => ({
      ending: new RegExp(`${ending}$`, 'u'),
      cases: caseBits(one) | (caseBits(several) << pluralShift),
    })),
    adjectives: compileAdjectives(rows),
    nominatives: compileNominatives(rows),
    names: rows('names').map(nameEnding),
  }
}

function nameEnding([
  gender,
  place,
  stem,
  ending = '',
  nominative,
  cases = '',
  seen,
]: readonly string[]): NameEnding {
  return {
    gender: gender as Gender,
    place: place as NameEnding['place'],
    pattern: new RegExp(`${stem}${ending}$`, 'u'),
    ending,
    nominative: nominative === '-' ? '' : (nominative ?? ''),
    cases: caseBits(cases),
    seen: seen === 'seen',
  }
}

function compileParadigms(rows: RowsByTable): Map<string, Paradigm> {
  return new Map(
    rows('declensions').map(([name = '', gender, singular = '', plural = '']) => [
      name,
      { gender: gender as Gender, singular: endingsOf(singular), plural: endingsOf(plural) },
    ]),
  )
}

function endingsOf(cell: string): string[] {
  return cell === '.' ? [] : cell.split(' ').map((ending) => (ending === '-' ? '' : ending))
}

function paradigmOf(paradigms: ReadonlyMap<string, Paradigm>, name: string): Paradigm {
  const found = paradigms.get(name)
  if (found === undefined) throw new Error(`declensions.tsv: unknown name "${name}"`)
  return found
}

function decline(forms: Map<string, WordForm[]>, lemma: string, paradigm: Paradigm): void {
  const { singular, plural } = paradigm
  const first = singular[0] ?? plural[0] ?? ''
  const stem = lemma.slice(0, lemma.length - first.length)
  addForms(forms, lemma, { paradigm, endings: singular, stem, shift: 0 })
  addForms(forms, lemma, { paradigm, endings: plural, stem, shift: pluralShift })
}

interface Endings {
  readonly paradigm: Paradigm
  readonly endings: readonly string[]
  readonly stem: string
  readonly shift: number
}

/** One form for each different ending, with all cases that it can be. */
function addForms(forms: Map<string, WordForm[]>, lemma: string, row: Endings): void {
  const { endings, stem, shift, paradigm } = row
  const cases = new Map<string, number>()
  endings.forEach((ending, index) => {
    cases.set(ending, (cases.get(ending) ?? 0) | (1 << (index + shift)))
  })
  for (const [ending, bits] of cases) {
    const nominative = stem + (endings[0] ?? '')
    const form = { lemma, nominative, cases: bits, gender: paradigm.gender }
    pushTo(forms, stem + ending, form)
  }
}

function compileAdjectives(rows: RowsByTable): AdjectiveEnding[] {
  return rows('adjectives')
    .filter(([ending]) => ending !== 'nominative')
    .map(([ending = '', genders = '', names = '', kind = '']) => ({
      ending,
      genders,
      kind,
      cases: caseBits(names) << (genders === 'p' ? pluralShift : 0),
    }))
    .sort((a, b) => b.ending.length - a.ending.length)
}

function caseBits(names: string): number {
  if (names === '.') return 0
  return names
    .split(' ')
    .reduce((bits, name) => bits | grammaticalCase[name as keyof typeof grammaticalCase], 0)
}

function compileNominatives(rows: RowsByTable): Map<string, Readonly<Record<Gender, string>>> {
  const wanted = rows('adjectives').filter(([ending]) => ending === 'nominative')
  return new Map(
    wanted.map(([, kind = '', endings = '']) => {
      const [m = '', f = '', n = '', p = ''] = endings.split(' ')
      return [kind, { m, f, n, p }]
    }),
  )
}
