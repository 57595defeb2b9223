import { inflectedStem } from '../../knowledge/inflected-stem.ts'
import { outletFirstWords } from '../../knowledge/outlets.ts'
import { placeFirstWords } from '../../knowledge/places.ts'
import type { OwnNames, Worded } from '../../knowledge/worded.ts'
import { isOwner, withoutOwnerEnding } from '../../languages/owner-ending.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { perPack } from '../../languages/per-pack.ts'
import { WordBits } from '../../languages/word-bits.ts'
import { traitsOfWord } from '../../languages/word-ending.ts'
import type { TokenForm } from '../../text/token-form.ts'
import { type Tokens, tokenKind } from '../../text/tokens.ts'
import { wordLooks } from './word-looks.ts'

/** What can begin at a word. */
export const wordStart = {
  cue: 1,
  /** A formula of `citing.tsv`. */
  citing: 2,
  /** A weekday, a month or another word of `dates.tsv`. */
  date: 4,
  /** A state, its seat or its people; written with a capital. */
  place: 8,
  /** The name of an outlet or a platform. */
  outlet: 16,
} as const

/** What the tables say of each token, beside its classes. */
export interface WordMarks {
  /** Bits of `trait`. */
  readonly traits: Int32Array
  /** Bits of {@link wordStart}. */
  readonly starts: Int32Array
  /** Bits of `look`. */
  readonly looks: Int32Array
}

/** The marks of the words of a text. */
export function markWords(tokens: Tokens, pack: LanguagePack): WordMarks {
  const { traits, starts } = markBits(pack)
  return {
    traits: traits.ofTokens(tokens),
    starts: starts.ofTokens(tokens),
    looks: wordLooks(pack).ofTokens(tokens),
  }
}

/** Traits and starts of the words of one language. */
const markBits: (pack: LanguagePack) => { readonly traits: WordBits; readonly starts: WordBits } =
  perPack((pack) => {
    const starts = compileStarts(pack)
    return {
      traits: new WordBits((form) => (isWord(form) ? traitsOfWord(form.folded, pack) : 0)),
      starts: new WordBits((form) => (isWord(form) ? startsOf(form.folded, starts, pack) : 0)),
    }
  })

function isWord({ kind }: TokenForm): boolean {
  return kind === tokenKind.word || kind === tokenKind.number
}

type Starts = ReadonlyMap<string, number>

/** A place or an outlet with the ending of an owner (`China's`) begins one too. */
function startsOf(word: string, starts: Starts, pack: LanguagePack): number {
  const own = starts.get(word) ?? 0
  if (!isOwner(word, pack)) return own
  const named = wordStart.place | wordStart.outlet
  return own | ((starts.get(withoutOwnerEnding(word, pack)) ?? 0) & named)
}

/** Marks the words that own names begin with. */
export function markOwnNames(
  starts: Int32Array,
  { tokens, pack, own }: Worded & { readonly own: OwnNames },
): void {
  for (let token = 0; token < tokens.count; token++) {
    const word = withoutOwnerEnding(tokens.folded[token] ?? '', pack)
    const isOutlet = own.outlets.has(word) || (pack.grammar.cased && isDeclined(word, own))
    const marks = (own.places.has(word) ? wordStart.place : 0) | (isOutlet ? wordStart.outlet : 0)
    if (marks !== 0) starts[token] = (starts[token] ?? 0) | marks
  }
}

function isDeclined(word: string, { declinedOutlets }: OwnNames): boolean {
  return declinedOutlets.size > 0 && declinedOutlets.has(inflectedStem(word) ?? '')
}

function compileStarts(pack: LanguagePack): Starts {
  const starts = new Map<string, number>()
  const add = (words: Iterable<string>, start: number) => {
    for (const word of words) starts.set(word, (starts.get(word) ?? 0) | start)
  }
  add(pack.cues.keys(), wordStart.cue)
  add(pack.citing.keys(), wordStart.citing)
  add(pack.weekdays.keys(), wordStart.date)
  add(pack.months.keys(), wordStart.date)
  add(firstDateWords(pack), wordStart.date)
  add(placeFirstWords(), wordStart.place)
  add(outletFirstWords(), wordStart.outlet)
  return starts
}

/** First words of `yesterday`, `week:last week` and the like; not of what only stands inside a date or around it. */
function firstDateWords({ relativeDays }: LanguagePack): string[] {
  const openers = [...relativeDays.keys()].filter((name) => !neverOpens.test(name))
  return openers.map((name) => {
    const [first = ''] = name.slice(name.indexOf(':') + 1).split(' ', 1)
    return first
  })
}

const neverOpens =
  /^(?:ago|beside|decade|hour|letters|link|on|order|since|to|unit-[a-z]+|until|year-word):/u
