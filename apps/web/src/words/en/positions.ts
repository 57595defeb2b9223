import type { Shapes } from '../../api/shapes.ts'
import { speechOf } from '../speech.ts'

const { counted } = speechOf('en-GB')

const kinds: Readonly<Record<'party' | 'mediator' | 'other', string>> = {
  party: 'party',
  mediator: 'mediator',
  other: 'other',
}

/** Why what looks like a shift is not counted as one. */
const reasons: Readonly<Record<NonNullable<Shapes['Shift']['reason']>, string>> = {
  hypothetical: 'said of what might be, not of what is',
  'not-entitled': 'by somebody who may not speak for the party',
  'former-official': 'by somebody who is in office no more',
  'corrected-version': 'only an older version of the article has it',
  'translation-drift': 'other reports of the same words, nearer to the speaker, say otherwise',
  denial: 'denied',
  'repeated-slogan': 'a phrase repeated, nothing new',
  background: 'told as background of earlier days',
  retracted: 'the outlet has taken it back',
  uncertain: 'the words do not say it plainly enough',
  decided: 'a person has decided so',
}

/** What is told of positions and their changes. */
export const positionWords = {
  kinds,
  reasons,
  yesShifted: 'Yes, shifted',
  yes: 'Yes',
  notShift: 'No, not a shift',
  no: 'No',
  open: 'Open',
  undo: 'Undo',
  keyYes: 'it has shifted',
  keyNo: 'not a shift',
  saidYes: (actor: string, issue: string) => `Counted as a shift: ${actor}, ${issue}.`,
  saidNo: (actor: string, issue: string) => `Not a shift: ${actor}, ${issue}.`,
  undone: 'Taken back.',
  notDecided: 'It could not be kept.',
  nobodyNamed: 'nobody named',
  firstHeard: 'first heard',
  before: 'Before',
  after: 'Then',
  utterances: (count: number) => counted(count, { one: '# utterance', other: '# utterances' }),
  onlyAnalysts: 'Readers see what waits; an analyst decides.',
  speaksFor: (name: string) => `speaks for ${name}`,
  cite: 'Cite this page',
  citation: (told: {
    readonly title: string
    readonly version: string
    readonly ledger: string
    readonly day: string
  }) => `“${told.title}.” Tutur ${told.version}, ledger ${told.ledger}, read ${told.day}.`,
  actor: 'Actor',
  issue: 'Issue',
  stance: 'Stance',
  from: 'From',
  until: 'Until',
  still: 'still',
}
