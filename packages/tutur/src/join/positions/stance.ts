import type { Anchor, Day, When } from '../../model/model.ts'
import type { Report } from '../report.ts'

/** Where somebody stands on a question: yes, no, yes or no under a condition of its own, or expressly nothing. */
export type Stance = 'supports' | 'opposes' | 'conditional' | 'undeclared'

/** Why nobody can tell the stance of words that touch an issue. */
export type CannotTell =
  /** Nothing in them tells for or against. */
  | 'no-words'
  /** As much tells for it as against it. */
  | 'mixed'
  /** What it would be is only supposed, or taken back in the same breath. */
  | 'hypothetical'
  /** It is a question. */
  | 'asked'
  /** The words tell what somebody else does. */
  | 'of-another'
  /** Words are denied that somebody is said to have said. */
  | 'denial'

/** What tells so, in the words of the text. */
export interface StanceWordsFound {
  /** That it touches the issue. */
  readonly touching: readonly Anchor[]
  /** For or against. */
  readonly telling: readonly Anchor[]
  /** A condition. */
  readonly conditions: readonly Anchor[]
}

/** The stance that words take on an issue. */
export interface StanceRead extends StanceWordsFound {
  /** `null` where nobody can tell. */
  readonly stance: Stance | null
  /** What it would be if it were meant; the stance itself for others. */
  readonly supposed: Stance | null
  readonly reason: CannotTell | null
  /** An offer is taken back, and nothing says what holds instead. */
  readonly takesBack: boolean
  /** At least this share of what is read in this way is right; 0 where nobody can tell. */
  readonly score: number
}

/** The same words of one speaker on one occasion, with all who report them. */
export interface Spoken {
  readonly id: string
  /** Key of an actor; `null` while nobody can tell. */
  readonly speaker: string | null
  readonly saidAt: When | null
  readonly reports: readonly Report[]
  /** The utterance that it denies. */
  readonly denies?: string | null
  /** Whoever published it has taken it back. */
  readonly retracted?: boolean
}

/** The stance of one utterance on one issue. */
export interface UtteranceStance extends StanceRead {
  readonly utterance: string
  readonly issue: string
  /** Reports that give another stance and are outvoted, each with the reason. */
  readonly outvoted: readonly Outvoted[]
}

/** A report that does not count for what its utterance says. */
export interface Outvoted {
  /** The id of its statement. */
  readonly statement: string
  readonly stance: Stance | null
  readonly why: 'corrected-version' | 'translation-drift'
}

/** Where an actor stands on an issue, from a day until the next position. */
export interface Position {
  /** Key of a party, a mediator, an office or a person. */
  readonly actor: string
  readonly issue: string
  readonly stance: Stance
  readonly from: Day
  /** First day on which another stance holds; `null` for the last position. */
  readonly until: Day | null
  /** Ids of the utterances that say so, in the order of their days. */
  readonly evidence: readonly string[]
  readonly score: number
}

/** A change between two declared stances of a party. */
export interface Shift {
  readonly actor: string
  readonly issue: string
  readonly was: Stance
  readonly to: Stance
  readonly on: Day
  /** Utterances that hold the earlier stance, and those that carry the change. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly score: number
  /** A person decided that it is one. */
  readonly decided: boolean
}

/** Why what looks like a shift is none. */
export type NotShiftReason =
  | 'hypothetical'
  | 'not-entitled'
  | 'former-official'
  | 'corrected-version'
  | 'translation-drift'
  | 'denial'
  | 'repeated-slogan'
  | 'background'
  | 'retracted'
  | 'uncertain'
  /** A person decided that it is none. */
  | 'decided'

/** What looks like a shift of a party and is none. */
export interface NotShift {
  readonly actor: string
  readonly issue: string
  /** What it would be. */
  readonly stance: Stance
  readonly on: Day
  readonly utterance: string
  readonly reason: NotShiftReason
  /** In words, for the reader who reviews it. */
  readonly detail: string
  /** A person decided that it is none. */
  readonly decided: boolean
}

/** What a person decided about words that may change the position of a party. */
export interface ShiftDecision {
  readonly utterance: string
  /** Key of the party. */
  readonly actor: string
  readonly issue: string
  /** The stance that they would change it to. */
  readonly to: Stance
  /** Whether they do. */
  readonly holds: boolean
}

/** That whoever says an utterance may speak for a party on that day. */
export interface Speaking {
  readonly utterance: string
  /** Key of the party or mediator. */
  readonly party: string
  /** `aside`: as a deputy, whose words count beside those of others and change nothing alone. */
  readonly as: 'speaks' | 'aside'
  /** Its office on the day, as the dossier or the tables name it; `null` for the party itself, and for whom the dossier lets speak without one. */
  readonly office: string | null
}

/** What the utterances of a dossier say on its issues. */
export interface Positions {
  /** Of every utterance on every issue that it touches, also of those that stand for no position: of nobody, or of no day. */
  readonly stances: readonly UtteranceStance[]
  /** Of every utterance whose speaker may speak for a party or a mediator. */
  readonly speaking: readonly Speaking[]
  readonly positions: readonly Position[]
  readonly shifts: readonly Shift[]
  readonly notShifts: readonly NotShift[]
}
