import type { Shapes } from '../../api/shapes.ts'
import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('en-GB')

const acts: Readonly<Record<Shapes['Act'], string>> = {
  say: 'says',
  assert: 'asserts',
  deny: 'denies',
  accuse: 'accuses',
  demand: 'demands',
  offer: 'offers',
  promise: 'promises',
  threaten: 'threatens',
  ask: 'asks',
  agree: 'agrees',
  refuse: 'refuses',
  praise: 'praises',
  hope: 'hopes',
  'decline-comment': 'declines to comment',
}

const forms: Readonly<Record<Shapes['Form'], string>> = {
  direct: 'direct',
  indirect: 'reported',
  mixed: 'partly direct',
}

const doubts: Readonly<Record<Shapes['Doubt']['code'], string>> = {
  'speaker-unresolved': 'Who speaks is not settled by the text.',
  'speaker-unnamed': 'The text does not name who speaks.',
  'quote-unclosed': 'A quotation mark is opened and never closed.',
  'quote-unattributed': 'Words in quotation marks that the text gives to nobody.',
  'date-ambiguous': 'The day can be read in two ways.',
  'language-uncertain': 'The language could not be told for certain.',
  'language-unsupported': 'Tutur does not read this language; what it found may be wrong.',
  'encoding-repaired': 'Some characters were damaged and have been repaired.',
  'text-cut': 'The text is very long: only its first part was searched.',
}

const statuses: Readonly<Record<Shapes['Status'], string>> = {
  open: 'not checked yet',
  accepted: 'accepted',
  rejected: 'rejected: no statement',
  retracted: 'retracted by the outlet',
}

/** What is told of a statement wherever it is shown. */
export const readingWords = {
  acts,
  forms,
  doubts,
  statuses,
  onIssue: {
    supports: (issue: string) => `supports: ${issue}`,
    conditional: (issue: string) => `on a condition: ${issue}`,
    opposes: (issue: string) => `opposes: ${issue}`,
    undeclared: (issue: string) => `won’t say: ${issue}`,
  },
  cannotTell: (issue: string) => `cannot tell: ${issue}`,
  nobody: 'Nobody named',
  statement: (row: number) => `Statement ${number(row)}`,
  here: 'in the text',
  doubt: 'doubt',
  sameAs: (row: number) => `the same utterance as ${number(row)}`,
  witnesses: 'witnesses',
  notJoined: 'not joined with other reports yet',
  speaksFor: (name: string) => `speaks for ${name}`,
  furniture: 'site furniture, not read',
  furnitureLines: (count: number) =>
    counted(count, {
      one: '# line of site furniture, not read',
      other: '# lines of site furniture, not read',
    }),
  accesses: {
    firsthand: 'heard by the outlet itself',
    secondhand: 'from another outlet',
    anonymous: 'from nobody named',
    unclear: 'does not say where from',
  },
  modalities: {
    negated: 'negated',
    future: 'of the future',
    conditional: 'on a condition',
    hypothetical: 'only supposed',
  },
  statements: (count: number) => counted(count, { one: '# statement', other: '# statements' }),
  utterances: (count: number) => counted(count, { one: '# utterance', other: '# utterances' }),
  title: 'Title',
}

export type ReadingWords = typeof readingWords
