import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('en-GB')

/** The words of the timeline. */
export const timelineWords = {
  scrolls: 'Timeline, scrolls sideways',
  label: (from: string, to: string) =>
    `Utterances by actor, ${from} to ${to}; the same data is in the table below`,
  legend:
    'tile: takes a stance · dot: other words · ring: shift, dashed while it waits · bar under: known to the week',
  articles: 'articles',
  undated: (count: number) =>
    counted(count, {
      one: '# utterance without a date is not drawn.',
      other: '# utterances without a date are not drawn.',
    }),
  outside: (count: number) =>
    counted(count, {
      one: '# utterance before or after these days is not drawn.',
      other: '# utterances before or after these days are not drawn.',
    }),
  actor: 'Actor',
  day: 'Day',
  stance: 'Stance',
  issue: 'Issue',
  shift: 'Shift',
  shiftYes: 'yes',
  shiftWaits: 'waits',
  more: (count: number) => `+${number(count)}`,
}
