import type { Known } from '../knowledge/known.ts'
import type { Publisher } from '../knowledge/publishers.ts'
import type { Document, Hop, PublisherIdentity, SourceChain } from '../model/model.ts'

/**
 * Chains whose outlets are known to the tables where they are; that of the document also by its address. An outlet that stands
 * in a chain already, under another name, is no further step.
 */
export function withPublishers(
  chains: readonly SourceChain[],
  document: Document,
  known: Known,
): SourceChain[] {
  const asked = new Map<string, PublisherIdentity | null>()
  const identityOf = ({ outlet, relation }: Hop): PublisherIdentity | null => {
    const own = relation === 'published' && document.url !== null
    const key = own ? `\t${outlet}` : outlet
    const before = asked.get(key)
    if (before !== undefined) return before
    const at = own ? known.publisherAt(document.url ?? '') : null
    const found = asIdentity(at ?? known.publisherNamed(outlet))
    asked.set(key, found)
    return found
  }
  return chains.map((chain) => ({
    ...chain,
    hops: eachOnce(chain.hops.map((hop) => withPublisher(hop, identityOf(hop)))),
  }))
}

function eachOnce(hops: readonly Hop[]): Hop[] {
  if (hops.length < 2) return [...hops]
  return hops.filter(
    ({ publisher }, i) =>
      publisher === undefined ||
      hops.findIndex((before) => before.publisher?.id === publisher.id) === i,
  )
}

function withPublisher(hop: Hop, publisher: PublisherIdentity | null): Hop {
  return publisher === null || hop.relation === 'quotes-post' ? hop : { ...hop, publisher }
}

function asIdentity(publisher: Publisher | null): PublisherIdentity | null {
  if (publisher === null) return null
  const { key, kind, owner, country } = publisher
  return { id: key, kind, owner, country }
}
