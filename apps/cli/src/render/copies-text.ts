import {
  type Account,
  type CopyFamily,
  type CopyPair,
  copyDocumentOf,
  type Document,
  differencesOf,
  type Stretch,
} from 'tutur'
import type { AccountNames } from 'tutur-intake/account-names'
import type { Screen } from '../screen.ts'
import { type Paint, paintWith } from './paint.ts'
import { oneLine, titleOf } from './words.ts'
import { indented, wrap } from './wrap.ts'

/** What is printed, and where. */
export interface CopiesView {
  readonly account: Account
  readonly names: AccountNames
  /** Every document of the ledger, by its id. */
  readonly documents: ReadonlyMap<string, Document>
  readonly screen: Pick<Screen, 'colours' | 'columns'>
  /** Whether it is shown where copies differ. */
  readonly differences: boolean
}

/** Which documents are one text, and what corrects what; for people. */
export function copiesText(view: CopiesView): string {
  const paint = paintWith(view.screen.colours)
  const { families, pairs } = view.account.copies
  const ties = tiesBack(families, pairs)
  return [
    ...families.flatMap((family) => [...familyLines(view, family, { ties, paint }), '']),
    ...correctionLines(view, paint),
  ].join('\n')
}

/** The earliest, then each other with how it stands to one before it. */
function familyLines(
  view: CopiesView,
  { members }: CopyFamily,
  { ties, paint }: { readonly ties: ReadonlyMap<string, CopyPair>; readonly paint: Paint },
): string[] {
  const { columns } = view.screen
  const [first = '', ...others] = members
  const document = view.documents.get(first)
  const title = document === undefined ? '' : titleOf(document)
  return [
    ...wrap(title === '' ? first : title, columns).map((line) => paint('title', line)),
    `  ${headOf(view, first)}`,
    ...others.flatMap((member) => {
      const pair = ties.get(member)
      const how = pair === undefined ? 'of the same family' : `${pair.relation}, ${pair.reason}`
      const about = `${headOf(view, member)}: ${how}`
      const [line = '', ...rest] = indented(about, { columns, by: 2 })
      return [
        line,
        ...rest.map((more) => `  ${more}`),
        ...(pair === undefined || !view.differences ? [] : differenceLines(view, pair, paint)),
      ]
    }),
  ]
}

/** For each member of a family the pair that ties it to the first of those before it. */
function tiesBack(
  families: readonly CopyFamily[],
  pairs: readonly CopyPair[],
): ReadonlyMap<string, CopyPair> {
  const places = new Map(
    families.flatMap(({ members }) => members.map((id, at): [string, number] => [id, at])),
  )
  const placeOf = (id: string): number => places.get(id) ?? 0
  const ties = new Map<string, CopyPair>()
  const back = (pair: CopyPair): readonly [first: string, second: string] =>
    placeOf(pair.earlier) < placeOf(pair.later)
      ? [pair.earlier, pair.later]
      : [pair.later, pair.earlier]
  for (const pair of pairs) {
    const [first, second] = back(pair)
    const known = ties.get(second)
    if (known === undefined || placeOf(first) < placeOf(back(known)[0])) ties.set(second, pair)
  }
  return ties
}

/** The outlet, the day and the language of a document. */
function headOf({ documents, names }: CopiesView, id: string): string {
  const document = documents.get(id)
  if (document === undefined) return id
  const { outlet, publishedAt, language } = document
  const name = outlet === null ? 'an outlet without a name' : names.outlet(oneLine(outlet))
  return `${name}, ${publishedAt?.from ?? 'undated'}, ${language}`
}

/* ---- Differences ---- */

function differenceLines(view: CopiesView, pair: CopyPair, paint: Paint): string[] {
  const [earlier, later] = [pair.earlier, pair.later].map((id) => view.documents.get(id))
  if (earlier === undefined || later === undefined || pair.relation === 'translation') return []
  const stretches = differencesOf(copyDocumentOf(earlier), copyDocumentOf(later))
  const { columns } = view.screen
  return stretches
    .filter((stretch) => stretch.in !== 'both')
    .flatMap((stretch) => {
      const shown = wordsOf(stretch, earlier, later)
      return indented(shown, { columns, by: differenceIndent }).map((line) =>
        paint(stretch.in === 'earlier' ? 'doubt' : 'content', line),
      )
    })
}

const differenceIndent = 6

function wordsOf(stretch: Stretch, earlier: Document, later: Document): string {
  const [document, span, sign] =
    stretch.in === 'earlier' ? [earlier, stretch.earlier, '-'] : [later, stretch.later, '+']
  return `${sign} ${oneLine(span === null ? '' : document.text.slice(span.start, span.end))}`
}

/* ---- Corrections ---- */

function correctionLines(view: CopiesView, paint: Paint): string[] {
  const { corrections } = view.account
  if (corrections.length === 0) return []
  const { columns } = view.screen
  return [
    paint('title', 'Corrections'),
    ...corrections.flatMap(({ correction, corrects, kind, words }) => {
      const said = view.documents.get(correction)?.text.slice(words.start, words.end) ?? ''
      const what = kind === 'retraction' ? 'takes back' : 'corrects'
      return indented(
        `${headOf(view, correction)} ${what} ${headOf(view, corrects)}: ${oneLine(said)}`,
        { columns, by: 2 },
      )
    }),
    '',
  ]
}
