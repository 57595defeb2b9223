import type { Utterance } from '../utterances/utterance.ts'
import { originRules } from './rules.ts'
import type { Origin, OriginKind, OriginRule, Path } from './standing.ts'

/** How the things are called that an explanation names. */
export interface Names {
  /** The name of an outlet or an actor, by its key. */
  readonly nameOf: (key: string) => string
  /** What a statement says and where it was published, in a few words. */
  readonly statement: (id: Path['statement']) => string
}

/** The language in which rules are told. */
export type RuleLanguage = keyof typeof originRules

/**
 * Why an utterance has as many independent origins as it has, line by line, as a tree: the number, each origin with the rule
 * by which it counts or does not, and under it the statements that lead there with the outlets between.
 */
export function explainStanding(
  { standing, statements }: Pick<Utterance, 'standing' | 'statements'>,
  names: Names,
  language: RuleLanguage = 'en',
): readonly string[] {
  const { independent, atLeast, outlets, origins } = standing
  const sum = `${counted(statements.length, 'statement')} in ${counted(outlets, 'outlet')}, ${atLeast ? 'at least ' : ''}${counted(independent, 'independent origin')}`
  return [sum, ...origins.flatMap((origin) => linesOf(origin, names, originRules[language]))]
}

const kinds: Readonly<Record<OriginKind, string>> = {
  reporter: 'its own reporter',
  release: 'given out by the speaker',
  public: 'said in public',
  carrier: 'named by others',
  unsourced: 'does not say from where',
}

function linesOf(
  { root, kind, rule, counts, paths }: Origin,
  names: Names,
  words: Readonly<Record<OriginRule, string>>,
): readonly string[] {
  const name = root === null ? 'An outlet without a name' : names.nameOf(root)
  return [
    `${counts ? '+' : '-'} ${name}: ${kinds[kind]}. ${words[rule]}`,
    ...paths.flatMap((path) => pathLines(path, names, words)),
  ]
}

/** One line for a statement, and one for each step on its way. */
function pathLines(
  { statement, outlets, rules }: Path,
  names: Names,
  words: Readonly<Record<OriginRule, string>>,
): readonly string[] {
  const steps = outlets.slice(1).map((outlet, at) => {
    const rule = rules[at]
    return `      from ${names.nameOf(outlet)}${rule === undefined ? '' : `: ${words[rule]}`}`
  })
  return [`    ${names.statement(statement)}`, ...steps]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
