import { isCapital, type Reading } from '../find/words/reading.ts'
import { WordBits } from '../languages/word-bits.ts'
import { hashOf, mix, positive } from '../learn/hash.ts'
import { Slots } from '../learn/slots.ts'
import type { Sentence } from '../text/sentences.ts'
import { tokenKind } from '../text/tokens.ts'
import { entityTableBits } from './entity-model.ts'
import { type KnownNames, knownNames } from './name-lists.ts'

/** No word has more features than this. */
export const mostEntityFeatures = 128

/** Room for the features of one word. */
export function entitySlots(): Slots {
  return new Slots(entityTableBits, mostEntityFeatures)
}

/** What is known of each token of a text before anybody reads it. */
export interface EntityWords {
  readonly reading: Reading
  readonly word: Int32Array
  /** With its capitals. */
  readonly written: Int32Array
  /** The look of its letters: `Xx`, `X9`. */
  readonly look: Int32Array
  /** The run of capitals that it belongs to, as tokens `[runFrom, runTo)`. */
  readonly runFrom: Int32Array
  readonly runTo: Int32Array
  readonly known: KnownNames
}

interface WordHashes {
  /** Of the folded word. */
  readonly word: WordBits
  readonly written: WordBits
  readonly look: WordBits
}

const hashes: WordHashes = {
  word: new WordBits(({ folded }) => positive(hashOf(folded))),
  written: new WordBits(({ written }) => positive(hashOf(written))),
  look: new WordBits(({ written }) => positive(hashOf(lookOf(written)))),
}

/** `Jakarta` is `Xxx`, `PDI-P` is `XX-X`, `KTT` is `XX`: kinds of characters, runs cut to two. */
function lookOf(written: string): string {
  return written
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{N}/gu, '9')
    .replace(/[^X9\P{L}]/gu, 'x')
    .replace(/(X|x|9)\1+/gu, '$1$1')
}

/** Looks up all tokens of a text; in time in proportion to its length. */
export function entityWords(reading: Reading): EntityWords {
  const { tokens } = reading
  const { word, written, look } = hashes
  return {
    reading,
    word: word.ofTokens(tokens),
    written: written.ofTokens(tokens),
    look: look.ofTokens(tokens),
    ...runsOf(reading),
    known: knownNames(reading),
  }
}

/** Words with a capital that follow each other, numbers behind the first among them; of other tokens the token alone. */
function runsOf(reading: Reading): Pick<EntityWords, 'runFrom' | 'runTo'> {
  const { tokens, sentences } = reading
  const runFrom = Int32Array.from({ length: tokens.count }, (_, i) => i)
  const runTo = runFrom.map((i) => i + 1)
  for (const { from, to } of sentences)
    for (let i = from; i < to; i++) {
      if (!isCapital(reading, i)) continue
      let end = i + 1
      while (end < to && (isCapital(reading, end) || tokens.kind[end] === tokenKind.number)) end++
      runFrom.fill(i, i, end)
      runTo.fill(end, i, end)
      i = end - 1
    }
  return { runFrom, runTo }
}

/** What taggers before this one said of each token: a few numbers each, at `token * marksOfTagger`. */
export type Marks = readonly Int32Array[]

/** How many numbers the marks of one tagger have for each token. */
export const marksPerToken = 8

const outside = { before: 101, behind: 102 } as const
const longestAffix = 6
const shortAffix = 3

/** What tells whether a word of a sentence belongs to a name. */
export class EntityFeatures {
  readonly #words: EntityWords
  readonly #sentence: Sentence
  readonly #slots: Slots
  readonly #caseless: boolean
  readonly #marks: Marks
  /** The first word of the sentence. */
  readonly #opening: number

  constructor(
    words: EntityWords,
    sentence: Sentence,
    {
      slots,
      caseless,
      marks,
    }: { readonly slots: Slots; readonly caseless: boolean; readonly marks: Marks },
  ) {
    this.#words = words
    this.#sentence = sentence
    this.#slots = slots
    this.#caseless = caseless
    this.#marks = marks
    const { kind } = words.reading.tokens
    let opening = sentence.from
    while (opening < sentence.to - 1 && (kind[opening] ?? 0) > tokenKind.number) opening++
    this.#opening = opening
  }

  /**
   * Fills the slots with the features of token `i`.
   *
   * @returns How many of them, the first, tell which word it is, and nothing of what stands around it or of its kind.
   */
  fill(i: number): number {
    this.#slots.clear()
    this.#addWord(i)
    const own = this.#slots.count
    this.#addKind(i)
    this.#addAround(i)
    this.#addClasses(i)
    if (!this.#caseless) {
      this.#addLooks(i)
      this.#addRun(i)
      this.#addKnown(i)
    }
    this.#addMarks(i)
    return own
  }

  #addWord(i: number): void {
    const slots = this.#slots
    const { word, written, reading } = this.#words
    const folded = reading.tokens.folded[i] ?? ''
    const own = word[i] ?? 0
    slots.add(1, own)
    slots.add(3, mix(own, this.#at(word, i - 1)))
    slots.add(4, mix(this.#at(word, i + 1), own))
    if (!this.#caseless) slots.add(2, written[i] ?? 0)
    for (let length = shortAffix + 1; length <= longestAffix; length++)
      this.#addAffix(folded, length)
  }

  #addAffix(folded: string, length: number): void {
    if (folded.length <= length) return
    this.#slots.add(10 + length, hashOf(folded, 0, length))
    this.#slots.add(20 + length, hashOf(folded, folded.length - length))
  }

  #addKind(i: number): void {
    const { tokens, quotationOf } = this.#words.reading
    const folded = tokens.folded[i] ?? ''
    this.#slots.add(0, 0)
    for (let length = 1; length <= shortAffix; length++) this.#addAffix(folded, length)
    this.#slots.add(70, Math.min(folded.length, 20))
    this.#slots.add(71, (quotationOf[i] ?? -1) >= 0 ? 1 : 0)
  }

  #addAround(i: number): void {
    const slots = this.#slots
    const { word, reading } = this.#words
    const [before, behind] = [this.#at(word, i - 1), this.#at(word, i + 1)]
    const [farBefore, farBehind] = [this.#at(word, i - 2), this.#at(word, i + 2)]
    slots.add(30, before)
    slots.add(31, behind)
    slots.add(32, farBefore)
    slots.add(33, farBehind)
    slots.add(34, mix(before, farBefore))
    slots.add(35, mix(behind, farBehind))
    slots.add(36, mix(before, behind))
    for (const [k, near] of [i - 1, i + 1].entries()) {
      if (near < this.#sentence.from || near >= this.#sentence.to) continue
      const folded = reading.tokens.folded[near] ?? ''
      slots.add(40 + k, hashOf(folded, Math.max(0, folded.length - shortAffix)))
      slots.add(42 + k, hashOf(folded, 0, Math.min(shortAffix, folded.length)))
    }
  }

  /** What the tables of the language say the words can be. */
  #addClasses(i: number): void {
    const slots = this.#slots
    const { classes } = this.#words.reading
    const own = classes[i] ?? 0
    const before = this.#at(classes, i - 1)
    const behind = this.#at(classes, i + 1)
    slots.add(80, own)
    slots.add(81, before)
    slots.add(82, behind)
    slots.add(84, mix(before, own))
    slots.add(85, mix(this.#at(classes, i - 2), before))
    slots.add(86, mix(own, behind))
  }

  #addLooks(i: number): void {
    const slots = this.#slots
    const { look, word, reading } = this.#words
    const own = look[i] ?? 0
    const before = this.#at(look, i - 1)
    const behind = this.#at(look, i + 1)
    slots.add(50, own)
    slots.add(51, before)
    slots.add(52, behind)
    slots.add(53, mix(own, before))
    slots.add(54, mix(behind, own))
    slots.add(55, mix(mix(before, own), behind))
    slots.add(56, mix(own, this.#at(word, i - 1)))
    slots.add(57, mix(own, this.#at(word, i + 1)))
    slots.add(83, mix(this.#at(reading.classes, i - 1), own))
    if (i === this.#opening) slots.add(58, mix(own, behind))
  }

  /** The words before, behind, at the beginning and at the end of a run of capitals. */
  #addRun(i: number): void {
    const { reading, runFrom, runTo, word } = this.#words
    if (!isCapital(reading, i)) return
    const slots = this.#slots
    const [from, to] = [runFrom[i] ?? i, runTo[i] ?? i + 1]
    const place = Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3)
    const { classes } = reading
    slots.add(60, place)
    slots.add(61, this.#at(word, from - 1))
    slots.add(62, this.#at(word, to))
    slots.add(63, mix(word[from] ?? 0, i === from ? 1 : 2))
    slots.add(64, mix(word[to - 1] ?? 0, i === to - 1 ? 1 : 2))
    slots.add(65, mix(this.#at(word, from - 1), place))
    slots.add(66, mix(this.#at(word, to), place))
    slots.add(67, mix(classes[from] ?? 0, place))
    slots.add(68, mix(this.#at(classes, from - 1), place))
    slots.add(69, mix(word[from] ?? 0, Math.min(i - from, 3)))
  }

  #addKnown(i: number): void {
    const { bodies, regions, outlets, people } = this.#words.known
    this.#addList(200, bodies, i)
    this.#addList(210, regions, i)
    this.#addList(220, outlets, i)
    this.#addList(230, people, i)
  }

  #addList(template: number, list: Int32Array, i: number): void {
    const slots = this.#slots
    const look = this.#words.look[i] ?? 0
    const own = list[i] ?? 0
    const before = this.#at(list, i - 1, 0)
    const behind = this.#at(list, i + 1, 0)
    if (own === 0 && before === 0 && behind === 0) return
    slots.add(template, own)
    slots.add(template + 1, mix(own, look))
    slots.add(template + 2, before)
    slots.add(template + 3, behind)
    slots.add(template + 4, mix(mix(own, before), look))
    slots.add(template + 5, mix(mix(own, behind), look))
  }

  #addMarks(i: number): void {
    const slots = this.#slots
    const look = this.#words.look[i] ?? 0
    this.#marks.forEach((marks, k) => {
      const template = 300 + 20 * k
      const own = this.#markAt(marks, i)
      const before = this.#markAt(marks, i - 1)
      const behind = this.#markAt(marks, i + 1)
      slots.add(template, own)
      slots.add(template + 1, mix(own, marks[i * marksPerToken + 1] ?? 0))
      slots.add(template + 2, mix(before, own))
      slots.add(template + 3, mix(behind, own))
      slots.add(template + 4, mix(mix(before, own), behind))
      slots.add(template + 5, mix(own, look))
      for (let n = 2; n < marksPerToken; n++)
        slots.add(template + 4 + n, marks[i * marksPerToken + n] ?? 0)
    })
  }

  #markAt(marks: Int32Array, i: number): number {
    if (i < this.#sentence.from || i >= this.#sentence.to) return outside.before
    return marks[i * marksPerToken] ?? 0
  }

  #at(values: Int32Array, i: number, edge?: number): number {
    if (i < this.#sentence.from) return edge ?? outside.before
    return i >= this.#sentence.to ? (edge ?? outside.behind) : (values[i] ?? 0)
  }
}
