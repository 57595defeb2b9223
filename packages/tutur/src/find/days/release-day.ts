import type { Reading } from '../words/reading.ts'
import type { Attributed } from '../words/relation-tokens.ts'
import type { DateFound } from './dates.ts'
import { dayOfDate, type SaidOn, unknownDay } from './day-of-date.ts'

/** How long a line is at most that has the date of a release, in code units. */
const longestLine = 160

/**
 * The day of an official release, on which its words were said: the one full date in the short lines between the heading
 * and the first of the words (`Lindale, 10 March 2025.`).
 */
export function releaseDay(
  reading: Reading,
  dates: readonly DateFound[],
  statements: readonly Attributed[],
): SaidOn {
  const first = statements.find(({ relation }) => relation.rule === 'spoken')?.relation
  if (first === undefined) return unknownDay
  const lines = linesBefore(reading, first.sentence)
  const [day, ...others] = dates.filter(
    ({ start, when }) =>
      when?.basis === 'stated' &&
      when.from === when.to &&
      lines.some((line) => line.start <= start && start < line.end),
  )
  const isOne = others.every(({ when }) => when?.from === day?.when?.from)
  return day === undefined || !isOne ? unknownDay : dayOfDate(reading, day)
}

/** The short blocks that end before a sentence, but for titles, whose dates are those of other things. */
function linesBefore({ document, sentences }: Reading, sentence: number) {
  const end = sentences[sentence]?.start ?? 0
  return document.blocks.filter(
    (block) =>
      block.role !== 'title' && block.end <= end && block.end - block.start <= longestLine,
  )
}
