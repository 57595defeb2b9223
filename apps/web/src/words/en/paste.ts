import { speechOf } from '../speech.ts'

const { counted, list, number } = speechOf('en-GB')

/** The words of the page that reads what is pasted. */
export const pasteWords = {
  title: 'Read a text',
  nothingStored: 'Nothing is stored until you say so.',
  way: 'What to read',
  ways: { text: 'Text', file: 'File', address: 'Address' },
  text: 'Text',
  textHelp: 'Paste an article here, or drop a file anywhere on this page.',
  file: 'File',
  fileHelp: 'A text, a page (HTML), a feed, JSON lines or a web archive (WARC).',
  address: 'Address',
  addressHelp: 'The server fetches the page, once, as it would for “tutur read”.',
  outlet: 'Outlet',
  outletHelp: 'Who published it: the first link of every chain.',
  published: 'Published',
  publishedHelp: 'Settles “on Monday”, which a text alone leaves open.',
  read: 'Read',
  readAgain: 'Read again',
  sample: 'Try a sample text',
  edit: 'Edit the text',
  clear: 'Clear',
  reading: 'Reading …',
  drop: 'Drop it: it will be read, and stored nowhere.',
  found: (statements: number) => counted(statements, { one: '# statement', other: '# statements' }),
  bySpeakers: (speakers: number) =>
    counted(speakers, { one: 'by # speaker', other: 'by # speakers' }),
  seconds: (ms: number) => `${number(Math.round(ms / 10) / 100)} s`,
  nothing: 'Nobody says anything in this text, as far as Tutur can tell.',
  nothingHelp:
    'Tutur looks for words that somebody is said to have spoken or written. Texts in other languages than Indonesian, English, German and Russian are not read.',
  unresolved: 'Could not be resolved',
  nothingOpen: 'Nothing is left open',
  noDay: 'No day of publication: days such as “on Monday” stay open.',
  noOutlet: 'The outlet is not named in the text.',
  unread: 'Could not be read',
  documents: 'Documents in what was read',
  documentNumber: (index: number, name: string) => `${number(index)}: ${name}`,
  add: 'Add to the ledger',
  adding: 'Adding …',
  onlyAnalysts: 'Analysts and admins can add it to the ledger.',
  added: (documents: number, statements: number) =>
    documents === 0
      ? 'It was in the ledger already: nothing was added.'
      : `Added: ${list([
          counted(documents, { one: '# document', other: '# documents' }),
          counted(statements, { one: '# statement', other: '# statements' }),
        ])}.`,
  toAdded: 'Added: open the document',
  toDocument: 'Open it in the ledger',
  already: 'Already in your ledger',
  alreadyHelp: 'The ledger holds this very text. Adding it again would change nothing.',
  copyCsv: 'Copy as CSV',
  copyJsonl: 'Copy as JSONL',
  rows: 'Rows to copy',
  keyAdd: 'add to the ledger',
  keyEdit: 'edit the text',
  keyNext: 'next statement',
  keyPrevious: 'previous statement',
  terminal: 'The same in a terminal:',
}

export type PasteWords = typeof pasteWords
