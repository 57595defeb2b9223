/** Takes one entry of the log, which may have several lines. */
export type Log = (entry: string) => void

/** Each entry with its moment, to standard error. */
export const logToStandardError: Log = (entry) => {
  process.stderr.write(`${new Date().toISOString()} ${entry}\n`)
}
