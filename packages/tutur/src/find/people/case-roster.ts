import { anyNominative, type Gender, type WordForm } from '../../languages/declension.ts'
import { nameStem, nominativeName } from '../../languages/nominative.ts'
import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { formsOf } from '../phrases/case-words.ts'
import type { Reading, TokenRange } from '../words/reading.ts'

/** Somebody whom a text in a language with cases names. */
export interface CasePerson {
  /** The fullest name, in the nominative. */
  name: string
  /** Stems of the words of the name, the surname last. */
  readonly stems: Set<string>
  readonly surname: string
  gender: Gender
  /** Keys of the titles that stand beside the name. */
  readonly titles: Set<string>
  /** The title beside the fullest name, in tokens; `null` when none stands there. */
  title: TokenRange | null
  /** How many words the fullest name has, and whether it was met in the nominative. */
  words: number
  sure: boolean
}

/** A place where somebody is named. Token indexes. */
export interface PersonMention extends TokenRange {
  readonly person: CasePerson
  /** It can be the subject of a clause. */
  readonly nominative: boolean
}

/** Everybody a document names. */
export interface CaseRoster {
  readonly people: readonly CasePerson[]
  /** In text order. */
  readonly mentions: readonly PersonMention[]
  /** By the stem of the surname, in the order of their first mention. */
  readonly bySurname: ReadonlyMap<string, readonly CasePerson[]>
}

interface Run extends TokenRange {
  readonly title: TokenRange | null
  readonly given: number
}

/** Finds those whom the text names with a first name or behind an office; one pass over the tokens. */
export function findCasePeople(reading: Reading): CaseRoster {
  const people: CasePerson[] = []
  const bySurname = new Map<string, CasePerson[]>()
  const mentions: PersonMention[] = []
  const runs = runsOf(reading)
  for (const run of runs) {
    const surname = nameStem(reading.tokens.folded[run.to - 1] ?? '')
    const list = bySurname.get(surname) ?? []
    const known = list.find((person) => isSame(reading, run, person))
    const person = known ?? newPerson(reading, run, surname)
    if (known === undefined) {
      people.push(person)
      bySurname.set(surname, [...list, person])
    } else addMention(reading, run, person)
    const nominative = isNominative(reading, run) && !isOblique(reading, run.title)
    mentions.push({ from: run.from, to: run.to, person, nominative })
  }
  return { people, bySurname, mentions: withSurnames(reading, mentions, bySurname) }
}

/** `госсекретарю США Марко Рубио`: the office tells the case of a name that never changes. */
function isOblique(reading: Reading, title: TokenRange | null): boolean {
  const role = title === null ? -1 : roleIn(reading, title)
  if (role < 0) return false
  const forms = formsOf(reading.pack.declension, reading.tokens.folded[role] ?? '')
  return forms !== null && !forms.some(({ cases }) => (cases & anyNominative) !== 0)
}

/** The mentions by surname alone of those who are named in full somewhere. */
function withSurnames(
  reading: Reading,
  mentions: readonly PersonMention[],
  bySurname: ReadonlyMap<string, readonly CasePerson[]>,
): PersonMention[] {
  const { tokens } = reading
  const all: PersonMention[] = []
  let next = 0
  for (let token = 0; token < tokens.count; token++) {
    const mention = mentions[next]
    if (mention !== undefined && token === mention.from) {
      all.push(mention)
      token = mention.to - 1
      next++
      continue
    }
    if (!isCapital(reading, token)) continue
    const person = bySurname.get(nameStem(tokens.folded[token] ?? ''))?.[0]
    if (person === undefined) continue
    const nominative = tokens.folded[token] === lastWord(person.name) && isClear(reading, token)
    all.push({ from: token, to: token + 1, person, nominative })
  }
  return all
}

/** A name that never changes is a subject for sure only where a clause begins. */
function isClear(reading: Reading, token: number): boolean {
  const { tokens } = reading
  if (!/[оеёиуюэ]$/u.test(tokens.folded[token] ?? '') || token === 0) return true
  if (tokens.kind[token - 1] !== tokenKind.word) return true
  return has(reading, token - 1, wordClass.complementiser | wordClass.conjunction)
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}

/* ---- Runs of names ---- */

const longestRun = 4

/** Words with capitals that name a person: with a first name among them, or behind an office. */
function runsOf(reading: Reading): Run[] {
  const runs: Run[] = []
  const { tokens } = reading
  for (let token = 0; token < tokens.count; token++) {
    if (!isNameWord(reading, token)) continue
    const to = runTo(reading, token)
    const title = titleBefore(reading, token)
    const given = firstGiven(reading, token, to)
    const isPerson = given >= 0 ? to - given > 1 : title !== null
    if (isPerson) runs.push({ from: given >= 0 ? given : token, to, title, given })
    token = to - 1
  }
  return runs
}

function runTo(reading: Reading, from: number): number {
  let to = from + 1
  while (to - from < longestRun && (isNameWord(reading, to) || isNamePart(reading, to))) to++
  while (
    to > from + 1 &&
    has(reading, to - 1, wordClass['name-part']) &&
    !isCapital(reading, to - 1)
  )
    to--
  return to
}

/** `уль`, `аль`, `фон` between two words of a name. */
function isNamePart(reading: Reading, token: number): boolean {
  if (/^(?:аль|уль|эль|ад|ас|ар|ан|аз|ат|аш|бен)-/u.test(reading.tokens.folded[token] ?? ''))
    return true
  return has(reading, token, wordClass['name-part']) && isCapital(reading, token + 1)
}

/** A word with a capital that is neither a place, a body, an office nor a small word. */
function isNameWord(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  if (!isCapital(reading, token) || tokens.kind[token] !== tokenKind.word) return false
  const word = tokens.folded[token] ?? ''
  if (/^[a-z]/u.test(word)) return false
  if (has(reading, token, wordClass['given-name'])) return true
  if (((tokens.shape[token] ?? 0) & shape.allCaps) !== 0 && !word.includes('.')) return false
  if ((reading.classes[token] ?? 0) !== 0 || pack.cues.has(word)) return false
  return formsOf(pack.declension, word) === null
}

function firstGiven(reading: Reading, from: number, to: number): number {
  for (let token = from; token < to; token++)
    if (has(reading, token, wordClass['given-name'])) return token
  return -1
}

const titleReach = 14

/** The office right before a name: `министр иностранных дел Германии`. */
function titleBefore(reading: Reading, name: number): TokenRange | null {
  const { tokens } = reading
  const isGiven = has(reading, name, wordClass['given-name'])
  if (!isGiven && tokens.kind[name - 1] !== tokenKind.word) return null
  let role = -1
  let from = name
  for (let token = name - 1; token >= Math.max(0, name - titleReach); token--) {
    if (tokens.kind[token] !== tokenKind.word && !isJoint(reading, token)) break
    if (endsTitle(reading, token)) break
    if (!isGiven && has(reading, token, wordClass.preposition)) break
    if (has(reading, token, wordClass.role | wordClass.honorific)) role = token
    from = token
  }
  if (role < 0) return null
  if (isOwned(reading, role, name)) return null
  let first = role
  while (first > from && isAdjective(reading, first - 1)) first--
  return { from: first, to: name }
}

/** `адвокат Анны Лещук`: the name is that of somebody else. */
function isOwned(reading: Reading, role: number, name: number): boolean {
  const traits = reading.pack.traits.get(reading.tokens.folded[role] ?? '') ?? 0
  if ((traits & trait.relational) === 0) return false
  const forms = formsOf(reading.pack.declension, reading.tokens.folded[name] ?? '') ?? []
  return forms.length > 0 && forms.every(({ cases }) => (cases & anyNominative) === 0)
}

/** A dash between two offices, or the marks around a name of a body. */
function isJoint({ tokens }: Reading, token: number): boolean {
  const kind = tokens.kind[token]
  return kind === tokenKind.quote || kind === tokenKind.open || kind === tokenKind.close
}

function endsTitle(reading: Reading, token: number): boolean {
  const ends =
    wordClass.pronoun |
    wordClass.complementiser |
    wordClass.relative |
    wordClass.adverb |
    wordClass.negation |
    wordClass.time
  if (has(reading, token, ends)) return true
  return reading.pack.cues.has(reading.tokens.folded[token] ?? '') && !isCapital(reading, token)
}

function isAdjective({ tokens, pack }: Reading, token: number): boolean {
  const word = tokens.folded[token] ?? ''
  if (formsOf(pack.declension, word) !== null || tokens.kind[token] !== tokenKind.word) return false
  return /(?:ый|ий|ой|ого|его|ому|ему|ым|им|ая|ую|ые|ие|ых|их)$/u.test(word) && word.length > 4
}

/* ---- People ---- */

function isSame(reading: Reading, run: Run, person: CasePerson): boolean {
  if (run.given < 0) return true
  const given = nameStem(reading.tokens.folded[run.given] ?? '')
  return person.words === 1 || person.stems.has(given)
}

function newPerson(reading: Reading, run: Run, surname: string): CasePerson {
  const gender = genderOf(reading, run)
  const person: CasePerson = {
    name: nominativeOf(reading, run, gender),
    stems: new Set(),
    surname,
    gender,
    titles: new Set(),
    title: run.title,
    words: run.to - run.from,
    sure: isNominative(reading, run),
  }
  note(reading, run, person)
  return person
}

/** A fuller name, or one of the same length that is surely in the nominative, is the better one. */
function addMention(reading: Reading, run: Run, person: CasePerson): void {
  const words = run.to - run.from
  const sure = isNominative(reading, run)
  if (words > person.words || (words === person.words && sure && !person.sure)) {
    person.gender = run.given >= 0 ? genderOf(reading, run) : person.gender
    person.name = nominativeOf(reading, run, person.gender)
    person.words = words
    person.sure = sure
    person.title = run.title ?? person.title
  }
  person.title ??= run.title
  note(reading, run, person)
}

function note(reading: Reading, run: Run, person: CasePerson): void {
  for (let token = run.from; token < run.to; token++)
    person.stems.add(nameStem(reading.tokens.folded[token] ?? ''))
  if (run.title !== null) for (const key of allTitleKeys(reading, run.title)) person.titles.add(key)
}

function genderOf(reading: Reading, run: Run): Gender {
  const { pack, tokens } = reading
  if (run.given >= 0) {
    const traits = pack.traits.get(tokens.folded[run.given] ?? '') ?? 0
    if ((traits & (trait.male | trait.female)) === trait.female) return 'f'
    return 'm'
  }
  return /(?:ова|ева|ёва|ина|ская|цкая)$/u.test(tokens.folded[run.to - 1] ?? '') &&
    isNominative(reading, run)
    ? 'f'
    : 'm'
}

/** The first name or the office before it stands in the nominative and in no other case. */
function isNominative(reading: Reading, run: Run): boolean {
  const role = run.title === null ? -1 : roleIn(reading, run.title)
  for (const token of [run.given, role]) {
    const forms = formsOf(reading.pack.declension, reading.tokens.folded[token] ?? '') ?? []
    if (forms.length === 0 || forms.some(isUnchanging)) continue
    return forms.some(isOnlyNominative)
  }
  return isClear(reading, run.from)
}

function isOnlyNominative({ cases }: WordForm): boolean {
  return (cases & anyNominative) !== 0
}

/** `Марко`: every case looks the same. */
function isUnchanging({ cases }: WordForm): boolean {
  return (cases & 1) !== 0 && (cases & 2) !== 0
}

function roleIn(reading: Reading, { from, to }: TokenRange): number {
  for (let token = from; token < to; token++) if (has(reading, token, wordClass.role)) return token
  return -1
}

function nominativeOf(reading: Reading, run: Run, gender: Gender): string {
  const { tokens, document, pack } = reading
  const words: string[] = []
  const already = isNominative(reading, run)
  for (let token = run.from; token < run.to; token++) {
    const word = document.text.slice(tokens.start[token], tokens.end[token])
    words.push(already ? word : nominativeName(pack.declension, word, gender))
  }
  return words.join(' ')
}

/* ---- Titles ---- */

/** What a title says, so that `украинский президент` and `президент Украины` meet: lemmas, and places by their state. */
export function titleKeys(reading: Reading, { from, to }: TokenRange): Set<string> {
  const keys = new Set<string>()
  for (let token = from; token < to; token++) {
    if (reading.tokens.kind[token] !== tokenKind.word) continue
    for (const part of partsOf(reading.tokens.folded[token] ?? '')) {
      const key = keyOf(reading, part, token)
      if (key !== '') keys.add(key)
    }
  }
  return keys
}

/**
 * The keys of a title with those of its other names: who is `министр иностранных дел` is `глава МИД` too. What points back
 * has to have keys among these.
 */
export function allTitleKeys(reading: Reading, range: TokenRange): Set<string> {
  const keys = titleKeys(reading, range)
  // A name may lead to another that leads on: minister, head of the ministry, ministry.
  for (let known = 0; known < keys.size; ) {
    known = keys.size
    for (const [short, long] of reading.pack.titles) {
      const words = short.split(' ').map((word) => keyOfWord(reading, word))
      const other = long.map((word) => keyOfWord(reading, word))
      if (words.every((word) => keys.has(word))) for (const word of other) keys.add(word)
      else if (other.every((word) => keys.has(word))) for (const word of words) keys.add(word)
    }
  }
  return keys
}

/** `экс-министр` is a former minister. */
function partsOf(word: string): string[] {
  return word.startsWith('экс-') ? [word.slice('экс-'.length)] : [word]
}

function keyOf(reading: Reading, word: string, token: number): string {
  const small =
    wordClass.preposition |
    wordClass.conjunction |
    wordClass.honorific |
    wordClass.determiner |
    wordClass.demonstrative
  if (has(reading, token, small)) return ''
  if (((reading.pack.traits.get(word) ?? 0) & trait.former) !== 0) return ''
  return keyOfWord(reading, word)
}

function keyOfWord({ pack: { declension } }: Reading, word: string): string {
  const forms = formsOf(declension, word)
  const lemma = forms?.[0]?.lemma
  const place =
    lemma === undefined ? adjectivePlace(declension.places, word) : declension.places.get(lemma)
  if (place !== undefined) return `@${place.state}`
  return lemma === undefined || word.includes('-') ? nameStem(word) : nameStem(lemma)
}

function adjectivePlace(
  places: ReadonlyMap<string, { readonly state: string }>,
  word: string,
): { readonly state: string } | undefined {
  const stem = word.replace(/(?:ого|его|ому|ему|ыми|ими|ым|им|ой|ая|ую|ое|ые|ых|их|ий|ом|ие)$/u, '')
  return stem === word ? undefined : places.get(`${stem}ий`)
}

function has({ classes }: Reading, token: number, bits: number): boolean {
  return ((classes[token] ?? 0) & bits) !== 0
}

function isCapital({ tokens }: Reading, token: number): boolean {
  return ((tokens.shape[token] ?? 0) & shape.capital) !== 0
}
