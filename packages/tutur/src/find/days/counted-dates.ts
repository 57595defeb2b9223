import { type CountedUnit, dateWordsAt, type Piece, type Scan } from './date-words.ts'
import { blank, type Shift, type WrittenDate } from './written-date.ts'

/**
 * A count of days, weeks, months or years from the day of publication: `3 hari lalu`, `two weeks ago`, `vor drei
 * Monaten`, `через неделю`; in a wide scan also the stretch that it makes: `dua pekan terakhir`, `the last two weeks`.
 *
 * `in two weeks` is none: it may as well say how long something took.
 */
export function countedDate(scan: Scan, from: number): WrittenDate | null {
  const before = dateWordsAt(scan, from, 'before', 'span')
  const count = countedAt(scan, before?.to ?? from)
  if (count === null) return null
  const turn = before ?? dateWordsAt(scan, count.to, 'ago', 'span')
  if (turn === null) return null
  const spans = turn.value.unit === 'span'
  if (spans && !scan.wide) return null
  const { unit, by } = count.value
  return {
    ...blank,
    from,
    to: Math.max(turn.to, count.to),
    shift: { unit, by: by * turn.value.value },
    spans,
  }
}

/** `tiga hari`, `two weeks`; `sepekan`, where the unit has its count in it. */
function countedAt(scan: Scan, token: number): Piece<Shift> | null {
  const one = dateWordsAt(scan, token, 'one-day', 'one-week', 'one-month', 'one-year')
  if (one !== null) return { value: { unit: countedUnit(one.value.unit), by: 1 }, to: one.to }
  const count = countAt(scan, token)
  if (count === null) return null
  const unit = dateWordsAt(scan, count.to, 'unit-day', 'unit-week', 'unit-month', 'unit-year')
  if (unit === null) return null
  return { value: { unit: countedUnit(unit.value.unit), by: count.value }, to: unit.to }
}

function countAt(scan: Scan, token: number): Piece<number> | null {
  const word = scan.tokens.folded[token] ?? ''
  if (/^\d{1,2}$/u.test(word)) return { value: Number(word), to: token + 1 }
  const number = dateWordsAt(scan, token, 'number')
  return number === null ? null : { value: number.value.value, to: number.to }
}

/** `week` of `unit-week` and `one-week`. */
function countedUnit(unit: string): CountedUnit {
  return unit.slice(unit.indexOf('-') + 1) as CountedUnit
}
