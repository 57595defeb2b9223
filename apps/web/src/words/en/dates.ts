/** The words around dates; the dates themselves are written by `Intl`. */
export const dateWords = {
  circa: 'c.',
  circaWhy: (from: string, to: string) => `known to the week: ${from} to ${to}`,
  in: 'in',
  before: 'before',
  after: 'after',
  notStated: 'not stated',
  since: 'since',
  now: 'now',
}
