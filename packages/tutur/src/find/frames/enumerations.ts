import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type Items, spanOf } from '../words/items.ts'
import { type Line, opensSentence } from '../words/line.ts'
import { has, type Reading, type Relation } from '../words/reading.ts'
import { tokensIn } from '../words/relation-tokens.ts'
import type { Book } from './bare-quotes.ts'

/** How many words may announce what is counted: `bahwa ada tiga hal penting`. */
const longestAnnouncement = 8
/** Within how many words of it the number stands: `bahwa ada tiga hal`. */
const counterReach = 3
/** Somebody or a time: what follows is no list of what was said. */
const notCounted =
  wordClass.people | wordClass.role | wordClass.organisation | wordClass.pronoun | wordClass.time
/** How many sentences are counted at most. */
const longestList = 12

/**
 * `X menggarisbawahi tiga hal. Pertama, C. Kedua, D.`: adds a sentence that nobody else is said to have said, and that
 * counts what the one before announced, to what X said; whether it did.
 */
export function addEnumerated(book: Book, line: Line): boolean {
  const { items } = line
  const last = book.relations.at(-1)
  if (last === undefined || last.headline || !opensSentence(line) || !countsOn(line, last))
    return false
  for (let i = line.from; i < line.to; i++) if (items.quote[i] !== -1) return false
  const content = [...last.content, spanOf(items, line)]
  book.relations[book.relations.length - 1] = { ...last, content, settled: true }
  return true
}

/** The line begins with the ordinal that comes next. */
function countsOn({ items, from, to, sentence }: Line, { content, form }: Relation): boolean {
  const { ordinal, firstOrdinal } = items.reading.pack.grammar
  const word = items.word[from] ?? ''
  const isMark =
    items.kind[from + 1] === tokenKind.comma || items.kind[from + 1] === tokenKind.colon
  if (!isMark || from + 2 >= to || form !== 'indirect' || content.length > longestList) return false
  const wanted = content.length === 1 ? firstOrdinal : ordinal
  return wanted?.test(word) === true && announces(items, content, sentence - 1)
}

/** What was said begins with a short phrase for how many follow, which ends its sentence; all of it reaches to the end of the sentence before. */
function announces({ reading }: Items, content: Relation['content'], before: number): boolean {
  const { sentences, tokens } = reading
  const [first] = content
  const last = content.at(-1)
  const sentence = sentences[before]
  if (first === undefined || last === undefined || sentence === undefined) return false
  const said = tokensIn(tokens, first)
  if (said.to - said.from > longestAnnouncement) return false
  const end = tokensIn(tokens, last).to
  if (end <= sentence.from || end < sentence.to - 1 || end > sentence.to) return false
  if (has(reading, said.to - 1, notCounted)) return false
  for (let token = said.from; token < Math.min(said.from + counterReach, said.to); token++)
    if (isCounter(reading, token)) return true
  return false
}

/** A number of things, or a word for several: `tiga`, `sejumlah`; no ordinal. */
function isCounter({ tokens, traits, pack }: Reading, token: number): boolean {
  const { ordinal, firstOrdinal } = pack.grammar
  const word = tokens.folded[token] ?? ''
  if (ordinal?.test(word) === true || firstOrdinal?.test(word) === true) return false
  const bits = traits[token] ?? 0
  const isSeveral = (bits & trait.indefinite) !== 0 && (bits & trait.single) === 0
  return isSeveral || tokens.kind[token] === tokenKind.number
}
