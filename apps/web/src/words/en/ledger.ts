import { speechOf } from '../speech.ts'

const { counted, number } = speechOf('en-GB')

/** What can be asked for, as `docs/search.md` has it. */
const fields = {
  words: {
    name: 'words',
    finds: 'words in any of their forms; exact words in quotation marks',
    example: '"cease fire"',
  },
  speaker: { name: 'speaker', finds: 'who said it', example: 'speaker:putin' },
  for: {
    name: 'speaks for',
    finds: 'the party for which the speaker may speak',
    example: 'for:armenia',
  },
  to: { name: 'addressee', finds: 'to whom it was said', example: 'to:polri' },
  about: { name: 'about', finds: 'a party that the words speak of', example: 'about:armenia' },
  issue: { name: 'issue', finds: 'a question of the dossier', example: 'issue:border' },
  stance: { name: 'stance', finds: 'where the words stand on an issue', example: 'stance:opposes' },
  outlet: { name: 'outlet', finds: 'who published it', example: 'outlet:kompas.com' },
  via: {
    name: 'via',
    finds: 'an outlet through which the words came',
    example: 'via:"The Moscow Times"',
  },
  said: { name: 'said', finds: 'when it was said', example: 'said:2024-08..2024-09' },
  published: { name: 'published', finds: 'when it was published', example: 'published:>=2024' },
  lang: { name: 'language', finds: 'the language of the article', example: 'lang:id' },
  act: { name: 'act', finds: 'what is done by saying it', example: 'act:deny' },
  form: { name: 'form', finds: 'quoted or reported', example: 'form:direct' },
  modality: {
    name: 'modality',
    finds: 'negated, of the future, on a condition',
    example: 'modality:future',
  },
  origins: { name: 'origins', finds: 'how many independent origins', example: 'origins:>=2' },
  origin: {
    name: 'access',
    finds: 'heard by the outlet itself, or taken over',
    example: 'origin:firsthand',
  },
  status: { name: 'checked', finds: 'what people decided', example: 'status:open' },
  score: { name: 'certainty', finds: 'how sure the row is', example: 'score:>=0.8' },
  document: { name: 'document', finds: 'one document, by its id', example: 'document:3f0c9a1b' },
  utterance: {
    name: 'utterance',
    finds: 'one utterance, by its id',
    example: 'utterance:3f0c9a1b',
  },
}

/** The words of the ledger's page. */
export const ledgerWords = {
  fields,
  fieldHelp: 'Which part of the record? Or simply type words that were said.',
  first:
    'Every row is one utterance, however many outlets report it. The dots tell from how many independent origins; open a row to see why.',
  everything: 'The whole ledger, newest first',
  utterances: (count: number) => counted(count, { one: '*#* utterance', other: '*#* utterances' }),
  atLeastSome: 'Utterances',
  inArticles: (statements: number, documents: number) =>
    `${counted(statements, { one: '# statement', other: '# statements' })} in ${counted(documents, { one: '# article', other: '# articles' })} · newest first`,
  addPart: '+ add a part',
  addPartTitle: 'Add a part to the query',
  countsAre: 'Counts are of statements.',
  add: 'Add',
  anotherField: 'Another part',
  valueOf: (field: string) => `Value of “${field}”`,
  typeWords: 'Words that were said',
  exactWords: 'Exactly these words, in this order',
  from: 'from',
  to: 'to',
  atLeast: 'at least',
  narrow: 'Narrow down',
  neverFiltered: 'never filtered by itself',
  originsCount: (count: number) => counted(count, { one: '# origin', other: '# origins' }),
  exportAs: 'Export',
  printedOf: (printed: number, of: number | null) =>
    of === null
      ? `The newest ${counted(printed, { one: '# utterance', other: '# utterances' })}; older ones are not printed.`
      : `The newest ${number(printed)} of ${counted(of, { one: '# utterance', other: '# utterances' })}; older ones are not printed.`,
  csvUtterances: 'Utterances as CSV',
  csvStatements: 'Statements as CSV',
  jsonl: 'Statements as JSONL, with all provenance',
  feeds: 'Follow this query in a feed reader',
  save: 'Save search',
  saveTitle: 'Save this search',
  saveHelp: 'It stays on this page with how much is new, and can be followed as a feed.',
  name: 'Name',
  saved: (name: string) => `Saved: ${name}.`,
  savedSearches: 'Saved searches',
  allLedger: 'The whole ledger',
  forget: (name: string) => `Forget the search ${name}`,
  forgotten: (name: string) => `Forgotten: ${name}.`,
  fresh: (count: number) => `${number(count)} new`,
  onlyNew: (day: string) => `New since ${day}`,
  showAll: 'Show all',
  list: 'Utterances',
  noIssue: 'no issue',
  countsNoMore: 'counts no more',
  more: 'Fetching more …',
  end: 'That is all.',
  nothing: 'Nothing in the ledger fits all parts of the query.',
  nothingHelp: 'Take a part away:',
  nothingNew: 'Nothing new has come in since your last visit.',
  without: (part: string) => `without ${part}`,
  empty: 'The ledger is empty.',
  emptyHelp: 'Add a text on the page “Paste”, or run “tutur add” with files, addresses or feeds.',
  toPaste: 'To Paste',
  /** What is wrong with a query, by its code; none: as the server says it, in English and with what would fit instead. */
  wrongAs: {} as Readonly<Record<string, (part: string) => string>>,
  wrong: 'This query cannot be read.',
  wrongHelp: 'Mend it here:',
  ask: 'Search',
  keyNext: 'next',
  keyPrevious: 'previous',
  keyOpen: 'open or close',
  keyText: 'in its document',
  keySave: 'save search',
  stale: 'The account is being made anew: rows may change in a moment.',
  density: 'Space',
  document: 'Document of the row',
  toDocument: 'Open the document',
  cite: (query: string, utterances: string) => `Query ${query}: ${utterances}.`,
}

export type LedgerWords = typeof ledgerWords
export type FieldName = keyof typeof fields
