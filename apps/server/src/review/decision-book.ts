import type { Decision, Store } from 'tutur-ledger'
import { LastingAnswers } from '../routes/lasting-answers.ts'
import { newestFirst, type Standings, standingsOf } from './trail.ts'

/** All decisions of the ledger in one revision. */
export interface DecisionBook {
  /** The newest first. */
  readonly decisions: readonly Decision[]
  /** Those that no row answers to, the newest first. */
  readonly unfit: readonly Decision[]
  readonly standings: Standings
}

/** Gives the book as the ledger is now; it is read and put in order once for each revision, however many ask. */
export function decisionBookOf(store: Store): () => Promise<DecisionBook> {
  const kept = new LastingAnswers<DecisionBook>({ most: 1 })
  return async () => await kept.answerTo('all', await store.revision(), () => readBook(store))
}

async function readBook(store: Store): Promise<DecisionBook> {
  const [decisions, unfit] = await Promise.all([store.decisions(), store.unfit()])
  return {
    decisions: newestFirst(decisions),
    unfit: newestFirst(unfit),
    standings: standingsOf(decisions, unfit),
  }
}

/** How many decisions of a day, in UTC, stand: no undoing is one, and what was taken back is none. */
export function countOn({ decisions, standings }: DecisionBook, day: string): number {
  // Those of later days come first, if the clock was wrong.
  const first = decisions.findIndex(({ at }) => at.slice(0, day.length) <= day)
  if (first === -1) return 0
  const behind = decisions.findIndex(({ at }, i) => i >= first && !at.startsWith(day))
  const ofDay = decisions.slice(first, behind === -1 ? decisions.length : behind)
  return ofDay.filter(({ id, ruling }) => ruling.kind !== 'undo' && !standings.undoneBy.has(id))
    .length
}
