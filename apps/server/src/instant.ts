/** A moment as it goes over the wire and into the store: ISO 8601 in UTC, whole seconds, as all instants of a ledger but those of decisions. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
