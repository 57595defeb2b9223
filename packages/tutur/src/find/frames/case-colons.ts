import { anyNominative } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { canSpeakCased, nominativePhrase, obliquePhrase } from '../phrases/case-phrase.ts'
import { inCase, looks, patternsOf, wordLook } from '../phrases/case-words.ts'
import { type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'

/** Who speaks before a colon without a verb of saying, and what tells of it. */
export interface ColonSpeaker {
  readonly cue: ItemRange
  readonly source: ItemRange
}

/** How many items may stand before the colon. */
const longestLead = 30

/**
 * `Губернатор в телеграм-канале: «Q»`, `Пост мэра: «Q»`, `Анна Волк улыбается: «Q»`: before a colon nothing but who
 * speaks, where, and what they do while speaking.
 */
export function colonSpeaker(line: Line, colon: number): ColonSpeaker | null {
  const { items } = line
  if (items.kind[colon] !== tokenKind.colon || colon - line.from > longestLead) return null
  const lead = { from: line.from, to: colon }
  const text = ofText(items, lead)
  if (text !== null) return { cue: { from: line.from, to: line.from + 1 }, source: text }
  const source = openingSpeaker(items, lead)
  if (source === null) return null
  const deed = deedBehind(items, { from: source.to, to: colon })
  return deed === null
    ? null
    : { cue: deed.to > deed.from ? deed : { from: colon, to: colon + 1 }, source }
}

/** `Пост мэра Сарвы: «Q»`: a noun for what somebody wrote, and nothing but whose it is. */
function ofText(items: Items, { from, to }: ItemRange): ItemRange | null {
  if (!patternsOf(items).written.test(items.word[from] ?? '')) return null
  const owner = obliquePhrase(items, from + 1, to)
  if (owner === null || !canSpeakCased(items, owner) || inCase(items, owner.from, anyNominative))
    return null
  return isAside(items, { from: owner.to, to }) ? owner : null
}

/** Somebody with a name or an office at the very beginning, behind at most a day or an adverb. */
function openingSpeaker(items: Items, { from, to }: ItemRange): ItemRange | null {
  let first = from
  while (first < to && is(items, first, wordClass.time | wordClass.adverb | wordClass.connective))
    first++
  const source = nominativePhrase(items, { from: first, to })
  if (source === null || source.from !== first || !canSpeakCased(items, source)) return null
  return isPerson(items, source) ? source : null
}

/** An office, a body or a name, and no thing that belongs to one: `Название книги Волк`. */
function isPerson(items: Items, { from, to }: ItemRange): boolean {
  const somebody =
    wordClass.role |
    wordClass.people |
    wordClass.organisation |
    wordClass['given-name'] |
    wordClass.pronoun
  let head = from
  while (head < to - 1 && looks(items, head, wordLook.adjective)) head++
  if (is(items, head, somebody)) return true
  return [from, from + 1].every((i) => i < to && items.capital[i] === 1 && items.classes[i] === 0)
}

/** What somebody does while speaking, empty where nothing is told; `null` where something else is done. */
function deedBehind(items: Items, { from, to }: ItemRange): ItemRange | null {
  for (let i = from; i < to; i++) {
    if (isQuote(items, i)) return null
    if (isDeed(items, i, to)) return { from: i, to: i + 1 }
    if (isVerb(items, i) && !isDeed(items, i + 1, to)) return null
  }
  return isAside(items, { from, to }) ? { from: to, to } : null
}

/** `улыбается`, `краток`, and `опубликовал` right before a noun for a text that ends the clause. */
function isDeed(items: Items, item: number, to: number): boolean {
  const { gesture, publishes, written } = patternsOf(items)
  if (gesture.test(items.word[item] ?? '')) return true
  const isText = written.test(items.word[item + 1] ?? '') && item + 2 === to
  return isText && publishes.test(items.word[item] ?? '')
}

function isVerb(items: Items, item: number): boolean {
  if (items.kind[item] !== tokenKind.word) return false
  return looks(items, item, verbs) || is(items, item, wordClass.auxiliary | wordClass.finite)
}

const verbs = wordLook.verb | wordLook.infinitive | wordLook.gerund

/** Nothing, a place in which something is said, a bracket or what is told of the speaker between commas. */
function isAside(items: Items, { from, to }: ItemRange): boolean {
  if (from >= to) return true
  const kind = items.kind[from]
  return (
    kind === tokenKind.comma || kind === tokenKind.open || is(items, from, wordClass.preposition)
  )
}
