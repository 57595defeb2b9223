import { tokenKind } from '../../text/tokens.ts'
import { stanceOf, told } from './clause-stance.ts'
import { stancesOfPart } from './clauses.ts'
import { keywordsAt, type Stretch } from './keywords.ts'
import { hasAny, isMeantBy, type Scene, type SentenceStance, within } from './scene.ts'
import type { Mark } from './stance-tokens.ts'
import { weights } from './weights.ts'

/** A sentence as what holds and what it depends on. */
export interface Parts {
  readonly main: readonly Stretch[]
  readonly condition: Stretch | null
  readonly opener: Mark | null
  /** The words by which it lasts as long as the question has it. */
  readonly asQuestion?: Mark
}

/** So many words may stand before the one that opens a time. */
const longestLead = 3

/** Parts a sentence at the word that opens a condition: up to the comma where it begins the sentence, else to the end. */
export function partsOf(scene: Scene): Parts {
  const { tokens, marks, issue, pack } = scene
  const whole = { from: 0, to: tokens.length }
  const opener =
    marks.find(({ kinds }) => kinds.has('condition')) ??
    marks.find(({ kinds, to }) => kinds.has('after') && !isTimeAt(scene, to))
  if (opener === undefined || hasAny(marks, 'unconditional'))
    return { main: [whole], condition: null, opener: null }
  const comma = tokens.findIndex(({ kind }, at) => at > opener.to && kind === tokenKind.comma)
  const words = tokens.slice(0, opener.from).filter(({ kind }) => kind === tokenKind.word)
  // `A day after that, C`
  const isFirst = words.length === 0 || (words.length <= longestLead && opener.kinds.has('after'))
  const to = isFirst && comma >= 0 ? comma : tokens.length
  const condition = { from: opener.from, to }
  const own = issue.until.map((word) => [word])
  if (keywordsAt(tokens.slice(condition.from, to), own, pack).length > 0)
    return { main: [whole], condition: null, opener: null, asQuestion: opener }
  const main = [
    { from: 0, to: opener.from },
    { from: to, to: tokens.length },
  ]
  return { main: main.filter(({ from, to: end }) => end > from), condition, opener }
}

/** `pada hari Jumat`, `after 3 May`: a date. */
function isTimeAt({ tokens, pack }: Scene, at: number): boolean {
  const next = tokens[at]
  if (next === undefined) return true
  return (
    next.kind === tokenKind.number || pack.weekdays.has(next.folded) || pack.months.has(next.folded)
  )
}

/** What the main clause tells, and whether only under a condition. */
export function mainStances(
  scene: Scene,
  { main, condition, opener, asQuestion }: Parts,
): SentenceStance[] {
  const read = main.flatMap((part) => stancesOfPart(scene, part))
  const isAsked = isMeantBy(scene.marks) && scene.touching.length > 0
  if (asQuestion !== undefined && isAsked) return [asTheQuestion(scene, asQuestion)]
  if (isLacking(scene)) return read.map((stance) => ({ ...stance, isConditional: true }))
  if (condition === null || opener === null) return read
  const isStrong = opener.kinds.has('condition')
  const isTrailing =
    (main[0]?.from ?? 0) === 0 && (main[0]?.to ?? 0) >= opener.from && opener.from > longestLead
  if (!isOffered(scene, main, { isStrong, isTrailing })) return read
  if (read.length === 0 && isStrong) return undertaken(scene, main, opener)
  // What somebody else is to do in return is what is wanted.
  if (isExchange(scene, condition)) return []
  return read.map((stance) => ({ ...stance, isConditional: true, conditions: [opener] }))
}

/** `Without an exchange there will be no truce`: what is refused is so only as long as something lacks. */
function isLacking({ tokens, marks }: Scene): boolean {
  const first = tokens.findIndex(({ kind }) => kind === tokenKind.word)
  const opener = marks.find(({ from }) => from === first)
  return (
    opener?.kinds.has('without') === true &&
    marks.some(({ kinds, from }) => from > first && kinds.has('not') && !kinds.has('without'))
  )
}

/** Whether the main clause offers something: a time alone makes a condition of it only then, and of what remains nothing does. */
function isOffered(
  scene: Scene,
  main: readonly Stretch[],
  { isStrong, isTrailing }: { readonly isStrong: boolean; readonly isTrailing: boolean },
): boolean {
  const marks = main.flatMap((part) => within(scene.marks, part))
  const canChange = hasAny(marks, 'favour', 'able')
  if (hasAny(marks, 'stay') && !canChange) return false
  if (hasAny(marks, 'against', 'not')) return isStrong
  const isUndertaken =
    !isTrailing && (scene.decides || main.some((part) => within(scene.own, part).length > 0))
  return isStrong || canChange || hasAny(marks, 'will') || isUndertaken
}

/** `must stay open until there is an agreement`: what the question asks, for as long as it asks it. */
function asTheQuestion(scene: Scene, opener: Mark): SentenceStance {
  const { issue, marks, tokens } = scene
  const isNegated = hasAny(marks, 'not', 'against')
  const sign = isNegated ? -issue.direction : issue.direction
  return told(
    scene,
    { from: 0, to: tokens.length },
    {
      sign: sign < 0 ? -1 : 1,
      weight: weights.action,
      marks: [...marks.filter((mark) => isMeantBy([mark])), opener],
    },
  )
}

/** `If they withdraw it, we shall sit down with the mediator`: what is undertaken under a condition, whatever it is. */
function undertaken(scene: Scene, main: readonly Stretch[], opener: Mark): SentenceStance[] {
  return main.flatMap((part) => {
    const isMeant = hasAny(within(scene.marks, part), 'will')
    const isOwn = within(scene.own, part).length > 0
    if (
      within(scene.touching, part).length === 0 ||
      !(isMeant || (isOwn && scene.pack.grammar.cased))
    )
      return []
    const one = told(scene, part, { sign: 1, weight: weights.undertaken, marks: [] })
    return [{ ...one, isConditional: true, conditions: [opener] }]
  })
}

/** `once they let observers in`: the issue is what another party is to do. */
function isExchange(scene: Scene, condition: Stretch): boolean {
  return within(scene.touching, condition).length > 0 && within(scene.others, condition).length > 0
}

/** The issue is what somebody asks for in return: it is wanted as the condition says it, or the contrary where it is a threat. */
export function conditionStances(
  scene: Scene,
  { main, condition, opener }: Parts,
): SentenceStance[] {
  if (condition === null || opener === null) return []
  const keys = within(scene.touching, condition)
  if (keys.length === 0) return []
  const read = stanceOf(scene, condition)
  const isMissing = opener.kinds.has('unless')
  const isRefused =
    main.every((part) => within(scene.own, part).length === 0) &&
    main.some((part) => hasAny(within(scene.marks, part), 'not'))
  const offered = main.some((part) => {
    const marks = within(scene.marks, part)
    const isOwn = within(scene.own, part).length > 0 || hasAny(marks, 'favour')
    return isOwn && hasAny(marks, 'favour', 'begin', 'end', 'free', 'will', 'able')
  })
  if (!offered && !scene.isThreat && !isRefused) return []
  // `No peace as long as they are there`, `no talks until they are free`.
  const isAgainst = scene.isThreat || (isRefused && !offered && !isMissing)
  const sign = (read?.sign ?? 1) * (isAgainst ? -1 : 1)
  const telling = read?.telling ?? [opener]
  return [
    {
      sign: sign < 0 ? -1 : 1,
      weight: weights.wanted,
      isConditional: false,
      isPointing: false,
      touching: keys,
      telling,
      conditions: [],
    },
  ]
}
