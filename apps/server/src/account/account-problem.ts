/**
 * Why there is no answer out of the account: it is still being made, its thread ended, the ledger cannot be read. The message
 * says what and what to do; asking again later may help.
 */
export class AccountProblem extends Error {
  override readonly name = 'AccountProblem'
}

export function closedProblem(): AccountProblem {
  return new AccountProblem('the account of the ledger is closed')
}
