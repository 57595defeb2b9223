/** The names of the pages. */
export const pageWords = {
  dossier: 'Dossier',
  ledger: 'Ledger',
  document: 'Document',
  issues: 'Issues',
  actors: 'Actors',
  review: 'Review',
  sources: 'Sources',
  paste: 'Paste',
  parts: 'Parts',
}
