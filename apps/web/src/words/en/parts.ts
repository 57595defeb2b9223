import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('en-GB')

const outletsOf = (count: number) => counted(count, { one: '# outlet', other: '# outlets' })

/** The words of the small grammar. */
export const partWords = {
  stances: {
    supports: 'Supports',
    conditional: 'Conditional',
    opposes: 'Opposes',
    undeclared: 'Won’t say',
  },
  /** Within a sentence, or before what it is about: `supports the fee`. */
  stancesSmall: {
    supports: 'supports',
    conditional: 'conditional',
    opposes: 'opposes',
    undeclared: 'won’t say',
  },
  notHeard: 'not heard',
  from: (stance: string) => `from ${stance}`,
  towardsYes: 'towards yes',
  towardsNo: 'towards no',
  waitsForYou: (what: string) => `${what} waits for you`,
  strip: (stretches: readonly string[]) => `Over time: ${stretches.join(', then ')}`,
  stretch: (stance: string, from: string) => `${stance} from ${from}`,
  stripNothing: 'Over time: not heard',
  utterances: (count: number) => counted(count, { one: '# utterance', other: '# utterances' }),
  outlets: outletsOf,
  origins: (count: number) => counted(count, { one: '# origin', other: '# origins' }),
  originsInOutlets: (origins: number, outlets: number, atLeast: boolean) =>
    `${atLeast ? 'at least ' : ''}${counted(origins, { one: '*#* origin', other: '*#* origins' })} in ${outletsOf(outlets)}`,
  moreDots: (count: number) => `+${number(count)}`,
  sure: { sure: 'sure', likely: 'likely', unsure: 'unsure', unlikely: 'unlikely' },
  /** What of a row is weak: `speaker and words`. */
  weak: (weak: readonly ('speaker' | 'words')[]) => weak.join(' and '),
  cites: 'citing',
  copies: 'the same text, credit not given',
  creditNotGiven: 'credit not given',
  marks: { speaker: 'speaker', cue: 'cue', content: 'content', pronoun: 'pronoun' },
  rowNumber: (row: number) => `statement ${number(row)}`,
  new: 'new',
  newSince: (day: string) => `New since ${day}`,
  copyCitation: 'Copy citation',
  copied: 'Copied.',
  notCopied: 'The browser does not let the page copy. The words are selected: press Ctrl+C.',
  remove: (what: string) => `Remove ${what}`,
  table: 'Table',
  hideTable: 'Hide the table',
  csv: 'CSV',
  noMatches: 'Nobody by that name.',
  searching: 'Looking …',
  matches: (count: number) => counted(count, { one: '# match', other: '# matches' }),
  rows: (count: number) => counted(count, { one: '# row', other: '# rows' }),
  added: 'added',
  gone: 'gone',
  differs: 'differs',
}
