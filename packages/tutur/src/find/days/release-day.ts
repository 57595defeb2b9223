import { anchor } from '../../model/ids.ts'
import type { Block, Span } from '../../model/model.ts'
import { dayWithin } from '../../read/printed-day.ts'
import type { Reading } from '../words/reading.ts'
import type { Attributed } from '../words/relation-tokens.ts'
import { type SaidOn, unknownDay } from './day-of-date.ts'

/** How long a line is at most that has the date of a release, in code units. */
const longestLine = 160

/** What of a title may have it: `Statement by X (Lindale, 10 March 2025)`, `Briefing by X, Lindale, 10 March 2025`. */
const atEnd = /(?:\([^()]{6,80}\)|,\s[^,\d]{2,40},\s[^,]{0,20}\d[^,]{2,20}(?:,\s\d{4})?)\s*$/u

/** One word at most, with a comma, before a day that begins with a number or a month. */
const placeAndDay = /^(?:\p{Lu}[\p{L}-]+,\s+)?(?:\d{1,2}[\s./]|\p{L}+\s+\d{1,2},?\s)[^:]*$/u

/**
 * The day of an official release, on which its words were said: the one full date in the short lines between the heading
 * and the first of the words (`Lindale, 10 March 2025.`), or at the end of the heading.
 */
export function releaseDay(reading: Reading, statements: readonly Attributed[]): SaidOn {
  const first = statements.find(({ relation }) => relation.rule === 'spoken')?.relation
  if (first === undefined) return unknownDay
  const { document, sentences, pack } = reading
  const end = sentences[first.sentence]?.start ?? 0
  const found = document.blocks.flatMap((block) => {
    const line = block.end <= end ? lineOf(document.text, block) : null
    const day = line === null ? null : dayWithin(document.text.slice(line.start, line.end), pack)
    return line === null || day === null ? [] : [{ ...day, start: line.start + day.index }]
  })
  const [one, ...others] = found
  if (one === undefined || others.some(({ day }) => day !== one.day)) return unknownDay
  const place = anchor(document, { start: one.start, end: one.start + one.units })
  return { when: { from: one.day, to: one.day, basis: 'stated', anchor: place }, doubt: null }
}

/** The part of a block that can have the date: a short line that is the release's, or the end of a title. */
function lineOf(text: string, { role, start, end }: Block): Span | null {
  if (role === 'title') {
    const place = atEnd.exec(text.slice(start, end))
    return place === null ? null : { start: start + place.index, end }
  }
  if (end - start > longestLine) return null
  // `Ana Varga, 9 June 2026` tells when the page was put there; a place or nothing before the day, of the words.
  const isOfPage = role === 'byline' || role === 'chrome'
  return isOfPage && !placeAndDay.test(text.slice(start, end)) ? null : { start, end }
}
