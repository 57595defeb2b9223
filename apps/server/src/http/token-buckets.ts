/** How much may be done how fast. */
export interface Rate {
  /** At once, after a rest. */
  readonly burst: number
  /** In the long run, each second. */
  readonly perSecond: number
}

interface Bucket {
  tokens: number
  /** Milliseconds, of the clock given. */
  at: number
}

/** As many buckets are kept; those unused for longest go first. */
const mostBuckets = 10_000

/** A bucket of tokens for each key: each deed takes one, and time brings them back. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>()
  readonly #rate: Rate
  readonly #now: () => number

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate
    this.#now = now
  }

  /** Takes a token. Returns 0, or after how many seconds there will be one. */
  take(key: string): number {
    const bucket = this.#filled(key)
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1
      return 0
    }
    return (1 - bucket.tokens) / this.#rate.perSecond
  }

  /** Gives a token back: what was done does not count. */
  giveBack(key: string): void {
    const bucket = this.#filled(key)
    bucket.tokens = Math.min(this.#rate.burst, bucket.tokens + 1)
  }

  #filled(key: string): Bucket {
    const { burst, perSecond } = this.#rate
    const now = this.#now()
    const known = this.#buckets.get(key)
    const bucket = known ?? { tokens: burst, at: now }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    // Put at the end: the map is in the order of last use.
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    this.#forgetOldest()
    return bucket
  }

  #forgetOldest(): void {
    if (this.#buckets.size <= mostBuckets) return
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}
