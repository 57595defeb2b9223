/** What a user can put right about a ledger: there is no dossier, it has mistakes, it is of another version. The message says how. */
export class LedgerProblem extends Error {
  override readonly name = 'LedgerProblem'
}
