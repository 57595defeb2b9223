import type { GoldDocument, GoldRelation } from './gold.ts'
import { sameName } from './names.ts'
import type { Offsets } from './units.ts'
import { jaccard, letterMask, lettersIn, overlap } from './units.ts'

/** A statement as a finder gives it; the fields of `StandoffRelation` that are scored. */
export interface FoundRelation {
  readonly content: Offsets
  readonly cue?: Offsets
  readonly source?: Offsets
  readonly type?: string
  readonly speaker?: string | null
  /** Key of the speaker in the tables of actors. */
  readonly actor?: string
  readonly speakerScore?: number
  /** By name; in sets after PolNeAR by its place. */
  readonly addressee?: string | Offsets
  /** The words that attribute, where the language tells. */
  readonly frame?: Offsets
  readonly outletCited?: string
  readonly act?: string
  readonly saidOn?: string
  readonly score?: number
  readonly rule?: string
}

/** The name of the one spoken to; `undefined` where there is none or only the place is told. */
export function addresseeName({ addressee }: FoundRelation): string | undefined {
  return typeof addressee === 'string' ? addressee : undefined
}

/** A marked relation and the found one that it was paired with. */
export interface Match {
  readonly gold: GoldRelation
  readonly found: FoundRelation
  /** Jaccard index of the letters and digits of both contents, within [0.5, 1]. */
  readonly jaccard: number
}

/** How the finds in one document stand to its gold. */
export interface Judgement {
  readonly matches: readonly Match[]
  readonly missed: readonly GoldRelation[]
  readonly falseFinds: readonly FoundRelation[]
}

/** What is judged. */
export interface JudgeOptions {
  /** Take headlines for neither right nor wrong. Default false. */
  readonly withoutHeadlines?: boolean
}

interface Candidate<Relation> {
  readonly relation: Relation
  readonly letters: ReadonlySet<number>
  /** Neither rewarded nor punished. */
  readonly neutral: boolean
}

interface Pair {
  readonly rank: number
  readonly jaccard: number
  readonly gold: number
  readonly found: number
}

/**
 * Pairs the marked with the found statements of one document, one to one.
 *
 * Contents are compared as sets of letters and digits, without an opening complementiser. A pair needs a Jaccard
 * index of 0.5; pairs are taken greedily, highest index first, with 0.3 added where the cues overlap and 0.2 taken
 * off where the gold is optional. Optional gold absorbs a find and is never missed. A find that is left over is
 * false unless its cue (or content, without a cue) touches an `ignore` span, or it resembles optional gold (> 0.3).
 */
export function judge(
  document: GoldDocument,
  found: readonly FoundRelation[],
  { withoutHeadlines = false }: JudgeOptions = {},
): Judgement {
  const lettersOf = contentLetters(document.text)
  const marked = document.relations.map((relation) => ({
    relation,
    letters: lettersOf(relation.content),
    neutral: relation.optional === true || (withoutHeadlines && relation.headline === true),
  }))
  const finds = found.map((relation) => ({
    relation,
    letters: lettersOf(relation.content),
    neutral: false,
  }))
  const pairs = pairUp(marked, finds)
  const pairedGold = new Set(pairs.map((pair) => pair.gold))
  const pairedFinds = new Set(pairs.map((pair) => pair.found))
  return {
    matches: pairs.flatMap((pair) => matchOf(pair, marked[pair.gold], finds[pair.found])),
    missed: marked.filter((g, i) => !g.neutral && !pairedGold.has(i)).map((g) => g.relation),
    falseFinds: finds
      .filter((find, j) => !pairedFinds.has(j) && !isExcused(find, marked, document.ignore ?? []))
      .map((find) => find.relation),
  }
}

// The word that opens a reported clause belongs to the content or not as the annotator pleases.
const complementiser =
  /^(?:bahwa|bahawa|agar|supaya|untuk|jika|kalau|that|(?:на|в|об|о|за|к)?\s*(?:то|том|тем|тому),\s+что|что|чтобы|будто|тем,|о|об|обо)\s*,?\s+/iu

function contentLetters(text: string): (spans: Offsets) => ReadonlySet<number> {
  const mask = letterMask(text)
  return (spans) =>
    lettersIn(
      mask,
      spans.map((span) => withoutComplementiser(text, span)),
    )
}

function withoutComplementiser(text: string, [start, end]: Offsets[number]): Offsets[number] {
  const opening = complementiser.exec(text.slice(start, end))
  return opening === null ? [start, end] : [start + opening[0].length, end]
}

function pairUp(
  marked: readonly Candidate<GoldRelation>[],
  finds: readonly Candidate<FoundRelation>[],
): Pair[] {
  const usedGold = new Set<number>()
  const usedFinds = new Set<number>()
  return candidatePairs(marked, finds).filter(({ gold, found }) => {
    if (usedGold.has(gold) || usedFinds.has(found)) return false
    usedGold.add(gold)
    usedFinds.add(found)
    return true
  })
}

function candidatePairs(
  marked: readonly Candidate<GoldRelation>[],
  finds: readonly Candidate<FoundRelation>[],
): Pair[] {
  const pairs = marked.flatMap((g, gold) =>
    finds.flatMap((f, found) => {
      const index = jaccard(g.letters, f.letters)
      return index < 0.5 ? [] : [{ rank: index + preference(g, f), jaccard: index, gold, found }]
    }),
  )
  return pairs.sort((a, b) => b.rank - a.rank)
}

function preference(gold: Candidate<GoldRelation>, found: Candidate<FoundRelation>): number {
  const [a, b] = [gold.relation.cue[0], found.relation.cue?.[0]]
  const sameCue = a !== undefined && b !== undefined && overlap([a], [b])
  return (gold.neutral ? -0.2 : 0) + (sameCue ? 0.3 : 0)
}

function matchOf(
  pair: Pair,
  gold: Candidate<GoldRelation> | undefined,
  found: Candidate<FoundRelation> | undefined,
): Match[] {
  if (gold === undefined || found === undefined || gold.neutral) return []
  return [{ gold: gold.relation, found: found.relation, jaccard: pair.jaccard }]
}

function isExcused(
  find: Candidate<FoundRelation>,
  marked: readonly Candidate<GoldRelation>[],
  ignore: Offsets,
): boolean {
  const { cue, content } = find.relation
  const place = cue !== undefined && cue.length > 0 ? cue : content
  return (
    overlap(ignore, place) ||
    marked.some((g) => g.neutral && jaccard(g.letters, find.letters) > 0.3)
  )
}

/** Counts of one kind of statement, in one document or in many. */
export interface Tally {
  /** Found and marked. */
  readonly right: number
  readonly missed: number
  readonly falseFinds: number
  /** Sum of the contents' Jaccard indexes over `right`. */
  readonly jaccard: number
  /** Of `right`: contents with a Jaccard index of at least 0.95. */
  readonly wholeContent: number
  /** Of `right`: the gold has a source, and the found source overlaps it. */
  readonly sourceMarked: number
  readonly sourceRight: number
  /** Of `right`: same speaker, by {@link sameName}; two unknown speakers are the same. */
  readonly speakerRight: number
  readonly typeRight: number
  /** Of `right`: gold or find names an outlet cited, and both name the same. */
  readonly outletNamed: number
  readonly outletRight: number
  /** Of `right`: gold or find names an addressee, and both name the same. */
  readonly addresseeNamed: number
  readonly addresseeRight: number
}

const zero: Tally = {
  right: 0,
  missed: 0,
  falseFinds: 0,
  jaccard: 0,
  wholeContent: 0,
  sourceMarked: 0,
  sourceRight: 0,
  speakerRight: 0,
  typeRight: 0,
  outletNamed: 0,
  outletRight: 0,
  addresseeNamed: 0,
  addresseeRight: 0,
}

/** The sum of tallies; all zeros for none. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum: Record<keyof Tally, number> = { ...zero }
  for (const tally of tallies) for (const key of tallyKeys) sum[key] += tally[key]
  return sum
}

const tallyKeys = Object.keys(zero) as (keyof Tally)[]

/** Counts of one document by type of statement, with `all` for all types together. */
export type Tallies = ReadonlyMap<string, Tally>

/**
 * Counts what {@link judge} found, by the type of the gold (right, missed) and of the find (false).
 * `language` is that of the document: names are compared by it.
 */
export function tally(judgement: Judgement, language = ''): Tallies {
  const counts = new Map<string, Tally[]>()
  const add = (type: string | undefined, part: Partial<Tally>): void => {
    for (const key of type === undefined ? ['all'] : ['all', type]) {
      counts.set(key, [...(counts.get(key) ?? []), { ...zero, ...part }])
    }
  }
  for (const match of judgement.matches) add(match.gold.type, tallyOf(match, language))
  for (const { type } of judgement.missed) add(type, { missed: 1 })
  for (const { type } of judgement.falseFinds) add(type, { falseFinds: 1 })
  return new Map([...counts].map(([key, tallies]) => [key, sumTallies(tallies)]))
}

function tallyOf({ gold, found, jaccard: index }: Match, language: string): Partial<Tally> {
  const outlet = agreement(gold.outletCited, found.outletCited)
  const addressee = agreement(gold.addressee, addresseeName(found))
  const hasSource = gold.source.length > 0
  return {
    right: 1,
    jaccard: index,
    wholeContent: index >= 0.95 ? 1 : 0,
    sourceMarked: hasSource ? 1 : 0,
    sourceRight: hasSource && overlap(gold.source, found.source ?? []) ? 1 : 0,
    speakerRight: sameName(gold.speaker, found.speaker, language) ? 1 : 0,
    typeRight: gold.type === found.type ? 1 : 0,
    outletNamed: outlet.named,
    outletRight: outlet.right,
    addresseeNamed: addressee.named,
    addresseeRight: addressee.right,
  }
}

function agreement(
  gold: string | undefined,
  found: string | undefined,
): { named: number; right: number } {
  if (gold === undefined && found === undefined) return { named: 0, right: 0 }
  return { named: 1, right: sameName(gold, found) ? 1 : 0 }
}

/** Precision, recall and their harmonic mean, each within [0, 1]; 0 where nothing was found or marked. */
export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scores of a tally. */
export function scoresOf({ right, missed, falseFinds }: Tally): Scores {
  const precision = right / (right + falseFinds || 1)
  const recall = right / (right + missed || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}
