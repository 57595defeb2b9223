import { type Document, type Mention, type SourceChain, type Statement, textOf } from 'tutur'
import { oneLine } from '../one-line.ts'

/** What is written between two pieces of words that are broken up by their attribution. */
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
