import {
  type Act,
  type Document,
  type Mention,
  type SourceChain,
  type Statement,
  textOf,
  type When,
} from 'tutur'
import { oneLine } from 'tutur-intake/one-line'

export { oneLine, printable } from 'tutur-intake/one-line'

/** What is printed between two pieces of words that are broken up by their attribution. */
const gap = ' [...] '

/** The words of a statement on one line, pieces joined by `[...]`. */
export function wordsOf(statement: Statement, document: Document): string {
  return statement.content.map((piece) => oneLine(textOf(document, piece))).join(gap)
}

/** How the actor is called: the fullest name in the document, or else the words as written; `null` for a pronoun that points at nobody. */
export function nameOf({ name, form, anchor }: Mention, document: Document): string | null {
  if (name !== null) return oneLine(name)
  return form === 'pronoun' ? null : oneLine(textOf(document, anchor))
}

/** The title of a document on one line; empty where it has none. */
export function titleOf(document: Document): string {
  const title = document.blocks.find(({ role }) => role === 'title')
  return title === undefined ? '' : oneLine(textOf(document, title))
}

/** `2024-08-19`, or `2024-08-19 to 2024-08-21`. */
export function dayWords({ from, to }: When): string {
  return from === to ? from : `${from} to ${to}`
}

/** The outlets from the nearest to the one closest to the speaker: `IDN Times <- The Moscow Times`. */
export function chainWords({ hops }: SourceChain): string {
  return hops.map((hop) => `${oneLine(hop.outlet)}${relationWords[hop.relation]}`).join(' <- ')
}

const relationWords = {
  published: '',
  cites: '',
  translates: ' (translated)',
  syndicates: ' (syndicated)',
  interviewed: ' (told by the speaker)',
  'quotes-post': ' (a post)',
} as const

/** Each act as a verb after its speaker. */
export const actWords: Readonly<Record<Act, string>> = {
  say: 'says',
  assert: 'asserts',
  deny: 'denies',
  accuse: 'accuses',
  demand: 'demands',
  offer: 'offers',
  promise: 'promises',
  threaten: 'threatens',
  ask: 'asks',
  agree: 'agrees',
  refuse: 'refuses',
  praise: 'praises',
  hope: 'hopes',
  'decline-comment': 'declines to comment',
}
