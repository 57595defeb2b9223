/** Whether Ctrl-C was pressed in a command that ends in good order. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Ctrl-C ends the program again as it does elsewhere. */
  release(): void
}

/** From now on the first Ctrl-C only asks to end, and `tell` says so; the second ends the program at once. */
export function interruption(tell: () => void): Interruption {
  const asked = new AbortController()
  const ask = (): void => {
    // Without a listener the system's own way comes back.
    process.off('SIGINT', ask)
    asked.abort()
    tell()
  }
  process.on('SIGINT', ask)
  return { signal: asked.signal, release: () => void process.off('SIGINT', ask) }
}
