import type { PredictedUtterance } from './predict-dossier.ts'

/** An utterance as a set marks it. */
export interface MarkedUtterance {
  readonly id: string
  readonly independentOrigins: number
  readonly statements: readonly MarkedStatement[]
}

interface MarkedStatement {
  readonly article: string
  readonly words: readonly string[]
  readonly chain: readonly string[]
  readonly chainStated: boolean
}

/** How well utterances were joined. */
export interface JoinScores {
  readonly marked: number
  readonly matched: number
  /** B-cubed (Bagga and Baldwin 1998) over the statements that were found; `several`: of utterances of several of these. */
  readonly all: Agreement
  readonly several: Agreement
  /** Utterances with the right number of independent origins; `several`: of those that several articles report. */
  readonly origins: Share
  readonly originsOfSeveral: Share
  /** Statements with the right chain. */
  readonly chainsStated: Share
  readonly chainsUnstated: Share
  readonly chainsLong: Share
  /** Utterances with a wrong number of origins, for people to read. */
  readonly wrongOrigins: readonly string[]
}

/** Within [0, 1]. */
interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface Share {
  readonly right: number
  readonly all: number
}

/** A statement that was found and is marked. */
interface Item {
  readonly utterance: MarkedUtterance
  readonly marked: MarkedStatement
  /** Index of the utterance that was found. */
  readonly found: number
  readonly chain: readonly string[]
}

/** Compares utterances that were found with those that are marked; statements that nobody marked count for nothing. */
export function scoreJoins(
  marked: readonly MarkedUtterance[],
  found: readonly PredictedUtterance[],
): JoinScores {
  const items = matched(marked, found)
  const several = items.filter(
    (one) => countOf(items, ({ utterance }) => utterance === one.utterance) > 1,
  )
  const aligned = alignedOf(items)
  const isRight = (one: MarkedUtterance): boolean =>
    found[aligned.get(one) ?? -1]?.independentOrigins === one.independentOrigins
  const many = marked.filter(
    (one) => new Set(one.statements.map(({ article }) => article)).size > 1,
  )
  return {
    marked: marked.flatMap(({ statements }) => statements).length,
    matched: items.length,
    all: bCubed(items, items),
    several: bCubed(several, items),
    origins: shareOf([...aligned.keys()], isRight),
    originsOfSeveral: shareOf(
      many.filter((one) => aligned.has(one)),
      isRight,
    ),
    chainsStated: shareOf(
      items.filter(({ marked: { chainStated } }) => chainStated),
      hasChain,
    ),
    chainsUnstated: shareOf(
      items.filter(({ marked: { chainStated } }) => !chainStated),
      hasChain,
    ),
    chainsLong: shareOf(
      items.filter(({ marked: { chain } }) => chain.length > 1),
      hasChain,
    ),
    wrongOrigins: [...aligned.keys()]
      .filter((one) => !isRight(one))
      .map(
        (one) =>
          `${one.id}: ${found[aligned.get(one) ?? -1]?.independentOrigins} for ${one.independentOrigins}`,
      ),
  }
}

function hasChain({ marked, chain }: Item): boolean {
  return marked.chain.join(' ') === chain.join(' ')
}

function shareOf<One>(all: readonly One[], isRight: (one: One) => boolean): Share {
  return { right: all.filter(isRight).length, all: all.length }
}

function countOf<One>(all: readonly One[], isOne: (one: One) => boolean): number {
  return all.filter(isOne).length
}

/* ---- Which statement is which ---- */

/** Statements of one article match whose words agree by half (Dice), or of which one has nearly all of the other. */
function matched(
  marked: readonly MarkedUtterance[],
  found: readonly PredictedUtterance[],
): readonly Item[] {
  const statements = found.flatMap(({ statements: all }, utterance) =>
    all.map((statement) => ({ utterance, statement, words: wordsOf(statement.content) })),
  )
  const pairs = marked.flatMap((utterance) =>
    utterance.statements.flatMap((one) => {
      const words = wordsOf(one.words)
      return statements
        .filter(({ statement }) => statement.article === one.article)
        .map((other) => ({ utterance, one, other, score: agreement(words, other.words) }))
        .filter(({ score }) => score > 0)
    }),
  )
  const taken = new Set<unknown>()
  return pairs
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ utterance, one, other }) => {
      if (taken.has(one) || taken.has(other.statement)) return []
      taken.add(one).add(other.statement)
      return [{ utterance, marked: one, found: other.utterance, chain: other.statement.chain }]
    })
}

function wordsOf(pieces: readonly string[]): readonly string[] {
  return (
    pieces
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const nearlyAll = 0.8
const least = 0.3

function agreement(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  const dice = (2 * shared) / Math.max(1, one.length + other.length)
  const [short, long] = [one.length, other.length].sort((a, b) => a - b)
  const isPart = shared >= nearlyAll * (short ?? 0) && shared >= least * (long ?? 0)
  return shared > 0 && (dice >= 0.5 || isPart) ? Math.max(dice, least) : 0
}

/* ---- Agreement ---- */

function bCubed(chosen: readonly Item[], all: readonly Item[]): Agreement {
  let precision = 0
  let recall = 0
  for (const one of chosen) {
    const together = all.filter(({ found }) => found === one.found)
    const meant = countOf(all, ({ utterance }) => utterance === one.utterance)
    const both = countOf(together, ({ utterance }) => utterance === one.utterance)
    precision += both / together.length / chosen.length
    recall += both / meant / chosen.length
  }
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

/** For each marked utterance the found one that shares most of its statements with it; each at most once. */
function alignedOf(items: readonly Item[]): ReadonlyMap<MarkedUtterance, number> {
  const pairs = items.map(({ utterance, found }) => {
    const meant = items.filter((one) => one.utterance === utterance)
    const both = countOf(meant, (one) => one.found === found)
    const union = meant.length + countOf(items, (one) => one.found === found) - both
    return { utterance, found, share: both / union }
  })
  const aligned = new Map<MarkedUtterance, number>()
  const taken = new Set<number>()
  for (const { utterance, found } of pairs.toSorted((a, b) => b.share - a.share)) {
    if (aligned.has(utterance) || taken.has(found)) continue
    aligned.set(utterance, found)
    taken.add(found)
  }
  return aligned
}
