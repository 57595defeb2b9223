import { monthAt, shiftAt, skipLinks, weekdayAt, wholeMonth } from './date-pieces.ts'
import { dateWordsAt, type Piece, type Scan } from './date-words.ts'
import { blank, type Within, type WrittenDate } from './written-date.ts'

/**
 * A day or a week counted within its month: `the first Monday of October`, `letzte Woche im September 2014`, `pekan
 * kedua September`, and a day of the month in words: `первого марта`, `the third of March`.
 */
export function nthDate(scan: Scan, from: number): WrittenDate | null {
  const nth = dateWordsAt(scan, from, 'nth')
  if (nth === null) {
    const within = headFirst(scan, from)
    return within === null ? null : withinMonth(scan, from, within)
  }
  const unit = unitAt(scan, nth.to, nth.value.value)
  if (unit === null) return dayInWords(scan, from, nth)
  const date = withinMonth(scan, from, unit)
  const { weekday, nth: count } = unit.value
  if (date !== null || weekday === null || count < 0) return date
  // `the second Sunday`: of what, other words say.
  return { ...blank, from, to: unit.to, weekday, unclear: true }
}

/** `Senin pertama`, `pekan kedua`. */
function headFirst(scan: Scan, from: number): Piece<Within> | null {
  const head = unitAt(scan, from, 1)
  const nth = head === null ? null : dateWordsAt(scan, head.to, 'nth')
  if (head === null || nth === null) return null
  return { value: { ...head.value, nth: nth.value.value }, to: nth.to }
}

function unitAt(scan: Scan, token: number, nth: number): Piece<Within> | null {
  const unit = dateWordsAt(scan, token, 'unit-day', 'unit-week')
  if (unit !== null)
    return {
      value: { unit: unit.value.unit === 'unit-day' ? 'day' : 'week', nth, weekday: null },
      to: unit.to,
    }
  const weekday = weekdayAt(scan, token)
  return weekday === null
    ? null
    : { value: { unit: 'day', nth, weekday: weekday.value }, to: weekday.to }
}

/** The month with its year, `this month`, or `the month` that runs. */
function withinMonth(scan: Scan, from: number, { value, to }: Piece<Within>): WrittenDate | null {
  const at = skipLinks(scan, dateWordsAt(scan, to, 'on')?.to ?? to)
  const found = { ...blank, from, within: value }
  const month = wholeMonth(scan, at)
  if (month !== null) {
    const { to: end, turn, shift } = month
    return { ...found, to: end, turn, shift, month: { month: month.month, year: month.year } }
  }
  const shift = shiftAt(scan, at) ?? shiftAt(scan, to)
  if (shift?.value.unit === 'month') return { ...found, to: shift.to, shift: shift.value }
  const runs = at > to ? dateWordsAt(scan, at, 'unit-month') : null
  return runs === null ? null : { ...found, to: runs.to, shift: { unit: 'month', by: 0 } }
}

/** `первого марта`, `the third of March 2025`; English has a word between: `the second March` is none. */
function dayInWords(
  scan: Scan,
  from: number,
  nth: ReturnType<typeof dateWordsAt>,
): WrittenDate | null {
  const { to, value } = nth ?? { to: from, value: { value: 0 } }
  const at = skipLinks(scan, to)
  const { cased, ordinalDots } = scan.pack.grammar
  if (value.value < 1 || (at === to && !cased && !ordinalDots)) return null
  const month = monthAt(scan, at) === null ? null : wholeMonth(scan, at)
  if (month === null) return null
  const day = { day: value.value, dayTo: value.value, month: month.month, year: month.year }
  return { ...blank, from, to: month.to, turn: month.turn, shift: month.shift, days: [day] }
}
