/** A day known to the day, the month or the year. */
const coarseDay = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u

/** Whether `text` is such a day, and the calendar has it. */
export function isDay(text: string): boolean {
  const { year, month = '01', day = '01' } = coarseDay.exec(text)?.groups ?? {}
  return year !== undefined && year !== '0000' && isDate(`${year}-${month}-${day}`)
}

/** The first day that a coarse day can mean. */
export function firstDay(text: string): string {
  return `${text}-01-01`.slice(0, isoLength)
}

/** The last one. */
export function lastDay(text: string): string {
  const [year = '', month = '12', day] = text.split('-')
  return `${year}-${month}-${day ?? lastOfMonth(year, month)}`
}

const isoLength = 10

/** How a day that is written otherwise, or that no calendar has, should be written. */
export function dayMeant(text: string): string {
  const [, year = '', one = '', other = ''] =
    /^(\d{4})\D(\d{1,2})(?:\D(\d{1,2}))?/u.exec(text) ?? dayFirst(text) ?? []
  if (year === '') return example
  const month = within(Number(one), 12)
  const padded = String(month).padStart(2, '0')
  if (other === '') return `${year}-${padded}`
  const day = within(Number(other), Number(lastOfMonth(year, padded)))
  return `${year}-${padded}-${String(day).padStart(2, '0')}`
}

const example = '2024-12-01'

/** `1.12.2024`, `12/31/2024`: with the year behind, in the order of {@link dayMeant}. */
function dayFirst(text: string): string[] | null {
  const [, one = '', other = '', year = ''] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/u.exec(text) ?? []
  if (year === '') return null
  return Number(other) > 12 ? ['', year, one, other] : ['', year, other, one]
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 1), most)
}

function lastOfMonth(year: string, month: string): string {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return String(last).padStart(2, '0')
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
