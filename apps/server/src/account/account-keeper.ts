import type { Instant } from 'tutur'
import type { Store } from 'tutur-ledger'
import type { ViewInput, ViewName, ViewOutput } from '../views/views.ts'
import { AccountProblem, closedProblem } from './account-problem.ts'
import { AccountThread } from './account-thread.ts'
import type { Made } from './messages.ts'
import { hasRevision } from './revisions.ts'

/** Of what an account is kept, and how. */
export interface AccountKeeperOptions {
  /** The dossier's folder. Threads open its ledger for themselves. */
  readonly folder: string
  /** The same ledger's store, to see when it changes. It stays the caller's to close. */
  readonly store: Store
  /** How often to look whether the ledger changed, in milliseconds. Default 2000. */
  readonly lookEveryMs?: number
  /** How long {@link AccountKeeper.ask} waits for an account or a revision of it, in milliseconds. Default 3000. */
  readonly waitMs?: number
  /** An account of no more statements is made anew in the thread that answers. Default 2000. */
  readonly quickStatements?: number
  /** Memory that a thread may take, in megabytes. Default: four tenths of the machine's. */
  readonly memoryMb?: number
  /** Told of what went wrong, for the log; what people need to know is in `state().problem`. */
  readonly onFault?: (fault: unknown) => void
}

/** How it is with the account. */
export interface AccountState {
  /** The revision of the store of which the account is; `null` while there is none. */
  readonly revision: string | null
  readonly madeAt: Instant | null
  /** The revision that people wait for who changed the ledger themselves; `null` where nobody does. */
  readonly wanted: string | null
  /** Whether a newer one is being made. */
  readonly building: boolean
  /** What went wrong with making the newest one, and what comes next: a sentence for people. `null`: nothing. */
  readonly problem: string | null
}

/** What a view says, and of which account. */
export interface Answer<Output> {
  readonly output: Output
  readonly revision: string
  readonly madeAt: Instant
  /** Whether the account lacks the revision that was asked for. */
  readonly stale: boolean
}

/** What an answer must have in it. */
export interface AskOptions {
  /** A revision of the store (`Store.revision`), behind a decision for instance: waits for it for a while. */
  readonly atLeast?: string
}

/** An account and the thread that has it. */
interface Turn {
  readonly thread: AccountThread
  readonly made: Made
}

/** After this many times as long as it takes, an account is made anew; of what people decided themselves, sooner. */
const restFactor = 3
/** What takes longer is made less often even where a person waits, in milliseconds. */
const soonMs = 10_000
/** What is made sooner is waited for behind a decision, in milliseconds. */
const promptMs = 1500
/** Between attempts that fail, in milliseconds: doubled each time, up to the last. */
const firstRetryMs = 1000
const longestRetryMs = 60_000

/** Keeps the account of an open ledger in a thread and asks it views. The account follows the ledger. */
export class AccountKeeper {
  readonly #options: AccountKeeperOptions
  #turn: Turn | null = null
  /** A thread that makes its first account. */
  #next: AccountThread | null = null
  #isBuilding = false
  #isClosed = false
  /** Somebody waits for what they decided. */
  #isUrgent = true
  /** The revision that has it. */
  #wanted: string | undefined
  #problem: string | null = null
  #failures = 0
  #fault: unknown = null
  /** When the last attempt ended, on the clock of `performance`. */
  #endedAt = Number.NEGATIVE_INFINITY
  #isWoken = false
  #wake: () => void = () => {}
  #onChange = new Set<() => void>()
  /** Threads that had their turn, while they end. */
  readonly #closing = new Set<Promise<void>>()
  readonly #running: Promise<void>

  constructor(options: AccountKeeperOptions) {
    this.#options = options
    this.#running = this.#run()
  }

  /**
   * Asks a view. Rejects with an {@link AccountProblem} while there is no account, and with whatever the view throws.
   * An answer without the revision that was asked for is `stale`. Where no revision is asked for, but somebody changed the
   * ledger themselves ({@link AccountKeeper.refresh}), an account that is soon made is waited for.
   */
  async ask<Name extends ViewName>(
    view: Name,
    input: ViewInput<Name>,
    { atLeast = this.#promised() }: AskOptions = {},
  ): Promise<Answer<ViewOutput<Name>>> {
    if (!hasAtLeast(this.#turn, atLeast)) this.refresh()
    const turn = await this.#turnWith(atLeast)
    const { output, revision, madeAt } = await turn.thread.view(view, input)
    const stale = atLeast !== undefined && !hasRevision(revision, atLeast)
    return { output: output as ViewOutput<Name>, revision, madeAt, stale }
  }

  /** How it is with the account at this moment. */
  state(): AccountState {
    const { revision = null, madeAt = null } = this.#turn?.made ?? {}
    const wanted = this.#promised() ?? null
    return { revision, madeAt, wanted, building: this.#isBuilding, problem: this.#problem }
  }

  /**
   * To be called when somebody changed the ledger and wants to see it, with its revision since: looks at once, and makes the
   * account anew soon.
   */
  refresh(revision?: string): void {
    this.#wanted = revision ?? this.#wanted
    this.#isUrgent = true
    this.#awake()
  }

  /** Resolves when there is an account. Rejects with an {@link AccountProblem} when the attempt to make one fails. */
  async whenReady(): Promise<void> {
    while (this.#turn === null) {
      if (this.#isClosed) throw closedProblem()
      if (this.#problem !== null) throw new AccountProblem(this.#problem)
      await this.#changed()
    }
  }

  /** Ends all threads. What is asked is answered first. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#awake()
    this.#announce()
    await Promise.all([this.#next?.close(true), this.#turn?.thread.close(this.#isBuilding)])
    await this.#running
    await Promise.all(this.#closing)
  }

  /* ---- Answering ---- */

  /** The revision that people wait for, as long as the account is made so fast that nobody minds. */
  #promised(): string | undefined {
    const turn = this.#turn
    if (this.#wanted === undefined || turn === null || turn.made.tookMs > promptMs) return undefined
    if (hasAtLeast(turn, this.#wanted)) this.#wanted = undefined
    return this.#wanted
  }

  /** The account, when it has the revision; when that takes too long, without. */
  async #turnWith(revision: string | undefined): Promise<Turn> {
    const until = performance.now() + (this.#options.waitMs ?? 3000)
    for (;;) {
      if (this.#isClosed) throw closedProblem()
      const left = until - performance.now()
      const turn = this.#turn
      if (turn !== null && (left <= 0 || hasAtLeast(turn, revision))) return turn
      if (left <= 0) throw new AccountProblem(this.#problem ?? stillMaking)
      await this.#changed(left)
    }
  }

  /** Resolves when the account or what is known about it has changed, or when `ms` are over. */
  #changed(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => done(), ms)
      const done = () => {
        clearTimeout(timer)
        this.#onChange.delete(done)
        resolve()
      }
      this.#onChange.add(done)
    })
  }

  #announce(): void {
    for (const tell of [...this.#onChange]) tell()
  }

  /* ---- Following the ledger ---- */

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      const isTime = this.#restMs() <= 0
      if (isTime && (await this.#hasChanged())) await this.#make()
      if (!this.#isClosed) await this.#rest(isTime)
    }
  }

  /** How long to wait at least before the account is made anew. */
  #restMs(): number {
    const since = performance.now() - this.#endedAt
    if (this.#failures > 0) return retryMs(this.#failures) - since
    const took = this.#turn?.made.tookMs ?? 0
    if (!this.#isUrgent) return took * restFactor - since
    return took <= soonMs ? 0 : took - since
  }

  /** Whether the ledger has what the account has not. A store that does not answer is told as a problem. */
  async #hasChanged(): Promise<boolean> {
    if (this.#turn === null) return true
    const isUrgent = this.#isUrgent
    this.#isUrgent = false
    try {
      const revision = await this.#options.store.revision()
      if (hasAtLeast(this.#turn, revision)) {
        this.#succeed()
        return false
      }
      this.#isUrgent ||= isUrgent
      return true
    } catch (fault) {
      this.#fail(fault)
      return false
    }
  }

  /** Waits until it is time to look again, or until somebody wants it; not at all where nobody has looked and the time has come meanwhile. */
  async #rest(hasLooked: boolean): Promise<void> {
    const every = this.#options.lookEveryMs ?? 2000
    const left = this.#restMs()
    // Being woken does not make the time go faster where nobody may hurry.
    if (left <= 0 && (this.#isWoken || !hasLooked)) {
      this.#isWoken = false
      return
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, left > 0 ? Math.min(left, every) : every)
      timer.unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#isWoken = false
  }

  #awake(): void {
    this.#isWoken = true
    this.#wake()
  }

  /* ---- Making it anew ---- */

  async #make(): Promise<void> {
    this.#isBuilding = true
    this.#isUrgent = false
    const turn = this.#turn
    const isQuick = turn !== null && turn.made.statements <= (this.#options.quickStatements ?? 2000)
    try {
      const next = isQuick ? await this.#again(turn) : await this.#takeTurns(turn)
      // Whoever closes the keeper, or a thread that ended, went first.
      if (this.#isClosed) return
      this.#turn = next
      this.#succeed()
    } catch (fault) {
      if (!this.#isClosed) this.#fail(fault)
    } finally {
      this.#isBuilding = false
      this.#endedAt = performance.now()
      this.#announce()
    }
  }

  /** In the thread that answers, which is soon done: it has compiled what it needs and read most documents. */
  async #again({ thread }: Turn): Promise<Turn> {
    const made = await thread.make()
    return { thread, made }
  }

  /** In another thread, which then answers instead. */
  async #takeTurns(before: Turn | null): Promise<Turn> {
    const { folder, memoryMb } = this.#options
    const thread = new AccountThread({ folder, memoryMb })
    this.#next = thread
    try {
      const made = await thread.make()
      this.#watch(thread)
      if (before !== null) this.#end(before.thread)
      return { thread, made }
    } catch (fault) {
      this.#end(thread, true)
      throw fault
    } finally {
      this.#next = null
    }
  }

  #end(thread: AccountThread, busy = false): void {
    const closing = thread.close(busy).finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }

  /** Makes the account anew when the thread that has it ends. */
  #watch(thread: AccountThread): void {
    const watch = async () => {
      const fault = await thread.ended
      if (this.#isClosed || this.#turn?.thread !== thread) return
      this.#turn = null
      this.#fail(fault)
      this.#awake()
    }
    void watch()
  }

  #succeed(): void {
    this.#problem = null
    this.#failures = 0
  }

  #fail(fault: unknown): void {
    // A thread that ends in the middle of its work is told of twice.
    if (fault !== this.#fault) {
      this.#failures++
      this.#options.onFault?.(fault)
    }
    this.#fault = fault
    this.#endedAt = performance.now()
    this.#problem = problemOf(fault, {
      since: this.#turn?.made.madeAt ?? null,
      seconds: retryMs(this.#failures) / 1000,
    })
    this.#announce()
  }
}

/** Keeps the account of a ledger; it is made at once, in a thread. {@link AccountKeeper.close} ends that. */
export function openAccountKeeper(options: AccountKeeperOptions): AccountKeeper {
  return new AccountKeeper(options)
}

function hasAtLeast(turn: Turn | null, revision: string | undefined): boolean {
  return revision === undefined || (turn !== null && hasRevision(turn.made.revision, revision))
}

const stillMaking = 'the account of the ledger is still being made; ask again in a moment'

function retryMs(failures: number): number {
  return Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1))
}

/** What went wrong, what answers meanwhile, and what comes next. */
function problemOf(
  fault: unknown,
  { since, seconds }: { readonly since: Instant | null; readonly seconds: number },
): string {
  const message = fault instanceof Error ? fault.message : String(fault)
  const isOurs = !(fault instanceof AccountProblem) && !isStoreProblem(fault)
  const what = isOurs
    ? `Tutur failed to take the ledger together, which is a fault of Tutur; please report it: ${message}.`
    : `The ledger could not be taken together: ${message}.`
  const meanwhile = since === null ? '' : ` What is shown is as of ${since}.`
  return `${what}${meanwhile} It is tried again in ${seconds} seconds.`
}

function isStoreProblem(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'StoreProblem'
}
