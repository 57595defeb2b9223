import { tokenKind } from '../../text/tokens.ts'
import { stanceOf, waitedForIn } from './clause-stance.ts'
import type { Stretch } from './keywords.ts'
import { hasAny, type Scene, type SentenceStance, within } from './scene.ts'
import type { Mark } from './stance-tokens.ts'

/** The clauses with a keyword; where none of them tells anything, the whole part. */
export function stancesOfPart(scene: Scene, part: Stretch): SentenceStance[] {
  const keys = within(scene.touching, part)
  if (keys.length === 0 && scene.touching.length === 0) return pointingStances(scene, part)
  if (keys.length === 0) return []
  const all = clausesOf(scene, part)
  const waited = all.filter((clause) => waitedForIn(scene, clause).length > 0)
  const withKey = all.filter((clause) => within(keys, clause).length > 0)
  const read = (waited.length > 0 ? waited : withKey).flatMap(
    (clause) => stanceOf(scene, clause) ?? [],
  )
  if (waited.length === 0) read.push(...furtherStances(scene, all, withKey))
  return read.length > 0 ? read : nearestStance(scene, all, withKey)
}

/** `The ban is spite and must be lifted`: a further predicate of the same subject, in the same terms. */
function furtherStances(
  scene: Scene,
  all: readonly Stretch[],
  withKey: readonly Stretch[],
): SentenceStance[] {
  return all.flatMap((clause, i) => {
    const before = all[i - 1]
    if (before === undefined || withKey.includes(clause) || !withKey.includes(before)) return []
    if (!isFurther(scene, clause)) return []
    const read = stanceOf(scene, clause)
    if (read === null) return []
    const isOfBan = hasAny(within(scene.marks, before), 'ban')
    const sign = isOfBan ? -read.sign : read.sign
    return [{ ...read, sign: sign < 0 ? -1 : 1, weight: read.weight * distant }]
  })
}

/** Whether a clause opens with `and` and a predicate. */
function isFurther({ marks }: Scene, { from }: Stretch): boolean {
  const and = marks.find((mark) => mark.from === from && mark.kinds.has('and'))
  const next = marks.find((mark) => mark.from === and?.to)
  return next !== undefined && hasAny([next], 'will', 'must', 'stay', 'not')
}

/** `Eleven men, caught in April, go home today`: what the next clause that tells something tells, else the one before. */
function nearestStance(
  scene: Scene,
  all: readonly Stretch[],
  withKey: readonly Stretch[],
): SentenceStance[] {
  // `talks are difficult because of the island`: nothing is told of the island.
  if (withKey.every((clause) => isReason(scene, clause))) return []
  const last = withKey.at(-1)?.from ?? 0
  const behind = all.filter(({ from }) => from > last)
  const ahead = all.filter(({ from }) => from < (withKey[0]?.from ?? 0)).reverse()
  const governing = { ...scene, marks: scene.marks.filter((mark) => !isOnlyAction(mark)) }
  for (const [one, clause] of [
    ...behind.map((clause) => [scene, clause] as const),
    ...ahead.map((clause) => [governing, clause] as const),
  ]) {
    const read = stanceOf(one, clause)
    if (read !== null) return [{ ...read, weight: read.weight * distant }]
  }
  return []
}

/** `asks them to leave that and sit down with us`: of what stands before, the asking holds for both, the leaving does not. */
function isOnlyAction(mark: Mark): boolean {
  return hasAny([mark], 'begin', 'end', 'able') && !hasAny([mark], 'favour', 'against')
}

/** Whether a reason is given before the first keyword of a clause. */
function isReason({ marks, touching }: Scene, clause: Stretch): boolean {
  const [key] = within(touching, clause)
  return within(marks, clause).some(
    ({ kinds, from }) => kinds.has('because') && from < (key?.from ?? 0),
  )
}

/** A sentence without keywords beside one with them: it points back, or refuses in its own name. */
function pointingStances(scene: Scene, part: Stretch): SentenceStance[] {
  if (!scene.isAbout) return []
  const marks = within(scene.marks, part)
  const points = hasAny(marks, 'pointer') && hasAny(marks, 'favour', 'against')
  const refuses =
    within(scene.own, part).length > 0 &&
    hasAny(marks, 'not') &&
    hasAny(marks, 'begin', 'end') &&
    !hasAny(marks, 'favour', 'against')
  const isWaitedFor = waitedForIn(scene, part).length > 0
  const frees =
    scene.issue.isOfPeopleHeld &&
    marks.some(({ kinds }) => kinds.has('free') && !kinds.has('begin'))
  const isMeant = points || refuses || frees || isWaitedFor
  const read = isMeant ? stanceOf(scene, part) : null
  return read === null ? [] : [{ ...read, weight: read.weight * pointing, isPointing: true }]
}

/** What a sentence that only points back is worth. */
const pointing = 0.7

/** What a clause without the keyword is worth. */
const distant = 0.9

function clausesOf({ tokens, marks }: Scene, part: Stretch): Stretch[] {
  const borders = [part.from]
  for (let at = part.from; at < part.to; at++) {
    const kind = tokens[at]?.kind
    const parts = kind === tokenKind.comma || kind === tokenKind.dash || kind === tokenKind.colon
    const joins = marks.some((mark) => mark.from === at && mark.kinds.has('and'))
    if ((parts || joins) && at > part.from) borders.push(at)
  }
  return borders.map((from, i) => ({ from, to: borders[i + 1] ?? part.to }))
}
