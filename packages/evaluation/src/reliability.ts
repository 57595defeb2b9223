import type { GoldDocument } from './gold.ts'
import { formatOf } from './gold.ts'
import { bootstrap, type Interval, wilson } from './intervals.ts'
import { judgeBy } from './measures.ts'
import { predict } from './predict.ts'
import type { GoldSet } from './sets.ts'
import type { FoundRelation } from './statement-score.ts'

/** A find with its score, and whether the marks have it. */
export interface Scored {
  /** Which document it comes from. */
  readonly document: string
  readonly form: string
  readonly score: number
  readonly right: boolean
}

/** Of the finds with at least one score, how many are right. */
export interface Reliability {
  readonly form: string
  readonly least: number
  readonly finds: number
  /** The share of them that is right. */
  readonly right: number
  /** Where that share lies with 95 % confidence: the wider of documents drawn anew and of Wilson's interval. */
  readonly interval: Interval
}

/** Scores at which the shares are told. */
const marks = [0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98]

/** Shares of fewer finds than this say nothing. */
const fewest = 25

/**
 * For each form and score, the share right among the finds with at least that score: what a score promises. Finds that
 * the marks leave open count neither way. A mark is told once for all finds between it and the next.
 */
export function reliabilityOf(scored: readonly Scored[]): Reliability[] {
  const forms = ['direct', 'indirect', 'mixed']
  return forms.flatMap((form) => {
    const own = scored.filter((one) => one.form === form)
    return marks.flatMap((mark, i) => {
      const band = own.filter(({ score }) => score >= mark && score < (marks[i + 1] ?? 2))
      const kept = own.filter(({ score }) => score >= mark)
      if (kept.length < fewest || band.length === 0) return []
      const least = Math.min(...band.map(({ score }) => score))
      const right = shareRight([kept])
      const interval = widest(
        bootstrap([...byDocument(kept).values()], shareRight),
        wilson(kept.filter((one) => one.right).length, kept.length),
      )
      return [{ form, least, finds: kept.length, right, interval }]
    })
  })
}

/** Documents drawn anew all tell the same where every find is right; of independent finds Wilson's interval still has a width. */
function widest(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) }
}

function shareRight(parts: readonly (readonly Scored[])[]): number {
  const finds = parts.flat()
  return finds.filter(({ right }) => right).length / finds.length
}

function byDocument(finds: readonly Scored[]): Map<string, Scored[]> {
  const parts = new Map<string, Scored[]>()
  for (const find of finds) parts.set(find.document, [...(parts.get(find.document) ?? []), find])
  return parts
}

/** The finds of all documents of a set with their scores. */
export function scoredFinds({ documents }: Pick<GoldSet, 'documents'>): Scored[] {
  const format = formatOf(documents)
  const judge = judgeBy(format)
  return documents.flatMap((document: GoldDocument) => {
    const { matches, falseFinds } = judge(document, predict(document, format).relations)
    return [
      ...matches.map(({ found }) => scoredAs(document, found, true)),
      ...falseFinds.map((found) => scoredAs(document, found, false)),
    ]
  })
}

function scoredAs(
  { id }: GoldDocument,
  { type = '', score = 0 }: FoundRelation,
  right: boolean,
): Scored {
  return { document: id, form: type, score, right }
}

/** The shares of one set as a table. */
export function reliabilityTable(set: GoldSet): string {
  return [set.name, ...reliabilityOf(scoredFinds(set)).map(reliabilityRow)].join('\n')
}

/** A share with its interval, and a word where the score does not lie in that. */
export function reliabilityRow({ form, least, finds, right, interval }: Reliability): string {
  const { low, high } = interval
  const beyond = least < low || least > high ? '  beyond chance' : ''
  const share = `${right.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`
  return `${form.padEnd(9)} score >= ${least.toFixed(3)}  ${String(finds).padStart(5)} finds  right ${share}  off by ${(right - least).toFixed(3)}${beyond}`
}
