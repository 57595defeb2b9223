/** The words of what people decide about a statement where it stands. */
export const decidingWords = {
  decide: 'Decide',
  accept: 'Accept',
  reject: 'Reject',
  fixSpeaker: 'Fix speaker',
  editSpan: 'Edit span',
  accepted: (row: number) => `Statement ${row} is accepted.`,
  rejected: (row: number) => `Statement ${row} is rejected: it counts no more.`,
  speakerSet: (name: string) => `The speaker is ${name} now.`,
  noSpeaker: 'The text does not say who speaks: so it is kept.',
  spanSet: 'The words that were said have new ends.',
  who: 'Who says it?',
  name: 'Name',
  namedHere: 'Named in this text',
  useName: (name: string) => `use the name “${name}”`,
  nobody: 'The text does not say who',
  why: 'Why (optional, kept in the trail)',
}

export type DecidingWords = typeof decidingWords
