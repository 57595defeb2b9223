import { type Act, type Document, textOf, type When } from 'tutur'
import { oneLine } from 'tutur-intake/one-line'

export { oneLine, printable } from 'tutur-intake/one-line'
export { chainWords, nameOf, wordsOf } from 'tutur-intake/rows'

/** The title of a document on one line; empty where it has none. */
export function titleOf(document: Document): string {
  const title = document.blocks.find(({ role }) => role === 'title')
  return title === undefined ? '' : oneLine(textOf(document, title))
}

/** `2024-08-19`, or `2024-08-19 to 2024-08-21`. */
export function dayWords({ from, to }: When): string {
  return from === to ? from : `${from} to ${to}`
}

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
