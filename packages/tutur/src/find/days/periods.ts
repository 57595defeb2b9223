import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { bareYearAt, shiftAt, skipLinks, yearAt } from './date-pieces.ts'
import { dateWordsAt, type Piece, type Scan } from './date-words.ts'
import { blank, type Period, type WrittenDate } from './written-date.ts'

/** `kuartal II 2025`, `semester pertama tahun ini`, `the second quarter of 2025`, `Q2 2025`. */
export function periodDate(scan: Scan, from: number): WrittenDate | null {
  const period = periodAt(scan, from)
  if (period === null) return null
  const at = skipLinks(scan, period.to)
  const year = bareYearAt(scan, dateWordsAt(scan, at, 'year-before')?.to ?? at)
  const found = { ...blank, from, period: period.value }
  if (year !== null) return { ...found, to: year.to, year: year.value, yearTo: year.value }
  const shift = shiftAt(scan, at)
  if (shift?.value.unit === 'year') return { ...found, to: shift.to, shift: shift.value }
  return { ...found, to: period.to }
}

/** The noun with its number behind it or before it. */
function periodAt(scan: Scan, token: number): Piece<Period> | null {
  const noun = dateWordsAt(scan, token, 'quarter', 'half')
  const nth = nthAt(scan, noun?.to ?? token)
  if (noun !== null && noun.value.value > 0) return periodOf(noun.value.value, noun)
  if (nth === null) return null
  if (noun !== null) return periodOf(nth.value, { ...noun, to: nth.to })
  const behind = dateWordsAt(scan, nth.to, 'quarter', 'half')
  return behind === null ? null : periodOf(nth.value, behind)
}

type Noun = NonNullable<ReturnType<typeof dateWordsAt>>

function periodOf(nth: number, { value, to }: Noun): Piece<Period> | null {
  const unit = value.unit === 'quarter' ? 'quarter' : 'half'
  return nth > (unit === 'quarter' ? 4 : 2) ? null : { value: { unit, nth }, to }
}

/** `kedua`, `second`, `II`, `2`. */
function nthAt({ tokens, ...scan }: Scan, token: number): Piece<number> | null {
  const word = dateWordsAt({ tokens, ...scan }, token, 'nth')
  if (word !== null) return { value: word.value.value, to: word.to }
  const folded = tokens.folded[token] ?? ''
  const nth = /^[1-4]$/u.test(folded) ? Number(folded) : romans.indexOf(folded) + 1
  return nth === 0 ? null : { value: nth, to: token + 1 }
}

const romans = ['i', 'ii', 'iii', 'iv']

/** `tahun 2019`, `2014 году`, `pada 1975`, `2019-2021`, `1990s`. */
export function yearDate(scan: Scan, from: number): WrittenDate | null {
  const word = dateWordsAt(scan, from, 'year-before')
  const at = word?.to ?? from
  const years = scan.wide ? yearsAt(scan, at) : null
  if (years !== null) return { ...blank, from, ...years }
  const year = yearAt(scan, at)
  const bare = year ?? bareYearAt(scan, at)
  if (bare === null) return null
  const isYear = word !== null || bare.to > at + 1 || isIntroduced(scan, at)
  return isYear ? { ...blank, from, to: bare.to, year: bare.value, yearTo: bare.value } : null
}

/** Words that are put before a year say that the number is one. */
function isIntroduced(scan: Scan, token: number): boolean {
  if (!scan.wide) return false
  return (
    ((scan.classes[token - 1] ?? 0) & wordClass.preposition) !== 0 ||
    endsReach(scan, token) ||
    scan.tokens.folded[token + 1] === "'"
  )
}

const longestReach = 3

/** `sejak`, `until` before the token. */
function endsReach(scan: Scan, token: number): boolean {
  for (let first = Math.max(0, token - longestReach); first < token; first++)
    if (dateWordsAt(scan, first, 'since', 'until', 'to')?.to === token) return true
  return false
}

/** `2019-2021`, `2019–2021` and `1990s`: several years in one. */
function yearsAt(scan: Scan, token: number): Pick<WrittenDate, 'to' | 'year' | 'yearTo'> | null {
  const { folded, kind } = scan.tokens
  const word = folded[token] ?? ''
  const [, first, last] = /^((?:19|20)\d\d)-((?:19|20)\d\d)$/u.exec(word) ?? []
  if (first !== undefined) return ordered(Number(first), Number(last), token + 1)
  const dashed = kind[token + 1] !== tokenKind.word && /^[–—-]$/u.test(folded[token + 1] ?? '')
  const from = bareYearAt(scan, token)
  const to = dashed && from?.to === token + 1 ? bareYearAt(scan, token + 2) : null
  if (from !== null && to !== null) return ordered(from.value, to.value, to.to)
  return decadeAt(scan, token)
}

function ordered(
  year: number,
  yearTo: number,
  to: number,
): Pick<WrittenDate, 'to' | 'year' | 'yearTo'> | null {
  return year < yearTo ? { year, yearTo, to } : null
}

/** `1990-an`, `1990s`, `1990-х годов`, `1990er Jahre`. */
function decadeAt(scan: Scan, token: number): Pick<WrittenDate, 'to' | 'year' | 'yearTo'> | null {
  const [, year, ending] = /^((?:19|20)\d0)(\D+)$/u.exec(scan.tokens.folded[token] ?? '') ?? []
  if (year === undefined || !scan.pack.relativeDays.has(`decade:${ending}`)) return null
  const word = dateWordsAt(scan, token + 1, 'year-word')
  return { year: Number(year), yearTo: Number(year) + 9, to: word?.to ?? token + 1 }
}
