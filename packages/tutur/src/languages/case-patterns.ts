/**
 * What the grammar of a language with cases asks of the look of a word; what each is stands beside its pattern in
 * `patterns.tsv`.
 */
export const casePatternNames = [
  'about',
  'abstractNoun',
  'adverbLook',
  'adverse',
  'and',
  'as',
  'by',
  'dativeSeveral',
  'deliver',
  'elsewhen',
  'femalePast',
  'feminineAnyCase',
  'feminineCase',
  'feminineSurname',
  'formerPrefix',
  'gerundOrAdjective',
  'goesOn',
  'hushing',
  'inside',
  'keptFrom',
  'latter',
  'linking',
  'maleGenitive',
  'malePast',
  'nameEnding',
  'meanwhile',
  'nameParticle',
  'nearQuestion',
  'neither',
  'neuterPast',
  'noQuestion',
  'nominativeName',
  'nominativePronoun',
  'objectOpens',
  'obliqueName',
  'outletNoun',
  'ownReporter',
  'participle',
  'passesOn',
  'pastEnding',
  'placeNominative',
  'plainThat',
  'pointer',
  'properBody',
  'putIn',
  'reference',
  'reflexive',
  'relativeStem',
  'relativeSubject',
  'severalForms',
  'sharedEnding',
  'sharedStem',
  'shortForm',
  'sitsIn',
  'softEnding',
  'softFeminineCase',
  'softStem',
  'standsBefore',
  'such',
  'suchWords',
  'there',
  'thisAbout',
  'thisPointer',
  'towards',
  'unchanging',
  'unchangingName',
  'with',
  'wordsForWords',
] as const

/** Patterns of folded words by name; where a language has none, one that fits no word. */
export type CasePatterns = Readonly<Record<(typeof casePatternNames)[number], RegExp>>

/** Compiles the rows of a table `patterns`: name and pattern. */
export function compileCasePatterns(rows: readonly (readonly string[])[]): CasePatterns {
  const sources = new Map(rows.map(([name = '', source = '']) => [name, source]))
  const compiled = casePatternNames.map((name) => [name, patternOf(sources.get(name))] as const)
  return Object.fromEntries(compiled) as CasePatterns
}

function patternOf(source: string | undefined): RegExp {
  return source === undefined ? /(?!)/u : new RegExp(source, 'u')
}
