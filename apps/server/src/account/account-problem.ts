/**
 * Why there is no answer out of the account: it is still being made, its thread ended, the ledger cannot be read. The message
 * says what and what to do; asking again later may help.
 */
export class AccountProblem extends Error {
  override readonly name = 'AccountProblem'
}
