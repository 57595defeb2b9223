import { formatOf } from './gold.ts'
import { judgeBy } from './measures.ts'
import { predict } from './predict.ts'
import type { GoldSet } from './sets.ts'

/**
 * Right and all finds of each rule over marked sets, a line a rule: `'quote.speaker-after': [310, 314],`. A find that
 * the gold neither rewards nor punishes does not count.
 */
export function rulesTable(sets: readonly GoldSet[]): string {
  const counts = new Map<string, [right: number, all: number]>()
  for (const set of sets) countRules(set, counts)
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, [right, all]]) => `'${rule}': [${right}, ${all}],`)
    .join('\n')
}

function countRules({ documents }: GoldSet, counts: Map<string, [number, number]>): void {
  const format = formatOf(documents)
  const judge = judgeBy(format)
  for (const document of documents) {
    const { matches, falseFinds } = judge(document, predict(document, format).relations)
    for (const { found } of matches) add(counts, found.rule, 1)
    for (const found of falseFinds) add(counts, found.rule, 0)
  }
}

function add(counts: Map<string, [number, number]>, rule: string | undefined, right: number): void {
  if (rule === undefined) return
  const count = counts.get(rule) ?? [0, 0]
  counts.set(rule, [count[0] + right, count[1] + 1])
}
