import { cueTakes, wordClass } from '../../languages/pack.ts'
import { type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import { behindLinks } from './clauses.ts'
import { nounGroup } from './noun-group.ts'
import type { Predicate } from './predicates.ts'
import type { Report, Sight } from './sight.ts'
import { isNoun } from './verbs.ts'

/**
 * `Er bezeichnete den Plan als falsch`, `Sie nannte den Plan einen Fehler`: what somebody is said to have called
 * something. The thing and the name for it are the content, wherever they stand in the clause.
 */
export function describedAs(sight: Sight, predicate: Predicate): Report | null {
  const { items, cue } = sight
  const { source } = predicate
  if ((cue.takes & cueTakes.as) === 0 || predicate.passive || predicate.last || source === null)
    return null
  const end = cue.from > predicate.verb ? cue.from : predicate.end
  const from = Math.max(predicate.verb + 1, source.from > predicate.verb ? source.to : 0)
  const rest = { from: behindAdverbs(items, { from, to: end }), to: end }
  const name = nameIn(items, rest)
  if (name < 0) return null
  const content = name === rest.from ? fronted(sight, predicate, rest) : [rest]
  return content === null
    ? null
    : { cue: predicate.cue, source, content, takes: cueTakes.as, rule: 'as.object' }
}

function behindAdverbs(items: Items, { from, to }: ItemRange): number {
  let i = from
  while (i < to && is(items, i, wordClass.adverb | wordClass.time) && !isNoun(items, i)) i++
  return i
}

/** Where the name for the thing begins: at `als`, or at the article behind the thing; -1 when there is none. */
function nameIn(items: Items, { from, to }: ItemRange): number {
  for (let i = from; i < to; i++)
    if (is(items, i, wordClass.as) && i + 1 < to && !isNoun(items, i)) return i
  const thing = nounGroup(items, { from, to }, { plain: true })
  if (thing === null || thing.to >= to) return -1
  if (isQuote(items, thing.to)) return thing.to
  const { indefinite } = items.reading.pack.grammar
  return indefinite?.test(items.word[thing.to] ?? '') === true ? thing.to : -1
}

/** `Den Plan bezeichnete sie als falsch`: the thing fills the place before the verb. */
function fronted(
  { items, clause }: Sight,
  { verb, source }: Predicate,
  rest: ItemRange,
): readonly ItemRange[] | null {
  const from = behindLinks(items, clause)
  if (source === null || source.from < verb || verb <= from) return null
  const thing = nounGroup(items, { from, to: verb }, { whole: true })
  return thing === null ? null : [thing, rest]
}
