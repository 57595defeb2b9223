import type { Document, Id } from '../model/model.ts'
import type { Case } from './case.ts'
import { copyDocumentOf } from './copies/copy-document.ts'
import { type Correction, correctionsOf } from './copies/corrections-of.ts'
import { type Copies, findCopies } from './copies/find-copies.ts'
import { type Joined, type JoinOptions, joinReports } from './join-reports.ts'
import { positionsOf } from './positions/positions-of.ts'
import type { Positions, ShiftDecision, Spoken } from './positions/stance.ts'
import type { Report } from './report.ts'
import { type Read, reportsOf } from './reports.ts'
import type { Utterance } from './utterances/utterance.ts'

/** With what an account is made. */
export interface AccountOptions extends Omit<JoinOptions, 'copies' | 'withdrawals'> {
  /** What the dossier asks; without it nobody's position is told. */
  readonly asked?: Case
  /** Statements whose words were taken back by whoever published them. */
  readonly retracted?: ReadonlySet<Id<'statement'>>
  /** What people decided about what changes the position of a party and what does not, in order of time. */
  readonly shiftsDecided?: readonly ShiftOfStatement[]
  /** An account made before: of the very same documents, their copies and corrections are taken from it. */
  readonly before?: Pick<Account, 'reads' | 'copies' | 'corrections'>
}

/** A {@link ShiftDecision}, of the statement whose words it is about. */
export interface ShiftOfStatement extends Omit<ShiftDecision, 'utterance'> {
  readonly statement: Id<'statement'>
}

/** What many documents come to, taken together. */
export interface Account extends Joined, Positions {
  /** The documents, as they were given. */
  readonly reads: readonly Read[]
  readonly reports: readonly Report[]
  readonly copies: Copies
  readonly corrections: readonly Correction[]
}

/**
 * Takes documents together: which are copies of which, which statements are one utterance and how many origins stand behind
 * it, where everybody stands and how that changed. Nothing is edited: each part is a list of records beside the statements.
 *
 * Takes time and memory in proportion to the text. The same documents in the same order give the same account.
 */
export function accountOf(reads: readonly Read[], options: AccountOptions): Account {
  const { packs, knowledge, asked, retracted } = options
  const readWith = knowledge === undefined ? { packs } : { packs, knowledge }
  const reports = reportsOf(reads, readWith)
  const documents = reads.map(({ document }) => document)
  const { copies, corrections } = tiesOf(documents, options.before ?? null)
  const byId = new Map(documents.map((document) => [document.id as string, document]))
  const withdrawals = corrections.flatMap(({ kind, correction, corrects }) => {
    const by = byId.get(correction)
    return kind === 'retraction' && by !== undefined ? [{ by, withdrawn: corrects }] : []
  })
  const joined = joinReports(reports, { ...options, copies: copies.pairs, withdrawals })
  const spoken = spokenOf(joined.utterances, { reports, retracted: retracted ?? new Set() })
  const decided = decidedOf(joined.utterances, options.shiftsDecided ?? [])
  const positions =
    asked === undefined
      ? noPositions
      : positionsOf(spoken, asked, { ...readWith, decided, corrections })
  return { ...joined, ...positions, reads, reports, copies, corrections }
}

/** What ties documents to one another, whatever is said in them. */
function tiesOf(
  documents: readonly Document[],
  before: AccountOptions['before'] | null,
): Pick<Account, 'copies' | 'corrections'> {
  const isSame =
    before?.reads.length === documents.length &&
    before.reads.every(({ document }, at) => document === documents[at])
  if (isSame) return before
  const texts = documents.map(copyDocumentOf)
  return { copies: findCopies(texts), corrections: correctionsOf(texts) }
}

const noPositions: Positions = {
  stances: [],
  speaking: [],
  positions: [],
  shifts: [],
  notShifts: [],
}

function decidedOf(
  utterances: readonly Utterance[],
  decisions: readonly ShiftOfStatement[],
): readonly ShiftDecision[] {
  if (decisions.length === 0) return []
  const byStatement = new Map(
    utterances.flatMap(({ id, statements }) => statements.map((one) => [one, id] as const)),
  )
  return decisions.flatMap(({ statement, ...decision }) => {
    const utterance = byStatement.get(statement)
    return utterance === undefined ? [] : [{ utterance, ...decision }]
  })
}

/** Utterances with all who report them. */
function spokenOf(
  utterances: readonly Utterance[],
  {
    reports,
    retracted,
  }: { readonly reports: readonly Report[]; readonly retracted: ReadonlySet<Id<'statement'>> },
): readonly Spoken[] {
  const reportOf = new Map(reports.map((report) => [report.statement.id, report]))
  return utterances.map(({ id, speaker, saidAt, statements, denies, standing }) => ({
    id,
    speaker,
    saidAt,
    reports: statements.flatMap((one) => reportOf.get(one) ?? []),
    denies,
    // Nothing stands behind it any more.
    retracted: standing.independent === 0 || statements.every((one) => retracted.has(one)),
  }))
}
