import type { Utterance } from 'tutur'
import type { Material } from './view.ts'

/** Over which statements is counted. */
export interface AccountFacetsInput {
  /** Their ids; `null`: all. */
  readonly statements: readonly string[] | null
}

/** A value, and how many of the statements are of an utterance that has it. */
export type Counted = readonly (readonly [value: string, statements: number])[]

/** How statements divide by what only all documents together tell. */
export interface AccountFacets {
  /** That the statements report. */
  readonly utterances: number
  /** In the order of the dossier. */
  readonly issue: Counted
  readonly stance: Counted
  /** `1`, `2`, `>=3`. */
  readonly origins: Counted
}

/** Counts statements by the issues, stances and origins of the utterances that they report. */
export function accountFacets(
  { account, dossier, index }: Material,
  { statements }: AccountFacetsInput,
): AccountFacets {
  const weights =
    statements === null ? allWeights(account.utterances) : weightsOf(statements, index)
  const counts = { issue: new Tally(), stance: new Tally(), origins: new Tally() }
  for (const [utterance, weight] of weights) {
    const own = index.stancesOf.get(utterance.id) ?? []
    for (const issue of new Set(own.map((one) => one.issue))) counts.issue.add(issue, weight)
    for (const stance of new Set(own.flatMap((one) => one.stance ?? [])))
      counts.stance.add(stance, weight)
    counts.origins.add(originsOf(utterance), weight)
  }
  return {
    utterances: weights.size,
    issue: counts.issue.inOrder(dossier.issues.map(({ key }) => key)),
    stance: counts.stance.inOrder(stances),
    origins: counts.origins.inOrder(originRanges),
  }
}

const stances = ['supports', 'opposes', 'conditional', 'undeclared']
const manyOrigins = 3
const originRanges = ['0', '1', '2', `>=${manyOrigins}`]

function originsOf({ standing: { independent } }: Utterance): string {
  return independent < manyOrigins ? String(independent) : `>=${manyOrigins}`
}

/** How many of the statements report each utterance. */
type Weights = ReadonlyMap<Utterance, number>

function allWeights(utterances: readonly Utterance[]): Weights {
  return new Map(utterances.map((one) => [one, one.statements.length]))
}

function weightsOf(statements: readonly string[], index: Material['index']): Weights {
  const weights = new Map<Utterance, number>()
  for (const statement of statements) {
    const utterance = index.utteranceOf.get(statement)
    if (utterance !== undefined) weights.set(utterance, (weights.get(utterance) ?? 0) + 1)
  }
  return weights
}

/** Counts by value. */
class Tally {
  readonly #counts = new Map<string, number>()

  add(value: string, number: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + number)
  }

  /** The values that were met, in an order. */
  inOrder(values: readonly string[]): Counted {
    return values.flatMap((value) => {
      const number = this.#counts.get(value)
      return number === undefined ? [] : [[value, number] as const]
    })
  }
}
