import { type Proposal, walkLinks } from 'tutur/learn'
import { type Example, headOf } from './examples.ts'
import type { Case } from './train-logistic.ts'

/** For each lone quotation of an example and each relation around it, whether it goes on with that one. */
export function linkCases(example: Example, accepted: readonly Proposal[]): Case[] {
  const { gold, scene, domain } = example
  const cases: Case[] = []
  walkLinks(scene, accepted, (candidates) => {
    const [first] = candidates
    if (first === undefined) return null
    const cue = cueOf(example, first.quote.item)
    for (const { host, slots } of candidates)
      cases.push({ slots, domain, target: cue >= 0 && accepted[host.index]?.cue === cue ? 1 : 0 })
    return (
      candidates.find(({ host }) => cue >= 0 && accepted[host.index]?.cue === cue)?.host ?? null
    )
  })
  return cases

  /** The cue of the marked relation whose content holds the quotation, or -1. */
  function cueOf(of: Example, item: number): number {
    const start = (of.scene.items.start[item] ?? 0) + 1
    const end = (of.scene.items.end[item] ?? 0) - 1
    const relation = gold.relations.find(({ content }) =>
      content.some(([a, b]) => a <= start && end <= b),
    )
    return relation === undefined ? -1 : headOf(scene, relation.cue)
  }
}
