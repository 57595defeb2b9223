import { lesserWords } from '../find/people/actors.ts'
import { type Office, officesOfBody, sideOf } from '../knowledge/offices.ts'
import { wordsOfName } from '../knowledge/words-of-name.ts'
import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { trait } from '../languages/trait.ts'
import { wordClasses } from '../languages/word-classes.ts'
import { type Tokens, tokenise, tokenKind } from '../text/tokens.ts'
import { bareWord, indexOfWords } from './bare-words.ts'
import { bodiesIn, type NamedBody } from './bodies-in.ts'

/** A title such as `Menteri Luar Negeri Azerbaijan`, `the US Secretary of State`, `глава МИД России`. */
export interface Title {
  readonly pack: LanguagePack
  readonly tokens: Tokens
  /** Its words, so that all their cases meet. */
  readonly words: readonly string[]
  /** The territories and organisations that it names, in order. */
  readonly bodies: readonly NamedBody[]
  /** Keys of the territories that it names, or those of the bodies it names, in order; of a body of none its own. */
  readonly sides: readonly string[]
}

/** Reads a title. */
export function readTitle(title: string, pack: LanguagePack): Title {
  const tokens = tokenise(title)
  const bodies = bodiesIn({ tokens, pack })
  const words = tokens.folded.map((word) => bareWord(pack, word))
  return { pack, tokens, words, bodies, sides: [...new Set(bodies.map(({ key }) => sideOf(key)))] }
}

/** An office that a title names. */
export interface NamedOffice {
  readonly office: Office
  /** Where the words that name it stand, in tokens of the title. */
  readonly from: number
  readonly to: number
}

/**
 * The office that a title names among `offices`: the one with the longest name there; of two as long, none. None either
 * for a deputy, a candidate, or one who is no more: that is somebody else than who holds the office.
 */
export function officeNamed(title: Title, offices: readonly Office[]): NamedOffice | null {
  let best: NamedOffice | null = null
  let several = false
  for (const office of offices) {
    const named = longestName(title, office)
    const longer =
      named === null ? -1 : named.to - named.from - (best === null ? 0 : best.to - best.from)
    if (longer < 0) continue
    several = longer === 0 && best !== null
    best = named
  }
  return best === null || several || isLess(title, best) ? null : best
}

function longestName({ words, pack }: Title, office: Office): NamedOffice | null {
  let longest: NamedOffice | null = null
  for (const name of bareNames(pack, office)) {
    if (longest !== null && name.length <= longest.to - longest.from) continue
    const from = indexOfWords(words, name)
    if (from >= 0) longest = { office, from, to: from + name.length }
  }
  return longest
}

const made = new WeakMap<LanguagePack, Map<Office, readonly (readonly string[])[]>>()

/** The names of an office in bare words; made once for each language. */
function bareNames(pack: LanguagePack, office: Office): readonly (readonly string[])[] {
  let ofPack = made.get(pack)
  if (ofPack === undefined) {
    ofPack = new Map()
    made.set(pack, ofPack)
  }
  const known = ofPack.get(office)
  if (known !== undefined) return known
  const names = office.names.map((name) => wordsOfName(name).map((word) => bareWord(pack, word)))
  ofPack.set(office, names)
  return names
}

function isLess({ tokens, pack }: Title, { from, to }: NamedOffice): boolean {
  const others = tokens.folded.filter((_, token) => token < from || token >= to)
  const former = others.some((word) => ((pack.traits.get(word) ?? 0) & trait.former) !== 0)
  return former || lesserWords(others, pack).length > 0
}

/** The office of the first body that a title names. */
export function officeOfTitle(title: Title): NamedOffice | null {
  const [body] = title.bodies
  if (body === undefined) return null
  const keys = new Set([body.key, sideOf(body.key)])
  return officeNamed(title, [...keys].flatMap(officesOfBody))
}

/** Words that add nothing to a title. */
const emptyWords =
  wordClass.determiner | wordClass.preposition | wordClass.genitive | wordClass.conjunction

/** Bits of `wordClass` of the words of a title that name neither the office nor a body, one number for each; empty for a bare title. */
export function furtherWords({ tokens, pack, bodies }: Title, { from, to }: NamedOffice): number[] {
  const classes = wordClasses(pack).ofTokens(tokens)
  const isNamed = (token: number): boolean =>
    (token >= from && token < to) || bodies.some((body) => token >= body.from && token < body.to)
  return [...classes].filter(
    (bits, token) =>
      tokens.kind[token] === tokenKind.word && !isNamed(token) && (bits & emptyWords) === 0,
  )
}
