import type { Known } from '../../knowledge/known.ts'
import { type Fit, fitOf } from './days.ts'
import type { Point } from './point.ts'
import { type SpeakerFit, speakerFit } from './speakers.ts'
import type { JoinReason } from './utterance.ts'
import { cosineOf, type Vectors } from './vectors.ts'
import { type SignWeights, sharedWeight, weightOf } from './weigh-signs.ts'
import { across, fullShare } from './weights.ts'

/** How two points of different documents go together. */
export interface Likeness {
  readonly one: number
  readonly other: number
  readonly speakers: SpeakerFit
  readonly days: Fit
  /** Share of the weight of the shorter that both have; of one language, of their words, else of their meanings. */
  readonly contained: number
  /** Twice the weight of what both have, over what both say. */
  readonly alike: number
  /** Weight of what both have, in bits. */
  readonly shared: number
  readonly sameLanguage: boolean
  readonly negated: boolean
  /** The best cosine of the vectors of their statements; `null` without a model. */
  readonly cosine: number | null
  /** Of the one published later the text says that it was said before. */
  readonly earlier: boolean
}

/** What points are compared with. */
export interface Compared {
  readonly weights: SignWeights
  readonly known: Known
  /** What a model of the user makes of statements; `null` for none. */
  readonly vectors: Vectors | null
}

/** Compares two points; `null` when they cannot be one utterance. */
export function likenessOf(
  points: readonly Point[],
  { one, other }: { readonly one: number; readonly other: number },
  { weights, known, vectors }: Compared,
): Likeness | null {
  const [a, b] = [points[one], points[other]]
  if (a === undefined || b === undefined || (a.denied !== null) !== (b.denied !== null)) return null
  const speakers = speakerFit(a.speaking, b.speaking, known)
  const days = fitOf(a.window, b.window)
  if (speakers === 'other' || days === 'apart') return null
  const sameLanguage = a.language === b.language
  const quoted = Math.max(
    quotedShare(a, b, { weights, sameLanguage }),
    quotedShare(b, a, { weights, sameLanguage }),
  )
  const shared = sameLanguage
    ? sharedWeight(a.signs.words, b.signs.words, weights)
    : sharedWeight(a.signs.meanings, b.signs.meanings, weights)
  const cosine = vectors === null ? null : cosineBetween(a, b, vectors)
  if (shared === 0 && cosine === null) return null
  const [all, less] = sameLanguage
    ? [a.wordWeight + b.wordWeight, Math.min(a.wordWeight, b.wordWeight)]
    : [a.meaningWeight + b.meaningWeight, Math.min(a.meaningWeight, b.meaningWeight)]
  return {
    one,
    other,
    speakers,
    days,
    contained: Math.max(quoted, less === 0 ? 0 : shared / less),
    alike: all === 0 ? 0 : (2 * shared) / all,
    shared,
    sameLanguage,
    negated: a.signs.negated !== b.signs.negated,
    cosine,
    earlier: days === 'later' && laterOf(a, b).tellsAgain,
  }
}

function cosineBetween(one: Point, other: Point, vectors: Vectors): number | null {
  let best: number | null = null
  for (const a of one.statements)
    for (const b of other.statements) {
      const [mine, theirs] = [a, b].map(({ report }) => vectors(report.statement.id))
      if (!mine || !theirs) continue
      best = Math.max(best ?? -1, cosineOf(mine, theirs))
    }
  return best
}

/** Bits of a quotation that is long enough to be known again. */
const leastQuoted = 4

/** The share of the words quoted in part of a statement that another point has. */
function quotedShare(
  { quoted }: Point,
  { signs }: Point,
  { weights, sameLanguage }: { readonly weights: SignWeights; readonly sameLanguage: boolean },
): number {
  if (quoted === null) return 0
  const [part, whole] = sameLanguage
    ? [quoted.words, signs.words]
    : [quoted.meanings, signs.meanings]
  const all = weightOf(part, weights)
  return all < leastQuoted ? 0 : sharedWeight(part, whole, weights) / all
}

function laterOf(one: Point, other: Point): Point {
  return (one.window?.to ?? 0) > (other.window?.to ?? 0) ? one : other
}

/** What beside the words tells whether two points are one. */
export interface Beside {
  readonly only: boolean
  readonly best: boolean
  readonly place: 'same' | 'other' | null
}

/** What the words of two points say alone, in log-odds. */
export function wordOdds({ contained, alike, shared, sameLanguage, cosine }: Likeness): number {
  const words = sameLanguage
    ? across.contained * contained + across.alike * alike
    : across.meaningContained * contained + across.meaningAlike * alike
  const near = cosine === null ? 0 : Math.max(0, cosine - across.vectorsFrom) * across.vectors
  return words + across.shared * Math.min(1, shared / fullShare) + near
}

/** The log-odds that two points are one utterance. */
export function oddsOf(likeness: Likeness, { only, best, place }: Beside): number {
  const { days, speakers, negated, earlier } = likeness
  return (
    across.together +
    wordOdds(likeness) +
    (only ? across.only : 0) +
    (best ? across.best : 0) +
    (place === 'same' ? across.copied : place === 'other' ? across.misplaced : 0) +
    (negated ? across.negated : 0) +
    (earlier ? across.earlier : 0) +
    (days === 'later' ? across.later : days === 'open' ? across.open : 0) +
    (speakers === 'side' ? across.side : speakers === 'unknown' ? across.unknown : 0)
  )
}

/** How the words of two points that are one agree. */
export function reasonOf(
  { sameLanguage, contained, alike }: Likeness,
  place: Beside['place'],
): JoinReason {
  if (place === 'same') return 'copied'
  if (!sameLanguage) return 'translation'
  if (alike >= sameWords) return 'same-words'
  return contained >= sameWords ? 'part' : 'paraphrase'
}

const sameWords = 0.8
