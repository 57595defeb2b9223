import type { Instant } from 'tutur'

/** What a thread that holds an account is told when it starts. */
export interface ThreadData {
  /** The dossier's folder. */
  readonly folder: string
}

/** How a thread that holds an account is started. */
export interface ThreadOptions extends ThreadData {
  /** Of how much memory it may take, in megabytes. Default: a part of that of the machine. */
  readonly memoryMb?: number | undefined
}

/** What a thread is asked to do, one after another. */
export type Job =
  /** To make the account, or to make it anew; what was there answers until the new one is there. */
  { readonly kind: 'make' } | ViewJob | { readonly kind: 'close' }

export interface ViewJob {
  readonly kind: 'view'
  readonly view: string
  readonly input: unknown
}

/** A job with the number by which its reply is known. What is asked at one time goes over in one message. */
export interface Asked {
  readonly number: number
  readonly job: Job
}

/** What making an account comes to. */
export interface Made {
  /** The revision of the store that it has all of; the store may have gone on since. */
  readonly revision: string
  readonly madeAt: Instant
  /** How many statements it has. */
  readonly statements: number
  /** How long it took, in milliseconds. */
  readonly tookMs: number
}

/** The answer of a view, and of which account it is. */
export interface Viewed {
  readonly output: unknown
  readonly revision: string
  readonly madeAt: Instant
}

/** What a thread answers. */
export type Reply =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly fault: SentFault }

/** A fault on its way from one thread to another. */
export interface SentFault {
  /** Whether it is of the ledger, which a user can put right, and none of the program. */
  readonly isOfLedger: boolean
  readonly message: string
  readonly stack: string | undefined
}
