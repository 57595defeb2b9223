import { casesAt, casesByEnding, endsAsFinite, isAdjective } from '../find/phrases/case-words.ts'
import { has, isAllCaps, isCapital, type Reading, type TokenRange } from '../find/words/reading.ts'
import { look } from '../find/words/word-looks.ts'
import {
  anyAccusative,
  anyDative,
  anyGenitive,
  anyInstrumental,
  anyNominative,
  anyPrepositional,
} from '../languages/declension.ts'
import { isOwner } from '../languages/owner-ending.ts'
import { cueTakes, wordClass } from '../languages/pack.ts'
import type { PlaceUsePatterns } from '../languages/place-uses.ts'
import { trait } from '../languages/trait.ts'
import type { PlaceReason } from '../model/model.ts'
import { tokenKind } from '../text/tokens.ts'
import type { NamedBody } from './bodies-in.ts'

/** A place in a sentence, or several that are joined: tokens `[from, to)`. */
export interface Site extends TokenRange {
  readonly reading: Reading
  readonly sentence: TokenRange
  /** The first of them. */
  readonly body: NamedBody
}

/** What tells the use of a place; `null` when the rule does not apply, `open` when it keeps all others from applying. */
type Rule = (site: Site) => PlaceReason | 'open' | null

/** What the words around a place tell of its use, by the first rule that applies; `null` when none does. */
export function useOf(site: Site): PlaceReason | null {
  for (const rule of rules) {
    const why = rule(site)
    if (why !== null) return why === 'open' ? null : why
  }
  return null
}

const rules: readonly Rule[] = [
  dateline,
  aside,
  whoSpeaksThere,
  accordingTo,
  behindPreposition,
  behindOwner,
  behindNoun,
  behindVerb,
  subject,
  byCase,
]

/* ---- Where in the sentence ---- */

/** `JAKARTA, KOMPAS.com -`, `MOSKOW (ANTARA) -`: in capitals at the beginning, before a comma, a dash or a bracket. */
function dateline({ reading, sentence, from, to }: Site): PlaceReason | null {
  if (from !== sentence.from || !isLong(reading, from) || !isAllCaps(reading, from)) return null
  const next = reading.tokens.kind[to]
  const ends = next === tokenKind.comma || next === tokenKind.dash || next === tokenKind.open
  return ends ? 'dateline' : null
}

/** `AS`, `UAE`: in capitals everywhere. */
const longestShort = 4

function isLong({ tokens }: Reading, token: number): boolean {
  return (tokens.folded[token] ?? '').length > longestShort
}

/** `Gori (Georgia)`. */
function aside({ reading, from, to }: Site): PlaceReason | null {
  const { kind } = reading.tokens
  return kind[from - 1] === tokenKind.open && kind[to] === tokenKind.close ? 'aside' : null
}

/* ---- Prepositions ---- */

/** `В Москве заявили`, `сообщили в Кремле`: a verb of speaking for several without anybody who speaks. */
function whoSpeaksThere(site: Site): PlaceReason | null {
  const { reading, sentence, from, to } = site
  const { where, whoever } = reading.pack.placeUses
  if (from === sentence.from || !fits(reading, from - 1, where)) return null
  const speak = (verb: number): boolean => fits(reading, verb, whoever) && isSpeaking(reading, verb)
  if (speak(predicateAt(reading, to)) && opensClause(site, from - 1)) return 'speaks'
  // `информацию подтвердили в Кремле`: in a building somebody confirms; in a city only when the verb opens its clause.
  const isOpen = site.body.by === 'place' || opensClause(site, from - 2)
  return speak(from - 2) && isOpen ? 'speaks' : null
}

/** `Menurut Baku, C`. */
function accordingTo({ reading, sentence, from }: Site): PlaceReason | null {
  const isCue = from > sentence.from && (takesAt(reading, from - 1) & cueTakes.preposition) !== 0
  return isCue ? 'speaks' : null
}

/** How far before a preposition of direction the word for moving may stand, in tokens. */
const wayReach = 5

function behindPreposition(site: Site): PlaceReason | 'open' | null {
  const { reading } = site
  const at = prepositionOf(site)
  if (at === null || fits(reading, at, reading.pack.placeUses.of)) return null
  // `as Washington urges`: the same word opens a clause.
  if (has(reading, at, opening) && predicateAt(reading, site.to) >= 0) return null
  if (isAccredited(site, at)) return 'dealings'
  for (const [kind, use] of prepositions) {
    const why = fits(reading, at, reading.pack.placeUses[kind]) ? use(site, at) : null
    if (why !== null) return why
  }
  return 'open'
}

type PrepositionUse = (site: Site, at: number) => PlaceReason | null

/** What the prepositions of each kind tell; one may be of several, and the first that tells anything holds. */
const prepositions: readonly (readonly [keyof PlaceUsePatterns, PrepositionUse])[] = [
  ['between', (site, at) => (isBetweenPlaces(site, at) ? 'way' : 'dealings')],
  ['agent', () => 'acts'],
  ['from', fromUse],
  ['where', () => 'where'],
  ['either', eitherUse],
  ['towards', (site, at) => (isMoving(site, at) ? 'way' : 'dealings')],
  ['dealings', (site, at) => (isBetweenPlaces(site, at) ? 'way' : dealingsOrWay(site))],
]

function isMoving(site: Site, at: number): boolean {
  return anyBefore(site, at, site.reading.pack.placeUses.motion)
}

/** `расстояние между Москвой и Тулой`, `разница с Москвой`. */
function isBetweenPlaces(site: Site, at: number): boolean {
  return anyBefore(site, at, site.reading.pack.placeUses.distance)
}

/** `from Moscow to Baku` is a way, `a letter from Moscow` is Moscow's. */
function fromUse(site: Site, at: number): PlaceReason | null {
  const { until, stance } = site.reading.pack.placeUses
  if (followedBy(site, until)) return 'way'
  if (anyBefore(site, at, stance)) return 'stance'
  return isMoving(site, at) ? 'way' : null
}

/** `посол Японии в России`: the state to which somebody is accredited. */
function isAccredited({ reading, sentence, body }: Site, preposition: number): boolean {
  const { accredited } = reading.pack.placeUses
  const before = isCapital(reading, preposition - 1) ? preposition - 2 : preposition - 1
  return body.by === 'name' && before >= sentence.from && fits(reading, before, accredited)
}

/** `на Украине`, but `давление на Иран`: a place only where it lies there, or where something moves. */
function eitherUse(site: Site, at: number): PlaceReason {
  const { reading, to } = site
  const cases = casesOf(reading, to - 1)
  const lies = (cases & anyPrepositional) !== 0 && (cases & anyAccusative) === 0
  if (lies) return 'where'
  return isMoving(site, at) ? 'way' : 'dealings'
}

/** `с Кубой`, but `с Кубы`: where words have cases, only in one of them something is done together. */
function dealingsOrWay({ reading, from, to }: Site): PlaceReason {
  if (!fits(reading, from - 1, reading.pack.patterns.with)) return 'dealings'
  const cases = casesOf(reading, to - 1)
  return cases === 0 || (cases & anyInstrumental) !== 0 ? 'dealings' : 'way'
}

/** The preposition before a place, apart from adjectives, articles and what it is called (`в городе Грозном`). */
function prepositionOf(site: Site): number | null {
  const { reading } = site
  let at = site.from - 1
  const last = Math.max(site.sentence.from, at - longestGap)
  while (at > last && isBeside(reading, at)) at--
  if (at < site.sentence.from) return null
  if (isPreposition(reading, at)) return at
  // `in war-torn Syria`, `in northern Syria`: an adjective that no table has.
  const isLow = reading.tokens.kind[at] === tokenKind.word && !isCapital(reading, at)
  const { headFirst, cased } = reading.pack.grammar
  if (!isLow || headFirst || cased || (reading.classes[at] ?? 0) !== 0) return null
  return isPreposition(reading, at - 1) && at - 1 >= site.sentence.from ? at - 1 : null
}

const longestGap = 3

/** A word that may stand between a preposition and the name. */
function isBeside(reading: Reading, token: number): boolean {
  const { pack } = reading
  if (has(reading, token, wordClass.determiner | wordClass.demonstrative)) return true
  if (fits(reading, token, pack.placeUses.apposed)) return true
  return pack.grammar.cased && isAdjective(reading, token)
}

function isPreposition(reading: Reading, token: number): boolean {
  const isKnown = has(reading, token, wordClass.preposition | wordClass.agent)
  return isKnown || fits(reading, token, reading.pack.placeUses.dealings)
}

/* ---- Nouns ---- */

/** `Baku's position`, `US officials`: what is owned stands behind. */
function behindOwner(site: Site): PlaceReason | 'open' | null {
  const { reading, to } = site
  const { pack } = reading
  if (pack.grammar.headFirst || pack.grammar.cased) return null
  if (!isOwner(reading.tokens.folded[to - 1] ?? '', pack)) return nounUse(reading, to)
  return nounUse(reading, ownedFrom(reading, to)) ?? ownerUse(site)
}

const longestOwned = 4

/** The first noun behind an owner that tells anything. */
function ownedFrom(reading: Reading, from: number): number {
  for (let token = from; token < from + longestOwned; token++) {
    if (reading.tokens.kind[token] !== tokenKind.word || isPreposition(reading, token)) return from
    if (nounUse(reading, token) !== null) return token
    if (isPredicate(reading, token)) return from
  }
  return from
}

const longestTitle = 6

/** `президент США`, `Kementerian Luar Negeri Azerbaijan`, `the president of Azerbaijan`: what belongs to it stands before. */
function behindNoun(site: Site): PlaceReason | 'open' | null {
  const { reading, sentence, from } = site
  const { pack } = reading
  const owned = beforeOf(site)
  // `reasons Israel refuses`: in English a noun right before is nothing that the place owns.
  const besides = pack.grammar.headFirst || pack.grammar.cased || pack.grammar.verbSecond
  if (owned === null && !besides) return null
  const noun = owned ?? from - 1
  if (noun < sentence.from || !isNounBefore(reading, noun)) return null
  if (pack.grammar.cased && (casesOf(reading, site.to - 1) & anyGenitive) === 0) return null
  const last = Math.max(sentence.from, noun - longestTitle)
  for (let token = noun; token >= last && isOfTitle(reading, token); token--) {
    const known = nounUse(reading, token)
    if (known !== null) return known
  }
  return ownerUse(site)
}

function isArticle(reading: Reading, token: number): boolean {
  return has(reading, token, wordClass.determiner)
}

/** The noun before `of`, `of the`, or the article that shows an owner (`die Regierung der Türkei`); `null` without one. */
function beforeOf({ reading, sentence, from }: Site): number | null {
  const { of } = reading.pack.placeUses
  let at = from - 1
  while (at > sentence.from && isArticle(reading, at) && !fits(reading, at, of)) at--
  return fits(reading, at, of) ? at - 1 : null
}

/** A word that something can belong to: no small word and no verb. */
function isNounBefore(reading: Reading, token: number): boolean {
  if (reading.tokens.kind[token] !== tokenKind.word) return false
  if (has(reading, token, wordClass.role | wordClass.organisation | wordClass.people)) return true
  return !(has(reading, token, smallWord) || isPredicate(reading, token))
}

const smallWord =
  wordClass.determiner |
  wordClass.preposition |
  wordClass.complementiser |
  wordClass.adverb |
  wordClass.auxiliary |
  wordClass.negation |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.connective |
  wordClass.time |
  wordClass.as |
  wordClass.infinitive |
  wordClass.question |
  wordClass.finite |
  wordClass.pronoun |
  wordClass['first-person']

/** Part of a title or of a body's name: `министр иностранных дел`, `Kementerian Luar Negeri`. */
function isOfTitle(reading: Reading, token: number): boolean {
  return isNounBefore(reading, token) || fits(reading, token, reading.pack.placeUses.of)
}

/** What a noun tells that a place belongs to, or that belongs to it. */
function nounUse(reading: Reading, token: number): PlaceReason | null {
  const { tokens, traits, pack } = reading
  const uses = pack.placeUses
  if (tokens.kind[token] !== tokenKind.word) return null
  if (fits(reading, token, uses.land)) return 'land'
  if (fits(reading, token, uses.official)) return 'office'
  if (fits(reading, token, uses.stance)) return 'stance'
  const isCrowd = ((traits[token] ?? 0) & trait.crowd) !== 0
  if (isCrowd || has(reading, token, wordClass.people)) return 'people'
  if (has(reading, token, wordClass.role)) return 'office'
  return has(reading, token, wordClass.organisation) ? 'body' : null
}

/** A state owns what it is said to own; a city or a building only what it does and decides. */
function ownerUse({ body }: Site): PlaceReason | 'open' {
  return body.by === 'name' ? 'owner' : 'open'
}

/* ---- Verbs ---- */

/** `meminta Baku`, `visited Baku`; `said Moscow`, `dianggap Baku`. */
function behindVerb(site: Site): PlaceReason | null {
  const { reading, from, sentence } = site
  const uses = reading.pack.placeUses
  let at = from - 1
  while (at > sentence.from && isBeside(reading, at)) at--
  if (at < sentence.from) return null
  if (fits(reading, at, uses.visited)) return 'way'
  if (fits(reading, at, uses.pressed)) return 'addressed'
  const takes = takesAt(reading, at)
  if (fits(reading, at, uses.passive)) return isSpeaking(reading, at) ? 'speaks' : 'acts'
  if ((takes & cueTakes.after) !== 0 && (takes & cueTakes.before) === 0) return 'speaks'
  const told = cueTakes.request | cueTakes.addressee | cueTakes.gerund
  return (takes & told) !== 0 && !isNominative(site) ? 'addressed' : null
}

/** It opens a clause, and a verb follows, behind an aside or not. */
export function subject(site: Site): PlaceReason | null {
  const { reading, from, to } = site
  if (reading.pack.grammar.cased && !isNominative(site)) return null
  if (!opensClause(site, from)) return null
  const verb = predicateAt(reading, behindAside(site, to))
  if (verb < 0) return null
  return isSpeaking(reading, verb) ? 'speaks' : 'acts'
}

const longestAside = 14

/** Behind `(Korut)`, `, which wants to join,`, `- along with China -`; where none stands or it does not end soon, the same token. */
function behindAside({ reading, sentence }: Site, from: number): number {
  const { kind } = reading.tokens
  const opens = kind[from]
  if (opens === undefined || !asides.has(opens)) return from
  const closes = opens === tokenKind.open ? tokenKind.close : opens
  const last = Math.min(sentence.to, from + longestAside)
  for (let token = from + 1; token < last; token++) if (kind[token] === closes) return token + 1
  return from
}

const asides: ReadonlySet<number> = new Set([tokenKind.open, tokenKind.comma, tokenKind.dash])

/** Nothing stands before it in its clause but adverbs, small words and, where a clause needs no word to open it, a noun. */
function opensClause(site: Pick<Site, 'reading' | 'sentence'>, token: number): boolean {
  const { reading, sentence } = site
  const before = token - 1
  if (before < sentence.from || reading.tokens.kind[before] !== tokenKind.word) return true
  if (has(reading, before, opening)) return true
  if (isArticle(reading, before)) return opensClause(site, before)
  const { headFirst, cased, verbSecond } = reading.pack.grammar
  if (headFirst || cased || verbSecond || isPreposition(reading, before)) return false
  return !isPredicate(reading, before) && !fits(reading, before, reading.pack.placeUses.pressed)
}

const opening =
  wordClass.complementiser |
  wordClass.conjunction |
  wordClass.subordinator |
  wordClass.relative |
  wordClass.connective |
  wordClass.time |
  wordClass.question |
  wordClass.adverb

const betweenSubjectAndVerb =
  wordClass.adverb | wordClass.negation | wordClass.auxiliary | wordClass.future | wordClass.time

const verbReach = 5

/** The verb behind a subject, with adverbs and days between (`on Monday accused`); -1 where none follows. */
function predicateAt(reading: Reading, from: number): number {
  for (let token = from; token < from + verbReach; token++) {
    if (isPredicate(reading, token)) return token
    if (has(reading, token, wordClass.auxiliary)) return token
    const isDay = has(reading, token + 1, wordClass.time)
    if (!has(reading, token, betweenSubjectAndVerb) && !isDay) return -1
  }
  return -1
}

function isPredicate(reading: Reading, token: number): boolean {
  const { tokens, pack, looks } = reading
  if (tokens.kind[token] !== tokenKind.word) return false
  // In headlines verbs of speaking have capitals, too.
  if ((takesAt(reading, token) & verbCue) !== 0) return true
  if (isCapital(reading, token)) return false
  if (has(reading, token, wordClass.finite)) return true
  const word = tokens.folded[token] ?? ''
  if (pack.grammar.cased) return casesAt(reading, token) === 0 && endsAsFinite(pack.grammar, word)
  if (fits(reading, token, pack.placeUses.verb)) return true
  return ((looks[token] ?? 0) & (look.past | look.verb)) !== 0
}

const verbCue = cueTakes.before | cueTakes.after | cueTakes.told

function isSpeaking(reading: Reading, token: number): boolean {
  return (takesAt(reading, token) & verbCue) !== 0
}

/** What the cues of one word that the token can be take; 0 for a word that is none. */
function takesAt({ tokens, pack }: Reading, token: number): number {
  const cues = pack.cues.get(tokens.folded[token] ?? '') ?? []
  return cues.reduce((bits, { takes, words }) => (words.length === 1 ? bits | takes : bits), 0)
}

/* ---- Cases ---- */

/** A name in a case of its own, where the language has them: who acts, to whom something is given, by whom it is done. */
function byCase(site: Site): PlaceReason | null {
  const { reading, body, from, to } = site
  if (!reading.pack.grammar.cased) return null
  const cases = casesOf(reading, to - 1)
  const isNamed = body.by === 'name' || (cases & anyAccusative) === 0 || opensClause(site, from)
  if ((cases & anyNominative) !== 0 && isNamed) return 'acts'
  if ((cases & anyDative) !== 0 && (cases & anyGenitive) === 0) return 'addressed'
  if ((cases & anyInstrumental) !== 0) return 'acts'
  return body.by === 'name' ? 'owner' : null
}

function isNominative({ reading, to }: Site): boolean {
  return !reading.pack.grammar.cased || (casesOf(reading, to - 1) & anyNominative) !== 0
}

function casesOf(reading: Reading, token: number): number {
  const known = casesAt(reading, token)
  if (known !== 0) return known
  return casesByEnding(reading.pack, reading.tokens.folded[token] ?? '', true)
}

/* ---- Names ---- */

const longestMarked = 5

/** `«Голос Америки»`, `Moscow State University`: part of a longer name, in marks or with a word in capitals behind. */
export function partOfName(
  reading: Reading,
  sentence: TokenRange,
  { from, to }: NamedBody,
): boolean {
  const quotation = reading.quotations[reading.quotationOf[from] ?? -1]
  if (
    quotation !== undefined &&
    quotation.to - quotation.from <= longestMarked &&
    isCapital(reading, quotation.from + 1) &&
    from > quotation.from + 1
  )
    return true
  if (reading.pack.grammar.headFirst || reading.pack.grammar.cased) return false
  const next = to < sentence.to && isCapital(reading, to)
  if (!next || has(reading, to, wordClass.role | wordClass.people | wordClass.honorific))
    return false
  return !has(reading, to, wordClass.organisation) || isCapital(reading, to + 1)
}

/* ---- Words ---- */

function fits({ tokens }: Reading, token: number, pattern: RegExp): boolean {
  return tokens.kind[token] === tokenKind.word && pattern.test(tokens.folded[token] ?? '')
}

function anyBefore({ reading, sentence }: Site, at: number, pattern: RegExp): boolean {
  for (let token = at - 1; token >= Math.max(sentence.from, at - wayReach); token--)
    if (fits(reading, token, pattern)) return true
  return false
}

function followedBy({ reading, to, sentence }: Site, pattern: RegExp): boolean {
  for (let token = to; token < Math.min(sentence.to, to + wayReach); token++)
    if (fits(reading, token, pattern)) return true
  return false
}
