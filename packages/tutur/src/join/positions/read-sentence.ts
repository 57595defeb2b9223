import type { LanguagePack } from '../../languages/pack.ts'
import type { StanceKind } from '../../languages/stance-words.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type IssueWords, keywordsAt, lies, type Stretch, touchesAt } from './issue-words.ts'
import { type Mark, marksIn, type StanceToken } from './stance-tokens.ts'
import { isSameWord } from './word-keys.ts'

/** What reading a sentence asks beside its words. */
export interface SentenceFrame {
  readonly issue: IssueWords
  readonly pack: LanguagePack
  /** The words around name the issue: a sentence that points back is about it. */
  readonly isAbout: boolean
  /** The question names the party of the speaker as the one that decides. */
  readonly decides: boolean
  /** It is a threat. */
  readonly isThreat: boolean
  /** Where somebody else than the party of the speaker is named, and where that party itself. */
  readonly others: (tokens: readonly StanceToken[]) => readonly Stretch[]
  readonly own: (tokens: readonly StanceToken[]) => readonly Stretch[]
}

/** How much a sentence tells for (above 0) or against, and what of it. */
export interface SentenceStance {
  /** What is told on the matter itself, whichever way the question is put. */
  readonly sign: 1 | -1
  readonly weight: number
  /** Only under a condition. */
  readonly isConditional: boolean
  /** It only points back at what was named. */
  readonly isPointing: boolean
  readonly touching: readonly Stretch[]
  readonly telling: readonly Stretch[]
  readonly conditions: readonly Stretch[]
}

/** What a sentence says beside a stance. */
export interface SentenceRead {
  readonly stances: readonly SentenceStance[]
  readonly touching: readonly Stretch[]
  readonly isHypothetical: boolean
  readonly isSilent: boolean
  /** Words are denied that somebody is said to have said. */
  readonly isDenied: boolean
  readonly isOfAnother: boolean
  readonly isUnconditional: boolean
  /** An offer is taken back. */
  readonly takesBack: boolean
}

/** How sure each way of telling a stance is: the share right on marked texts. */
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
  /** Somebody undertakes something about it under a condition. */
  undertaken: 0.55,
} as const

/** Reads one sentence for one issue. */
export function readSentence(tokens: readonly StanceToken[], frame: SentenceFrame): SentenceRead {
  const { issue, pack } = frame
  const all = marksIn(tokens, pack)
  const aside = all
    .filter(({ kinds }) => kinds.has('regardless'))
    .map(({ from }) => asideFrom(tokens, from))
  const touching = touchesAt(tokens, issue, pack).filter(
    ({ from }) => !aside.some((stretch) => lies(from, stretch)),
  )
  const marks = all.filter(
    (mark) =>
      !touching.some((key) => lies(mark.from, key)) &&
      !aside.some((stretch) => lies(mark.from, stretch)) &&
      !mark.kinds.has('neutral') &&
      !isVerbOf(issue, tokens[mark.from], pack),
  )
  const has = (kind: StanceKind): boolean => marks.some(({ kinds }) => kinds.has(kind))
  // What a keyword of one word does, as `pay`; in several words it is only part of a name.
  const verbs = all.filter(({ from, to }) =>
    touching.some((key) => key.from === from && key.to === to && isVerbal(tokens[from], pack)),
  )
  const others = frame.others(tokens)
  const scene = { ...frame, tokens, all, marks, verbs, touching, others, own: frame.own(tokens) }
  const parts = partsOf(scene)
  const read = [...mainStances(scene, parts), ...conditionStances(scene, parts)]
  const isOfAnother = isSubjectOfAnother(scene)
  return {
    stances: isOfAnother ? [] : read,
    touching,
    isHypothetical: has('hypothetical'),
    isDenied: has('deny'),
    isSilent: has('silence') || (has('notyet') && (has('favour') || has('against'))),
    isOfAnother: isOfAnother && read.length > 0,
    isUnconditional: has('unconditional'),
    takesBack: has('retract') && has('offer') && !has('not') && !has('begin') && !actsBeside(marks),
  }
}

/** Not `pungutan`, a noun, where verbs can be told by their look. */
function isVerbal(token: StanceToken | undefined, { grammar }: LanguagePack): boolean {
  return grammar.verb === null || !grammar.headFirst || grammar.verb.test(token?.folded ?? '')
}

/** What the question asks to be done is read as that alone. */
function isVerbOf(
  { verb }: IssueWords,
  token: StanceToken | undefined,
  pack: LanguagePack,
): boolean {
  return verb !== null && token !== undefined && isSameWord(verb, token.folded, pack)
}

/** `whatever becomes of the fee`: up to the end of its clause. */
function asideFrom(tokens: readonly StanceToken[], from: number): Stretch {
  const comma = tokens.findIndex(({ kind }, at) => at > from && kind === tokenKind.comma)
  return { from, to: comma < 0 ? tokens.length : comma }
}

interface Scene extends Omit<SentenceFrame, 'own' | 'others'> {
  readonly tokens: readonly StanceToken[]
  readonly marks: readonly Mark[]
  /** Those in keywords, too. */
  readonly all: readonly Mark[]
  readonly verbs: readonly Mark[]
  readonly touching: readonly Stretch[]
  readonly own: readonly Stretch[]
  readonly others: readonly Stretch[]
}

/** Whether something beside the taking back of an offer ends: `the offer to suspend the fee is withdrawn`. */
function actsBeside(marks: readonly Mark[]): boolean {
  return marks.some(({ kinds }) => kinds.has('end') && !kinds.has('retract'))
}

/* ---- Main clause and condition ---- */

interface Parts {
  readonly main: readonly Stretch[]
  readonly condition: Stretch | null
  readonly opener: Mark | null
  /** The words by which it lasts as long as the question has it. */
  readonly asQuestion?: Mark
}

/** Parts a sentence at the word that opens a condition: up to the comma where it begins the sentence, else to the end. */
function partsOf(scene: Scene): Parts {
  const { tokens, marks, issue, pack } = scene
  const whole = { from: 0, to: tokens.length }
  const opener =
    marks.find(({ kinds }) => kinds.has('condition')) ??
    marks.find(({ kinds, to }) => kinds.has('after') && !isTimeAt(scene, to))
  if (opener === undefined || marks.some(({ kinds }) => kinds.has('unconditional')))
    return { main: [whole], condition: null, opener: null }
  const comma = tokens.findIndex(({ kind }, at) => at > opener.to && kind === tokenKind.comma)
  const isFirst = !tokens.slice(0, opener.from).some(({ kind }) => kind === tokenKind.word)
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

function within<One extends Stretch>(list: readonly One[], { from, to }: Stretch): One[] {
  return list.filter((one) => one.from >= from && one.from < to)
}

/* ---- Stances ---- */

function mainStances(
  scene: Scene,
  { main, condition, opener, asQuestion }: Parts,
): SentenceStance[] {
  const read = main.flatMap((part) => stancesOfPart(scene, part))
  const isAsked = scene.marks.some(({ kinds }) => meant(kinds)) && scene.touching.length > 0
  if (asQuestion !== undefined && isAsked) return [asTheQuestion(scene, asQuestion)]
  if (condition === null || opener === null) return read
  const isStrong = opener.kinds.has('condition')
  const inMain = main.flatMap((part) => within(scene.marks, part))
  const isOffer =
    inMain.some(({ kinds }) => kinds.has('favour') || kinds.has('able') || kinds.has('will')) &&
    !inMain.some(({ kinds }) => kinds.has('against') || kinds.has('not'))
  const stays =
    inMain.some(({ kinds }) => kinds.has('stay')) &&
    !inMain.some(({ kinds }) => kinds.has('favour') || kinds.has('able'))
  // `remains in force as long as they do that`: nothing is offered.
  if (stays || (!isStrong && !isOffer)) return read
  if (read.length === 0 && isStrong) return undertaken(scene, main, opener)
  // What somebody else is to do in return is what is wanted.
  if (isExchange(scene, condition)) return []
  return read.map((stance) => ({ ...stance, isConditional: true, conditions: [opener] }))
}

/** `must stay open until there is an agreement`: what the question asks, for as long as it asks it. */
function asTheQuestion(scene: Scene, opener: Mark): SentenceStance {
  const { issue, marks, tokens } = scene
  const isNegated = marks.some(({ kinds }) => kinds.has('not') || kinds.has('against'))
  const sign = isNegated ? -issue.direction : issue.direction
  return found(
    scene,
    { from: 0, to: tokens.length },
    {
      sign: sign < 0 ? -1 : 1,
      weight: weights.action,
      marks: [...marks.filter(({ kinds }) => meant(kinds)), opener],
    },
  )
}

/** `If they withdraw it, we shall sit down with the mediator`: what is undertaken under a condition, whatever it is. */
function undertaken(scene: Scene, main: readonly Stretch[], opener: Mark): SentenceStance[] {
  return main.flatMap((part) => {
    const isMeant = within(scene.marks, part).some(({ kinds }) => kinds.has('will'))
    const isOwn = within(scene.own, part).length > 0
    if (within(scene.touching, part).length === 0 || !(isOwn || isMeant)) return []
    const told = found(scene, part, { sign: 1, weight: weights.undertaken, marks: [] })
    return [{ ...told, isConditional: true, conditions: [opener] }]
  })
}

/** `once they let observers in`: the issue is what another party is to do. */
function isExchange(scene: Scene, condition: Stretch): boolean {
  return within(scene.touching, condition).length > 0 && within(scene.others, condition).length > 0
}

/** The clauses with a keyword; where none of them tells anything, the whole part. */
function stancesOfPart(scene: Scene, part: Stretch): SentenceStance[] {
  const keys = within(scene.touching, part)
  if (keys.length === 0 && scene.touching.length === 0) return pointingStances(scene, part)
  if (keys.length === 0) return []
  const all = clausesOf(scene, part)
  const waited = all.filter((clause) => waitedForIn(scene, clause).length > 0)
  const withKey = all.filter((clause) => within(keys, clause).length > 0)
  const read = (waited.length > 0 ? waited : withKey).flatMap(
    (clause) => stanceOf(scene, clause) ?? [],
  )
  return read.length > 0 ? read : nearestStance(scene, all, withKey)
}

/** `Eleven men, caught in April, go home today`: what the next clause that tells something tells, else the one before. */
function nearestStance(
  scene: Scene,
  all: readonly Stretch[],
  withKey: readonly Stretch[],
): SentenceStance[] {
  const last = withKey.at(-1)?.from ?? 0
  const behind = all.filter(({ from }) => from > last)
  const ahead = all.filter(({ from }) => from < (withKey[0]?.from ?? 0)).reverse()
  for (const clause of [...behind, ...ahead]) {
    const read = stanceOf(scene, clause)
    if (read !== null) return [{ ...read, weight: read.weight * distant }]
  }
  return []
}

/** A sentence without keywords beside one with them: it points back, or refuses in its own name. */
function pointingStances(scene: Scene, part: Stretch): SentenceStance[] {
  if (!scene.isAbout) return []
  const marks = within(scene.marks, part)
  const points =
    marks.some(({ kinds }) => kinds.has('pointer')) &&
    marks.some(({ kinds }) => kinds.has('favour') || kinds.has('against'))
  const refuses = within(scene.own, part).length > 0 && marks.some(({ kinds }) => kinds.has('not'))
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

/** The sign of one clause: each kind of word that speaks against it turns it round, once. */
function stanceOf(scene: Scene, clause: Stretch): SentenceStance | null {
  const { issue } = scene
  const marks = within(scene.marks, clause).filter(({ kinds }) => !kinds.has('unconditional'))
  const has = (kind: StanceKind): boolean => marks.some(({ kinds }) => kinds.has(kind))
  if (has('equate')) return null
  const isNegated = has('notyet') || negatesAny(marks, issue)
  const waited = waitedForIn(scene, clause)
  if (waited.length > 0 && !has('against'))
    return found(scene, clause, {
      sign: isNegated ? 1 : -1,
      weight: weights.waitedFor,
      marks: waited,
    })
  const beside = marks.filter(({ kinds }) => isTelling(kinds, issue))
  const done = doneIn(scene, clause)
  if (done !== null && issue.isJoint && has('only'))
    return found(scene, clause, { sign: -1, weight: weights.action, marks: [done] })
  const own = beside.length > 0 ? beside : meantByKeywords(scene, clause)
  const telling = done === null ? own : [...own, done]
  const isTakenBack = has('retract') && has('offer')
  const freed = issue.isOfPeopleHeld ? telling.find(({ kinds }) => kinds.has('free')) : undefined
  const ends = telling.some(
    ({ kinds, from }) =>
      endsIt(kinds, issue, isTakenBack) && (freed === undefined || from < freed.from),
  )
  const isHeld = has('hold') || has('court')
  const holds = issue.isOfPeopleHeld && isHeld && !has('free')
  const turns = [has('against'), isTakenBack, ends, holds, isNegated]
  const sign = turns.filter(Boolean).length % 2 === 0 ? 1 : -1
  const weight = weightOf(scene, clause, telling)
  if (weight === 0 || !canTell(scene, clause, telling)) return null
  const negations = marks.filter(({ kinds }) => kinds.has('not'))
  return found(scene, clause, { sign, weight, marks: [...telling, ...negations] })
}

/** `without` turns round only what follows it: `held without light` is still held. */
function negatesAny(marks: readonly Mark[], issue: IssueWords): boolean {
  return marks.some(
    ({ kinds, from }) =>
      kinds.has('not') &&
      (!kinds.has('without') ||
        marks.some((mark) => mark.from > from && isTelling(mark.kinds, issue))),
  )
}

/** `will not pay`, where `pay` is a keyword and nothing else tells. */
function meantByKeywords({ verbs, marks, decides }: Scene, clause: Stretch): Mark[] {
  const isMeant = within(marks, clause).some(
    ({ kinds }) => kinds.has('will') || kinds.has('must') || kinds.has('not'),
  )
  return isMeant || decides ? within(verbs, clause) : []
}

/** What the question asks, done: `will be read by both`. */
function doneIn({ tokens, issue, pack, marks }: Scene, clause: Stretch): Mark | null {
  const { verb, isJoint } = issue
  if (verb === null) return null
  const [at] = keywordsAt(tokens.slice(clause.from, clause.to), [[verb]], pack)
  if (at === undefined) return null
  const isTogether = within(marks, clause).some(
    ({ kinds }) => kinds.has('jointly') || kinds.has('only'),
  )
  if (isJoint && !isTogether) return null
  return { from: at.from + clause.from, to: at.to + clause.from, kinds: begun }
}

const begun: ReadonlySet<StanceKind> = new Set(['begin'] as const)

/** Where the question asks that something end, what becomes of another thing that a keyword names tells nothing of it. */
function canTell(
  { tokens, issue, pack, touching }: Scene,
  clause: Stretch,
  telling: readonly Mark[],
): boolean {
  if (issue.direction > 0) return true
  if (telling.some(({ kinds }) => kinds.has('favour') || kinds.has('against'))) return true
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

function found(
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

function isTelling(kinds: Mark['kinds'], { isOfPeopleHeld }: IssueWords): boolean {
  // Of people held it matters whether they go free; sending, keeping or stopping tells nothing beside that.
  if (isOfPeopleHeld)
    return ['favour', 'against', 'free', 'hold', 'court'].some((kind) =>
      kinds.has(kind as StanceKind),
    )
  return ['favour', 'against', 'begin', 'end', 'able'].some((kind) => kinds.has(kind as StanceKind))
}

/** A word that ends something, unless it is the offer that it ends, or people whom it holds. */
function endsIt(
  kinds: Mark['kinds'],
  { isOfPeopleHeld }: IssueWords,
  isTakenBack: boolean,
): boolean {
  if (!kinds.has('end')) return false
  if (isOfPeopleHeld && (kinds.has('hold') || kinds.has('free'))) return false
  return !(isTakenBack && kinds.has('retract'))
}

function weightOf(scene: Scene, clause: Stretch, telling: readonly Mark[]): number {
  const tells = (...names: StanceKind[]): boolean =>
    telling.some(({ kinds }) => names.some((name) => kinds.has(name)))
  if (tells('favour', 'against')) return weights.attitude
  const marks = within(scene.marks, clause)
  const isNegated = negatesAny(marks, scene.issue)
  if (!tells('begin', 'end', 'free', 'hold', 'court'))
    return telling.length > 0 && !isNegated ? weights.able : 0
  if (scene.decides || (scene.issue.isOfPeopleHeld && tells('free'))) return weights.action
  // `our sailors are held` is a complaint of those who do not hold them.
  const isOwn = scene.own.length > 0 && !(tells('hold') && scene.issue.isOfPeopleHeld)
  const isMeant = isNegated || isOwn || scene.marks.some(({ kinds }) => meant(kinds))
  if (isMeant) return weights.action
  return tells('able') ? weights.able : weights.fact
}

/** Shows that what is told is not only a fact: it is to come, or asked for. */
function meant(kinds: Mark['kinds']): boolean {
  return ['will', 'must', 'favour', 'stay'].some((kind) => kinds.has(kind as StanceKind))
}

function waitedForIn({ tokens, issue, pack, all }: Scene, { from, to }: Stretch): Stretch[] {
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

/** The issue is what somebody asks for in return: it is wanted as the condition says it, or the contrary where it is a threat. */
function conditionStances(scene: Scene, { main, condition, opener }: Parts): SentenceStance[] {
  if (condition === null || opener === null) return []
  const keys = within(scene.touching, condition)
  if (keys.length === 0) return []
  const offered = main.some((part) => {
    const marks = within(scene.marks, part)
    const isOwn =
      within(scene.own, part).length > 0 || marks.some(({ kinds }) => kinds.has('favour'))
    return isOwn && marks.some(({ kinds }) => offers(kinds))
  })
  if (!offered && !scene.isThreat) return []
  const read = stanceOf(scene, condition)
  const sign = (read?.sign ?? 1) * (scene.isThreat ? -1 : 1)
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

function offers(kinds: Mark['kinds']): boolean {
  return ['favour', 'begin', 'end', 'free', 'will', 'able'].some((kind) =>
    kinds.has(kind as StanceKind),
  )
}

/* ---- Of somebody else ---- */

/** Somebody else is the subject: named before the party of the speaker and before whatever tells a stance, and nothing is asked of it. */
function isSubjectOfAnother(scene: Scene): boolean {
  const { marks, own, others, issue } = scene
  const telling = marks.find(({ kinds }) => isTelling(kinds, issue))
  const other = others[0]
  if (telling === undefined || other === undefined || other.from > telling.from) return false
  if (own.some(({ from }) => from < telling.from)) return false
  if (!isAtHead(scene, other)) return false
  return !marks.some(({ kinds }) => kinds.has('must') || kinds.has('condition'))
}

/** `Sarvia refuses`, and not `lorries from Sarvia` or `Sarvian lorries`. */
function isAtHead({ tokens, touching, pack }: Scene, { from, to }: Stretch): boolean {
  if (touching.some((key) => key.from === to || key.from < from)) return false
  const before = tokens.slice(0, from).filter(({ kind }) => kind === tokenKind.word)
  return before.every(({ folded, isCapital }) => isCapital || pack.words.has(folded))
}
