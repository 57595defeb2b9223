import type { Known } from '../../knowledge/known.ts'
import type { Hop } from '../../model/model.ts'
import type { Report } from '../report.ts'
import { fitOf } from './days.ts'
import { speakerFit } from './speakers.ts'
import { hasWords, type Told } from './told.ts'
import type { JoinReason } from './utterance.ts'
import { type SignWeights, sharedWeight, weightOf } from './weigh-signs.ts'
import { leastCommon, probability, within } from './weights.ts'

/** Two statements that may be one utterance. */
export interface Link {
  readonly one: Told
  readonly other: Told
  readonly reason: JoinReason
  readonly score: number
}

/** What the statements of a document are compared with. */
export interface Within {
  readonly weights: SignWeights
  readonly known: Known
}

/** So many statements before one are looked at for the one that it belongs to. */
const mostBack = 6
/** Code units between two statements that are still one passage. */
const nearUnits = 220

/** Links between the statements of one document, given in the order of the text. */
export function linksWithin(statements: readonly Told[], compared: Within): readonly Link[] {
  const spoken = statements.filter(({ report }) => report.statement.act !== 'decline-comment')
  const first = firstOfSpeakers(spoken, compared.known)
  return spoken.flatMap((other, i) => {
    const before = spoken.slice(Math.max(0, i - mostBack), i)
    const next = nextOf(before, other, compared.known)
    return before.flatMap((one) => {
      const isFirst = first.has(one)
      const link = linkOf(one, other, { ...compared, isNext: next === one, isFirst })
      return link === null ? [] : [link]
    })
  })
}

/** The last statement before one that the same speaker has made, or else can have made, and that says something of its own. */
function nextOf(before: readonly Told[], other: Told, known: Known): Told | null {
  const isOf = (one: Told): boolean =>
    one.role !== 'title' && !overlap(one, other) && one.signs.length > bareWords
  const fitting = before.filter(isOf).map((one) => ({
    one,
    fit: speakerFit(one.speaking, other.speaking, known),
  }))
  const sure = fitting.findLast(({ fit }) => fit === 'same' || fit === 'side')
  return (sure ?? fitting.findLast(({ fit }) => fit === 'unknown'))?.one ?? null
}

/** So few words are no more than a name for what is said: `a mistranslation`. */
const bareWords = 2

/** Statements before which the same speaker has made none, not long before; titles aside. */
function firstOfSpeakers(spoken: readonly Told[], known: Known): ReadonlySet<Told> {
  const first = new Set<Told>()
  let before: readonly Told[] = []
  for (const one of spoken) {
    if (!before.some((other) => speakerFit(one.speaking, other.speaking, known) === 'same'))
      first.add(one)
    if (one.role !== 'title') before = [...before, one].slice(-mostBack)
  }
  return first
}

interface Placed extends Within {
  readonly isNext: boolean
  readonly isFirst: boolean
}

function linkOf(one: Told, other: Told, compared: Placed): Link | null {
  const fit = speakerFit(one.speaking, other.speaking, compared.known)
  const link = (reason: JoinReason, logOdds: number): Link => ({
    one,
    other,
    reason,
    score: probability(logOdds),
  })
  if (fit === 'other') return null
  if (overlap(one, other)) return link('found-twice', within.twice)
  if (fitOf(one.window, other.window) === 'apart' || !sameWay(one.report, other.report)) return null
  const signs = signsWithin(one, other, compared)
  if (fit === 'unknown' && !isOneVoice(one, other, signs.lead)) return null
  return link(signs.title ? 'lead' : signs.lead ? 'lead' : 'goes-on', oddsWithin(signs))
}

/** What speaks for one point of two statements of a document. */
export interface SignsWithin {
  readonly title: boolean
  /** Words reported first, and right behind them words quoted. */
  readonly lead: boolean
  /** In one passage, the second or the first quoted. */
  readonly shown: boolean
  readonly told: boolean
  readonly addition: boolean
  readonly pointsBack: boolean
  readonly unknown: boolean
  /** Share of the shorter one that both have. */
  readonly contained: number
}

/** Compares two statements of a document that one speaker can have made. */
export function signsWithin(one: Told, other: Told, compared: Placed): SignsWithin {
  const { isNext, isFirst, weights, known } = compared
  const isPassage = isNext && inPassage(one, other)
  const quoted = isQuoted(other)
  return {
    title: one.role === 'title',
    lead: isNext && isFirst && isLeadAndQuote(one, other),
    shown: isPassage && quoted,
    told: isPassage && !quoted && isQuoted(one),
    pointsBack: isNext && other.pointsBack,
    addition: hasWords(other.around, 'addition', other.pack),
    unknown: speakerFit(one.speaking, other.speaking, known) === 'unknown',
    contained: containedShare(one, other, weights),
  }
}

function oddsWithin(signs: SignsWithin): number {
  const { title, lead, shown, told, addition, pointsBack, unknown, contained } = signs
  return (
    (title ? within.title : within.follows) +
    (lead ? within.lead : shown ? within.shown : told ? within.told : 0) +
    (lead && isStrange(signs) ? within.strange : 0) +
    (addition && !title ? within.addition : 0) +
    (pointsBack ? within.pointsBack : 0) +
    (unknown ? within.unknown : 0) +
    within.contained * contained
  )
}

/** `The season opens in May`, and behind it `Nobody asked us about the lighthouse`: not the same, for all that its words tell. */
function isStrange({ title, addition, pointsBack, contained }: SignsWithin): boolean {
  return !title && !addition && !pointsBack && contained < leastCommon
}

/** Words of somebody not named yet before the quotation that names them, or of two that nobody names in one passage. */
function isOneVoice(one: Told, other: Told, isLead: boolean): boolean {
  if (one.speaking.certainty !== 'open') return false
  const ways = [one, other].map(({ report }) => carriers(report.statement.chain.hops))
  return (
    ways[0] === ways[1] &&
    (other.speaking.certainty === 'open' ? inPassage(one, other) || isLead : isLead)
  )
}

/** Both have characters in common: one was found in the other. */
function overlap({ report: a }: Told, { report: b }: Told): boolean {
  return a.statement.content.some((x) =>
    b.statement.content.some((y) => x.start < y.end && y.start < x.end),
  )
}

/** Of two outlets that they are taken from both are the same, or one names none. */
function sameWay(one: Report, other: Report): boolean {
  const [a, b] = [one, other].map(({ statement }) => carriers(statement.chain.hops))
  return a === undefined || b === undefined || a === '' || b === '' || a === b
}

function carriers(hops: readonly Hop[]): string {
  return hops
    .filter(({ relation }) => relation === 'cites' || relation === 'translates')
    .map(({ outlet, publisher }) => publisher?.id ?? outlet)
    .join(' ')
}

function containedShare(one: Told, other: Told, weights: SignWeights): number {
  const [a, b] = [one.signs.words, other.signs.words]
  const least = Math.min(weightOf(a, weights), weightOf(b, weights))
  return least === 0 ? 0 : sharedWeight(a, b, weights) / least
}

/** Words reported, and behind them, in this paragraph or the next, words quoted. */
function isLeadAndQuote(one: Told, other: Told): boolean {
  const isNear = other.block - one.block <= 2 && gap(one, other) <= 3 * nearUnits
  return isNear && !isQuoted(one) && isQuoted(other) && other.report.statement.cue !== null
}

function isQuoted({ report }: Told): boolean {
  return report.statement.form === 'direct'
}

/** In one paragraph and near together. */
function inPassage(one: Told, other: Told): boolean {
  const isOne = one.block === other.block && gap(one, other) <= nearUnits
  return isOne && other.report.statement.cue !== null
}

function gap(one: Told, other: Told): number {
  return other.report.statement.content[0].start - (one.report.statement.content.at(-1)?.end ?? 0)
}
