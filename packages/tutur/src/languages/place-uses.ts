/** What the words around the name of a place tell of its use; what each is stands beside its pattern in `place-uses.tsv`. */
export const placeUsePatternNames = [
  'accredited',
  'agent',
  'apposed',
  'between',
  'dealings',
  'distance',
  'either',
  'from',
  'land',
  'motion',
  'of',
  'official',
  'passive',
  'pressed',
  'stance',
  'towards',
  'until',
  'verb',
  'visited',
  'where',
  'whoever',
] as const

/** Patterns of folded words by name; where a language has none, one that fits no word. */
export type PlaceUsePatterns = Readonly<Record<(typeof placeUsePatternNames)[number], RegExp>>

/**
 * Compiles the rows of a table `place-uses`: name and pattern.
 *
 * @throws Error for a name that nothing asks for: a fault in our own tables.
 */
export function compilePlaceUses(rows: readonly (readonly string[])[]): PlaceUsePatterns {
  const sources = new Map(rows.map(([name = '', source = '']) => [name, source]))
  for (const name of sources.keys())
    if (!placeUsePatternNames.some((known) => known === name))
      throw new Error(`place-uses.tsv: unknown name "${name}"`)
  const compiled = placeUsePatternNames.map((name) => {
    const source = sources.get(name)
    return [name, source === undefined ? /(?!)/u : new RegExp(source, 'u')] as const
  })
  return Object.fromEntries(compiled) as PlaceUsePatterns
}
