/** A moment as it goes over the wire: ISO 8601 in UTC, with seconds. `at`: milliseconds since 1970, now when left out. */
export function instant(at: number = Date.now()): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
