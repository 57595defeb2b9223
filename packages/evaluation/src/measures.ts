import { actorOf } from 'tutur/knowledge'
import type { Count, Counts } from './attribution-score.ts'
import {
  countAttributions,
  judgeAttributions,
  judgeContents,
  scoresOfCount,
  sumCounts,
} from './attribution-score.ts'
import type { FurnitureCount } from './furniture-score.ts'
import { countFurniture, furnitureF1, sumFurniture } from './furniture-score.ts'
import type { GoldDocument, GoldFormat } from './gold.ts'
import { formatOf } from './gold.ts'
import type { Interval } from './intervals.ts'
import { bootstrap, wilson } from './intervals.ts'
import { sameName } from './names.ts'
import type { Prediction } from './predict.ts'
import type { FoundRelation, Judgement, Match, Tallies, Tally } from './statement-score.ts'
import { judge, scoresOf, sumTallies, tally } from './statement-score.ts'

/** One line of the table: a score within [0, 1] with what stands behind it. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly interval: Interval
  /** How many statements (or characters of furniture) the gold has for it. */
  readonly marked: number
  /** The counts in words: `P .912 R .880, 120 right 8 missed 5 false`. */
  readonly detail: string
}

/** Every measure of one set, in the order in which they are shown. */
export function measure(
  documents: readonly GoldDocument[],
  predictions: readonly Prediction[],
  format: GoldFormat = formatOf(documents),
): Measure[] {
  const pairs = documents.flatMap((document, index) => {
    const prediction = predictions[index]
    return prediction === undefined ? [] : [{ document, prediction }]
  })
  switch (format) {
    case 'statements':
      return statementMeasures(pairs)
    case 'attribution':
      return attributionMeasures(pairs)
    case 'quotations':
      return quotationMeasures(pairs)
  }
}

/** How the finds of one document stand to its gold, by the scorer that its set is made for. */
export function judgeBy(
  format: GoldFormat,
): (document: GoldDocument, found: readonly FoundRelation[]) => Judgement {
  if (format === 'statements') return (document, found) => judge(document, found)
  return format === 'quotations' ? judgeContents : judgeAttributions
}

interface Pair {
  readonly document: GoldDocument
  readonly prediction: Prediction
}

/* ---- Sets with speakers ---- */

function statementMeasures(pairs: readonly Pair[]): Measure[] {
  const judgements = pairs.map(({ document, prediction }) => judge(document, prediction.relations))
  const tallies = judgements.map((judgement, index) =>
    tally(judgement, pairs[index]?.document.lang),
  )
  const all = sumTallies(tallies.flatMap((one) => one.get('all') ?? []))
  return [
    f1Measure('F1', 'all', tallies),
    ...['direct', 'indirect', 'mixed'].map((type) => f1Measure(type, type, tallies)),
    share('speaker', all.speakerRight, all.right),
    actorMeasure(pairs, judgements),
    share('content >= .95', all.wholeContent, all.right),
    share('source overlap', all.sourceRight, all.sourceMarked),
    share('outlet cited', all.outletRight, all.outletNamed),
    share('addressee', all.addresseeRight, all.addresseeNamed),
    ...labelMeasures(judgements),
    ...furnitureMeasures(pairs),
  ]
}

/** Of the matched statements: whose speaker is the one that the gold names, by the name in the text or by a name of the actor. */
function actorMeasure(pairs: readonly Pair[], judgements: readonly Judgement[]): Measure {
  const judged = judgements.flatMap(({ matches }, i) =>
    matches.map((match) => isRightActor(match, pairs[i]?.document.lang)),
  )
  const known = judgements.flatMap(({ matches }) => matches.filter(({ found }) => found.actor))
  const { detail, ...rest } = share('actor', judged.filter(Boolean).length, judged.length)
  return { ...rest, detail: `${detail}, ${known.length} with an actor` }
}

function isRightActor({ gold, found }: Match, language = ''): boolean {
  const names = [found.speaker, ...(actorOf(found.actor ?? '')?.names ?? [])]
  return names.some((name) => sameName(gold.speaker, name, language))
}

function f1Measure(name: string, type: string, tallies: readonly Tallies[]): Measure {
  const parts = tallies.map((one) => one.get(type) ?? sumTallies([]))
  const f1Of = (chosen: readonly Tally[]): number => scoresOf(sumTallies(chosen)).f1
  const sum = sumTallies(parts)
  const { precision, recall, f1 } = scoresOf(sum)
  return {
    name,
    value: f1,
    interval: bootstrap(parts, f1Of),
    marked: sum.right + sum.missed,
    detail: `P ${decimals(precision)} R ${decimals(recall)}, ${sum.right} right ${sum.missed} missed ${sum.falseFinds} false`,
  }
}

function share(name: string, right: number, all: number): Measure {
  const value = all === 0 ? 1 : right / all
  return { name, value, interval: wilson(right, all), marked: all, detail: `${right} of ${all}` }
}

/** Of the matched statements for which the gold has an act or a day: the share with the same; acts also one by one. */
function labelMeasures(judgements: readonly Judgement[]): Measure[] {
  const matches = judgements.flatMap((judgement) => judgement.matches)
  const shareOf = (name: string, label: 'act' | 'saidOn', chosen: readonly Match[]): Measure => {
    const right = chosen.filter(({ gold, found }) => gold[label] === found[label])
    return share(name, right.length, chosen.length)
  }
  const acting = matches.filter(({ gold }) => gold.act !== undefined)
  const dated = matches.filter(({ gold }) => gold.saidOn !== undefined)
  const acts = [...new Set(acting.flatMap(({ gold }) => gold.act ?? []))].sort()
  return [
    ...(dated.length === 0 ? [] : [shareOf('day said', 'saidOn', dated)]),
    ...(acting.length === 0 ? [] : [shareOf('act', 'act', acting)]),
    ...acts.map((act) =>
      shareOf(
        `act ${act}`,
        'act',
        acting.filter(({ gold }) => gold.act === act),
      ),
    ),
  ]
}

function furnitureMeasures(pairs: readonly Pair[]): Measure[] {
  if (pairs.every(({ document }) => document.boilerplate === undefined)) return []
  const counts = pairs.map(({ document, prediction }) =>
    countFurniture(document, prediction.furniture),
  )
  const { right, found, marked }: FurnitureCount = sumFurniture(counts)
  return [
    {
      name: 'furniture',
      value: furnitureF1(counts),
      interval: bootstrap(counts, furnitureF1),
      marked,
      detail: `${right} characters right of ${found} found and ${marked} marked`,
    },
  ]
}

/* ---- Sets of spans ---- */

const attributionNames = [
  ['relation', 'relation'],
  ['relation direct', 'relation.direct'],
  ['relation indirect', 'relation.indirect'],
  ['relation mixed', 'relation.mixed'],
  ['content overlap', 'content.overlap'],
  ['cue overlap', 'cue.overlap'],
  ['source linked', 'source.linked_overlap'],
] as const

const quotationNames = [
  ['content exact', 'content.exact'],
  ['content loose', 'content.loose'],
] as const

function attributionMeasures(pairs: readonly Pair[]): Measure[] {
  const counts = countsOf(pairs)
  // Only the German scheme marks the words that attribute.
  const framed = pairs.some(({ document }) => document.relations.some(({ frame }) => frame))
  const names = framed
    ? [...attributionNames, ['joint', 'german.joint'] as const]
    : attributionNames
  return [
    ...names.map(([name, key]) => countMeasure(name, counts.map(only(key)))),
    endToEnd(counts),
  ]
}

/** Marked quotations with a marked source: found, and the found source shares a word with it. */
function endToEnd(counts: readonly Counts[]): Measure {
  const { markedRight, marked } = only('direct.source')(sumCounts(counts))
  return share('speaker end to end', markedRight, marked)
}

function quotationMeasures(pairs: readonly Pair[]): Measure[] {
  const counts = countsOf(pairs)
  return [
    ...quotationNames.map(([name, key]) => countMeasure(name, counts.map(only(key)))),
    endToEnd(counts),
  ]
}

function countsOf(pairs: readonly Pair[]): Counts[] {
  return pairs.map(({ document, prediction }) => countAttributions(document, prediction.relations))
}

/** The counts of one measure alone, which makes drawing documents a thousand times cheap. */
function only(key: string): (counts: Counts) => Count {
  return (counts) => counts.get(key) ?? { foundRight: 0, found: 0, markedRight: 0, marked: 0 }
}

function countMeasure(name: string, counts: readonly Count[]): Measure {
  const sumOf = (chosen: readonly Count[]): Count =>
    only(name)(sumCounts(chosen.map((count) => new Map([[name, count]]))))
  const sum = sumOf(counts)
  const { precision, recall, f1 } = scoresOfCount(sum)
  return {
    name,
    value: f1,
    interval: bootstrap(counts, (chosen) => scoresOfCount(sumOf(chosen)).f1),
    marked: sum.marked,
    detail: `P ${decimals(precision)} R ${decimals(recall)}, ${sum.found} found ${sum.marked} marked`,
  }
}

/** A score with three decimals and without the leading zero: `.912`, `1.000`. */
export function decimals(value: number): string {
  return value.toFixed(3).replace(/^0/u, '')
}
