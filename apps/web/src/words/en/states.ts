/** The words of what is not there, not yet there, or went wrong. */
export const stateWords = {
  loading: 'Reading …',
}
