import { lesserWords } from '../find/people/actors.ts'
import { type Known, perKnown } from '../knowledge/known.ts'
import type { Office } from '../knowledge/offices.ts'
import { tradesIn } from '../knowledge/trades.ts'
import { wordsOfName } from '../knowledge/words-of-name.ts'
import { type LanguagePack, wordClass } from '../languages/pack.ts'
import { trait } from '../languages/trait.ts'
import { wordClasses } from '../languages/word-classes.ts'
import { Remembered } from '../text/remembered.ts'
import { type Tokens, tokenise, tokenKind } from '../text/tokens.ts'
import { bareWord, indexOfWords } from './bare-words.ts'
import { bodiesIn, type NamedBody } from './bodies-in.ts'

/** A title such as `Menteri Luar Negeri Azerbaijan`, `the US Secretary of State`, `глава МИД России`. */
export interface Title {
  readonly pack: LanguagePack
  readonly known: Known
  readonly tokens: Tokens
  /** Its words, so that all their cases meet. */
  readonly words: readonly string[]
  /** The territories and organisations that it names, in order. */
  readonly bodies: readonly NamedBody[]
  /** Keys of the territories that it names, or those of the bodies it names, in order; of a body of none its own. */
  readonly sides: readonly string[]
}

/** Reads a title. */
export function readTitle(title: string, pack: LanguagePack, known: Known): Title {
  return remembered(pack, known).of(title, () => titleOf(title, pack, known))
}

const remembered = perKnown((_: LanguagePack) => new Remembered<Title>(500))

function titleOf(title: string, pack: LanguagePack, known: Known): Title {
  const tokens = tokenise(title)
  const bodies = bodiesIn({ tokens, pack }, known)
  const words = tokens.folded.map((word) => bareWord(pack, word))
  const sides = [...new Set(bodies.map(({ key }) => known.sideOf(key)))]
  return { pack, known, tokens, words, bodies, sides }
}

/** Something with names that stand in titles. */
interface Titled {
  readonly names: readonly string[]
}

/** What a title names, and where. */
export interface Named<One extends Titled> {
  readonly one: One
  /** The words that name it, in tokens of the title. */
  readonly from: number
  readonly to: number
}

/** The one of several whose name in a title is longest; of two as long, none. */
export function namedIn<One extends Titled>(title: Title, all: readonly One[]): Named<One> | null {
  let best: Named<One> | null = null
  let several = false
  for (const one of all) {
    const named = longestName(title, one)
    if (named === null || lengthOf(named) < lengthOf(best)) continue
    several = lengthOf(named) === lengthOf(best)
    best = named
  }
  return several ? null : best
}

function lengthOf(named: Named<Titled> | null): number {
  return named === null ? 0 : named.to - named.from
}

/** The office that a title names among `offices`. None for a deputy, a candidate, or one who is no more: that is somebody else than who holds it. */
export function officeNamed(title: Title, offices: readonly Office[]): Named<Office> | null {
  const named = namedIn(title, offices)
  return named === null || isLess(title, named) ? null : named
}

function longestName<One extends Titled>({ words, pack }: Title, one: One): Named<One> | null {
  let longest: Named<One> | null = null
  for (const name of bareNames(pack, one)) {
    if (name.length <= lengthOf(longest)) continue
    const from = indexOfWords(words, name)
    if (from >= 0) longest = { one, from, to: from + name.length }
  }
  return longest
}

const made = new WeakMap<LanguagePack, Map<Titled, readonly (readonly string[])[]>>()

/** Names in bare words; made once for each language. */
function bareNames(pack: LanguagePack, one: Titled): readonly (readonly string[])[] {
  let ofPack = made.get(pack)
  if (ofPack === undefined) {
    ofPack = new Map()
    made.set(pack, ofPack)
  }
  const known = ofPack.get(one)
  if (known !== undefined) return known
  const names = one.names.map((name) => wordsOfName(name).map((word) => bareWord(pack, word)))
  ofPack.set(one, names)
  return names
}

function isLess({ tokens, pack }: Title, { from, to }: Named<Titled>): boolean {
  const others = tokens.folded.filter((_, token) => token < from || token >= to)
  const former = others.some((word) => ((pack.traits.get(word) ?? 0) & trait.former) !== 0)
  return former || lesserWords(others, pack).length > 0
}

/** The office of the first body that a title names. */
export function officeOfTitle(title: Title): Named<Office> | null {
  const { bodies, known } = title
  const [body] = bodies
  if (body === undefined) return null
  const keys = new Set([body.key, known.sideOf(body.key)])
  return officeNamed(
    title,
    [...keys].flatMap((key) => known.officesOfBody(key)),
  )
}

const trades = new WeakMap<LanguagePack, ReadonlySet<string>>()

/** Whether a title is a trade or a condition of somebody in no office: `a nurse from Bonn`, `petani asal Klaten`. */
export function namesTrade({ words, pack }: Title): boolean {
  let known = trades.get(pack)
  if (known === undefined) {
    known = new Set(tradesIn(pack.tag).map((word) => bareWord(pack, word)))
    trades.set(pack, known)
  }
  return words.some((word) => known.has(word))
}

/** Words that add nothing to a title. */
const emptyWords = wordClass.determiner | wordClass.genitive | wordClass.conjunction

/** The words of a title that name neither what was found nor a body, as tokens of it; empty for a bare title. */
export function furtherWords(title: Title, { from, to }: Named<Titled>): number[] {
  const { tokens, bodies } = title
  const isNamed = (token: number): boolean =>
    (token >= from && token < to) || bodies.some((body) => token >= body.from && token < body.to)
  return [...tokens.folded.keys()].filter(
    (token) => tokens.kind[token] === tokenKind.word && !isNamed(token) && !isEmpty(title, token),
  )
}

function isEmpty({ tokens, pack }: Title, token: number): boolean {
  const { ownerPreposition } = pack.grammar
  if (ownerPreposition?.test(tokens.folded[token] ?? '') === true) return true
  return (wordClasses(pack).of(tokens.vocabulary, tokens.word[token] ?? 0) & emptyWords) !== 0
}

/** `kantor Presiden`, `the prime minister's office`: words of a title that name the office's own staff. Those of `the opposition leader` tell of what somebody is leader. */
export function namesStaff(
  title: Title,
  { from, to }: Named<Titled>,
  further: readonly number[],
): boolean {
  const { tokens, pack } = title
  const isHead = (token: number): boolean => {
    if (pack.grammar.headFirst) return token < from
    if (token >= to) return true
    const between = [...tokens.folded.keys()].slice(token + 1, from)
    return between.some((each) => isEmpty(title, each))
  }
  return further.every((token) => {
    const classes = wordClasses(pack).of(tokens.vocabulary, tokens.word[token] ?? 0)
    return (classes & wordClass.organisation) !== 0 && isHead(token)
  })
}
