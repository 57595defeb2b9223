import type { Account } from 'tutur'
import type { Dossier } from 'tutur-dossier'
import type { AccountIndex } from '../account/account-index.ts'

/** All that a view looks at. */
export interface Material {
  readonly account: Account
  readonly dossier: Dossier
  readonly index: AccountIndex
}

/**
 * A question to the account of a ledger and its answer: a pure function from plain data to plain data, since both go from
 * one thread to another. It must be quick, as other questions wait for it.
 */
export type View = (material: Material, input: never) => unknown
