import type { Statement } from '../../model/model.ts'
import type { IssueWords } from './issue-words.ts'
import type { SentenceRead } from './read-sentence.ts'
import type { SentenceStance } from './scene.ts'
import type { CannotTell, Stance, StanceRead } from './stance.ts'

/** The stance of a report without the words that tell it. */
type Settled = Pick<StanceRead, 'stance' | 'supposed' | 'reason' | 'score'>

/** As much more has to tell for one side than for the other. */
const clearly = 2

/** What the sentences of a report come to: a stance, or why nobody can tell. What is asked, denied or supposed is none. */
export function settleStance(
  read: readonly SentenceRead[],
  statement: Statement,
  issue: IssueWords,
): Settled {
  const summed = summedOf(read, issue)
  const has = (what: (one: SentenceRead) => boolean): boolean => read.some(what)
  if (statement.act === 'ask') return cannotTell('asked', null)
  const isDenied = has((one) => one.isDenied && (one.touching.length > 0 || summed.stance === null))
  if (statement.act === 'deny' || isDenied) return cannotTell('denial', summed.stance)
  if (has(({ isHypothetical }) => isHypothetical)) return cannotTell('hypothetical', summed.stance)
  const isSilent = statement.act === 'decline-comment' || has(({ isSilent: silent }) => silent)
  if (isSilent)
    return { stance: 'undeclared', supposed: 'undeclared', reason: null, score: silence }
  if (summed.stance === null)
    return cannotTell(has(({ isOfAnother }) => isOfAnother) ? 'of-another' : summed.reason, null)
  return { stance: summed.stance, supposed: summed.stance, reason: null, score: summed.score }
}

const silence = 0.7

function cannotTell(reason: CannotTell, supposed: Stance | null): Settled {
  return { stance: null, supposed, reason, score: 0 }
}

interface Summed {
  readonly stance: Stance | null
  readonly reason: CannotTell
  readonly score: number
}

/** Least that tells a stance: a bare fact does not. */
const leastTold = 0.48

function summedOf(read: readonly SentenceRead[], issue: IssueWords): Summed {
  const found = read.flatMap(({ stances }) => stances)
  const named = found.filter(({ isPointing }) => !isPointing)
  const all = named.length > 0 ? named : found
  const isFree = read.some(({ isUnconditional }) => isUnconditional)
  const under = all.filter(({ isConditional }) => isConditional && !isFree)
  const best = (list: readonly SentenceStance[]): number =>
    Math.max(0, ...list.map(({ weight }) => weight))
  if (best(under) >= leastTold)
    return { stance: 'conditional', reason: 'no-words', score: best(under) }
  const side = (sign: 1 | -1): SentenceStance[] => all.filter((one) => one.sign === sign)
  // Without conditions is how something is given.
  const given = (sign: 1 | -1): number =>
    isFree && all.length > 0 && sign === issue.direction ? 1 : 0
  const [yes, no] = [sum(side(1)) + given(1), sum(side(-1)) + given(-1)]
  if (Math.max(yes, no) < leastTold) return { stance: null, reason: 'no-words', score: 0 }
  if (Math.max(yes, no) < clearly * Math.min(yes, no))
    return { stance: null, reason: 'mixed', score: 0 }
  const sign = (yes > no ? 1 : -1) * issue.direction
  const score = best(side(yes > no ? 1 : -1)) || leastTold
  return { stance: sign > 0 ? 'supports' : 'opposes', reason: 'no-words', score }
}

function sum(list: readonly SentenceStance[]): number {
  return list.reduce((total, { weight }) => total + weight, 0)
}
