/** From a day to a day, both included, each known to the day, the month or the year; `null` for an open end. */
interface Stretch {
  readonly from: string | null
  readonly to: string | null
}

/** Whether a day may lie within a stretch. */
export function isDuring({ from, to }: Stretch, day: string): boolean {
  return (
    (from === null || from <= day.slice(0, from.length)) &&
    (to === null || day.slice(0, to.length) <= to)
  )
}
