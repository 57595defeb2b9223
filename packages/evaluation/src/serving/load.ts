import autocannon from 'autocannon'

/** What many readers ask at once. */
export interface Asked {
  /** Where the server is, without a slash behind. */
  readonly address: string
  /** Paths, asked in turns; each reader begins at another. */
  readonly paths: readonly string[]
  /** Readers, each asking again as soon as it has its answer. */
  readonly readers: number
  readonly seconds: number
}

type Answered = [client: autocannon.Client, status: number, bytes: number, ms: number]

/** How that went. */
export interface Load {
  /** Milliseconds of every answer. */
  readonly times: readonly number[]
  readonly perSecond: number
  readonly bytes: number
  /** Answers other than 200, and requests without an answer. */
  readonly failed: number
}

/** Asks, with the headers of a browser, by autocannon. */
export async function load({ address, paths, readers, seconds }: Asked): Promise<Load> {
  const times: number[] = []
  let bytes = 0
  let failed = 0
  let reader = 0
  const start = performance.now()
  const errors = await new Promise<number>((resolve, reject) => {
    const options: autocannon.Options = {
      url: address,
      connections: readers,
      duration: seconds,
      timeout: 30,
      headers: { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'application/json' },
      setupClient: (client) => {
        const first = Math.floor((reader++ * paths.length) / readers)
        const turned = [...paths.slice(first), ...paths.slice(0, first)]
        client.setRequests(turned.map((path) => ({ method: 'GET', path })))
      },
    }
    const run = autocannon(options, (fault: Error | null, result) =>
      fault === null ? resolve(result.errors) : reject(fault),
    )
    run.on('response', (...[, status, size, ms]: Answered) => {
      times.push(ms)
      bytes += size
      if (status !== 200) failed++
    })
  })
  const took = (performance.now() - start) / 1000
  return {
    times,
    perSecond: times.length / took,
    bytes: bytes / Math.max(1, times.length),
    failed: failed + errors,
  }
}

/** The time within which such a share of answers came. */
export function within(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
