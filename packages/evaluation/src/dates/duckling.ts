import { readFileSync } from 'node:fs'

/** An example of Duckling's own tests: words, and the time that they mean on the day of reference. */
export interface DateExample {
  readonly language: string
  readonly text: string
  /** ISO day of reference. */
  readonly published: string
  readonly grain: 'day' | 'week' | 'month' | 'year'
  /** The beginning of the time meant, as exactly as the grain: `2013-02-18`, `2013-03`, `2014`. */
  readonly value: string
}

/** Languages whose examples are measured: those of Duckling that Tutur reads dates of. */
export const ducklingLanguages = ['en', 'de', 'ru', 'tr'] as const

/**
 * The examples that are like what a newspaper writes, each once. Duckling is made for assistants, who are told of
 * what is to come. Left out by rule, whatever is read of them:
 *
 * - feasts (`three days after Easter`);
 * - days without their month, and numbers without a month in letters or a year (`on the 15th`, `2-15`, `10.10`);
 * - weekdays cut short and alone (`thu.`);
 * - counts from now of weekdays and of what comes (`3 fridays from now`, `upcoming two weeks`, `a week hence`), and from the
 *   end of a time (`third last week of 2018`);
 * - words of assistants (`at this time`, `last yr`, `2014 A.D.`);
 * - a time without its year more than half a year ahead: a newspaper that means it names the year.
 *
 * A bare weekday, which to an assistant is the next one, is the last one in the news: its value is put back a week. Names of
 * months and weekdays have their capital where the language gives them one.
 */
export function newsLikeExamples(path: string): DateExample[] {
  const seen = new Set<string>()
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter(isNewsLike)
    .map(asPrinted)
    .filter(({ language, text, value }) => {
      const key = `${language} ${text} ${value}`
      return !seen.has(key) && seen.add(key)
    })
}

interface Row {
  readonly lang: string
  readonly ref: string
  readonly text: string
  readonly grain: DateExample['grain']
  readonly value: string
}

const leftOut: readonly RegExp[] = [
  /christmas|easter|\bides\b|weihnacht|yılbaşı/iu,
  /^(?:on |am )?(?:the )?(?:\d{1,2}(?:st|th|ten)?|first)$/iu,
  /^\p{L}+ (?:the )?\d+th$/iu,
  /^(?:on |am )?\d+ ?[/.-] ?\d+$/iu,
  /^(?:mon|thu|fri|sat|sun|mo|do|fr|sa|so|sal|per|cum|cmt)\.?$/iu,
  /\b(?:fri|sun|tues|thurs)days\b|\bupcoming (?:two|2)\b|\b(?:two|2) upcoming\b|\bhence\b|\bclosest\b/iu,
  /\b(?:second|2nd|third|3rd|fifth|5th) last\b/iu,
  /at this time|zu dieser zeit|\byr\b|\ba\.?d\b/iu,
]

const bareWeekday =
  /^(?:в |во )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)$/iu

const namesYear =
  /(?:19|20)\d\d|\D\d\d$|\bago\b|year|jahr|год|yıl|following|after next|übernächst/iu

const dayMs = 86_400_000
const halfYear = 183

function isNewsLike({ lang, ref, text, value }: Row): boolean {
  if (!ducklingLanguages.some((language) => language === lang)) return false
  if (leftOut.some((pattern) => pattern.test(text))) return false
  const daysAhead = (Date.parse(value) - Date.parse(ref.slice(0, 10))) / dayMs
  return namesYear.test(text) || daysAhead <= halfYear
}

const capitals =
  /(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?!\p{L})/gu

function asPrinted({ lang, ref, text, grain, value }: Row): DateExample {
  const printed = text.replace(capitals, (name) => name.charAt(0).toUpperCase() + name.slice(1))
  return {
    language: lang,
    text: lang === 'en' || lang === 'de' ? printed : text,
    published: ref.slice(0, 10),
    grain,
    value: bareWeekday.test(text)
      ? new Date(Date.parse(value) - 7 * dayMs).toISOString().slice(0, 10)
      : value,
  }
}
