import { withoutPossessive } from '../../knowledge/places.ts'
import type { Reading, TokenRange } from '../reading.ts'
import type { Sighting } from './sightings.ts'

/** One spelling of a name in a document, wherever it stands. */
export interface NameForm {
  /** Folded words without possessive endings. */
  readonly words: readonly string[]
  readonly sightings: Sighting[]
  /** A title beside it shows a person at least once. */
  person: boolean
  /** Seen outside titles and headings. */
  inText: boolean
  /** Seen only as the one capitalised word that begins a sentence. */
  stray: boolean
}

/** Names that stand for one another: the fullest form first. */
export interface NameGroup {
  readonly fullest: NameForm
  readonly forms: NameForm[]
}

/** Names of a document by spelling, with the groups that each spelling may belong to. */
export interface GroupedNames {
  readonly groups: readonly NameGroup[]
  /** Groups of a spelling, by its words joined by a blank; several when it is ambiguous. */
  readonly groupsOf: ReadonlyMap<string, readonly NameGroup[]>
  /** Groups by each word of their fullest form. */
  readonly byWord: ReadonlyMap<string, readonly NameGroup[]>
}

/** At most so many groups are compared for one word, so that a list of ten thousand namesakes stays linear. */
const maxNamesakes = 32

/**
 * Puts the spellings of one name together: `Prabowo` with `Prabowo Subianto` when no other name of the document has
 * that word. Two full names are never joined.
 */
export function groupNames(forms: readonly NameForm[]): GroupedNames {
  const groups: NameGroup[] = []
  const groupsOf = new Map<string, NameGroup[]>()
  const byWord = new Map<string, NameGroup[]>()
  for (const form of [...forms].sort(fullestFirst)) {
    const parents = parentsOf(form, byWord)
    groupsOf.set(form.words.join(' '), parents)
    const [only] = parents
    if (only !== undefined && parents.length === 1) {
      only.forms.push(form)
      only.fullest.person ||= form.person
    }
    if (parents.length > 0 || form.stray) continue
    const group = { fullest: form, forms: [form] }
    parents.push(group)
    groups.push(group)
    for (const word of form.words) pushTo(byWord, word, group)
  }
  return { groups, groupsOf, byWord }
}

/** Groups whose fullest form holds all words of `words` in order, those known to be people first if any are. */
export function groupsHolding(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly NameGroup[]>,
): NameGroup[] {
  const candidates = (byWord.get(words[0] ?? '') ?? []).slice(0, maxNamesakes)
  const holding = candidates.filter((group) => isPartOf(words, group.fullest.words))
  const people = holding.filter((group) => group.fullest.person)
  return people.length > 0 ? people : holding
}

function parentsOf(form: NameForm, byWord: ReadonlyMap<string, readonly NameGroup[]>): NameGroup[] {
  return groupsHolding(form.words, byWord).filter(
    (group) => group.fullest.words.length > form.words.length,
  )
}

// A title's words all have capitals: what is only in a headline never becomes the fullest form before text does.
function fullestFirst(a: NameForm, b: NameForm): number {
  return Number(b.inText) - Number(a.inText) || b.words.length - a.words.length
}

/** True when `words` stand in `whole` in the same order. */
export function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  let next = 0
  for (const word of whole) if (word === words[next]) next++
  return next === words.length
}

/** Names by spelling, from all sightings that have one. */
export function nameForms(reading: Reading, sightings: readonly Sighting[]): NameForm[] {
  const forms = new Map<string, NameForm>()
  for (const sighting of sightings) {
    if (sighting.run.own === null) continue
    const words = wordsOf(reading, sighting.run.own)
    const key = words.join(' ')
    const form = forms.get(key) ?? {
      words,
      sightings: [],
      person: false,
      inText: false,
      stray: true,
    }
    form.sightings.push(sighting)
    form.person ||= sighting.person
    form.inText ||= !sighting.headline
    form.stray &&= isStray(reading, sighting)
    forms.set(key, form)
  }
  return [...forms.values()]
}

/** One word at the beginning of a sentence may have its capital from there alone. */
function isStray(reading: Reading, { run, sentence, person }: Sighting): boolean {
  if (person || run.own === null || run.own.to - run.own.from > 1) return false
  const first = reading.sentences[sentence]?.from ?? 0
  return run.from - first <= 1
}

/** The folded words of a range, without marks and possessive endings. */
export function wordsOf(reading: Reading, { from, to }: TokenRange): string[] {
  const words: string[] = []
  for (let token = from; token < to; token++) {
    const word = reading.tokens.folded[token] ?? ''
    if (/^[\p{L}\p{N}]/u.test(word)) words.push(withoutPossessive(word))
  }
  return words
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
