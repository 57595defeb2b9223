import { type Found, openBytes, openSources, type PoliteOptions } from 'tutur-harvest'
import type { Handed } from './given-text.ts'

/** As many pages of a feed or a sitemap are fetched while somebody waits. */
const maxPages = 20

/**
 * The captures in what somebody handed over. An address is fetched as one that nobody of this machine typed: never a private
 * one, whatever its name resolves to.
 */
export function openHanded(handed: Handed, network: PoliteOptions): AsyncGenerator<Found> {
  if ('bytes' in handed) return openBytes(handed)
  const { address, given } = handed
  return openSources(address, { given, network, maxPages, folders: false })
}
