import { anchor } from '../../model/ids.ts'
import type { Doubt, When } from '../../model/model.ts'
import type { Reading } from '../words/reading.ts'
import { dayNumberOf } from './calendar.ts'
import type { DateFound } from './dates.ts'

/** When a statement was made, as far as the text says. */
export interface SaidOn {
  /** `null` when the text names no day for it or the page does not settle which. */
  readonly when: When | null
  /** `date-ambiguous` when words name a day that the page does not settle; its `statement` is left to the caller. */
  readonly doubt: Doubt | null
}

/** The text names no day. */
export const unknownDay: SaidOn = { when: null, doubt: null }

/** The day that a date gives to what was said on it; in doubt where it lies ahead or the page does not settle it. */
export function dayOfDate(reading: Reading, date: DateFound): SaidOn {
  if (date.when === null) return inDoubt(reading, date)
  if (isAhead(reading, date.when)) return longBefore(reading, date)
  return {
    when: { ...upToPublication(reading, date.when), anchor: anchor(reading.document, date) },
    doubt: null,
  }
}

/** Days from publication beyond which nobody is thought to name a month to come without its year. */
const farAhead = 65

/** `said in January`, printed in October: the nearest January is to come, so that the last one is meant; in doubt where that is long ago. */
function longBefore(reading: Reading, date: DateFound): SaidOn {
  const published = dayNumberOf(reading.document.publishedAt?.to ?? '')
  const ahead = dayNumberOf(date.when?.from ?? '')
  if (date.yearBefore === null || published === null || ahead === null)
    return inDoubt(reading, date)
  if (ahead - published < farAhead) return inDoubt(reading, date)
  return { when: { ...date.yearBefore, anchor: anchor(reading.document, date) }, doubt: null }
}

type Days = NonNullable<DateFound['when']>

/** `this week`: words already said were said before the rest of it. */
function upToPublication({ document }: Reading, when: Days): Days {
  const published = document.publishedAt?.to
  const isOpen = published !== undefined && when.basis === 'relative'
  return isOpen && when.from <= published && published < when.to ? { ...when, to: published } : when
}

/** A day without its year that is nearest after publication: words already said need an earlier one. */
function isAhead({ document }: Reading, when: Pick<When, 'from' | 'basis'>): boolean {
  const published = document.publishedAt?.to
  return published !== undefined && when.basis === 'relative' && when.from > published
}

function inDoubt({ document }: Reading, date: DateFound): SaidOn {
  const detail = document.text.slice(date.start, date.end)
  const place = anchor(document, date)
  return { when: null, doubt: { code: 'date-ambiguous', anchor: place, statement: null, detail } }
}
