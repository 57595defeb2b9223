import type {
  Aligned,
  Comparison,
  CountOptions,
  Role,
  RoleUnit,
  Unit,
} from './attribution-units.ts'
import { compare, isRelation } from './attribution-units.ts'
import type { GoldDocument } from './gold.ts'
import type { FoundRelation, Judgement } from './statement-score.ts'
import { overlap, shared } from './units.ts'

/*
 * Definitions.
 *
 * - A role (content, cue, source) is the whole list of its spans; broken spans are one unit.
 * - strict: two roles are equal when their span lists are equal after trimming white space and joining spans that
 *   only white space parts. loose: their sets of word tokens are equal, so marks at the edges do not matter.
 * - Relations of a document are aligned one to one, greedily by falling Jaccard index of the content's tokens
 *   (above 0), then of the cue's, then of the source's, then by position.
 * - relation: an aligned pair with a content index of at least 0.5 whose sources share a token or are both absent.
 * - type: by the share of the content's word tokens inside quotation marks: at least 0.9 direct, 0 indirect, else
 *   mixed; the same function for gold and finds.
 */

/** What is counted about one measure. Where pairs are one to one, `foundRight` equals `markedRight`. */
export interface Count {
  readonly foundRight: number
  readonly found: number
  readonly markedRight: number
  readonly marked: number
}

/** Counts by measure: `relation`, `relation.direct`, `content.overlap`, `citron.all`, ... */
export type Counts = ReadonlyMap<string, Count>

/** Counts every measure over one document. */
export function countAttributions(
  document: GoldDocument,
  found: readonly FoundRelation[],
  options: CountOptions = {},
): Counts {
  const comparison = compare(document, found, options)
  return sumCounts(measures.map((measure) => new Map(measure(comparison))))
}

/** Which finds are right by the `relation` measure, in the terms that errors are shown in. */
export function judgeAttributions(
  document: GoldDocument,
  found: readonly FoundRelation[],
): Judgement {
  return judgePairs(document, found, isRelation)
}

/** Which finds have the right content, whoever the source is. */
export function judgeContents(document: GoldDocument, found: readonly FoundRelation[]): Judgement {
  return judgePairs(document, found, ({ index }) => index >= 0.5)
}

function judgePairs(
  document: GoldDocument,
  found: readonly FoundRelation[],
  isRight: (pair: Aligned) => boolean,
): Judgement {
  const { marked, pairs } = compare(document, found)
  const right = pairs.filter(isRight)
  const gold = new Map(right.map((pair) => [pair.gold.index, pair]))
  const finds = new Set(right.map((pair) => pair.found.index))
  return {
    matches: marked.flatMap(({ index }) => {
      const [pair, relation] = [gold.get(index), document.relations[index]]
      const match = pair === undefined ? undefined : found[pair.found.index]
      if (pair === undefined || relation === undefined || match === undefined) return []
      return [{ gold: relation, found: match, jaccard: pair.index }]
    }),
    missed: document.relations.filter((_, index) => !gold.has(index)),
    falseFinds: found.filter((_, index) => !finds.has(index)),
  }
}

/** The sum of the counts of several documents. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, Count>()
  for (const counts of all) {
    for (const [measure, count] of counts) sums.set(measure, addCounts(sums.get(measure), count))
  }
  return sums
}

/** Precision, recall and F1 of a count; 1 where there was nothing to find and nothing was found. */
export function scoresOfCount(count: Count): { precision: number; recall: number; f1: number } {
  const precision = ratio(count.foundRight, count.found, count.marked)
  const recall = ratio(count.markedRight, count.marked, count.found)
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

function ratio(right: number, all: number, others: number): number {
  if (all > 0) return right / all
  return others > 0 ? 0 : 1
}

function addCounts(a: Count = nothing, b: Count = nothing): Count {
  return {
    foundRight: a.foundRight + b.foundRight,
    found: a.found + b.found,
    markedRight: a.markedRight + b.markedRight,
    marked: a.marked + b.marked,
  }
}

const nothing: Count = { foundRight: 0, found: 0, markedRight: 0, marked: 0 }

/** A count whose right ones are the same seen from both sides. */
function oneToOne(right: number, found: number, marked: number): Count {
  return { foundRight: right, found, markedRight: right, marked }
}

/* ---- Measures: each gives its counts in one document by name ---- */

type Entry = readonly [measure: string, count: Count]

const measures: readonly ((comparison: Comparison) => Entry[])[] = [
  pooled,
  partial,
  paired,
  byType,
  byLabel,
  directSpeakers,
  citron,
  german,
]

/** Roles pooled over the document, without pairing relations. Overlap counts tokens, each once. */
function pooled(comparison: Comparison): Entry[] {
  return (['content', 'cue', 'source'] as const).flatMap((role): Entry[] => {
    const marked = comparison.marked.map((unit) => unit[role])
    const found = comparison.found.map((unit) => unit[role])
    const [a, b] = [union(marked), union(found)]
    return [
      // One source serves many relations, so equal sources count once.
      role === 'source'
        ? ['source.set_exact', equalKeys(distinct(keys(marked)), distinct(keys(found)))]
        : [`${role}.exact`, equalKeys(keys(marked), keys(found))],
      [`${role}.loose`, equalKeys(keys(marked, 'loose'), keys(found, 'loose'))],
      [`${role}.overlap`, oneToOne(shared(a, b), b.size, a.size)],
    ]
  })
}

function union(units: readonly RoleUnit[]): ReadonlySet<number> {
  return new Set(units.flatMap(({ tokens }) => [...tokens]))
}

function keys(units: readonly RoleUnit[], kind: 'strict' | 'loose' = 'strict'): string[] {
  return units.filter(({ spans }) => spans.length > 0).map((unit) => unit[kind])
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** Counts equal keys, each as often as it stands on both sides. */
function equalKeys(marked: readonly string[], found: readonly string[]): Count {
  const left = new Map<string, number>()
  for (const key of marked) left.set(key, (left.get(key) ?? 0) + 1)
  let right = 0
  for (const key of found) {
    const count = left.get(key) ?? 0
    if (count > 0) right++
    left.set(key, count - 1)
  }
  return oneToOne(right, found.length, marked.length)
}

/** Pareti's partial match: the share of each content that the aligned content covers. */
function partial({ marked, found, pairs }: Comparison): Entry[] {
  const covered = (side: 'gold' | 'found'): number =>
    sum(
      pairs.map((pair) =>
        shareOf(shared(pair.gold.content.tokens, pair.found.content.tokens), pair[side]),
      ),
    )
  const withContent = (units: readonly Unit[]): number =>
    units.filter(({ content }) => content.tokens.size > 0).length
  return [
    [
      'content.partial',
      {
        foundRight: covered('found'),
        found: withContent(found),
        markedRight: covered('gold'),
        marked: withContent(marked),
      },
    ],
  ]
}

function shareOf(tokens: number, { content }: Unit): number {
  return tokens / content.tokens.size
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Relations and their sources, over aligned pairs. */
function paired({ marked, found, pairs }: Comparison): Entry[] {
  const count = (test: (pair: Aligned) => boolean): number => pairs.filter(test).length
  const all = (right: number): Count => oneToOne(right, found.length, marked.length)
  const linked = (right: number): Count => oneToOne(right, withSource(found), withSource(marked))
  return [
    ['relation', all(count(isRelation))],
    ['relation_strict', all(count(isStrictlyEqual))],
    ['source.linked_exact', linked(count(hasEqualSource))],
    ['source.linked_overlap', linked(count(sharesSource))],
  ]
}

function withSource(units: readonly Unit[]): number {
  return units.filter(({ source }) => source.spans.length > 0).length
}

function isStrictlyEqual({ gold, found }: Aligned): boolean {
  return (['content', 'cue', 'source'] as const).every(
    (role) => gold[role].strict === found[role].strict,
  )
}

function hasEqualSource({ gold: { source: a }, found: { source: b } }: Aligned): boolean {
  return a.spans.length > 0 && b.spans.length > 0 && a.loose === b.loose
}

function sharesSource({ gold, found }: Aligned): boolean {
  return shared(gold.source.tokens, found.source.tokens) > 0
}

/** Precision over the finds of a type, recall over the gold of that type. */
function byType({ marked, found, pairs }: Comparison): Entry[] {
  const right = pairs.filter(isRelation)
  const equal = pairs.filter(({ gold, found: find }) => gold.content.loose === find.content.loose)
  return (['direct', 'indirect', 'mixed'] as const).flatMap((type): Entry[] => {
    const count = (chosen: readonly Aligned[]): Count => ({
      foundRight: chosen.filter((pair) => pair.found.type === type).length,
      found: found.filter((unit) => unit.type === type).length,
      markedRight: chosen.filter((pair) => pair.gold.type === type).length,
      marked: marked.filter((unit) => unit.type === type).length,
    })
    return [
      [`relation.${type}`, count(right)],
      [`content.loose.${type}`, count(equal)],
    ]
  })
}

/** Recall by the label that the set itself gives. */
function byLabel({ marked, pairs }: Comparison): Entry[] {
  return distinct(marked.flatMap(({ label }) => label ?? [])).flatMap((label): Entry[] => {
    const recall = (test: (pair: Aligned) => boolean): Count => ({
      ...nothing,
      markedRight: pairs.filter((pair) => pair.gold.label === label && test(pair)).length,
      marked: marked.filter((unit) => unit.label === label).length,
    })
    return [
      [`label.${label}.content`, recall(({ index }) => index >= 0.5)],
      [`label.${label}.relation`, recall(isRelation)],
    ]
  })
}

/** Of the direct gold relations with a source: found at all, and with the right source. */
function directSpeakers({ marked, pairs }: Comparison): Entry[] {
  const isCounted = ({ type, source }: Unit): boolean =>
    type === 'direct' && source.spans.length > 0
  const all = marked.filter(isCounted).length
  const found = pairs.filter(({ gold, index }) => isCounted(gold) && index >= 0.5)
  const recall = (right: number): Count => ({ ...nothing, markedRight: right, marked: all })
  return [
    ['direct.found', recall(found.length)],
    ['direct.source', recall(found.filter(sharesSource).length)],
    [
      'direct.source_exact',
      recall(
        found.filter(({ gold, found: find }) => gold.source.loose === find.source.loose).length,
      ),
    ],
  ]
}

/**
 * Citron's measures: existential matching; source and content count only when the cues overlap. Relations without
 * a cue are left out.
 */
function citron({ marked, found }: Comparison): Entry[] {
  const [gold, finds] = [marked.filter(hasCue), found.filter(hasCue)]
  return Object.entries(citronTests).map(
    ([name, test]): Entry => [
      `citron.${name}`,
      {
        foundRight: finds.filter((find) => gold.some((unit) => test(find, unit))).length,
        found: finds.length,
        markedRight: gold.filter((unit) => finds.some((find) => test(find, unit))).length,
        marked: gold.length,
      },
    ],
  )
}

function hasCue({ cue }: Unit): boolean {
  return cue.spans.length > 0
}

const citronTests: Readonly<Record<string, (found: Unit, gold: Unit) => boolean>> = {
  cue: (found, gold) => found.cue.strict === gold.cue.strict,
  source: (found, gold) =>
    overlap(found.cue.spans, gold.cue.spans) && found.source.strict === gold.source.strict,
  content: (found, gold) =>
    overlap(found.cue.spans, gold.cue.spans) && found.content.strict === gold.content.strict,
  all: (found, gold) => isStrictlyEqual({ found, gold, index: 1 }),
}

/**
 * The German measures: precision and recall of tokens in each aligned group, averaged over the groups; a relation
 * left alone is a group that scores 0. `messages` are contents, `roles` the other four, `joint` both.
 */
function german({ marked, found, pairs }: Comparison): Entry[] {
  const gold = new Set(pairs.map((pair) => pair.gold))
  const finds = new Set(pairs.map((pair) => pair.found))
  const groups: readonly Group[] = [
    ...pairs,
    ...marked.filter((unit) => !gold.has(unit)).map((unit) => ({ gold: unit })),
    ...found.filter((unit) => !finds.has(unit)).map((unit) => ({ found: unit })),
  ]
  const count = (chosen: readonly Role[]): Count =>
    groups
      .flatMap((group) => chosen.map((role) => coverage(group, role)))
      .reduce(addCounts, nothing)
  const otherRoles = ['source', 'cue', 'frame', 'addressee'] as const
  return [
    ['german.messages', count(['content'])],
    ['german.roles', count(otherRoles)],
    ['german.joint', count(['content', ...otherRoles])],
  ]
}

interface Group {
  readonly gold?: Unit
  readonly found?: Unit
}

function coverage({ gold, found }: Group, role: Role): Count {
  const none: ReadonlySet<number> = new Set()
  const [a, b] = [gold?.[role].tokens ?? none, found?.[role].tokens ?? none]
  const both = shared(a, b)
  return {
    foundRight: b.size > 0 ? both / b.size : 0,
    found: b.size > 0 ? 1 : 0,
    markedRight: a.size > 0 ? both / a.size : 0,
    marked: a.size > 0 ? 1 : 0,
  }
}
