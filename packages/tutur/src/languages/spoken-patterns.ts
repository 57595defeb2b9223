/** What tells that a page is what somebody says, and what in it is no statement; what each is stands beside its pattern in `spoken.tsv`. */
export const spokenPatternNames = [
  'answerer',
  'behind',
  'courtesy',
  'dated',
  'joint',
  'narration',
  'note',
  'occasion',
  'opening',
  'questioner',
  'until',
] as const

/** Patterns by name, of the characters of a heading or a sentence whatever their case; where a language has none, one that fits nothing. */
export type SpokenPatterns = Readonly<Record<(typeof spokenPatternNames)[number], RegExp>>

/**
 * Compiles the rows of a table `spoken`: name and pattern.
 *
 * @throws Error for a name that nothing asks for: a fault in our own tables.
 */
export function compileSpoken(rows: readonly (readonly string[])[]): SpokenPatterns {
  const sources = new Map(rows.map(([name = '', source = '']) => [name, source]))
  for (const name of sources.keys())
    if (!spokenPatternNames.some((known) => known === name))
      throw new Error(`spoken.tsv: unknown name "${name}"`)
  const compiled = spokenPatternNames.map((name) => {
    const source = sources.get(name)
    return [name, source === undefined ? /(?!)/u : new RegExp(source, 'iu')] as const
  })
  return Object.fromEntries(compiled) as SpokenPatterns
}
