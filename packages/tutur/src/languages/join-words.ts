/** What words tell a joiner of reports; the names are those of `joins.tsv`. */
export const joinKinds = [
  /** A new point begins: `added`, `selain itu`. */
  'addition',
  /** A denial of words: `never said`. */
  'never-said',
  /** The speaker gave it out in writing: `in a written statement`. */
  'release',
  /** Everybody could read or hear it: `on Telegram`, `in a televised address`. */
  'post',
  /** The outlet's own reporter was told: `told us`; `{outlet}` stands for the outlet's name. */
  'own',
  /** Reporters were told: `told reporters`. */
  'there',
  /** What was said before what the report is about: `had told`, `напомним`. */
  'earlier',
] as const

/** Stands in a text for the names of the outlet that published it. */
export const ownOutlet = '@outlet'

/** A kind of words. */
export type JoinKind = (typeof joinKinds)[number]

/** What a word does in a number: it adds its value, multiplies the word before by it, or is added to that word. */
export interface NumberWord {
  readonly does: 'number' | 'times' | 'plus'
  readonly value: number
}

/** The words of one language by which reports are joined. */
export interface JoinWords {
  /** Patterns of text in small letters, by kind; `{@link ownOutlet} stands in them for the name of the outlet. */
  readonly patterns: Readonly<Record<JoinKind, string>>
  /** By folded word. */
  readonly numbers: ReadonlyMap<string, NumberWord>
}

/**
 * Compiles the rows of a table `joins`.
 *
 * @throws Error for a kind that nothing asks for: a fault in our own tables.
 */
export function compileJoinWords(rows: readonly (readonly string[])[]): JoinWords {
  const forms = new Map<string, string[]>(joinKinds.map((kind) => [kind, []]))
  const numbers = new Map<string, NumberWord>()
  for (const [kind = '', words = '', value = ''] of rows) {
    const known = forms.get(kind)
    if (known !== undefined) known.push(...words.split('|').map(sourceOf))
    else if (kind === 'number' || kind === 'times' || kind === 'plus')
      for (const word of words.split('|')) numbers.set(word, { does: kind, value: Number(value) })
    else throw new Error(`joins.tsv: unknown kind "${kind}"`)
  }
  const patterns = [...forms].map(([kind, sources]) => [kind, patternOf(sources)] as const)
  return { patterns: Object.fromEntries(patterns) as JoinWords['patterns'], numbers }
}

function patternOf(sources: readonly string[]): string {
  return sources.length === 0
    ? '(?!)'
    : `(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`
}

function sourceOf(words: string): string {
  return words
    .replace('{outlet}', ownOutlet)
    .replace(/[.?()[\]\\^$+]/gu, '\\$&')
    .replaceAll('*', '\\p{L}*')
    .replaceAll(' ', '\\s+')
}
