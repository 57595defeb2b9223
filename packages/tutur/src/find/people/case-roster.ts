import {
  anyNominative,
  anySingular,
  type Gender,
  grammaticalCase,
} from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import type { NameReading } from '../../languages/person-name.ts'
import { trait } from '../../languages/trait.ts'
import { pushTo } from '../../text/push-to.ts'
import { fold, tokenKind } from '../../text/tokens.ts'
import { adjectiveEnding, casesAt, isAdjective, isPlural, stemAt } from '../phrases/case-words.ts'
import {
  has,
  isAllCaps,
  isCapital,
  type Reading,
  sentenceOf,
  type TokenRange,
} from '../words/reading.ts'
import { isPlaceNoun, unknownPlaces } from './case-places.ts'
import {
  genderByVerb,
  isVerb,
  type NameRun,
  nameStands,
  nominativeOf,
  ownsNoun,
  roleIn,
  showsGender,
} from './case-standing.ts'
import { allTitleKeys, titleHeads } from './case-titles.ts'

/** Somebody whom a text in a language with cases names. */
export interface CasePerson {
  /** The fullest name, in the nominative. */
  name: string
  /** Stems of the words of the name, the surname last. */
  readonly stems: Set<string>
  readonly surname: string
  gender: Gender
  /** Whether something in the text shows the gender; else it is a guess, and a pronoun of the other can mean this person. */
  genderShown: boolean
  /** Keys of the titles that stand beside the name. */
  readonly titles: Set<string>
  /** Of these, the words for the person: `пресс-секретарь` of `пресс-секретарь президента`. */
  readonly heads: Set<string>
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
  /** The text has not named the person before. */
  readonly first: boolean
}

/** Everybody a document names. */
export interface CaseRoster {
  readonly people: readonly CasePerson[]
  /** In text order. */
  readonly mentions: readonly PersonMention[]
  /** Those who are named more than once. */
  readonly repeated: ReadonlySet<CasePerson>
  /** By the stem of the surname, in the order of their first mention. */
  readonly bySurname: ReadonlyMap<string, readonly CasePerson[]>
  /** Places that no table has: their stems, and their nominative, folded. */
  readonly places: ReadonlyMap<string, string>
  /** People named in a row, in text order. */
  readonly groups: readonly CaseGroup[]
}

/** `послы Анна Лещук, Игорь Белый и Вера Том`: people named in a row. Token indexes. */
export interface CaseGroup extends TokenRange {
  /** Their names in the nominative, as a list. */
  readonly name: string
  /** Keys of the office that they share; empty when none stands before them. */
  readonly titles: ReadonlySet<string>
}

interface Run extends NameRun {
  readonly stands: NameReading
}

/** Finds those whom the text names with a first name or behind an office; a few passes over the tokens. */
export function findCasePeople(reading: Reading): CaseRoster {
  const people: CasePerson[] = []
  const bySurname = new Map<string, CasePerson[]>()
  const mentions: PersonMention[] = []
  const places = unknownPlaces(reading)
  const runs = runsOf(reading, places)
  const fuller = surnamesBehind(reading, runs)
  for (const whole of runs) {
    const own = ownName(reading, whole, bySurname)
    const stands = nameStands(reading, own)
    const run = { ...own, stands, title: ownTitle(reading, own.title, stands) }
    const surname = fuller.get(firstWords(reading, run)) ?? stemAt(reading, run.to - 1)
    const known = bySurname.get(surname)?.find((person) => isSame(reading, run, person))
    const person = known ?? newPerson(reading, run, surname)
    if (known === undefined) {
      people.push(person)
      pushTo(bySurname, surname, person)
    } else addMention(reading, run, person)
    const nominative = isNominative(reading, run) && !isOblique(reading, run.title)
    mentions.push({ from: run.from, to: run.to, person, nominative, first: known === undefined })
  }
  const all = withSurnames(reading, mentions, bySurname)
  return {
    people,
    repeated: repeatedIn(all),
    bySurname,
    mentions: all,
    places,
    groups: groupsOf(reading, all),
  }
}

/** `Сергей Иванович` is the Сергей Иванович Лещук of the same text: by the stems of two words of a name the surname that stands behind them. */
function surnamesBehind(reading: Reading, runs: readonly NameRun[]): Map<string, string> {
  const surnames = new Map<string, string>()
  for (const { from, to, given } of runs) {
    if (given !== from || to - from !== 3) continue
    surnames.set(firstWords(reading, { from, to: to - 1 }), stemAt(reading, to - 1))
  }
  return surnames
}

/** The stems of the two words of a name; empty for any other number of words. */
function firstWords(reading: Reading, { from, to }: TokenRange): string {
  return to - from === 2 ? `${stemAt(reading, from)} ${stemAt(reading, from + 1)}` : ''
}

function repeatedIn(mentions: readonly PersonMention[]): Set<CasePerson> {
  const named = new Set<CasePerson>()
  const repeated = new Set<CasePerson>()
  for (const { person } of mentions) (named.has(person) ? repeated : named).add(person)
  return repeated
}

/** `мать пленного Вера Лещук`, `помощник Анны Лещук`: an office in another case than the name is not its bearer's. */
function ownTitle(
  reading: Reading,
  title: TokenRange | null,
  { cases }: NameReading,
): TokenRange | null {
  const role = title === null ? -1 : roleIn(reading, title)
  const ofRole = casesAt(reading, role) & anySingular
  return ofRole === 0 || (ofRole & cases) !== 0 ? title : null
}

/** `после ухода Мэй Джонсон`: of two unknown words the second alone, where it is the surname of somebody named in full before. */
function ownName(
  reading: Reading,
  run: NameRun,
  bySurname: ReadonlyMap<string, readonly CasePerson[]>,
): NameRun {
  if (run.given >= 0 || run.title !== null || run.to - run.from < 2) return run
  const known = bySurname.get(stemAt(reading, run.to - 1)) ?? []
  if (known.length === 0) return run
  const first = stemAt(reading, run.from)
  return known.some(({ stems }) => stems.has(first)) ? run : { ...run, from: run.to - 1 }
}

/** `госсекретарю США Марко Рубио`: the office tells the case of a name that never changes. */
function isOblique(reading: Reading, title: TokenRange | null): boolean {
  const role = title === null ? -1 : roleIn(reading, title)
  return role >= 0 && isInOtherCase(reading, role)
}

/** A noun of the tables that can be in no nominative. */
function isInOtherCase(reading: Reading, token: number): boolean {
  const cases = casesAt(reading, token)
  return cases !== 0 && (cases & anyNominative) === 0
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
    const namesakes = bySurname.get(stemAt(reading, token)) ?? []
    const person = namesakeAt(reading, token, namesakes)
    if (person === undefined) continue
    const nominative = tokens.folded[token] === lastWord(person.name) && isClear(reading, token)
    all.push({ from: token, to: token + 1, person, nominative, first: false })
  }
  return all
}

/** `сказала Гай`: of those with that surname the first whom the verb beside it fits, else the first. */
function namesakeAt(
  reading: Reading,
  token: number,
  namesakes: readonly CasePerson[],
): CasePerson | undefined {
  const [first] = namesakes
  if (namesakes.length < 2) return first
  const gender = genderByVerb(reading, { from: token, to: token + 1, title: null, given: -1 })
  return namesakes.find((person) => gender === null || person.gender === gender) ?? first
}

/** A name that never changes is a subject for sure only where a clause begins. */
function isClear(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  if (!pack.patterns.unchanging.test(tokens.folded[token] ?? '') || token === 0) return true
  if (tokens.kind[token - 1] !== tokenKind.word) return true
  return has(reading, token - 1, wordClass.complementiser | wordClass.conjunction)
}

function lastWord(name: string): string {
  return fold(name.slice(name.lastIndexOf(' ') + 1))
}

/* ---- Runs of names ---- */

const longestRun = 4

/** Words with capitals that name a person: with a first name among them, or behind an office. */
function runsOf(reading: Reading, places: ReadonlyMap<string, string>): NameRun[] {
  const runs: NameRun[] = []
  const states = new Set<string>()
  const { tokens } = reading
  for (let token = 0; token < tokens.count; token++) {
    if (!isNameWord(reading, token) || isPlaceAlone(reading, token, places)) continue
    const to = runTo(reading, token)
    const from = withParticles(reading, token)
    const title = titleBefore(reading, from)
    const given = firstGiven(reading, token, to)
    const isPerson = given >= 0 ? to - given > 1 : title !== null || isFullName(reading, token, to)
    if (isPerson && title !== null && isStateBefore(reading, token, to)) {
      const name = token + 1
      states.add(stemAt(reading, token))
      runs.push({ from: name, to, title: titleBefore(reading, name), given })
    } else if (isPerson) runs.push({ from: given >= 0 ? given : from, to, title, given })
    token = to - 1
  }
  return states.size === 0 ? runs : runs.filter((run) => !isStateOfOffice(reading, run, states))
}

/** `премьер Остмарка`, where the text has `премьер Остмарка Инга Валль`: whose the office is, and no name. */
function isStateOfOffice(
  reading: Reading,
  { from, to, title }: NameRun,
  states: ReadonlySet<string>,
): boolean {
  if (title === null || to - from > 1 || !states.has(stemAt(reading, from))) return false
  return reading.pack.patterns.genitiveState.test(reading.tokens.folded[from] ?? '')
}

/** `президент Остерланда Стен Боро`: behind an office a word that can be in the genitive, and two or more behind it. */
function isStateBefore(reading: Reading, from: number, to: number): boolean {
  if (to - from < 3 || !isNameWord(reading, from + 1)) return false
  const given = firstGiven(reading, from, to)
  const { genitiveState } = reading.pack.patterns
  const isState = genitiveState.test(reading.tokens.folded[from] ?? '')
  return isState && (given < 0 || given === from + 1)
}

/** `барон фон Лан`: with the small words right before a name, behind an office. */
function withParticles(reading: Reading, token: number): number {
  const other = wordClass.preposition | wordClass.conjunction
  let from = token
  while (has(reading, from - 1, wordClass['name-part']) && !has(reading, from - 1, other)) from--
  return has(reading, from - 1, wordClass.role | wordClass.honorific) ? from : token
}

/** `министр Ниворы`: a place by what the text says elsewhere, with no first name before it and no name behind it. */
function isPlaceAlone(
  reading: Reading,
  token: number,
  places: ReadonlyMap<string, string>,
): boolean {
  return !has(reading, token, wordClass['given-name']) && places.has(stemAt(reading, token))
}

/** `Пегги Уитсон`: two or three words with capitals that no table has, the first no adjective, and no body or place behind them. */
function isFullName(reading: Reading, from: number, to: number): boolean {
  const { tokens, pack } = reading
  if (to - from < 2 || to - from > 3) return false
  if (tokens.kind[from - 1] === tokenKind.quote || tokens.kind[to] === tokenKind.quote) return false
  const first = tokens.folded[from] ?? ''
  if (first.length < 2 || adjectiveEnding(pack, first) !== null) return false
  return !has(reading, to, wordClass.organisation)
}

function runTo(reading: Reading, from: number): number {
  let to = from + 1
  while (to - from < longestRun && goesOnAt(reading, to)) {
    if (beginsAnother(reading, from, to)) break
    to++
  }
  while (
    to > from + 1 &&
    has(reading, to - 1, wordClass['name-part']) &&
    !isCapital(reading, to - 1)
  )
    to--
  return to
}

function goesOnAt(reading: Reading, token: number): boolean {
  return isNameWord(reading, token) || isNamePart(reading, token) || isInitialDot(reading, token)
}

/** `А. Лещук`: the dot of an initial before the rest of the name. */
function isInitialDot(reading: Reading, token: number): boolean {
  const { tokens } = reading
  const isInitial = tokens.folded[token - 1]?.length === 1 && isCapital(reading, token - 1)
  const isDot = tokens.folded[token] === '.' && tokens.start[token] === tokens.end[token - 1]
  return isInitial && isDot && isCapital(reading, token + 1)
}

/** `Ольге Гай Пётр Рудь`: a first name that can be in none of the cases of the first name before it. `Петров` is no several Peters. */
function beginsAnother(reading: Reading, from: number, token: number): boolean {
  if (!has(reading, token, wordClass['given-name'])) return false
  const before = firstGiven(reading, from, token)
  if (before < 0) return false
  const [one, other] = [
    casesAt(reading, before) & anySingular,
    casesAt(reading, token) & anySingular,
  ]
  return one !== 0 && other !== 0 && (one & other) === 0
}

/** `уль`, `аль`, `фон` between two words of a name. */
function isNamePart(reading: Reading, token: number): boolean {
  if (reading.pack.patterns.nameParticle.test(reading.tokens.folded[token] ?? '')) return true
  // `фон дер Лан`.
  let next = token
  while (next < token + longestParts && has(reading, next, wordClass['name-part'])) next++
  return next > token && isCapital(reading, next)
}

/** How many small words stand between two words of a name at most. */
const longestParts = 2

/** A word with a capital that is neither a place, a body, an office nor a small word. */
function isNameWord(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  if (!isCapital(reading, token) || tokens.kind[token] !== tokenKind.word) return false
  const word = tokens.folded[token] ?? ''
  if (/^[a-z]/u.test(word)) return false
  // `А. Лещук`: `а` is a conjunction, too.
  if (isInitialDot(reading, token + 1)) return true
  if (has(reading, token, wordClass['given-name']) || isDoubleName(reading, token)) return true
  if (isAllCaps(reading, token) && !word.includes('.')) return false
  if ((reading.classes[token] ?? 0) !== 0 || pack.cues.has(word)) return false
  if (isPlaceNoun(reading, token)) return false
  return casesAt(reading, token) === 0
}

/** `Сан-Мартин`: both parts have a capital. */
function isDoubleName({ tokens, document }: Reading, token: number): boolean {
  const word = document.text.slice(tokens.start[token], tokens.end[token])
  return /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word)
}

function firstGiven(reading: Reading, from: number, to: number): number {
  for (let token = from; token < to; token++) if (isGivenName(reading, token)) return token
  return -1
}

/** `Хенрик Даль`: a word that would be several of a first name (`Даля`) is none. */
function isGivenName(reading: Reading, token: number): boolean {
  return has(reading, token, wordClass['given-name']) && !isPlural(reading, token)
}

const titleReach = 14

/** The office right before a name: `министр иностранных дел Германии`. */
function titleBefore(reading: Reading, name: number): TokenRange | null {
  const { tokens } = reading
  const isGiven = has(reading, name, wordClass['given-name'])
  if (!isGiven && tokens.kind[name - 1] !== tokenKind.word) return null
  const from = titleFrom(reading, name, isGiven)
  let role = -1
  for (let token = from; token < name && role < 0; token++) {
    // `заявил журналистам министр Иван Лещук`: several hold no office of one.
    const isOffice = has(reading, token, wordClass.role | wordClass.honorific)
    // `«Политика» министра Ивана Лещука`: what stands in marks is no office.
    const isMarked = reading.quotationOf[token] !== reading.quotationOf[name]
    if (isOffice && !isMarked && !isPlural(reading, token)) role = token
  }
  if (role < 0 || isOwned(reading, role, name)) return null
  let first = role
  while (first > from && isAdjective(reading, first - 1)) first--
  return { from: first, to: name }
}

/** First token that may belong to the office: a verb, another's name or a mark stands before it. */
function titleFrom(reading: Reading, name: number, isGiven: boolean): number {
  const { tokens } = reading
  let from = name
  const first = reading.sentences[sentenceOf(reading, name)]?.from ?? 0
  for (let token = name - 1; token >= Math.max(first, name - titleReach); token--) {
    if (tokens.kind[token] !== tokenKind.word && !isJoint(reading, token)) break
    if (endsTitle(reading, token) || isNameOfAnother(reading, token)) break
    if (!isGiven && has(reading, token, wordClass.preposition)) break
    from = token
  }
  return from
}

/** `Хиллари` before `Фил Гордон`. */
function isNameOfAnother(reading: Reading, token: number): boolean {
  return has(reading, token, wordClass['given-name']) && isCapital(reading, token)
}

/** `адвокат Анны Лещук`: the name is that of somebody else. */
function isOwned(reading: Reading, role: number, name: number): boolean {
  const traits = reading.pack.traits.get(reading.tokens.folded[role] ?? '') ?? 0
  return (traits & trait.relational) !== 0 && isInOtherCase(reading, name)
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
  // `комиссар по делам беженцев`: `по` begins a cue, too.
  if (isCapital(reading, token) || has(reading, token, wordClass.preposition)) return false
  return reading.pack.cues.has(reading.tokens.folded[token] ?? '') || isVerb(reading, token)
}

/* ---- People ---- */

function isSame(reading: Reading, run: Run, person: CasePerson): boolean {
  if (run.given < 0) return true
  const given = stemAt(reading, run.given)
  return person.words === 1 || person.stems.has(given)
}

function newPerson(reading: Reading, run: Run, surname: string): CasePerson {
  const { gender } = run.stands
  const person: CasePerson = {
    name: nominativeOf(reading, run, run.stands),
    stems: new Set(),
    surname,
    gender,
    genderShown: showsGender(reading, run),
    titles: new Set(),
    heads: new Set(),
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
    person.gender = run.given >= 0 ? run.stands.gender : person.gender
    person.name = nominativeOf(reading, run, run.stands)
    person.words = words
    person.sure = sure
    person.title = run.title ?? person.title
  }
  if (!person.genderShown && showsGender(reading, run)) {
    person.gender = run.stands.gender
    person.genderShown = true
  }
  person.title ??= run.title
  note(reading, run, person)
}

/** Whether a pronoun of that gender can mean the person. */
export function mayBeOf({ gender, genderShown }: CasePerson, wanted: Gender | null): boolean {
  return wanted === null || !genderShown || gender === wanted
}

function note(reading: Reading, run: Run, person: CasePerson): void {
  for (let token = run.from; token < run.to; token++) person.stems.add(stemAt(reading, token))
  for (const title of [run.title, titleBeforeComma(reading, run), titleBehind(reading, run)])
    if (title !== null) noteTitle(reading, title, person)
}

/** Adds what a title says to what is known of its holder. */
export function noteTitle(reading: Reading, title: TokenRange, person: CasePerson): void {
  const keys = allTitleKeys(reading, title)
  for (const key of keys) person.titles.add(key)
  for (let token = title.from; token < title.to; token++) {
    if (!isHead(reading, title, token)) continue
    for (const key of titleHeads(reading, token, keys)) person.heads.add(key)
  }
}

/** The first office of a title, or one behind a dash or a comma: `статс-секретарь — заместитель министра`. */
function isHead(reading: Reading, { from }: TokenRange, token: number): boolean {
  if (!has(reading, token, wordClass.role | wordClass.honorific)) return false
  for (let before = token - 1; before >= from; before--) {
    if (reading.tokens.kind[before] !== tokenKind.word) return true
    if (has(reading, before, wordClass.role)) return false
  }
  return true
}

/** `бывший министр, глава центра Иван Лещук`: an office before the comma too. */
function titleBeforeComma(reading: Reading, { title }: Run): TokenRange | null {
  const { tokens } = reading
  if (title === null || tokens.kind[title.from - 1] !== tokenKind.comma) return null
  const to = title.from - 1
  const from = titleFrom(reading, to, true)
  const role = roleIn(reading, { from, to })
  return role < 0 || !isOffice(reading, role) ? null : { from: role, to }
}

/** `Иван Лещук, глава центра,`, `Иван Лещук — глава центра.`: an office behind the name, up to the next mark. */
function titleBehind(reading: Reading, { to }: Run): TokenRange | null {
  const { tokens } = reading
  const isDash = tokens.kind[to] === tokenKind.dash && tokens.end[to - 1] !== tokens.start[to]
  if (tokens.kind[to] !== tokenKind.comma && !isDash) return null
  let role = to + 1
  while (isAdjective(reading, role)) role++
  if (!has(reading, role, wordClass.role) || !isOffice(reading, role)) return null
  const last = reading.sentences[sentenceOf(reading, to)]?.to ?? 0
  const reach = Math.min(last, role + titleReach)
  let end = role + 1
  while (end < reach && tokens.kind[end] === tokenKind.word && !endsTitle(reading, end)) end++
  // Under a letter or a release nothing follows.
  const closes =
    end === last ||
    tokens.kind[end] === tokenKind.comma ||
    (isDash && tokens.kind[end] === tokenKind.stop)
  return closes ? { from: to + 1, to: end } : null
}

/** An office of one, in the nominative. */
function isOffice(reading: Reading, role: number): boolean {
  return (casesAt(reading, role) & grammaticalCase.nominative) !== 0
}

/** It can be the subject of a clause: in no other case for sure, or where what stands before it tells. */
function isNominative(reading: Reading, run: Run): boolean {
  const { cases } = run.stands
  if ((cases & grammaticalCase.nominative) === 0) return false
  if (cases === grammaticalCase.nominative) return true
  const role = run.title === null ? -1 : roleIn(reading, run.title)
  if (role >= 0 && casesAt(reading, role) !== 0) return true
  return !ownsNoun(reading, run) && isClear(reading, run.from)
}

/* ---- Groups ---- */

/** People named one after another, with nothing but commas and `и` between them. */
function groupsOf(reading: Reading, mentions: readonly PersonMention[]): CaseGroup[] {
  const groups: CaseGroup[] = []
  for (let first = 0; first < mentions.length; ) {
    let last = first
    while (last + 1 < mentions.length && isListed(reading, mentions[last], mentions[last + 1]))
      last++
    const head = mentions[first]
    const tail = mentions[last]
    if (last > first && head !== undefined && tail !== undefined) {
      const titles = sharedTitle(reading, head.from)
      const listed = mentions.slice(first, last + 1)
      const name = listOf(reading.pack.grammar.joint, listed, titles !== null)
      if (name !== null)
        groups.push({ from: head.from, to: tail.to, name, titles: titles ?? new Set() })
    }
    first = last + 1
  }
  return groups
}

function isListed(
  reading: Reading,
  one: PersonMention | undefined,
  next: PersonMention | undefined,
): boolean {
  if (one === undefined || next === undefined || next.from !== one.to + 1) return false
  if (one.person === next.person) return false
  const kind = reading.tokens.kind[one.to]
  return kind === tokenKind.comma || has(reading, one.to, wordClass.conjunction)
}

/** The names as a list; `null` for a row of names that nothing joins to one group. */
function listOf(joint: string, mentions: readonly PersonMention[], joined: boolean): string | null {
  if (!joined && !mentions.every(({ nominative }) => nominative)) return null
  const names = mentions.map(({ person }) => person.name)
  return `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1) ?? ''}`
}

/** The keys of an office of several before the first name, and of what else its sentence calls them: `авторами стали послы`. */
function sharedTitle(reading: Reading, name: number): Set<string> | null {
  const { tokens } = reading
  let role = -1
  const keys = new Set<string>()
  for (let token = name - 1; token >= Math.max(0, name - groupReach); token--) {
    if (tokens.kind[token] === tokenKind.stop || tokens.kind[token] === tokenKind.quote) break
    if (!has(reading, token, wordClass.role) || !isPlural(reading, token)) continue
    const to = role < 0 ? name : role
    if (role < 0) role = token
    for (const key of allTitleKeys(reading, { from: token, to })) keys.add(key)
  }
  return role < 0 ? null : keys
}

const groupReach = 20
