import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('en-GB')

const copies: Readonly<Record<string, string>> = {
  verbatim: 'the same text, word for word',
  edited: 'the same text, edited',
  excerpt: 'a part of this text',
  version: 'another version',
  translation: 'a translation',
}

/** The words of the page that shows one document. */
export const documentWords = {
  first:
    'Everything said in this article stands beside the line that says it. Choose a number, or press j and k, to go from one statement to the next.',
  untitled: 'Document without a title',
  noOutlet: 'outlet not told',
  statementsAndUtterances: (statements: number, utterances: number | null) => {
    const told = counted(statements, { one: '# statement', other: '# statements' })
    if (utterances === null) return told
    return list([told, counted(utterances, { one: '# utterance', other: '# utterances' })])
  },
  noStatements: 'Nothing said was found in this document.',
  version: 'Version',
  versionNumber: (version: number) => `Version ${number(version)}`,
  latest: 'latest',
  compare: 'Compare',
  original: 'Original',
  archived: 'Archived copy',
  keyNext: 'next statement',
  keyPrevious: 'previous statement',
  keyOpen: 'open its utterance',
  keyOriginal: 'original',
  keyCompare: 'compare versions',
  published: (day: string) => `Published ${day}.`,
  notPublished: 'The page does not say when it was published.',
  captured: 'Captured',
  kinds: { page: 'as a page', text: 'as a text', record: 'from a record', feed: 'from a feed' },
  labels: {
    contributed: 'Written by a contributor',
    syndicated: 'Taken over from another outlet',
    'machine-translated': 'Translated by a machine',
    'press-release': 'A press release',
    opinion: 'Opinion',
    correction: 'Correction',
    retraction: 'Retraction',
  },
  labelNote: 'The page says so itself.',
  changed: 'What the update changed',
  differences: (outlet: string) => `Compared with ${outlet}`,
  changes: (changed: number, added: number, cut: number) => {
    const parts = [
      changed > 0
        ? counted(changed, { one: '# passage changed', other: '# passages changed' })
        : '',
      added > 0 ? counted(added, { one: '# added', other: '# added' }) : '',
      cut > 0 ? counted(cut, { one: '# cut', other: '# cut' }) : '',
    ]
    return list(parts.filter((part) => part !== ''))
  },
  same: 'The two texts are the same, character for character.',
  unchanged: (count: number) =>
    counted(count, { one: '# passage is the same', other: '# passages are the same' }),
  copies: 'The same text elsewhere',
  copyRelation: (relation: string) => copies[relation] ?? relation,
  cameFirst: 'came first',
  cameLater: 'came later',
  closeComparison: 'Close the comparison',
  corrections: 'Corrections',
  corrects: 'corrects',
  cite: 'Cite this passage',
  citing: (outlets: readonly string[]) => `citing ${list(outlets)}`,
  characters: (start: number, end: number) => `characters ${start}–${end}`,
  ledgerAt: (revision: string, day: string) => `Tutur ledger ${revision}, read ${day}.`,
  stale: 'The account is being made anew; who said the same elsewhere may be a moment behind.',
  notFound: 'There is no such document in this ledger.',
  notFoundHelp:
    'It may have been read differently since: an edited text makes a new document. Look for its words in the ledger.',
  toLedger: 'To the ledger',
  reading: 'Fetching the document …',
  table: 'CSV',
  tableOf: 'Its statements as a table',
}

export type DocumentWords = typeof documentWords
