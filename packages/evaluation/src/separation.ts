/** Something with a score that was right or not. */
export interface Judged {
  readonly score: number
  readonly right: boolean
}

/**
 * The chance that a right one has a higher score than a wrong one, where equal scores count half (the area under the ROC
 * curve): 1 when scores part right from wrong, 0.5 when they say nothing; `NaN` when all are right, or all wrong.
 */
export function separationOf(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.score - b.score)
  let wrongBelow = 0
  let pairs = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    let right = 0
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score)
      if (sorted[to++]?.right === true) right++
    const wrong = to - from - right
    pairs += right * (wrongBelow + wrong / 2)
    wrongBelow += wrong
    from = to
  }
  return pairs / (wrongBelow * (judged.length - wrongBelow))
}
