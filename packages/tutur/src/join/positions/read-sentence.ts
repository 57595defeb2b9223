import type { LanguagePack } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { conditionStances, mainStances, partsOf } from './conditions.ts'
import { lies, type Stretch, touchesAt } from './keywords.ts'
import {
  hasAny,
  isTelling,
  isVerbOf,
  type Scene,
  type SentenceFrame,
  type SentenceStance,
} from './scene.ts'
import { type Mark, marksIn, type StanceToken } from './stance-tokens.ts'

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

/** Reads one sentence for one issue. */
export function readSentence(tokens: readonly StanceToken[], frame: SentenceFrame): SentenceRead {
  const { issue, pack } = frame
  const all = marksIn(tokens, pack)
  const named = touchesAt(tokens, issue, pack)
  const aside = all
    .filter((mark) => mark.kinds.has('regardless') || isTime(tokens, mark, named))
    .map(({ from }) => asideFrom(tokens, from))
  const touching = named.filter(({ from }) => !aside.some((stretch) => lies(from, stretch)))
  const marks = all.filter(
    (mark) =>
      !touching.some((key) => mark.from < key.to && key.from < mark.to) &&
      !aside.some((stretch) => lies(mark.from, stretch)) &&
      !mark.kinds.has('neutral') &&
      !isHoldingOf(tokens, mark, touching) &&
      !isVerbOf(issue, tokens[mark.from], pack),
  )
  const has = (...kinds: Parameters<typeof hasAny>[1][]): boolean => hasAny(marks, ...kinds)
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

/** How many words stand between `since` and what it names at most. */
const sinceReach = 3

/** `since the truce began`, not `held since April`; behind a comma it may give a reason. */
function isTime(
  tokens: readonly StanceToken[],
  { kinds, from, to }: Mark,
  named: readonly Stretch[],
): boolean {
  if (!kinds.has('since') || tokens[from - 1]?.kind === tokenKind.comma) return false
  return named.some((key) => key.from >= to && key.from - to < sinceReach)
}

/** `holds 412 prisoners`: how many there are, and nothing that comes about. */
function isHoldingOf(
  tokens: readonly StanceToken[],
  { kinds, to }: Mark,
  touching: readonly Stretch[],
): boolean {
  const isCounted = tokens[to]?.kind === tokenKind.number
  const isOfThem = touching.some(({ from }) => from === to + 1)
  return kinds.has('hold') && kinds.has('begin') && isCounted && isOfThem
}

/** Not `pungutan`, a noun, where verbs can be told by their look. */
function isVerbal(token: StanceToken | undefined, { grammar }: LanguagePack): boolean {
  return grammar.verb === null || !grammar.headFirst || grammar.verb.test(token?.folded ?? '')
}

/** `whatever becomes of the dam`: up to the end of its clause. */
function asideFrom(tokens: readonly StanceToken[], from: number): Stretch {
  const comma = tokens.findIndex(({ kind }, at) => at > from && kind === tokenKind.comma)
  return { from, to: comma < 0 ? tokens.length : comma }
}

/** Whether something beside the taking back of an offer ends: `the offer to suspend the fee is withdrawn`. */
function actsBeside(marks: readonly Mark[]): boolean {
  return marks.some(({ kinds }) => kinds.has('end') && !kinds.has('retract'))
}

/** Somebody else is the subject: named before the party of the speaker and before whatever tells a stance, and nothing is asked of it. */
function isSubjectOfAnother(scene: Scene): boolean {
  const { marks, own, others, issue } = scene
  const telling = marks.find((mark) => isTelling(mark, issue))
  const other = others[0]
  if (telling === undefined || other === undefined || other.from > telling.from) return false
  if (own.some(({ from }) => from < telling.from)) return false
  if (!isAtHead(scene, other)) return false
  return !hasAny(marks, 'must', 'condition')
}

/** `Sarvia refuses`, and not `lorries from Sarvia` or `Sarvian lorries`. */
function isAtHead({ tokens, touching, pack }: Scene, { from, to }: Stretch): boolean {
  if (touching.some((key) => key.from === to || key.from < from)) return false
  const before = tokens.slice(0, from).filter(({ kind }) => kind === tokenKind.word)
  return before.every(({ folded, isCapital }) => isCapital || pack.words.has(folded))
}
