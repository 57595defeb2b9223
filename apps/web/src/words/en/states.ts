/** The words of what is not there, not yet there, or went wrong. */
export const stateWords = {
  loading: 'Reading …',
  notYet: 'The account of the ledger is being made. It is shown as soon as it is there.',
  unknown: 'There is nothing of that name.',
  notAllowed: 'Your role does not allow it.',
  failed: 'This could not be answered.',
  reference: (reference: string) => `In the log: ${reference}.`,
}
