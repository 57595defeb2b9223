import { placeAt, type State } from '../../knowledge/places.ts'
import { isOwner, withoutOwnerEnding } from '../../languages/owner-ending.ts'
import { type LanguagePack, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { fold, tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'

/** Somebody or something that can speak in a document. */
export interface Actor {
  /** Fullest name in the document, or the words that describe the actor. */
  readonly name: string
  /** `unnamed`: people known by a description alone; `other`: a name that shows no kind. */
  readonly kind: 'person' | 'body' | 'state' | 'unnamed' | 'other'
  /** `null` when the words leave it open, as Indonesian nouns do. */
  readonly number: 'one' | 'several' | null
  /** A word for speaking stands next to the name somewhere. */
  readonly speaks: boolean
  /** Title or function as the document gives it; `null` when it gives none. */
  readonly role: string | null
  readonly gender: 'male' | 'female' | null
  /** Folded words of all titles, short ones written out. */
  readonly roleWords: ReadonlySet<string>
  /** Those of them that make another role of the one they stand before: `wakil`, `candidate`. */
  readonly lesserWords: readonly string[]
  /** Folded words of all names. */
  readonly nameWords: ReadonlySet<string>
}

/** An actor where it is named. */
export interface ActorMention extends TokenRange {
  readonly actor: Actor
  /** Index into `Reading.sentences`. */
  readonly sentence: number
  readonly headline: boolean
}

/** The words of a text in one line, without quotation marks that stand around them or are only half there. */
export function lineOf(reading: Reading, range: TokenRange): string {
  const { tokens, document } = reading
  const { from, to } = withoutMarks(reading, range)
  const text = document.text.slice(tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0)
  return otherSpace.test(text) ? text.replace(/\s+/gu, ' ') : text
}

/** `„Neue Küste“`, `Neue Küste“`: a mark inside keeps its fellow at the edge. */
function withoutMarks({ tokens: { kind } }: Reading, { from, to }: TokenRange): TokenRange {
  const opens = kind[from] === tokenKind.quote
  const closes = kind[to - 1] === tokenKind.quote
  if ((!opens && !closes) || to - from < 2) return { from, to }
  const inner = { from: opens ? from + 1 : from, to: closes ? to - 1 : to }
  for (let token = inner.from; token < inner.to; token++)
    if (kind[token] === tokenKind.quote) return { from, to }
  return inner
}

/** Anything but single blanks between words. */
const otherSpace = /[^\S ]| {2}/u

/** A name in one line, without a possessive ending. */
export function nameOf(reading: Reading, range: TokenRange): string {
  const line = lineOf(reading, range)
  const { length } = reading.pack.grammar.ownerEnding
  return isOwner(fold(line.slice(-length)), reading.pack) ? line.slice(0, -length) : line
}

/** The gender that the first telling word shows: `Ms`, `spokesman`. */
export function genderOfWords(words: readonly string[], { traits }: LanguagePack): Actor['gender'] {
  for (const word of words) {
    const bits = traits.get(word) ?? 0
    if ((bits & trait.male) !== 0) return 'male'
    if ((bits & trait.female) !== 0) return 'female'
  }
  return null
}

const emptyWords =
  wordClass.determiner |
  wordClass.demonstrative |
  wordClass.preposition |
  wordClass.conjunction |
  wordClass.genitive |
  wordClass.relative |
  wordClass.infinitive

/**
 * The words of a phrase that carry meaning. Short titles are written out (`menlu` is menteri, luar, negeri), and the
 * names of a state, its seat and its people are one word, so that `Russia's` and `Russian` meet.
 */
export function contentWords(reading: Reading, range: TokenRange): string[] {
  const words: string[] = []
  for (let token = range.from; token < range.to; token++) {
    const place = placeAt(reading, token)
    if (place !== null && place.state !== null) {
      words.push(place.state.id)
      token += place.words.length - 1
    } else if (carriesMeaning(reading, token)) {
      pushContent(reading, token, words)
    }
  }
  return words
}

function pushContent({ tokens, pack }: Reading, token: number, words: string[]): void {
  const kind = tokens.kind[token]
  if (kind !== tokenKind.word && kind !== tokenKind.number) return
  const word = withoutOwnerEnding(tokens.folded[token] ?? '', pack)
  const long = pack.titles.get(word)
  if (long === undefined) words.push(word)
  else words.push(...long)
}

function carriesMeaning({ classes }: Reading, token: number): boolean {
  const bits = classes[token] ?? 0
  const strong = wordClass.role | wordClass.organisation | wordClass.people
  return (bits & emptyWords) === 0 || (bits & strong) !== 0
}

/** The words that a short title or name stands for (`menlu`: menteri, luar, negeri); the word itself otherwise. */
export function titleWords(word: string, { titles }: LanguagePack): readonly string[] {
  return titles.get(word) ?? [word]
}

/** The words among `words` that make another role of the one they stand before. */
export function lesserWords(words: Iterable<string>, { traits }: LanguagePack): readonly string[] {
  return [...words].filter((word) => ((traits.get(word) ?? 0) & trait.lesser) !== 0)
}

/** True when the phrase of `words` can describe the actor: its titles and names have all of them. */
export function covers(actor: Actor, words: readonly string[]): boolean {
  const { roleWords, nameWords } = actor
  if (words.length === 0 || words.every(isState)) return false
  return words.every((word) => roleWords.has(word) || nameWords.has(word)) && !isLess(actor, words)
}

/** As {@link covers}; a compound has its last part too: `das Ministerium` is the Verteidigungsministerium. */
export function coversAsPart(actor: Actor, words: readonly string[]): boolean {
  const [word] = words
  if (word === undefined || words.length > 1) return false
  const isPart = (whole: string): boolean => {
    const at = whole.lastIndexOf(word)
    // An ending of case may follow: `des Konfliktforschers`.
    return at > 0 && whole.length - at - word.length <= 2
  }
  return [...actor.roleWords, ...actor.nameWords].some(isPart)
}

/** True when the titles have all `words` but one, which `accept` takes. */
export function coversBut(
  actor: Actor,
  words: readonly string[],
  accept: (word: string) => boolean,
): boolean {
  const missing = words.filter((word) => !actor.roleWords.has(word) && !actor.nameWords.has(word))
  const [only] = missing
  return only !== undefined && missing.length === 1 && accept(only)
}

/** A state among content words stands there as its item of Wikidata. */
export function isState(word: string): boolean {
  return /^Q\d+$/u.test(word)
}

// `the president` is not a presidential candidate.
function isLess({ lesserWords: lesser, role }: Actor, words: readonly string[]): boolean {
  if (lesser.length === 0) return false
  // Who is `Presiden Norlandia` and `mantan gerilyawan` is the president all the same.
  const main = role === null ? [] : fold(role).split(' ')
  const isMain = words.every((word) => isState(word) || main.includes(word))
  return lesser.some((word) => !words.includes(word) && (!isMain || main.includes(word)))
}

/** A state as this document names it: its longest name, with the short one in brackets when the text uses both. */
export function actorOfState(state: State, printed: ReadonlySet<string>): Actor {
  const names = [...printed].sort((a, b) => b.length - a.length)
  const long = names[0] ?? state.names[0] ?? ''
  const short = names.find((name) => name.length <= 6 && name !== long && long.length > 6)
  return actorNamed(
    short === undefined ? long : `${long} (${short})`,
    'state',
    names.flatMap((name) => fold(name).split(' ')),
  )
}

/** An actor of whom no more is known than a name; `words` are those of all its names, folded. */
export function actorNamed(name: string, kind: Actor['kind'], words: readonly string[]): Actor {
  return {
    name,
    kind,
    number: 'one',
    speaks: true,
    role: null,
    gender: null,
    roleWords: new Set(),
    lesserWords: [],
    nameWords: new Set(words),
  }
}
