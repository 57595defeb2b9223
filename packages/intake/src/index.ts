/**
 * From what a user names to rows of the ledger, and over the archive again.
 *
 * @module
 */
export { AccountNames } from './account-names.ts'
export {
  Accountant,
  accountOfLedger,
  type DocumentHolding,
  type StatementHolding,
} from './account-of-ledger.ts'
export {
  type Called,
  calledElsewhere,
  isKnownActor,
  nameInDossier,
  nameInTables,
} from './actor-names.ts'
export { type AddEvent, addFound, type Desk } from './add.ts'
export { type Analyst, createAnalyst, type PartBefore } from './analyst.ts'
export {
  needsAccount,
  settledOver,
  settleQuery,
  unknownInQuery,
  unknownIssue,
} from './answer-query.ts'
export { type About, backup, restore } from './backup.ts'
export type { Change } from './compare-rows.ts'
export {
  type AskedDecision,
  type DecisionProblem,
  keepDecision,
  type Prepared,
  prepareDecision,
  type Signature,
} from './decide.ts'
export { LedgerProblem } from './ledger-problem.ts'
export { type Ledger, type OpenLedgerOptions, openLedger } from './open-ledger.ts'
export {
  type CaptureChanges,
  compareCodings,
  type RecodeEvent,
  recode,
  switchCoding,
} from './recode.ts'
export { shiftBy } from './shift-by.ts'
export { type Verified, type VerifyEvent, verify } from './verify.ts'
