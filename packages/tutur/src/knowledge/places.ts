import { withoutOwnerEnding } from '../languages/owner-ending.ts'
import { rowsOf } from '../languages/pack.ts'
import { pushTo } from '../text/push-to.ts'
import { shape } from '../text/tokens.ts'
import { alternativesOf, distinct } from './cells.ts'
import type { Territory } from './known-actors.ts'
import { tables } from './tables.ts'
import type { PlaceForm, State, Worded } from './worded.ts'
import { wordsOfName } from './words-of-name.ts'

export type { PlaceForm, State, Worded } from './worded.ts'

// Made when first asked, so that loading the library costs nothing.
let formsByFirstWord: ReadonlyMap<string, readonly PlaceForm[]> | null = null

/**
 * The longest place that begins at `token`, or `null`. Every word of it must begin with a capital.
 * With the ending of an owner (`China's`) it matches as the place.
 */
export function placeAt(text: Worded, token: number): PlaceForm | null {
  const { tokens, pack } = text
  if (((tokens.shape[token] ?? 0) & shape.capital) === 0) return null
  formsByFirstWord ??= indexForms()
  const first = withoutOwnerEnding(tokens.folded[token] ?? '', pack)
  const own = text.own === undefined ? null : formAt(text, token, text.own.places.get(first))
  return own ?? formAt(text, token, formsByFirstWord.get(first))
}

function formAt(
  text: Worded,
  token: number,
  forms: readonly PlaceForm[] | undefined,
): PlaceForm | null {
  if (forms === undefined) return null
  for (const form of forms) if (standsAt(text, token, form)) return form
  return null
}

/** The folded first words of all places. */
export function placeFirstWords(): Iterable<string> {
  formsByFirstWord ??= indexForms()
  return formsByFirstWord.keys()
}

function standsAt({ tokens, pack }: Worded, token: number, form: PlaceForm): boolean {
  const wanted = form.capitals ? shape.allCaps : shape.capital
  const last = form.words.length - 1
  for (let i = 0; i <= last; i++) {
    const found = tokens.folded[token + i] ?? ''
    if ((i === last ? withoutOwnerEnding(found, pack) : found) !== form.words[i]) return false
    if (((tokens.shape[token + i] ?? 0) & wanted) === 0) return false
  }
  return true
}

function indexForms(): Map<string, PlaceForm[]> {
  const further = furtherNames()
  const ofStates = rowsOf(tables['states']).flatMap((row) => formsOfState(row, further))
  return byFirstWord([...ofStates, ...formsOfBodies()])
}

/** Territories of a user as {@link placeAt} looks for them. */
export function indexTerritories(territories: readonly Territory[]): Map<string, PlaceForm[]> {
  return byFirstWord(
    territories.flatMap(({ key, wikidata, names, seats, adjectives }) => {
      const state: State = { id: wikidata ?? key, names }
      return [
        ...names.map((name) => formOf(name, 'state', state)),
        ...seats.map((name) => formOf(name, 'seat', state)),
        ...adjectives.map((name) => formOf(name, 'people', state)),
      ]
    }),
  )
}

function byFirstWord(forms: readonly PlaceForm[]): Map<string, PlaceForm[]> {
  const index = new Map<string, PlaceForm[]>()
  for (const form of forms) pushTo(index, form.words[0] ?? '', form)
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

function formsOfState(row: readonly string[], further: FurtherNames): PlaceForm[] {
  const [names = [], local = [], seats = [], people = []] = row.slice(1).map(alternativesOf)
  const [id = ''] = row
  const more = further.get(id) ?? { names: [], seats: [] }
  const state: State = { id, names: distinct([...names, ...local, ...more.names]) }
  return [
    ...state.names.map((name) => formOf(name, 'state', state)),
    ...distinct([...seats, ...more.seats]).map((name) => formOf(name, 'seat', state)),
    ...people.map((name) => formOf(name, 'people', state)),
  ]
}

/** By the id of the state: what further languages call it and its seat. */
type FurtherNames = ReadonlyMap<string, { names: string[]; seats: string[] }>

function furtherNames(): FurtherNames {
  return new Map(
    rowsOf(tables['state-names']).map(([id = '', names = '', seats = '']) => [
      id,
      { names: alternativesOf(names), seats: alternativesOf(seats) },
    ]),
  )
}

function formsOfBodies(): PlaceForm[] {
  return rowsOf(tables['metonyms']).map(([name]) => formOf(name ?? '', 'body', null))
}

function formOf(name: string, kind: PlaceForm['kind'], state: State | null): PlaceForm {
  const words = wordsOfName(name).filter((word) => /^\p{L}/u.test(word))
  return { words, kind, state, capitals: name === name.toUpperCase() && lettersIn(name) <= 4 }
}

function lettersIn(name: string): number {
  return name.replace(/[^\p{L}]/gu, '').length
}
