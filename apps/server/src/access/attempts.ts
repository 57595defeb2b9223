import { clientKey } from '../http/rate-limit.ts'
import { TokenBuckets } from '../http/token-buckets.ts'

/** Ten mistakes at once from one address, thirty for one name; then one each half minute. */
const ofAddress = { burst: 10, perSecond: 1 / 30 }
const ofName = { burst: 30, perSecond: 1 / 30 }

/** As many passwords are checked at once: each takes 32 MB for a while. */
const mostAtOnce = 4

/** Attempts to sign in: who guesses is slowed down, by name and by address. */
export class Attempts {
  readonly #byAddress = new TokenBuckets(ofAddress)
  readonly #byName = new TokenBuckets(ofName)
  #underWay = 0

  /** Begins an attempt. Returns 0, or after how many seconds the next may begin. */
  begin(address: string, name: string): number {
    if (this.#underWay >= mostAtOnce) return 1
    // An address that has to wait takes nothing from the name: else it could keep its owner out.
    const wait = this.#byAddress.take(clientKey(address)) || this.#byName.take(name)
    if (wait === 0) this.#underWay += 1
    return wait
  }

  /** Ends an attempt that began; one that was right does not count. */
  end(address: string, name: string, wasRight: boolean): void {
    this.#underWay -= 1
    if (!wasRight) return
    this.#byAddress.giveBack(clientKey(address))
    this.#byName.giveBack(name)
  }
}
