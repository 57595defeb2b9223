import type { LanguagePack } from '../languages/pack.ts'
import type { Block, Day, Span } from '../model/model.ts'
import { fold } from '../text/tokens.ts'

const longestLineUnits = 160

/**
 * The day of publication as a line of the page gives it, or `null`.
 *
 * Only lines that are not the story's are looked at, then its dateline: days in the story are days of events. A day
 * without a year, or with its day and month in an order nobody can tell, is no day.
 */
export function printedDay(
  text: string,
  blocks: readonly Block[],
  pack: LanguagePack,
): { readonly day: Day; readonly span: Span } | null {
  const lines = blocks.filter(({ role }) => role === 'byline' || role === 'chrome')
  const datelines = blocks.filter(({ role }) => role === 'dateline')
  for (const { start, end } of [...lines, ...datelines]) {
    if (end - start > longestLineUnits) continue
    const found = dayWithin(text.slice(start, end), pack)
    if (found === null) continue
    return {
      day: found.day,
      span: { start: start + found.index, end: start + found.index + found.units },
    }
  }
  return null
}

interface FoundDay {
  readonly day: Day
  readonly index: number
  readonly units: number
}

const forms: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<day>\d{1,2})[ -](?<name>\p{L}{3,12})\.?,?[ -](?<year>\d{4})(?!\d)/u,
  /(?<!\p{L})(?<name>\p{L}{3,12})\.? (?<day>\d{1,2}),? (?<year>\d{4})(?!\d)/u,
  /(?<!\d)(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>\d{4})(?!\d)/u,
]

/** The first full calendar day written in `line`, or `null`. */
export function dayWithin(line: string, pack: LanguagePack): FoundDay | null {
  for (const form of forms) {
    const match = form.exec(line)
    const day = match?.groups === undefined ? null : dayFrom(match.groups, pack)
    if (match !== null && day !== null) return { day, index: match.index, units: match[0].length }
  }
  return null
}

function dayFrom(groups: Readonly<Record<string, string>>, pack: LanguagePack): Day | null {
  const { year, month, name, day, first, second } = groups
  if (first !== undefined && second !== undefined) return dayOf(year, dayAndMonth(first, second))
  const number = name === undefined ? Number(month) : pack.months.get(fold(name))
  return number === undefined ? null : dayOf(year, { day: Number(day), month: number })
}

interface DayAndMonth {
  readonly day: number
  readonly month: number
}

function dayAndMonth(first: string, second: string): DayAndMonth | null {
  const [a, b] = [Number(first), Number(second)]
  if (b > 12) return { day: b, month: a }
  return a > 12 || a === b ? { day: a, month: b } : null
}

function dayOf(year: string | undefined, parts: DayAndMonth | null): Day | null {
  if (year === undefined || parts === null) return null
  const { day, month } = parts
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? (date.toISOString().slice(0, 10) as Day) : null
}
