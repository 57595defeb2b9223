import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('en-GB')

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
  sureLabel: (word: string) => `read as ${word}`,
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
  tree: {
    sentence: (outlets: number, independent: number, atLeast: boolean) =>
      `${outletsOf(outlets)} → ${atLeast ? 'at least ' : ''}${counted(independent, {
        one: '# independent origin',
        other: '# independent origins',
      })}`,
    outletsWord: (count: number) => counted(count, { one: 'outlet', other: 'outlets' }),
    originsWord: (count: number, atLeast: boolean) =>
      `${counted(count, { one: 'independent origin', other: 'independent origins' })}${atLeast ? ' at least' : ''}`,
    label: (names: readonly string[], repeats: number) =>
      `Origin tree. At the source: ${list(names)}. ${counted(repeats, {
        one: '# outlet repeats.',
        other: '# outlets repeat.',
      })} The list below says the same.`,
    said: 'Said',
    atSource: (count: number) => `${number(count)} got it at the source`,
    repeated: (count: number) => `${number(count)} repeated it`,
    repeatedAgain: (count: number) => `${number(count)} repeated the repeat`,
    repeatedFurther: (count: number) => `${number(count)} further on`,
    more: (count: number) => `and ${number(count)} more`,
    showAll: 'Show all',
    retracted: 'retracted, counts 0',
    countsNothing: 'counts 0',
    ownAccess: 'own access',
    creditedCopy: 'credited copy',
    uncreditedCopy: 'same text, no credit',
    kinds: {
      reporter: 'reporter there',
      release: 'official text',
      public: 'public post',
      carrier: 'known only through a copy',
      unsourced: 'no sign of where from',
      repeat: 'repeats',
    },
    manners: {
      verbatim: 'word for word',
      translated: 'translated',
      paraphrased: 'paraphrased',
    },
    credits: (whom: readonly string[]) => `credits ${list(whom)}`,
    creditsNobody: 'no credit',
    sameOwner: (owner: string) => `same owner: ${owner}`,
  },
  wordings: {
    atSource: 'At the source',
    repeatedFrom: (name: string) => `Repeated from ${name}`,
    repeatedAll: 'Repeated',
    differencesFrom: (name: string) => `differences from ${name} are marked`,
    countOf: (outlets: number, wordings: number) =>
      `${outletsOf(outlets)}, ${counted(wordings, { one: '# wording', other: '# wordings' })}`,
    wording: 'wording',
    asReference: (name: string) => `as ${name}, letter for letter`,
    otherLanguage: 'Same claim, other language. No stored translation.',
    cue: 'cue',
    chain: 'chain',
    out: 'out',
    inText: 'in the text',
  },
  timeline: {
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
    actor: 'Actor',
    day: 'Day',
    stance: 'Stance',
    issue: 'Issue',
    shift: 'Shift',
    shiftYes: 'yes',
    shiftWaits: 'waits',
    more: (count: number) => `+${number(count)}`,
  },
}
