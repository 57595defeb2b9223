/** Whether somebody asked a command to end that ends in good order. */
export interface Interruption {
  readonly signal: AbortSignal
  /** The signals end the program again as they do elsewhere. */
  release(): void
}

/**
 * From now on the first Ctrl-C only asks to end, and `tell` says so; the second ends the program at once. The same holds for
 * the other `signals`.
 */
export function interruption(
  tell: () => void,
  signals: readonly NodeJS.Signals[] = ['SIGINT'],
): Interruption {
  const asked = new AbortController()
  // Without a listener the system's own way comes back.
  const release = (): void => {
    for (const signal of signals) process.off(signal, ask)
  }
  const ask = (): void => {
    release()
    asked.abort()
    tell()
  }
  for (const signal of signals) process.on(signal, ask)
  return { signal: asked.signal, release }
}
