import { placeFirstWords } from '../../knowledge/places.ts'
import { isOwner, withoutOwnerEnding } from '../../languages/owner-ending.ts'
import type { LanguagePack } from '../../languages/pack.ts'
import { WordBits } from '../../languages/word-bits.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'

/** What can begin at a word. */
export const wordStart = {
  cue: 1,
  /** A formula of `citing.tsv`. */
  citing: 2,
  /** A weekday, a month or another word of `dates.tsv`. */
  date: 4,
  /** A state, its seat or its people; written with a capital. */
  place: 8,
} as const

/** What the tables say of each token, beside its classes. */
export interface WordMarks {
  /** Bits of `trait`. */
  readonly traits: Int32Array
  /** Bits of {@link wordStart}. */
  readonly starts: Uint8Array
}

// Looking a word up costs more than all that is done with what was found: one look for all tables.
const marked = new WeakMap<Reading, WordMarks>()

/** The marks of a reading's tokens, made when first asked. */
export function wordMarks(reading: Reading): WordMarks {
  const known = marked.get(reading)
  if (known !== undefined) return known
  const marks = markWords(reading)
  marked.set(reading, marks)
  return marks
}

/** Traits have the bits below this one, starts those from it on. */
const startShift = 25
const traitBits = (1 << startShift) - 1

function markWords({ tokens, pack }: Reading): WordMarks {
  const bits = markBits(pack).ofTokens(tokens)
  const traits = new Int32Array(tokens.count)
  const starts = new Uint8Array(tokens.count)
  for (let token = 0; token < tokens.count; token++) {
    const both = bits[token] ?? 0
    traits[token] = both & traitBits
    starts[token] = both >>> startShift
  }
  return { traits, starts }
}

const made = new WeakMap<LanguagePack, WordBits>()

/** Traits and starts of the words of one language. */
function markBits(pack: LanguagePack): WordBits {
  const known = made.get(pack)
  if (known !== undefined) return known
  const lexicon = compileLexicon(pack)
  const bits = new WordBits(({ kind, folded }) => {
    if (kind !== tokenKind.word && kind !== tokenKind.number) return 0
    const own = lexicon.get(folded) ?? 0
    const ownsPlace = isOwner(folded, pack) && isPlace(lexicon, withoutOwnerEnding(folded, pack))
    return ownsPlace ? own | (wordStart.place << startShift) : own
  })
  made.set(pack, bits)
  return bits
}

function isPlace(lexicon: ReadonlyMap<string, number>, word: string): boolean {
  return (((lexicon.get(word) ?? 0) >>> startShift) & wordStart.place) !== 0
}

function compileLexicon(pack: LanguagePack): Map<string, number> {
  const lexicon = new Map(pack.traits)
  const add = (words: Iterable<string>, start: number) => {
    for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | (start << startShift))
  }
  add(pack.cues.keys(), wordStart.cue)
  add(pack.citing.keys(), wordStart.citing)
  add(pack.weekdays.keys(), wordStart.date)
  add(pack.months.keys(), wordStart.date)
  add(firstDateWords(pack), wordStart.date)
  add(placeFirstWords(), wordStart.place)
  return lexicon
}

/** First words of `yesterday`, `week:last week` and the like. */
function firstDateWords({ relativeDays }: LanguagePack): string[] {
  return [...relativeDays.keys()].map((name) => {
    const [first = ''] = name.slice(name.indexOf(':') + 1).split(' ', 1)
    return first
  })
}
