import type { Score } from '../model/model.ts'

/**
 * Right and all finds of each rule on the marked training articles (Indonesian train-a and train-b, English train),
 * core statements only: `npm run evaluate -- --rules SET...` counts them again. A rule without a line, or with few
 * finds there, promises little.
 */
const measured: Readonly<Record<string, readonly [right: number, all: number]>> = {
  'according-to.after': [22, 24],
  'according-to.before': [40, 41],
  'according-to.within': [4, 6],
  anaphoric: [3, 4],
  'clause.speaker-after': [21, 22],
  'clause.speaker-first': [6, 6],
  'clause.subject-after': [47, 47],
  'headline.colon': [10, 10],
  'outlet.after': [6, 6],
  'outlet.before': [7, 7],
  'passive.agent': [3, 3],
  'passive.around': [1, 1],
  'passive.split': [8, 9],
  'quote.marks-lost': [11, 13],
  'quote.speaker-after': [265, 265],
  'quote.subject-after': [63, 64],
  'subject.clause': [620, 656],
  'subject.shared': [63, 70],
}

/** The measured precision of a rule, with one find more and half of it right, so that few finds promise little; three decimals. */
export function scoreOfRule(rule: string): Score {
  const [right, all] = measured[rule] ?? [0, 0]
  return Math.round((1000 * (right + 0.5)) / (all + 1)) / 1000
}
