/** How a command ended, for the shell. */
export const exitCode = {
  done: 0,
  /** Every input was read and none holds a statement; or a check failed. */
  nothingFound: 1,
  wrongUse: 2,
  /** Some inputs could not be read; the others are done. */
  someUnread: 3,
  /** Ended by Ctrl-C, in good order: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const

/** One of the values of {@link exitCode}. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
