import { wordClass } from '../../languages/pack.ts'
import type { IssueWords } from './issue-words.ts'
import { lies, type Stretch } from './keywords.ts'
import { hasAny, isMeantBy, isTelling, isVerbOf, type Scene, within } from './scene.ts'
import type { Mark } from './stance-tokens.ts'

/**
 * How sure each way of telling a stance is. On marked texts more is right than this: they were looked at while the rules
 * were made (`docs/joins.md`).
 */
export const weights = {
  /** Words for or against, beside the keyword. */
  attitude: 0.85,
  /** What comes about or ends, said by whoever decides on it or in a will or a demand. */
  action: 0.75,
  /** What comes about or ends, as a bare fact. */
  fact: 0.45,
  /** What can be done. */
  able: 0.55,
  /** The matter is left to what the question says is not to be waited for. */
  waitedFor: 0.7,
  /** The issue is the condition of something else. */
  wanted: 0.55,
  /** An attitude to something done to it that no table has. */
  guessed: 0.6,
  /** Somebody undertakes something about it under a condition. */
  undertaken: 0.55,
} as const

/** How sure what a clause tells is; 0 where it tells nothing. */
export function weightOf(scene: Scene, clause: Stretch, telling: readonly Mark[]): number {
  if (telling.length === 0) return 0
  if (hasAny(telling, 'favour', 'against')) return weightOfAttitude(scene, telling)
  const isNegated = negatesAny(within(scene.marks, clause), scene.issue)
  if (!hasAny(telling, 'begin', 'end', 'ban', 'free', 'hold', 'court'))
    return isNegated ? 0 : weights.able
  return isNegated || isAction(scene, telling) ? weights.action : weightOfFact(telling)
}

function weightOfAttitude(scene: Scene, telling: readonly Mark[]): number {
  const isGuessed = telling.every(
    (mark) => hasAny([mark], 'favour', 'against') && isToUnknown(scene, mark),
  )
  if (!isGuessed) return weights.attitude
  // `no intention of moving them`: what is not intended is not known, and only guessed to be for it.
  return scene.issue.direction > 0 ? weights.guessed : 0
}

/** Whether what comes about is decided, announced or asked for. */
function isAction({ issue, marks, own, decides }: Scene, telling: readonly Mark[]): boolean {
  if (isMeantBy(marks)) return true
  if (issue.isOfPeopleHeld && !hasAny(telling, 'free', 'court')) return false
  if (decides) return true
  // `our sailors are held` is a complaint of those who do not hold them, `our ban` one of nobody.
  if (!issue.isOfPeopleHeld)
    return own.length > 0 && !telling.every(({ kinds }) => kinds.has('ban'))
  return hasAny(telling, 'free') || own.length > 0
}

function weightOfFact(telling: readonly Mark[]): number {
  return hasAny(telling, 'able') ? weights.able : weights.fact
}

/** `without` turns round only what follows it: `held without light` is still held. */
export function negatesAny(marks: readonly Mark[], issue: IssueWords): boolean {
  return marks.some(
    ({ kinds, from }) =>
      kinds.has('not') &&
      (!kinds.has('without') || marks.some((mark) => mark.from > from && isTelling(mark, issue))),
  )
}

/** An attitude to a verb that is neither in the table nor a keyword: `ready to discuss`. */
function isToUnknown({ tokens, all, touching, issue, pack }: Scene, { to }: Mark): boolean {
  const { infinitive, verb, cased, headFirst, participle } = pack.grammar
  const isTo = (at: number): boolean =>
    ((pack.words.get(tokens[at]?.folded ?? '') ?? 0) & wordClass.infinitive) !== 0
  const at = isTo(to) ? to + 1 : to
  const folded = tokens[at]?.folded ?? ''
  const after = tokens[at + 1]?.folded ?? ''
  const isPlainVerb = (cased && infinitive?.test(folded)) || (headFirst && verb?.test(folded))
  // `of moving`
  const isGerund = !cased && !headFirst && (participle?.test(after) ?? false) && folded === 'of'
  const place = isGerund ? at + 1 : at
  if (!(isTo(to) || isTo(to - 1) || isPlainVerb || isGerund)) return false
  const isKnown = [...all, ...touching].some((one) => lies(place, one))
  return !isKnown && !isVerbOf(issue, tokens[place], pack)
}
