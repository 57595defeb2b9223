import { type ItemRange, type Items, is, isQuote } from '../find/words/items.ts'
import type { Relation } from '../find/words/reading.ts'
import { cueTakes, wordClass } from '../languages/pack.ts'
import type { Span } from '../model/model.ts'
import { firstIndex } from '../text/first-index.ts'
import { int32s, uint8s } from '../text/number-arrays.ts'
import { tokenKind } from '../text/tokens.ts'
import { hashOf, mix } from './hash.ts'
import { wordFeature, wordFeatureCount, wordFeatures } from './word-features.ts'

/** What a trained model sees of a document: its items as numbers, and what the rules found. Arrays are indexed by item. */
export interface Scene {
  readonly items: Items
  /** What the rules found, beliefs and plans included. */
  readonly relations: readonly Relation[]
  /** Hash of the folded word; of a quotation, of its length and end. */
  readonly word: Int32Array
  readonly prefix: Int32Array
  readonly suffix: Int32Array
  /** One of {@link category}. */
  readonly category: Uint8Array
  /** Hash of the categories of an item and its two neighbours. */
  readonly trigram: Int32Array
  /** Index of the sentence. */
  readonly sentence: Int32Array
  /** First item of the line, and one past its last: a sentence may hold several lines. */
  readonly lineFrom: Int32Array
  readonly lineTo: Int32Array
  /** Index into `relations` of the first whose cue begins here, or -1. */
  readonly ruleAt: Int32Array
  /** Hash of the rule of each relation, and of whether it is wide; indexed by relation. */
  readonly ruleHash: Int32Array
  /** Cues of the rules before the item. */
  readonly ruled: Int32Array
  /** Index into `relations` of the last whose content holds the item, or -1. */
  readonly contentAt: Int32Array
  /** Parts of the rules' relations that the item belongs to: bits of {@link part}. */
  readonly parts: Uint8Array
  /** Bits of `cueTakes` of all cues that begin with the word. */
  readonly takes: Int32Array
  /** First item of the clause: behind the last comma, dash, colon, stop, or at a word that opens a clause. */
  readonly clause: Int32Array
  /** Commas, quotations and possible cues before the item, within the document. */
  readonly commas: Int32Array
  readonly quotes: Int32Array
  readonly cues: Int32Array
}

/** Parts that an item can have in a relation of the rules. */
export const part = { content: 1, source: 2, cue: 4, wide: 8 } as const

/** Kinds of items, coarse. */
export const category = {
  none: 0,
  quote: 1,
  scare: 2,
  comma: 3,
  colon: 4,
  stop: 5,
  dash: 6,
  open: 7,
  close: 8,
  number: 9,
  complementiser: 10,
  relative: 11,
  preposition: 12,
  determiner: 13,
  pronoun: 14,
  firstPerson: 15,
  auxiliary: 16,
  negation: 17,
  conjunction: 18,
  subordinator: 19,
  infinitive: 20,
  time: 21,
  role: 22,
  body: 23,
  people: 24,
  name: 25,
  opening: 26,
  finite: 27,
  adverb: 28,
  cue: 29,
  as: 30,
  other: 31,
} as const

/** How many categories there are. */
export const categories = 32

const ofKind = new Map<number, number>([
  [tokenKind.comma, category.comma],
  [tokenKind.colon, category.colon],
  [tokenKind.stop, category.stop],
  [tokenKind.dash, category.dash],
  [tokenKind.open, category.open],
  [tokenKind.close, category.close],
  [tokenKind.number, category.number],
])

/** In the order in which they decide. */
const ofClass: readonly { readonly bits: number; readonly category: number }[] = [
  { bits: wordClass.complementiser | wordClass.question, category: category.complementiser },
  { bits: wordClass.relative, category: category.relative },
  { bits: wordClass.as, category: category.as },
  { bits: wordClass['first-person'], category: category.firstPerson },
  { bits: wordClass.pronoun, category: category.pronoun },
  { bits: wordClass.infinitive, category: category.infinitive },
  {
    bits: wordClass.preposition | wordClass.genitive | wordClass.agent,
    category: category.preposition,
  },
  { bits: wordClass.determiner | wordClass.demonstrative, category: category.determiner },
  { bits: wordClass.negation, category: category.negation },
  {
    bits: wordClass.auxiliary | wordClass.future | wordClass.hypothetical,
    category: category.auxiliary,
  },
  { bits: wordClass.conjunction, category: category.conjunction },
  {
    bits: wordClass.subordinator | wordClass.conditional | wordClass.connective,
    category: category.subordinator,
  },
  { bits: wordClass.time, category: category.time },
  { bits: wordClass.role | wordClass.honorific, category: category.role },
  { bits: wordClass.organisation, category: category.body },
  { bits: wordClass.people, category: category.people },
]

const opensClause =
  wordClass.complementiser | wordClass.relative | wordClass.subordinator | wordClass.conjunction

/** Sees a document with what the rules found in it as numbers. */
export function sceneOf(items: Items, relations: readonly Relation[]): Scene {
  const { count } = items
  const scene: Scene = {
    items,
    relations,
    word: int32s(count),
    prefix: int32s(count),
    suffix: int32s(count),
    category: uint8s(count),
    trigram: int32s(count),
    sentence: int32s(count),
    lineFrom: int32s(count),
    lineTo: int32s(count),
    ruleAt: int32s(count).fill(-1),
    ruleHash: Int32Array.from(relations, ({ rule, wide }) => mix(hashOf(rule), wide ? 1 : 0)),
    ruled: int32s(count + 1),
    contentAt: int32s(count).fill(-1),
    parts: uint8s(count),
    takes: int32s(count),
    clause: int32s(count),
    commas: int32s(count + 1),
    quotes: int32s(count + 1),
    cues: int32s(count + 1),
  }
  const { tokens, pack } = items.reading
  const features = wordFeatures(pack).ofTokens(tokens)
  for (let i = 0; i < count; i++) readItem(scene, i, features)
  markSentences(scene)
  markRelations(scene)
  for (let i = 0; i < count; i++) {
    scene.trigram[i] = trigramAt(scene, i)
    scene.ruled[i + 1] = (scene.ruled[i] ?? 0) + ((scene.ruleAt[i] ?? -1) < 0 ? 0 : 1)
  }
  return scene
}

/** `features` are those of the words of all tokens. */
function readItem(scene: Scene, i: number, features: Int32Array): void {
  const { items } = scene
  const quoted = (items.quote[i] ?? -1) >= 0
  const row = (items.token[i] ?? 0) * wordFeatureCount
  const takes = quoted ? 0 : (features[row + wordFeature.takes] ?? 0)
  const kind = categoryOf(items, i, takes)
  scene.takes[i] = takes
  scene.category[i] = kind
  scene.word[i] = quoted ? quotationHash(items, i) : (features[row + wordFeature.word] ?? 0)
  scene.prefix[i] = quoted ? 0 : (features[row + wordFeature.prefix] ?? 0)
  scene.suffix[i] = quoted ? 0 : (features[row + wordFeature.suffix] ?? 0)
  countOn(scene, i)
}

/** Goes on counting what stands before an item. */
function countOn({ category: kinds, takes, commas, quotes, cues }: Scene, i: number): void {
  const kind = kinds[i] ?? 0
  const border = kind === category.comma || kind === category.dash
  commas[i + 1] = (commas[i] ?? 0) + (border ? 1 : 0)
  quotes[i + 1] = (quotes[i] ?? 0) + (kind === category.quote ? 1 : 0)
  cues[i + 1] = (cues[i] ?? 0) + (((takes[i] ?? 0) & cueTakes.before) === 0 ? 0 : 1)
}

function categoryOf(items: Items, i: number, takes: number): number {
  if ((items.quote[i] ?? -1) >= 0) return isQuote(items, i) ? category.quote : category.scare
  const kind = items.kind[i] ?? 0
  if (kind !== tokenKind.word) return ofKind.get(kind) ?? category.other
  const bits = items.classes[i] ?? 0
  if (items.capital[i] === 1 && items.first[i] === 0)
    return (bits & titles) === 0 ? category.name : category.role
  const listed = listedCategory(bits)
  return listed === category.none ? openCategory(items, i, takes) : listed
}

/** The category by the first class that decides; `none` where no class does. */
function listedCategory(bits: number): number {
  if (bits === 0) return category.none
  for (const one of ofClass) if ((bits & one.bits) !== 0) return one.category
  return category.none
}

/** The category of a word that is in no class that decides. */
function openCategory(items: Items, i: number, takes: number): number {
  if ((takes & cueTakes.before) !== 0) return category.cue
  if (items.capital[i] === 1) return category.opening
  if (is(items, i, wordClass.finite)) return category.finite
  return is(items, i, wordClass.adverb) ? category.adverb : category.other
}

const titles = wordClass.role | wordClass.honorific

function quotationHash({ reading, quote }: Items, i: number): number {
  const quotation = reading.quotations[quote[i] ?? -1]
  if (quotation === undefined) return 0
  const { tokens } = reading
  const length = Math.min(6, Math.ceil(Math.log2(quotation.to - quotation.from)))
  return mix(length, tokens.kind[quotation.to - 2] ?? 0)
}

function markSentences(scene: Scene): void {
  const { items, sentence, clause } = scene
  const count = items.sentences.length - 1
  for (let s = 0; s < count; s++) {
    const to = items.sentences[s + 1] ?? 0
    let start = items.sentences[s] ?? 0
    let line = start
    for (let i = start; i < to; i++) {
      sentence[i] = s
      if (i > line && items.first[i] === 1) line = endLine(scene, line, i)
      if (i === line || beginsClause(items, i)) start = i
      clause[i] = start
    }
    endLine(scene, line, to)
  }
}

/** Notes the line of items `[from, to)`; answers where the next begins. */
function endLine({ lineFrom, lineTo }: Scene, from: number, to: number): number {
  lineFrom.fill(from, from, to)
  lineTo.fill(to, from, to)
  return to
}

/** A mark stands before the item, or it is a word that opens a clause. */
function beginsClause(items: Items, i: number): boolean {
  const before = items.kind[i - 1]
  return (
    before === tokenKind.comma ||
    before === tokenKind.dash ||
    before === tokenKind.colon ||
    before === tokenKind.stop ||
    (items.kind[i] === tokenKind.word && is(items, i, opensClause))
  )
}

function markRelations(scene: Scene): void {
  const { relations, ruleAt, contentAt } = scene
  relations.forEach((relation, index) => {
    const [cue] = relation.cue
    const head = cue === undefined ? -1 : itemAt(scene, cue.start)
    if (head >= 0 && (ruleAt[head] ?? -1) < 0) ruleAt[head] = index
    const wide = relation.wide ? part.wide : 0
    for (const span of relation.content) {
      const { from, to } = mark(scene, span, part.content | wide)
      contentAt.fill(index, from, to)
    }
    for (const span of relation.cue) mark(scene, span, part.cue)
    if (relation.source !== null) mark(scene, relation.source, part.source)
  })
}

function mark(scene: Scene, span: Span, bits: number): ItemRange {
  const range = itemsIn(scene, span)
  for (let i = range.from; i < range.to; i++) scene.parts[i] = (scene.parts[i] ?? 0) | bits
  return range
}

/** The item that holds the character at `offset`, or -1. */
export function itemAt({ items }: Scene, offset: number): number {
  const item = firstIndex(items.count, (i) => (items.end[i] ?? 0) > offset)
  return item < items.count && (items.start[item] ?? 0) <= offset ? item : -1
}

/** The items that touch a span. */
export function itemsIn({ items }: Scene, { start, end }: Span): ItemRange {
  const from = firstIndex(items.count, (i) => (items.end[i] ?? 0) > start)
  const to = firstIndex(items.count, (i) => (items.start[i] ?? 0) >= end)
  return { from, to: Math.max(from, to) }
}

function trigramAt({ category: kinds, sentence }: Scene, i: number): number {
  const before = sentence[i - 1] === sentence[i] ? (kinds[i - 1] ?? 0) : 0
  const after = sentence[i + 1] === sentence[i] ? (kinds[i + 1] ?? 0) : 0
  return (before << 10) | ((kinds[i] ?? 0) << 5) | after
}
