import { daysBetween } from '../../find/days/calendar.ts'
import type { Day } from '../../model/model.ts'
import type { Spoken } from './stance.ts'

/** When an utterance was said, as far as it places it among others. */
export interface SaidOn {
  readonly day: Day
  /** The last of them. */
  readonly until: Day
  /** Known only as one of several days, of which `day` is the first. */
  readonly isVague: boolean
  /** The first report came so long after it that it is told again as background. */
  readonly isBackground: boolean
}

/** Words told again after so many days are background. */
const freshDays = 21
/** A weekend or a night leave a day open; a month does not place words among others. */
const narrowDays = 3

/** The day said, else the first on which somebody reports it; `null` when nobody says either. */
export function saidOn({ saidAt, reports }: Spoken): SaidOn | null {
  const published = reports.flatMap(({ source }) => source.published ?? []).sort()
  const first = published[0] ?? null
  if (saidAt !== null) {
    const isBackground = first !== null && daysBetween(saidAt.from, first) > freshDays
    return {
      day: saidAt.from,
      until: saidAt.to,
      isVague: daysBetween(saidAt.from, saidAt.to) > narrowDays,
      isBackground,
    }
  }
  return first === null ? null : { day: first, until: first, isVague: false, isBackground: false }
}
