/**
 * What the grammar of a language with cases asks of the look of a word; what each is stands beside its pattern in
 * `patterns.tsv`.
 */
export const casePatternNames = [
  'about',
  'abstractNoun',
  'adverbLook',
  'adverse',
  'allegedly',
  'and',
  'answering',
  'answers',
  'as',
  'asking',
  'by',
  'cannot',
  'charge',
  'comment',
  'comments',
  'confirms',
  'dativeSeveral',
  'deliver',
  'denies',
  'duty',
  'elsewhen',
  'evades',
  'fails',
  'femaleNotNominative',
  'femalePast',
  'femaleUnchanging',
  'feminineAnyCase',
  'feminineCase',
  'feminineSurname',
  'follows',
  'formerPrefix',
  'gerundOrAdjective',
  'gesture',
  'giving',
  'goesOn',
  'hushing',
  'inside',
  'interviewWord',
  'keptFrom',
  'known',
  'latter',
  'linking',
  'maleGenitive',
  'maleNotNominative',
  'malePast',
  'meanwhile',
  'meeting',
  'nameEnding',
  'nameParticle',
  'nearQuestion',
  'neither',
  'neuterPast',
  'noQuestion',
  'nominativeName',
  'nominativePronoun',
  'objectOpens',
  'obliqueName',
  'obliqueParticiple',
  'onto',
  'outOf',
  'outletNoun',
  'ownReporter',
  'participle',
  'passesOn',
  'pastEnding',
  'placeLook',
  'placeNominative',
  'plainThat',
  'pointer',
  'pointsAlone',
  'pointsAt',
  'properBody',
  'publishes',
  'putIn',
  'reference',
  'reflexive',
  'refuses',
  'relativeStem',
  'relativeSubject',
  'rulesOut',
  'severalForms',
  'sharedEnding',
  'sharedStem',
  'shortForm',
  'sitsIn',
  'so',
  'softEnding',
  'softFeminineCase',
  'softStem',
  'speaking',
  'standsBefore',
  'such',
  'suchWords',
  'takesDative',
  'takesGenitive',
  'takesInstrumental',
  'there',
  'thisAbout',
  'thisPointer',
  'titleNoun',
  'towards',
  'unchanging',
  'unchangingName',
  'venue',
  'wills',
  'with',
  'withWhom',
  'wordsForWords',
  'written',
] as const

/** Patterns of folded words by name; where a language has none, one that fits no word. */
export type CasePatterns = Readonly<Record<(typeof casePatternNames)[number], RegExp>>

/**
 * Compiles the rows of a table `patterns`: name and pattern.
 *
 * @throws Error for a name that nothing asks for: a fault in our own tables.
 */
export function compileCasePatterns(rows: readonly (readonly string[])[]): CasePatterns {
  const sources = new Map(rows.map(([name = '', source = '']) => [name, source]))
  for (const name of sources.keys())
    if (!casePatternNames.some((known) => known === name))
      throw new Error(`patterns.tsv: unknown name "${name}"`)
  const compiled = casePatternNames.map((name) => [name, patternOf(sources.get(name))] as const)
  return Object.fromEntries(compiled) as CasePatterns
}

function patternOf(source: string | undefined): RegExp {
  return source === undefined ? /(?!)/u : new RegExp(source, 'u')
}
