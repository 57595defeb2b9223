import { actorsLike } from '../../api/actors-like.ts'
import { api, asked } from '../../api/client.ts'
import type { FieldName } from '../../words/en/ledger.ts'
import type { ReadingWords } from '../../words/en/reading.ts'
import type { Words } from '../../words/en.ts'

/** A value that a field can have, and how it is called. */
export interface PartValue {
  readonly value: string
  readonly label: string
  readonly note: string | null
}

/** How the value of a field is given: chosen from a few, looked up, as days, as a number, or typed. */
export type PartKind =
  | 'few'
  | 'actors'
  | 'outlets'
  | 'issues'
  | 'days'
  | 'least'
  | 'share'
  | 'typed'

const kinds: Readonly<Record<FieldName, PartKind>> = {
  words: 'typed',
  speaker: 'actors',
  for: 'actors',
  to: 'actors',
  about: 'actors',
  issue: 'issues',
  stance: 'few',
  outlet: 'outlets',
  via: 'outlets',
  said: 'days',
  published: 'days',
  lang: 'few',
  act: 'few',
  form: 'few',
  modality: 'few',
  origins: 'least',
  origin: 'few',
  status: 'few',
  score: 'share',
  document: 'typed',
  utterance: 'typed',
}

export function partKind(field: FieldName): PartKind {
  return kinds[field]
}

/** The values of a field that has only a few, in the words of the reader. */
export function fewValues(
  field: FieldName,
  { words, reading }: { readonly words: Words; readonly reading: ReadingWords },
): readonly PartValue[] {
  const named = (labels: Readonly<Record<string, string>>): PartValue[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label, note: null }))
  switch (field) {
    case 'stance':
      return named(words.parts.stancesSmall)
    case 'act':
      return named(reading.acts)
    case 'form':
      return named(reading.forms)
    case 'status':
      return named(reading.statuses)
    case 'modality':
      return named(reading.modalities)
    case 'origin':
      return named(reading.accesses)
    case 'lang':
      return ['id', 'en', 'de', 'ru'].map((value) => ({
        value,
        label: words.speech.languageName(value),
        note: value,
      }))
    default:
      return []
  }
}

/** Actors whose names fit the letters, by key, so that every way to write the name is found. */
export async function actorValues(
  letters: string,
  signal: AbortSignal,
): Promise<readonly PartValue[]> {
  const rows = await actorsLike(letters, signal)
  return rows.map(({ key, name }) => ({ value: key, label: name, note: key }))
}

/** Outlets whose names or keys hold the letters. */
export async function outletsLike(
  letters: string,
  signal: AbortSignal,
): Promise<readonly PartValue[]> {
  const answer = await asked(api.GET('/api/v1/sources', { signal }))
  if (!answer.ok) return []
  const wanted = letters.toLowerCase()
  return answer.data.outlets
    .flatMap(({ key, name }) => (name === null ? [] : [{ key, name }]))
    .filter(
      ({ key, name }) =>
        name.toLowerCase().includes(wanted) || key?.toLowerCase().includes(wanted) === true,
    )
    .slice(0, 12)
    .map(({ key, name }) => ({ value: key ?? name, label: name, note: key }))
}
