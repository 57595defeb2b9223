import type { LanguagePack } from '../../languages/pack.ts'
import type { StanceKind } from '../../languages/stance-words.ts'
import type { IssueWords } from './issue-words.ts'
import type { Stretch } from './keywords.ts'
import type { Mark, StanceToken } from './stance-tokens.ts'
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

/** A sentence as it is read for one issue. */
export interface Scene extends Omit<SentenceFrame, 'own' | 'others'> {
  readonly tokens: readonly StanceToken[]
  readonly marks: readonly Mark[]
  /** Those in keywords, too. */
  readonly all: readonly Mark[]
  readonly verbs: readonly Mark[]
  readonly touching: readonly Stretch[]
  readonly own: readonly Stretch[]
  readonly others: readonly Stretch[]
}

/** Those of a list that begin in a stretch. */
export function within<One extends Stretch>(list: readonly One[], { from, to }: Stretch): One[] {
  return list.filter((one) => one.from >= from && one.from < to)
}

/** Whether one of some words has one of some kinds. */
export function hasAny(marks: readonly Mark[], ...kinds: readonly StanceKind[]): boolean {
  return marks.some((mark) => kinds.some((kind) => mark.kinds.has(kind)))
}

/** Shows that what is told is not only a fact: it is to come, or asked for. */
export function isMeantBy(marks: readonly Mark[]): boolean {
  return hasAny(marks, 'will', 'must', 'favour', 'stay')
}

/** What the question asks to be done is read as that alone. */
export function isVerbOf(
  { verb }: IssueWords,
  token: StanceToken | undefined,
  pack: LanguagePack,
): boolean {
  return verb !== null && token !== undefined && isSameWord(verb, token.folded, pack)
}

/** Whether a word tells for or against the issue. */
export function isTelling(mark: Mark, { isOfPeopleHeld, verb }: IssueWords): boolean {
  // Where the question asks for something of its own, as that they be read, `remain` tells nothing of that.
  if (verb !== null && hasAny([mark], 'stay')) return false
  // Of people held it matters whether they go free; sending, keeping or stopping tells nothing beside that.
  return isOfPeopleHeld
    ? hasAny([mark], 'favour', 'against', 'free', 'hold', 'court')
    : hasAny([mark], 'favour', 'against', 'begin', 'end', 'ban', 'able')
}
