import { actorsNamed, territoryOf } from '../../knowledge/known-actors.ts'
import { sidesOf } from '../../knowledge/offices.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { classesOfWord } from '../../languages/word-ending.ts'
import { fold, shape } from '../../text/tokens.ts'
import { has, type Reading, type TokenRange } from '../words/reading.ts'
import {
  type Actor,
  type ActorMention,
  contentWords,
  covers,
  coversAsPart,
  coversBut,
  isState,
  lesserWords,
  lineOf,
} from './actors.ts'
import {
  byDescription,
  type FoundSpeaker,
  oneBody,
  type Scene,
  unnamedActor,
  withState,
} from './found-speaker.ts'
import { type Pointing, pointingOf } from './pointing.ts'

/** A description where it stands as a source. */
export interface DescribedSource {
  readonly range: TokenRange
  readonly sentence: number
  readonly headline: boolean
  /** Who was last spoken of or spoke, as a pronoun in the place of the description would say; `null` when open. */
  readonly latest: () => Actor | null
}

/** A description with what its words show. */
interface Described extends Pointing, Pick<Actor, 'kind' | 'number'> {
  readonly words: readonly string[]
  readonly token: number
  readonly sentence: number
  readonly latest: () => Actor | null
}

/** How far the next person may be named, in tokens. */
const nextReach = 200

/** How many sentences further on the one may be named whom a bare title announces. */
const announceReach = 4

/**
 * Whom a noun phrase without a name stands for: somebody it points back at or, when it points at nobody known, an
 * actor under the words as printed.
 */
export function describedSpeaker(scene: Scene, source: DescribedSource): FoundSpeaker {
  const { reading, roster } = scene
  const { range, sentence, latest } = source
  const pointing = pointingOf(reading, roster.marks, range)
  const words = contentWords(reading, pointing.core)
  const what = kindOf(scene, range, pointing)
  const described = { ...pointing, ...what, words, token: range.from, sentence, latest }
  const known = words.length === 0 ? null : pointedAt(scene, described, source.headline)
  return known ?? asPrinted(scene, source, described)
}

function asPrinted(scene: Scene, { range }: DescribedSource, described: Described): FoundSpeaker {
  const actor = unnamedActor(scene.reading, range, described)
  const printed = withState(scene, withoutPointers(scene, range))
  const name = nominativeOf(printed, scene.reading.pack)
  const role = isTitle(described) ? lineOf(scene.reading, described.core) : null
  return { actor: { ...actor, name, role }, form: 'description', role, rule: 'description.new' }
}

/** `seorang pejabat` and `pejabat itu` are pejabat: a word that only says whether somebody is known is no part of a name. */
function withoutPointers({ reading, roster }: Scene, range: TokenRange): TokenRange {
  const { traits } = roster.marks
  const isDeterminer = (token: number): boolean => has(reading, token, wordClass.determiner)
  let { from, to } = range
  const isOne = ((traits[from] ?? 0) & trait.single) !== 0
  while (isOne && from < to - 1 && isDeterminer(from)) from++
  while (to > from + 1 && has(reading, to - 1, wordClass.demonstrative)) to--
  return { from, to }
}

/** `des Wetterdienstes`, `Beobachtern`: one word in another case, where the tables know it without the ending. */
function nominativeOf(name: string, pack: LanguagePack): string {
  const { caseEnding } = pack.grammar
  if (caseEnding === null || name.includes(' ')) return name
  const stem = [2, 1]
    .map((length) => name.slice(0, -length))
    .find((shorter) => caseEnding.test(name.slice(shorter.length)) && isKnown(shorter, pack))
  return stem !== undefined && !pack.words.has(fold(name)) ? stem : name
}

function isKnown(word: string, pack: LanguagePack): boolean {
  const speaks = wordClass.role | wordClass.people | wordClass.organisation
  return (classesOfWord(fold(word), pack) & speaks) !== 0
}

/** `Jaksa Agung`: a title in capitals, which only one person can hold. */
function isTitle({ kind, number, capital, words, fresh }: Described): boolean {
  return kind === 'unnamed' && number !== 'several' && capital && words.length > 1 && !fresh
}

function pointedAt(scene: Scene, described: Described, headline: boolean): FoundSpeaker | null {
  // `Buruh Desak C`: the people are not whoever leads them.
  if (headline && described.number === 'several') return null
  if (headline) return byDescription(holderOf(scene, described, true), 'description.role')
  if (isIndefinite(described)) return peopleBefore(scene, described)
  if (described.fresh) return comingHolder(scene, described)
  return described.kind === 'unnamed' ? person(scene, described) : body(scene, described)
}

/** Several, or a bare noun that may be several: `analis`, but not `Jaksa Agung`. */
function isIndefinite({ number, back, capital, words }: Described): boolean {
  return number === 'several' || (number === null && !back && !(capital && words.length > 1))
}

/** `para pakar itu`: people described before. Without a word that points back they may be others. */
function peopleBefore({ past }: Scene, { words, back }: Described): FoundSpeaker | null {
  if (!back) return null
  const before = past.lastSpoken(
    (actor) => actor.kind === 'unnamed' && actor.number !== 'one' && covers(actor, words),
  )
  return byDescription(before, 'description.people')
}

/** `a spokesperson for the army`, whom the text names further on. */
function comingHolder({ roster }: Scene, { words, token }: Described): FoundSpeaker | null {
  if (words.length < 3) return null
  const holders = roster.index.describedBy(words, 'person')
  return byDescription(roster.index.firstAfter(holders, token), 'description.role')
}

function person(scene: Scene, described: Described): FoundSpeaker | null {
  const { words, back } = described
  const canBe = (actor: Actor) => canMean(scene, actor, described)
  const spoken =
    scene.past.lastSpoken((actor) => covers(actor, words) && canBe(actor)) ??
    compound(scene, described, isOnePerson) ??
    unknownBody(scene, described)
  // `aktivis HAM ini` has been named before; `the activist` may be named below.
  const later = (described.capital || back) && !described.demonstrative
  const known = spoken ?? holderOf(scene, described, later) ?? ownedTitle(scene, described)
  if (known !== null) return byDescription(known, 'description.role')
  return back ? pointedBack(scene, described) : announced(scene, described)
}

/** `die Bahn` behind `die Deutsche Bahn`: a noun that no table knows may be a body's after all. */
function unknownBody({ reading, past }: Scene, { words, back }: Described): Actor | null {
  if (!back || reading.pack.endings.size === 0) return null
  return past.lastSpoken((actor) => actor.kind === 'body' && covers(actor, words))
}

/** Who holds the title that the words describe: the one named last before, else (`later`) the first named after. */
function holderOf(scene: Scene, described: Described, later: boolean): Actor | null {
  const { roster } = scene
  const { words, token } = described
  const holders = roster.index
    .describedBy(words, 'person')
    .filter((one) => holds(one, words, roster) && canMean(scene, one, described))
  return roster.index.lastBefore(holders, token) ?? (later ? (holders[0] ?? null) : null)
}

/** `Norland's deputy foreign minister` for Deputy Foreign Minister Galunin: the only one with this title, and of no other state, where the text has named that state before. */
function ownedTitle(scene: Scene, described: Described): Actor | null {
  const { roster } = scene
  const { words, token } = described
  const states = words.filter(isState)
  const title = words.filter((word) => !isState(word))
  if (states.length !== 1 || title.length < 2) return null
  if (roster.stateFirstNamed(states[0] ?? '') >= token) return null
  const [holder, ...others] = roster.index
    .describedBy(title, 'person')
    .filter((actor) => canMean(scene, actor, described))
  return others.length === 0 ? (holder ?? null) : null
}

/** `terdakwa` is not the `penasihat hukum terdakwa`: one word, behind a role held towards whom it means. */
function holds({ role }: Actor, words: readonly string[], roster: Scene['roster']): boolean {
  if (words.length > 1 || role === null) return true
  const [first = ''] = fold(role).split(' ')
  return words.includes(first) || !roster.isRelational(first)
}

/** `the unnamed spokesman`, `politikus PDI-P itu`: nobody has all these words, and yet somebody known is meant. */
function pointedBack(scene: Scene, described: Described): FoundSpeaker | null {
  const { words, demonstrative } = described
  const near = nearlyHolder(scene, described)
  if (near !== null) return byDescription(near, 'description.near')
  const introduced = introducedBefore(scene, described)
  if (introduced !== null) return byDescription(introduced, 'description.head')
  const roles = words.filter((word) => isRole(scene.reading, word))
  const head =
    roles.length === 0
      ? null
      : scene.past.lastSpoken((actor) => covers(actor, roles) && canMean(scene, actor, described))
  if (head !== null) return byDescription(head, 'description.head')
  const latest = described.latest()
  const isOther = latest !== null && isAbove(scene, latest, words)
  const last = isOther ? scene.past.lastSpoken((one) => isFree(scene, one, words)) : latest
  if (last === null || !canPointAt(scene, last, described)) return null
  const isOpen = last.roleWords.size === 0 && !namesSomething(scene, described)
  return demonstrative || isOpen ? byDescription(last, 'description.last') : null
}

/** Whether words for one person can mean the actor: somebody who is one, of no other side, and of no other field. */
function canMean(scene: Scene, actor: Actor, described: Described): boolean {
  return canPointAt(scene, actor, described) && !isOfOtherField(scene, actor, described)
}

/** The same of the one last spoken of, at whom `that minister from the coast` may point whatever the field. */
function canPointAt(scene: Scene, actor: Actor, described: Described): boolean {
  return isOnePerson(actor) && !isOfOtherSide(scene, actor, described)
}

/**
 * `the French foreign minister` is not the Armenian one: the words name a state, and the actor is of another. Nor is
 * `the head of the OSCE` the `foreign policy chief of the European Union`, who is known by these words alone.
 */
function isOfOtherSide({ reading }: Scene, actor: Actor, { words, core }: Described): boolean {
  const states = words.filter(isState)
  // `the Italian expert` may work for another state, or for none; `the Italian minister` does not.
  const isNational = (word: string) => ((reading.pack.traits.get(word) ?? 0) & trait.national) !== 0
  const isOfState = states.length > 0 && (hasRoles(reading, actor, words) || words.some(isNational))
  const own = isOfState ? sidesOfActor(actor) : []
  if (own.length > 0 && !states.some((state) => own.includes(state))) return true
  return actor.kind === 'unnamed' && !properWords(reading, core).every(ownWordsOf(actor))
}

/** `the Israeli defence minister` is not the prime minister: both titles say of what. The minister may be a politician, too. */
function isOfOtherField({ reading }: Scene, actor: Actor, { words }: Described): boolean {
  if (!hasRoles(reading, actor, words)) return false
  const isOwn = ownWordsOf(actor)
  if (words.every((word) => isState(word) || isRole(reading, word) || isOwn(word))) return false
  const isField = (word: string) => ((reading.pack.traits.get(word) ?? 0) & trait.portfolio) !== 0
  return [...actor.roleWords].some((word) => isField(word) && !words.includes(word))
}

/** Words for an office among `words`, and all of them those of the actor. */
function hasRoles(reading: Reading, actor: Actor, words: readonly string[]): boolean {
  const roles = words.filter((word) => isRole(reading, word))
  return roles.length > 0 && roles.every(ownWordsOf(actor))
}

function ownWordsOf({ roleWords, nameWords }: Actor): (word: string) => boolean {
  return (word) => roleWords.has(word) || nameWords.has(word)
}

const commonNoun = wordClass.organisation | wordClass.people | wordClass.role

/** The folded words of a phrase that are written as names. */
function properWords(reading: Reading, { from, to }: TokenRange): string[] {
  const { tokens } = reading
  const words: string[] = []
  for (let token = from; token < to; token++) {
    const form = tokens.shape[token] ?? 0
    const isNoun = has(reading, token, commonNoun) && (form & shape.allCaps) === 0
    if ((form & shape.capital) !== 0 && !isNoun) words.push(tokens.folded[token] ?? '')
  }
  return words
}

/** The states of somebody's titles; where these name none, the states and bodies for which the tables say that somebody of this name has spoken. */
function sidesOfActor({ name, roleWords }: Actor): string[] {
  const titled = [...roleWords].filter(isState)
  if (titled.length > 0) return titled
  const people = actorsNamed(name).filter(({ sort }) => sort === 'person')
  return people.flatMap(({ key }) =>
    sidesOf(key).flatMap((side) => territoryOf(side)?.wikidata ?? side),
  )
}

/** The `calon presiden` is not the `presiden`: the words make a lesser role of one that the actor has. */
function isAbove(scene: Scene, actor: Actor, words: readonly string[]): boolean {
  const { pack } = scene.reading
  const isLesser = lesserWords(words, pack).some((word) => !actor.lesserWords.includes(word))
  return isLesser && words.some((word) => isRole(scene.reading, word) && actor.roleWords.has(word))
}

function isFree(scene: Scene, actor: Actor, words: readonly string[]): boolean {
  return isOnePerson(actor) && !isAbove(scene, actor, words)
}

/** How far back somebody may have been introduced, in tokens. */
const introducedReach = 120

/** `seorang reporter ... reporter itu`: somebody introduced by the same words, who has not spoken. */
function introducedBefore({ reading, roster }: Scene, { core }: Described): Actor | null {
  const { folded } = reading.tokens
  const length = core.to - core.from
  for (let token = core.from - length; token > core.from - introducedReach && token > 0; token--) {
    if (((roster.marks.traits[token - 1] ?? 0) & trait.single) === 0) continue
    let same = 0
    while (same < length && folded[token + same] === folded[core.from + same]) same++
    if (same === length)
      return unnamedActor(reading, { from: token, to: token + length }, onePerson)
  }
  return null
}

const onePerson = { kind: 'unnamed', number: 'one' } as const

/** `the Varga mayor`, unlike `the mayor`, says too much to be just anybody. */
function namesSomething({ reading }: Scene, { core }: Described): boolean {
  for (let token = core.from; token < core.to; token++) {
    // A noun has its capital from the beginning of the sentence.
    const isNoun = token === core.from && has(reading, token, commonNoun)
    if (!isNoun && ((reading.tokens.shape[token] ?? 0) & shape.capital) !== 0) return true
  }
  return false
}

/** The one person with all the words but the noun itself: `the UN human rights chief` for the High Commissioner. */
function nearlyHolder(scene: Scene, described: Described): Actor | null {
  const { reading, roster } = scene
  const { words } = described
  if (words.length < 4) return null
  const isNear = (actor: Actor) => coversBut(actor, words, (word) => isRole(reading, word))
  const near = roster.index
    .touchedBy(words, 'person')
    .filter((actor) => isNear(actor) && canMean(scene, actor, described))
  return near.length === 1 ? (near[0] ?? null) : null
}

/** `Menteri Koordinator X menyatakan ... ucap Muhadjir`: the next one named, for the first time and without title. */
function announced(scene: Scene, described: Described): FoundSpeaker | null {
  const { capital, token, sentence, words } = described
  if (words.length < 2 || !(capital || words.length > 3)) return null
  const next = nextPerson(scene, token)
  if (next === null || next.sentence - sentence > announceReach || next.sentence === sentence)
    return null
  const { actor } = next
  const isNew = scene.roster.index.tokenBefore(actor, next.from) < 0
  const isPlain = actor.roleWords.size === 0 && actor.nameWords.size === 1
  if (!isNew || !isPlain || !canMean(scene, actor, described)) return null
  const role = lineOf(scene.reading, described.core)
  return { actor, form: 'description', role, rule: 'description.announced' }
}

/** The next one named who may be a person. */
function nextPerson({ roster, past }: Scene, token: number): ActorMention | null {
  const { mentions } = roster
  for (let i = past.mentionAfter(token); i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention === undefined) return null
    const { kind, speaks } = mention.actor
    if (speaks && (kind === 'person' || kind === 'other')) return mention
    if (mention.from - token > nextReach) return null
  }
  return null
}

function isRole({ pack }: Reading, word: string): boolean {
  return ((pack.words.get(word) ?? 0) & wordClass.role) !== 0
}

function body(scene: Scene, described: Described): FoundSpeaker | null {
  const { words, back, demonstrative, possessive, token } = described
  const isBody = (actor: Actor) => actor.kind === 'body' && covers(actor, words)
  const spoken =
    scene.past.lastSpoken(isBody) ?? compound(scene, described, ({ kind }) => kind === 'body')
  if (spoken !== null) return byDescription(spoken, 'description.body')
  if (!back || possessive) return null
  const { index } = scene.roster
  const named = index.lastBefore(index.describedBy(words, 'body'), token)
  if (named !== null) return byDescription(named, 'description.body')
  const last = scene.past.last()
  const isOpen = demonstrative && !namesSomething(scene, described)
  return isOpen && last?.kind === 'body' ? byDescription(last, 'description.last') : null
}

/** `das Ministerium` behind `das Verteidigungsministerium`, where the language joins nouns to one word. */
function compound(
  { reading, past }: Scene,
  { words, back }: Described,
  isOfKind: (actor: Actor) => boolean,
): Actor | null {
  if (!back || reading.pack.endings.size === 0) return null
  return past.lastSpoken((actor) => isOfKind(actor) && coversAsPart(actor, words))
}

/** Whether a description means people or a body, and how many. */
function kindOf(
  { reading, roster }: Scene,
  range: TokenRange,
  { core }: Pointing,
): Pick<Actor, 'kind' | 'number'> {
  let classes = 0
  let traits = 0
  for (let token = core.from; token < core.to; token++) {
    const bits = reading.classes[token] ?? 0
    // `authorities`, `police` and `otoritas` are people and bodies: they speak as bodies.
    const isBody = (bits & wordClass.organisation) !== 0
    classes |= isBody ? bits & ~(wordClass.role | wordClass.people) : bits
    traits |= roster.marks.traits[token] ?? 0
  }
  // `Lembaga pengawas itu`: where heads come first the first noun says what it is.
  const head = reading.classes[core.from] ?? 0
  if (reading.pack.grammar.headFirst && (head & wordClass.organisation) !== 0) return oneBody
  const isPeople = (classes & (wordClass.role | wordClass.people)) !== 0
  const isUnknown = (classes & wordClass.organisation) === 0 && mayBePerson(reading, range.from)
  if (!isPeople && !isUnknown && (traits & trait.person) === 0) return oneBody
  return {
    kind: 'unnamed',
    number: isPluralRole(reading, core.to - 1)
      ? 'several'
      : numberOf(reading, range, { classes, first: roster.marks.traits[range.from] ?? 0 }),
  }
}

/** Compounds for bodies show what they are by their last part, so an unknown noun is somebody, save behind `das`. */
function mayBePerson({ pack, tokens }: Reading, token: number): boolean {
  const { neuter } = pack.grammar
  return pack.endings.size > 0 && neuter?.test(tokens.folded[token] ?? '') === false
}

/** `seorang pejabat`, `pejabat ini`: one; `para pejabat`, `warga`: several; `pejabat AS`: open. */
function numberOf(
  reading: Reading,
  { to }: TokenRange,
  { classes, first: traits }: { readonly classes: number; readonly first: number },
): Actor['number'] {
  if ((traits & trait.single) !== 0) return 'one'
  if ((traits & trait.indefinite) !== 0) return 'several'
  if ((classes & wordClass.people) === 0) return 'one'
  if ((traits & trait.unnamed) !== 0) return null
  if (has(reading, to - 1, wordClass.demonstrative)) return 'one'
  return (classes & wordClass.role) === 0 ? 'several' : null
}

/** `ministers` beside `minister`: the table has the same role without the ending. */
function isPluralRole({ tokens, pack }: Reading, token: number): boolean {
  const { pluralEnding } = pack.grammar
  const word = tokens.folded[token] ?? ''
  if (pluralEnding === '' || !word.endsWith(pluralEnding)) return false
  return ((pack.words.get(word.slice(0, -pluralEnding.length)) ?? 0) & wordClass.role) !== 0
}

function isOnePerson({ kind, number }: Actor): boolean {
  return (kind === 'person' || kind === 'unnamed' || kind === 'other') && number !== 'several'
}
