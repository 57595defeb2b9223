/** What `source` gives until `signal` is aborted; what it is about then is not waited for. */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const items = source[Symbol.asyncIterator]()
  // One listener, and no promise that outlives an item: such a one would hold all items that were raced with it.
  let end = (): void => undefined
  const abort = () => end()
  signal.addEventListener('abort', abort)
  try {
    while (!signal.aborted) {
      const result = await new Promise<IteratorResult<Item> | null>((resolve, reject) => {
        end = () => resolve(null)
        items.next().then(resolve, reject)
      })
      if (result === null || result.done === true) return
      yield result.value
    }
  } finally {
    signal.removeEventListener('abort', abort)
    // A generator that waits for something ends only when that has come.
    items.return?.().catch(() => undefined)
  }
}
