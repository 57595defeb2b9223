import type { StanceKind } from '../../languages/stance-words.ts'
import type { IssueWords } from './issue-words.ts'
import { keywordsAt, type Stretch } from './keywords.ts'
import { hasAny, isTelling, type Scene, type SentenceStance, within } from './scene.ts'
import type { Mark } from './stance-tokens.ts'
import { negatesAny, weightOf, weights } from './weights.ts'

/** The sign of one clause: each kind of word that speaks against it turns it round, once. */
export function stanceOf(scene: Scene, clause: Stretch): SentenceStance | null {
  const { issue } = scene
  const marks = within(scene.marks, clause).filter(({ kinds }) => !kinds.has('unconditional'))
  if (hasAny(marks, 'equate')) return null
  const isNegated = hasAny(marks, 'notyet') || negatesAny(marks, issue)
  const waited = waitedForIn(scene, clause)
  if (waited.length > 0 && !hasAny(marks, 'against')) {
    const sign = isNegated ? 1 : -1
    return told(scene, clause, { sign, weight: weights.waitedFor, marks: waited })
  }
  const done = doneIn(scene, clause)
  if (done !== null && issue.isJoint && hasAny(marks, 'only'))
    return told(scene, clause, { sign: -1, weight: weights.action, marks: [done] })
  const beside = marks.filter((mark) => isTelling(mark, issue))
  const own = beside.length > 0 ? beside : meantByKeywords(scene, clause)
  const telling = done === null ? own : [...own, done]
  const weight = weightOf(scene, clause, telling)
  if (weight === 0 || !canTell(scene, clause, telling)) return null
  const turns =
    turnsOf(marks, telling, issue) + Number(isNegated) + Number(namesTheEnd(scene, clause))
  const negations = marks.filter(({ kinds }) => kinds.has('not'))
  return told(scene, clause, {
    sign: turns % 2 === 0 ? 1 : -1,
    weight,
    marks: [...telling, ...negations],
  })
}

/** Where the question asks that something end, a keyword that names that end, as `ceasefire` does, turns it round. */
function namesTheEnd({ issue, touching, all, tokens, pack }: Scene, clause: Stretch): boolean {
  if (issue.direction > 0) return false
  const inClause = within(touching, clause)
  const keys = inClause.length > 0 ? inClause : touching
  return keys.some(
    (key) =>
      hasAny(within(all, key), 'end', 'cessation') &&
      keywordsAt(tokens.slice(key.from, key.to), issue.asked, pack).length === 0,
  )
}

/** How many kinds of words speak against it. */
function turnsOf(marks: readonly Mark[], telling: readonly Mark[], issue: IssueWords): number {
  const isTakenBack = hasAny(marks, 'retract') && hasAny(marks, 'offer')
  const freed = issue.isOfPeopleHeld ? telling.find(({ kinds }) => kinds.has('free')) : undefined
  const ends = telling.some(
    (mark) => endsIt(mark, issue, isTakenBack) && (freed === undefined || mark.from < freed.from),
  )
  const holds = issue.isOfPeopleHeld && hasAny(marks, 'hold', 'court') && !hasAny(marks, 'free')
  return [hasAny(marks, 'against'), hasAny(marks, 'ban'), isTakenBack, ends, holds].filter(Boolean)
    .length
}

/** `will not pay`, where `pay` is a keyword and nothing else tells. */
function meantByKeywords({ verbs, marks, decides }: Scene, clause: Stretch): Mark[] {
  const isMeant = hasAny(within(marks, clause), 'will', 'must', 'not')
  return isMeant || decides ? within(verbs, clause) : []
}

/** What the question asks, done: `will be read by both`. */
function doneIn({ tokens, issue, pack, marks }: Scene, clause: Stretch): Mark | null {
  const { verb, isJoint } = issue
  if (verb === null) return null
  const [at] = keywordsAt(tokens.slice(clause.from, clause.to), [[verb]], pack)
  if (at === undefined) return null
  const isTogether = hasAny(within(marks, clause), 'jointly', 'only')
  if (isJoint && !isTogether) return null
  return { from: at.from + clause.from, to: at.to + clause.from, kinds: begun }
}

const begun: ReadonlySet<StanceKind> = new Set(['begin'] as const)

/** Where the question asks that something end, what becomes of another thing that a keyword names tells nothing of it. */
function canTell(scene: Scene, clause: Stretch, telling: readonly Mark[]): boolean {
  const { tokens, issue, pack, touching } = scene
  if (issue.direction > 0) return true
  if (hasAny(telling, 'favour', 'against') || namesTheEnd(scene, clause)) return true
  const keys = within(touching, clause)
  return (keys.length > 0 ? keys : touching).some(
    ({ from, to }) => keywordsAt(tokens.slice(from, to), issue.asked, pack).length > 0,
  )
}

interface Told {
  readonly sign: 1 | -1
  readonly weight: number
  readonly marks: readonly Stretch[]
}

/** What a stretch of a sentence tells. */
export function told(
  { touching }: Scene,
  clause: Stretch,
  { sign, weight, marks }: Told,
): SentenceStance {
  const keys = within(touching, clause)
  return {
    sign,
    weight,
    isConditional: false,
    isPointing: false,
    touching: keys.length > 0 ? keys : touching,
    telling: [...marks].sort((a, b) => a.from - b.from),
    conditions: [],
  }
}

/** A word that ends something, unless it is the offer that it ends, or people whom it holds. */
function endsIt({ kinds }: Mark, { isOfPeopleHeld }: IssueWords, isTakenBack: boolean): boolean {
  if (!kinds.has('end')) return false
  if (isOfPeopleHeld && (kinds.has('hold') || kinds.has('free'))) return false
  return !(isTakenBack && kinds.has('retract'))
}

/** Where a clause names what the question says is not to be waited for, or a price for people held. */
export function waitedForIn({ tokens, issue, pack, all }: Scene, { from, to }: Stretch): Stretch[] {
  const prices = issue.isOfPeopleHeld ? all.filter(({ kinds }) => kinds.has('price')) : []
  if (issue.waitedFor.length === 0) return within(prices, { from, to })
  const found = keywordsAt(
    tokens.slice(from, to),
    issue.waitedFor.map((word) => [word]),
    pack,
  )
  return [
    ...found.map((stretch) => ({ from: stretch.from + from, to: stretch.to + from })),
    ...within(prices, { from, to }),
  ]
}
