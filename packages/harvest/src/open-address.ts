import type { Given } from 'tutur'
import type { Fetcher } from './fetch/fetch.ts'
import { openStream } from './open-stream.ts'
import { type Found, refused } from './source.ts'

/** What opening an address needs to know. */
export interface AddressOptions {
  readonly given: Given
  readonly fetcher: Fetcher
  /** Whether the user typed it, so that its host may be private. */
  readonly mayBePrivate: boolean
}

/** What an address answers with. */
export async function* openAddress(
  address: string,
  { given, fetcher, mayBePrivate }: AddressOptions,
): AsyncGenerator<Found> {
  const fetched = await fetcher.fetch(address, { typed: mayBePrivate })
  if (fetched.state === 'refused') yield refused(address, fetched.message)
  if (fetched.state !== 'fresh') return
  const { bytes, answer } = fetched
  const mediaType = answer.headers['content-type']
  const origin = { name: address, given, answer, ...(mediaType === undefined ? {} : { mediaType }) }
  yield* openStream(origin, once(bytes))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
