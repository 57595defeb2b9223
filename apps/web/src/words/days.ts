/** Days between two days, or the number of one, counted from 1970; by the calendar alone, without zones. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs
}

/** ISO day of a number of `dayNumber`. */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

const dayMs = 86_400_000
