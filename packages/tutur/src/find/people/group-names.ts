import { actorsNamed, type KnownActor } from '../../knowledge/known-actors.ts'
import { isOutletName, namesOutlet } from '../../knowledge/outlets.ts'
import { renownedFrom } from '../../knowledge/renowned.ts'
import { withoutOwnerEnding } from '../../languages/owner-ending.ts'
import { pushTo } from '../../text/push-to.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { differByOne, isBlend, SpellingIndex } from './misspelt.ts'
import type { Sighting } from './sightings.ts'

/** One spelling of a name in a document, wherever it stands. */
export interface NameForm {
  /** Folded words without possessive endings. */
  readonly words: readonly string[]
  /** The same, joined by a blank. */
  readonly key: string
  readonly sightings: Sighting[]
  /** The names it stands for; several when it is ambiguous. */
  groups: readonly NameGroup[]
  /** A title beside it shows a person at least once. */
  person: boolean
  /** A word for speaking stands beside it at least once. */
  speaks: boolean
  /** A title or function stands beside it at least once. */
  titled: boolean
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

/** At most so many groups are compared for one word, so that a list of ten thousand namesakes stays linear. */
const maxNamesakes = 32

/**
 * The names of a document, the spellings of one name together: `Prabowo` with `Prabowo Subianto` when no other name
 * of the document has that word. Two full names are joined only when they differ by a typing error.
 */
export class GroupedNames {
  readonly groups: NameGroup[] = []
  /** Groups of a spelling, by its words joined by a blank; several when it is ambiguous. */
  readonly #groupsOf = new Map<string, readonly NameGroup[]>()
  readonly #byWord = new Map<string, NameGroup[]>()
  readonly #byBeginning = new Map<string, NameGroup[]>()
  readonly #spellings = new SpellingIndex()

  constructor(forms: Iterable<NameForm>) {
    for (const form of [...forms].sort(fullestFirst)) this.#add(form)
  }

  /** Groups that `words` may stand for; several when they are shared. */
  find(words: readonly string[]): readonly NameGroup[] {
    return this.#groupsOf.get(words.join(' ')) ?? this.#holding(words)
  }

  /** The group whose name was meant by a word with one letter wrong, or by a blend of it. */
  like(word: string): NameGroup | null {
    const intended = this.#spellings.find(word)
    const meant = intended === null ? [] : (this.#byWord.get(intended) ?? [])
    if (meant.length === 1) return meant[0] ?? null
    const beginning = (this.#byBeginning.get(word.slice(0, 2)) ?? []).slice(0, maxNamesakes)
    return beginning.find(({ fullest }) => isBlend(word, fullest.words)) ?? null
  }

  #add(form: NameForm): void {
    const parents = this.#parentsOf(form)
    form.groups = parents
    this.#groupsOf.set(form.key, parents)
    const [only] = parents
    if (only !== undefined && parents.length === 1) {
      only.forms.push(form)
      only.fullest.person ||= form.person
    }
    if (parents.length > 0 || form.stray || !form.inText) return
    const group = { fullest: form, forms: [form] }
    parents.push(group)
    this.#index(group)
  }

  #index(group: NameGroup): void {
    this.groups.push(group)
    const { words } = group.fullest
    for (const word of words) {
      pushTo(this.#byWord, word, group)
      this.#spellings.add(word)
    }
    if (words.length > 1) pushTo(this.#byBeginning, words[0]?.slice(0, 2) ?? '', group)
  }

  #parentsOf(form: NameForm): NameGroup[] {
    const longer = this.#holding(form.words).filter(
      (group) =>
        group.fullest.words.length > form.words.length &&
        !isOfAnother(form, group) &&
        !(form.speaks && isThing(group.fullest, form.words)) &&
        !(form.words.length > 1 && form.titled && !group.fullest.titled),
    )
    if (longer.length > 0) return longer
    const [word = ''] = form.words
    const variant = form.words.length > 1 ? this.#misspelt(form) : this.like(word)
    return variant !== null && isRarer(form, variant) ? [variant] : []
  }

  /** The group whose name has the same words but for one with a letter wrong: `Budi Santosa`. */
  #misspelt({ words }: NameForm): NameGroup | null {
    const known = words.find((word) => this.#byWord.has(word)) ?? ''
    const candidates = (this.#byWord.get(known) ?? []).slice(0, maxNamesakes)
    return candidates.find(({ fullest }) => differInOneWord(words, fullest.words)) ?? null
  }

  /** Groups whose fullest form holds all `words` in order. */
  #holding(words: readonly string[]): NameGroup[] {
    const candidates = (this.#byWord.get(words[0] ?? '') ?? []).slice(0, maxNamesakes)
    const holding = candidates.filter(
      ({ fullest }) => isPartOf(words, fullest.words) && !isPlaceOfOutlet(words, fullest),
    )
    // `Trump` is the family name of Donald Trump, and only the first word of Trump Tower.
    const isFamily = ({ words: all }: NameForm) => all.length > 1 && all.at(-1) === words.at(-1)
    const people = holding.filter(
      ({ fullest }) => fullest.person || fullest.speaks || isFamily(fullest),
    )
    return people.some((group) => group.fullest.person) ? people : holding
  }
}

/**
 * `Prabowo` is not Listyo Sigit Prabowo, whom the tables know as `Listyo`, and somebody else as that. `Trump` before
 * `Ana Trump` is named is not her but the one whom the press names so.
 */
function isOfAnother(part: NameForm, { fullest }: NameGroup): boolean {
  const called = actorsNamed(part.key).filter(isPerson)
  if (called.length === 0) return false
  const bearers = actorsNamed(fullest.key).filter(isPerson)
  if (bearers.length > 0) return !called.some((actor) => bearers.includes(actor))
  const isRenowned = called.some(({ key }) => renownedFrom(key) !== null)
  return isRenowned && firstInText(part) < firstInText(fullest)
}

function firstInText({ sightings }: NameForm): number {
  return sightings.find(({ headline }) => !headline)?.run.from ?? Number.POSITIVE_INFINITY
}

function isPerson({ sort }: KnownActor): boolean {
  return sort === 'person'
}

/** `Trump` who speaks is not the Trump Tower, which never does. */
function isThing({ person, speaks, words }: NameForm, part: readonly string[]): boolean {
  return !person && !speaks && words.at(-1) !== part.at(-1)
}

/** `Brenwick` is where the Brenwick Courier is printed, and no short name of it; `the Courier` is, and `Kyodo` of Kyodo News. */
function isPlaceOfOutlet(part: readonly string[], { words, person }: NameForm): boolean {
  if (person || part.length === words.length || !words.some(namesOutlet)) return false
  return !part.some(namesOutlet) && !isOutletName(part)
}

/** What is written once beside a name written often may be a typing error; the other way round it is another name. */
function isRarer(form: NameForm, { fullest, forms }: NameGroup): boolean {
  if (form.person && form.words.length === 1) return false
  const seen = forms.reduce((sum, { sightings }) => sum + sightings.length, 0)
  return fullest.words.length > form.words.length || seen >= form.sightings.length
}

function differInOneWord(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  const other = a.findIndex((word, i) => word !== b[i])
  const rest = a.every((word, i) => i === other || word === b[i])
  return (
    rest && other >= 0 && (a[other]?.length ?? 0) > 3 && differByOne(a[other] ?? '', b[other] ?? '')
  )
}

// A title's words all have capitals: what is only in a headline never becomes the fullest form before text does.
function fullestFirst(a: NameForm, b: NameForm): number {
  return (
    Number(b.inText) - Number(a.inText) ||
    b.words.length - a.words.length ||
    b.sightings.length - a.sightings.length ||
    firstToken(a) - firstToken(b)
  )
}

function firstToken({ sightings }: NameForm): number {
  return sightings[0]?.run.from ?? 0
}

/** True when `words` stand in `whole` in the same order. */
export function isPartOf(words: readonly string[], whole: readonly string[]): boolean {
  let next = 0
  for (const word of whole) if (word === words[next]) next++
  return next === words.length
}

/** The spelling of each sighting that has a name; equal spellings are one form. */
export function nameForms(
  reading: Reading,
  sightings: readonly Sighting[],
): ReadonlyMap<Sighting, NameForm> {
  const byKey = new Map<string, NameForm>()
  const forms = new Map<Sighting, NameForm>()
  for (const sighting of sightings) {
    if (sighting.own === null) continue
    const words = wordsOf(reading, sighting.own)
    const key = words.join(' ')
    const form = byKey.get(key) ?? newForm(words, key)
    form.sightings.push(sighting)
    form.person ||= sighting.person
    form.speaks ||= sighting.speaks
    form.titled ||= sighting.role !== null
    form.inText ||= !sighting.headline
    form.stray &&= isStray(reading, sighting)
    byKey.set(key, form)
    forms.set(sighting, form)
  }
  return forms
}

function newForm(words: readonly string[], key: string): NameForm {
  return {
    words,
    key,
    sightings: [],
    groups: [],
    person: false,
    speaks: false,
    titled: false,
    inText: false,
    stray: true,
  }
}

/** One word at the beginning of a sentence may have its capital from there alone. */
function isStray(reading: Reading, { run, own, sentence, person }: Sighting): boolean {
  if (person || own === null || own.to - own.from > 1) return false
  const first = reading.sentences[sentence]?.from ?? run.from
  return run.from - first <= 1
}

/** The folded words of a range, without marks and possessive endings. */
export function wordsOf(reading: Reading, { from, to }: TokenRange): string[] {
  const words: string[] = []
  for (let token = from; token < to; token++) pushWord(reading, token, words)
  return words
}

/** Adds the folded word at `token` without its possessive ending; a mark is none. */
export function pushWord({ tokens, pack }: Reading, token: number, words: string[]): void {
  const kind = tokens.kind[token]
  if (kind === tokenKind.word || kind === tokenKind.number)
    words.push(withoutOwnerEnding(tokens.folded[token] ?? '', pack))
}
