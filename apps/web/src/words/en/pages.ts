/** The names of the pages. */
export const pageWords = {
  dossier: 'Dossier',
  ledger: 'Ledger',
  utterance: 'Utterance',
  document: 'Document',
  issues: 'Issues',
  actors: 'Actors',
  review: 'Review',
  sources: 'Sources',
  paste: 'Paste',
  signIn: 'Sign in',
  users: 'Users',
  parts: 'Parts',
}
