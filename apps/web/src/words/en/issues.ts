import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('en-GB')

export const issueWords = {
  firstVisit:
    'The questions that this dossier follows. Each opens into who stands where on it, the words that show it, and what has changed.',
  question: 'Question',
  words: 'Words',
  stands: 'Who stands where',
  standsNote: 'parties and mediators, with the words that set it',
  last: 'Last',
  shifts: 'Shifts',
  waiting: (count: number) => counted(count, { one: '# waits', other: '# wait' }),
  cannotTell: (count: number) =>
    counted(count, { one: '# without a stance', other: '# without a stance' }),
  heard: (count: number) => counted(count, { one: '*#* actor heard', other: '*#* actors heard' }),
  utterances: (count: number) => counted(count, { one: '*#* utterance', other: '*#* utterances' }),
  shiftsRich: (count: number) => counted(count, { one: '*#* shift', other: '*#* shifts' }),
  lastOn: (day: string) => `last on ${day}`,
  evidence: 'The words that set it',
  allWords: 'all words on it',
  nobody: 'The dossier names no parties or mediators.',
  changed: 'What changed',
  changedNote: 'newest first; what is not counted stands below with its reason',
  newestOf: (shown: number, all: number) =>
    `The newest ${number(shown)} of ${number(all)}; the CSV has all.`,
  unchanged: 'Nobody has changed their position, as far as the ledger tells.',
  notCounted: 'Not counted as a shift',
  waits: 'waits for a yes or no',
  decide: 'Decide',
  decided: 'decided by a person',
  voices: 'Voices',
  voicesNote: 'persons by their latest words; dashed: may speak for nobody',
  voicesNone: 'No person takes a stance on it.',
  forNobody: 'speaks for nobody',
  timeline: 'Who said what on it, when',
  keywords: 'Words that it is known by',
  keywordsNote:
    'an utterance is about the issue when it has one of these, and none of the excluded',
  excluded: 'excluded',
  noKeywords: 'No words are given: write them into dossier.yaml.',
  empty: 'The dossier names no issues.',
  emptyHelp:
    'Write the questions that you follow into dossier.yaml, under issues: each with a key, a question and the words by which it is talked about.',
  citation: (question: string) => `${question} Positions, words and shifts`,
  listCitation: 'Issues',
}
