import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** All addresses of a name. Rejects with an error of the system when it has none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** The addresses of a name by the system's own way. */
export const resolveBySystem: Resolve = (hostname) =>
  new Promise((done, fail) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) done(addresses)
      else fail(error)
    })
  })

/** A name that leads to no public address. */
export class PrivateHost extends Error {
  readonly code = 'TUTUR_PRIVATE'
}

/**
 * Resolves names for sockets and gives only addresses that `admits` lets through, so that what was checked is what is
 * connected to: a name that answers differently the second time is checked the second time.
 */
export function guardedLookup(
  resolve: Resolve,
  admits: (address: string) => boolean = isPublicAddress,
): LookupFunction {
  return (hostname, { all, family }, callback) => {
    resolve(hostname).then(
      (found) => {
        const admitted = found.filter(
          (entry) => admits(entry.address) && (!isFamily(family) || entry.family === family),
        )
        const first = admitted[0]
        if (first === undefined) callback(new PrivateHost('no public address'), '', 0)
        else if (all === true) callback(null, [...admitted])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}

function isFamily(family: unknown): family is 4 | 6 {
  return family === 4 || family === 6
}
