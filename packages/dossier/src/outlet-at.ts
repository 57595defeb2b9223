import type { DossierOutlet } from './dossier.ts'

/**
 * Tells of addresses which outlet of a dossier publishes there: the one with the longest domain that the host is or lies under
 * (`en.kabar.example` under `kabar.example`); `null` for none, and for what is no address.
 */
export function outletsByAddress(
  outlets: readonly DossierOutlet[],
): (address: string) => DossierOutlet | null {
  const byDomain = new Map(
    outlets.flatMap((outlet) => outlet.domains.map((domain) => [domain.toLowerCase(), outlet])),
  )
  return (address) => {
    if (byDomain.size === 0 || !URL.canParse(address)) return null
    const labels = new URL(address).hostname.split('.')
    for (let from = 0; from < labels.length; from++) {
      const outlet = byDomain.get(labels.slice(from).join('.'))
      if (outlet !== undefined) return outlet
    }
    return null
  }
}
