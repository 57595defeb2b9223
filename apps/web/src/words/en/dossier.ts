import { speechOf } from '../speech.ts'

const { counted } = speechOf('en-GB')

export const dossierWords = {
  firstVisit:
    'Each cell tells where somebody stands on an issue, since when, and on how many independent origins that rests; press one to read the words. What the rules could not settle waits for you at the right.',
  rail: 'What waits, and what is new',
  whoStands: 'Who stands where',
  asOf: (day: string) => `on ${day}`,
  articles: (count: number) => counted(count, { one: '*#* article', other: '*#* articles' }),
  outlets: (count: number) => counted(count, { one: '*#* outlet', other: '*#* outlets' }),
  utterances: (count: number) => counted(count, { one: '*#* utterance', other: '*#* utterances' }),
  languages: (count: number) => counted(count, { one: '*#* language', other: '*#* languages' }),
  stripNote: 'Strip: the window of the dossier, left to right.',
  dotsNote:
    'filled: independent origin of the words that set the stance; hollow: outlet repeating it.',
  earlierWaits: (day: string) => `a shift on ${day} waits for you`,
  emptyLedger: 'Nothing has been read yet.',
  emptyLedgerHelp:
    'Paste a text, a file or an address; or let the command read a folder or a feed: tutur add, tutur watch. Positions are told as soon as somebody has said something.',
  toPaste: 'Paste a text',
  noIssues: 'The dossier names no issues.',
  noIssuesHelp:
    'Write the questions that you follow into dossier.yaml, under issues: each with a key, a question and the words by which it is talked about. Then stances are told.',
  noActors: 'The dossier names no parties or mediators.',
  noActorsHelp:
    'Write them into dossier.yaml, under parties and mediators; then it is told where each stands.',
  saidWhen: 'What was said, when',
  noDays: 'No utterance has a day yet.',
  byMonth: 'Utterances by month, scrolls sideways',
  byMonthLabel:
    'Utterances a month, parted by stance, for actors with too many for marks of their own; the CSV has the same numbers',
  hasShifted: 'Has it shifted?',
  waiting: (count: number) =>
    count === 0
      ? 'nothing waits'
      : counted(count, { one: '# waits for your yes or no', other: '# wait for your yes or no' }),
  noneWaits: 'Every change of position that was found is settled.',
  allWaiting: (count: number) => `all ${count} in Review`,
  newest: 'Newest words',
  nothingNew: 'Nothing has come in since.',
  allInLedger: 'all in the ledger',
  naming: 'Names of places',
  namingNote: 'as this dossier has them; quoted words stay as they were said',
  insteadOf: (names: string) => `instead of ${names}`,
  citationTitle: (title: string, day: string) => `${title}: positions on ${day}`,
}
