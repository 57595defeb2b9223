import { type Analyst, createAnalyst, type Ledger, openLedger } from 'tutur-intake'
import { type AccountKeeper, openAccountKeeper } from './account/account-keeper.ts'

/** What the paths of the API answer with. */
export interface Services {
  readonly ledger: Ledger
  readonly account: AccountKeeper
  /** Reads texts with the tables and weights at hand; made when it is first asked for. */
  analyst(): Promise<Analyst>
  now(): Date
}

/** Services that are somebody's to close. */
export interface OpenServices extends Services {
  /** Ends the account's threads and closes the ledger. */
  close(): Promise<void>
}

/** What may be otherwise than usual. */
export interface ServicesOptions {
  /** Told of what went wrong with the account, for the log. */
  readonly onFault?: (fault: unknown) => void
  readonly now?: () => Date
}

/**
 * Opens the ledger of the dossier in `folder` or in the nearest folder above, and begins to make its account. Rejects with a
 * `LedgerProblem`, a `StoreProblem` or an `ArchiveProblem`.
 */
export async function openServices(
  folder: string,
  { onFault, now = () => new Date() }: ServicesOptions = {},
): Promise<OpenServices> {
  const ledger = await openLedger(folder, { create: false })
  const { store } = ledger
  const of = { folder: ledger.folder, store }
  const account = openAccountKeeper(onFault === undefined ? of : { ...of, onFault })
  let analyst: Promise<Analyst> | null = null
  const makeAnalyst = (): Promise<Analyst> => {
    analyst ??= createAnalyst(ledger.dossier)
    return analyst
  }
  const close = async (): Promise<void> => {
    await account.close()
    await ledger.close()
  }
  return { ledger, account, analyst: makeAnalyst, now, close }
}
