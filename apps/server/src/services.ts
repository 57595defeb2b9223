import type { PoliteOptions } from 'tutur-harvest'
import { type Analyst, type Ledger, openLedger } from 'tutur-intake'
import { type AccountKeeper, openAccountKeeper } from './account/account-keeper.ts'
import { withKeptRevision } from './kept-revision.ts'
import { openThreadedAnalyst, type ThreadedAnalyst } from './reading/threaded-analyst.ts'
import { type DecisionBook, decisionBookOf } from './review/decision-book.ts'

/** What the paths of the API answer with. */
export interface Services {
  readonly ledger: Ledger
  /** How often this server changed the ledger itself. */
  written(): number
  readonly account: AccountKeeper
  /** Reads texts with the tables and weights at hand, in threads of its own; made when it is first asked for. */
  analyst(): Promise<Analyst>
  /** What people decided, as the ledger is now. */
  decisions(): Promise<DecisionBook>
  /** How addresses are fetched. */
  readonly network: PoliteOptions
  now(): Date
}

/** Services that are somebody's to close. */
export interface OpenServices extends Services {
  /** When the account is made, loads what reading needs, so that the first text does not wait for it. Never rejects. */
  warm(): Promise<void>
  /** Ends the account's threads and closes the ledger. */
  close(): Promise<void>
}

/** What may be otherwise than usual. */
export interface ServicesOptions {
  /** Told of what went wrong with the account, for the log. */
  readonly onFault?: (fault: unknown) => void
  readonly now?: () => Date
  /** How addresses are fetched: for tests and closed networks. */
  readonly network?: PoliteOptions
}

/**
 * Opens the ledger of the dossier in `folder` or in the nearest folder above, and begins to make its account. Rejects with a
 * `LedgerProblem`, a `StoreProblem` or an `ArchiveProblem`.
 */
export async function openServices(
  folder: string,
  { onFault, now = () => new Date(), network = {} }: ServicesOptions = {},
): Promise<OpenServices> {
  const opened = await openLedger(folder, { create: false })
  const { store, written } = withKeptRevision(opened.store)
  const ledger = { ...opened, store }
  const of = { folder: ledger.folder, store }
  const account = openAccountKeeper(onFault === undefined ? of : { ...of, onFault })
  let analyst: Promise<ThreadedAnalyst> | null = null
  const makeAnalyst = (): Promise<ThreadedAnalyst> => {
    analyst ??= openThreadedAnalyst(ledger.dossier).catch((fault: unknown) => {
      // Whoever asks next tries again.
      analyst = null
      throw fault
    })
    return analyst
  }
  let isClosed = false
  const warm = async (): Promise<void> => {
    try {
      await account.whenReady()
      if (!isClosed) await (await makeAnalyst()).warm()
    } catch (fault) {
      if (!isClosed) onFault?.(fault)
    }
  }
  const close = async (): Promise<void> => {
    isClosed = true
    await account.close()
    await analyst?.then((made) => made.close()).catch(() => undefined)
    await ledger.close()
  }
  const decisions = decisionBookOf(store)
  return { ledger, written, account, analyst: makeAnalyst, decisions, network, now, warm, close }
}
