import { nameStem, nominativeAdjective } from '../../languages/nominative.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { wordClass } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { formsOf } from '../phrases/case-words.ts'
import { has, type Reading, type TokenRange } from '../words/reading.ts'

/** What a title says, so that `украинский президент` and `президент Украины` meet: lemmas, and places by their state. */
export function titleKeys(reading: Reading, { from, to }: TokenRange): Set<string> {
  const keys = new Set<string>()
  for (let token = from; token < to; token++) {
    if (reading.tokens.kind[token] !== tokenKind.word) continue
    // `экс-министр` is a former minister.
    const word = (reading.tokens.folded[token] ?? '').replace(
      reading.pack.patterns.formerPrefix,
      '',
    )
    const key = keyOf(reading, word, token)
    if (key !== '') keys.add(key)
  }
  return keys
}

/**
 * The keys of a title with those of its other names and of the wider words for it: who is `министр иностранных дел` is
 * `глава МИД` and a politician too. What points back has to have keys among these.
 */
export function allTitleKeys(reading: Reading, range: TokenRange): Set<string> {
  const keys = titleKeys(reading, range)
  const { names, kinds } = keysIn(reading.pack)
  // A name may lead to another that leads on: minister, head of the ministry, ministry.
  while (names.some((pair) => addOther(keys, pair))) {}
  // A wider word is no name: who leads a ministry leads no state.
  while (kinds.some(({ narrower, wider }) => addAll(keys, narrower, [wider]))) {}
  return keys
}

/**
 * The words for whoever holds a title, not for what it is held of: of `пресс-секретарь президента` the first alone, so
 * that `президент` does not mean the press secretary. With their other names and the wider words for them.
 *
 * @param head The noun of the title.
 * @param keys All keys of the title ({@link allTitleKeys}).
 */
export function titleHeads(reading: Reading, head: number, keys: ReadonlySet<string>): Set<string> {
  const first = titleKeys(reading, { from: head, to: head + 1 })
  const { heads, kinds } = keysIn(reading.pack)
  const isOf = ([noun = '', ...rest]: readonly string[]) =>
    first.has(noun) && rest.every((key) => keys.has(key))
  for (const rows of [heads, kinds])
    for (let known = 0; known < first.size; ) {
      known = first.size
      for (const { narrower, wider } of rows) if (isOf(narrower)) first.add(wider)
    }
  return first
}

interface Names {
  readonly one: readonly string[]
  readonly other: readonly string[]
}

function addOther(keys: Set<string>, { one, other }: Names): boolean {
  return addAll(keys, one, other) || addAll(keys, other, one)
}

/** Adds `more` where all of `some` are there; whether anything was new. */
function addAll(keys: Set<string>, some: readonly string[], more: readonly string[]): boolean {
  if (!some.every((key) => keys.has(key))) return false
  const before = keys.size
  for (const key of more) keys.add(key)
  return keys.size > before
}

/** The tables of titles by the keys of their words. */
interface TitleTables {
  readonly names: readonly Names[]
  /** Of the names, each with the noun of the other. */
  readonly heads: readonly KindKeys[]
  readonly kinds: readonly KindKeys[]
  /** The keys of the wider words. */
  readonly wider: ReadonlySet<string>
}

interface KindKeys {
  readonly narrower: readonly string[]
  readonly wider: string
}

const keysIn: (pack: LanguagePack) => TitleTables = perPack((pack) => {
  const key = (word: string) => keyOfWord(pack, word)
  const names = Array.from(pack.titles)
    .filter(([one]) => !one.endsWith('-'))
    .map(([one, other]) => ({ one: one.split(' ').map(key), other: other.map(key) }))
  const heads = names.flatMap(({ one, other }) => [
    { narrower: one, wider: other[0] ?? '' },
    { narrower: other, wider: one[0] ?? '' },
  ])
  const kinds = pack.kinds.map(({ narrower, wider }) => ({
    narrower: narrower.map(key),
    wider: key(wider),
  }))
  const wider = new Set(kinds.map((kind) => kind.wider))
  return { names, heads, kinds, wider }
})

function keyOf(reading: Reading, word: string, token: number): string {
  const small =
    wordClass.preposition |
    wordClass.conjunction |
    wordClass.honorific |
    wordClass.determiner |
    wordClass.demonstrative |
    wordClass.pronoun
  if (has(reading, token, small)) return ''
  if (((reading.pack.traits.get(word) ?? 0) & trait.former) !== 0) return ''
  return keyOfWord(reading.pack, word)
}

function keyOfWord(pack: LanguagePack, word: string): string {
  const { declension } = pack
  const lemma = formsOf(declension, word)?.[0]?.lemma
  const place = declension.places.get(lemma ?? nominativeAdjective(pack, word, 'm'))
  if (place !== undefined) return `@${place.state}`
  return lemma === undefined || word.includes('-') ? nameStem(pack, word) : nameStem(pack, lemma)
}

/** All keys are among those. */
export function isWithin(keys: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false
  for (const key of keys) if (!all.has(key) && !hasKin(key, all)) return false
  return true
}

/** How many letters an adjective and the noun that it is made of share at least: `профсоюзный`, `профсоюза`. */
const sharedLetters = 5

function hasKin(key: string, all: ReadonlySet<string>): boolean {
  if (key.length < sharedLetters || key.startsWith('@')) return false
  for (const other of all)
    if (other.length >= sharedLetters && (key.startsWith(other) || other.startsWith(key)))
      return true
  return false
}

/** The office is right, and no state is given for its holder that the words could contradict. */
export function fitsLoosely(keys: ReadonlySet<string>, titles: ReadonlySet<string>): boolean {
  if (placesIn(titles).length > 0) return false
  const office = [...keys].filter((key) => !key.startsWith('@'))
  return office.length > 0 && office.every((key) => titles.has(key))
}

/** One word for an office, with a state at most that fits: `политик`, `польский политик`. */
export function isGeneric(keys: ReadonlySet<string>, titles: ReadonlySet<string>): boolean {
  const places = placesIn(keys)
  if (keys.size - places.length !== 1) return false
  return placesIn(titles).length === 0 || places.every((place) => titles.has(place))
}

/** `политик`, `дипломат`: a word by which holders of many offices are called. */
export function isWiderWord(reading: Reading, token: number): boolean {
  const key = keyOf(reading, reading.tokens.folded[token] ?? '', token)
  return keysIn(reading.pack).wider.has(key)
}

/** The keys that stand for states. */
export function placesIn(keys: ReadonlySet<string>): string[] {
  return [...keys].filter((key) => key.startsWith('@'))
}
