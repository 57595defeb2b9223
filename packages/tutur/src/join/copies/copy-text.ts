import type { Block, Span } from '../../model/model.ts'
import { charClass, classAt, runEnd, type Units, unitsOf, widthAt } from '../../text/characters.ts'

/** The words of the story in order, as numbers: the same word has the same number in every document. */
export interface CopyText {
  readonly text: string
  /** Hash of each word in small letters. */
  readonly words: Uint32Array
  /** First code unit of each word. */
  readonly start: Uint32Array
  /** 1 for words between quotation marks. */
  readonly quoted: Uint8Array
  /** Whether it came without paragraphs, so that its first and last words may be furniture. */
  readonly isFlat: boolean
}

/** A shorter paragraph that ends no sentence is a line of the page or a subheading: "Five of your ten articles are left". */
const lineUnits = 90
const sentenceEnd = /[.!?…:;]["'”’»“)\]]*\s*$/u

/**
 * The stretches that hold the story: paragraphs that are sentences. A title is often another for the same text, and a
 * subtitle is often furniture. Without any, the whole text.
 */
export function storyOf({ text, blocks }: Written): readonly Span[] {
  const found = blocks.filter(
    ({ role, start, end }) =>
      role === 'paragraph' && (end - start > lineUnits || sentenceEnd.test(text.slice(start, end))),
  )
  return found.length > 0 ? found : [{ start: 0, end: text.length }]
}

/** A text with its parts. */
interface Written {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A story of more words than this has paragraphs. */
const flatWords = 60

/** The words of the story, in time linear in its length. */
export function copyTextOf(document: Written): CopyText {
  const { text } = document
  const stretches = storyOf(document)
  const most = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  const room = { words: new Uint32Array(most), start: new Uint32Array(most) }
  const quoted = new Uint8Array(most)
  let count = 0
  for (const { start, end } of stretches) {
    const first = count
    const units = unitsOf(text, start, end)
    const marks = new QuoteMarks(units, end - start)
    for (let at = 0; at < end - start; ) {
      const wordEnd = runEnd(units, at, inWord)
      if (wordEnd === at) {
        marks.pass(at, count)
        at += widthAt(units, at)
        continue
      }
      room.words[count] = hashOf(units, at, wordEnd)
      room.start[count] = start + at
      count++
      at = wordEnd
    }
    marks.fill(quoted, first)
  }
  return {
    text,
    words: room.words.slice(0, count),
    start: room.start.slice(0, count),
    quoted: quoted.slice(0, count),
    isFlat: stretches.length === 1 && count > flatWords,
  }
}

const inWord = charClass.letter | charClass.mark | charClass.digit

const straight = '"'.charCodeAt(0)
/** Marks that open, and those that close what they have opened. */
const pairs: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries({ '"': '"', '“': '”', '„': '“”', '«': '»' }).map(([open, close]) => [
    open.charCodeAt(0),
    [...close].map((mark) => mark.charCodeAt(0)),
  ]),
)
/** A quotation of more words is one whose closing mark is missing. */
const longestQuotation = 150

/** Which words of one stretch stand between quotation marks; a straight mark opens and closes by turns. */
class QuoteMarks {
  readonly #units: Units
  readonly #end: number
  /** First and one past the last word of each quotation. */
  readonly #found: [number, number][] = []
  /** The first word of a quotation that is open, or -1, and the mark that opened it. */
  #from = -1
  #opener = 0

  constructor(units: Units, end: number) {
    this.#units = units
    this.#end = end
  }

  /** Looks at the character at `at`, in front of which stand the words up to `word`. */
  pass(at: number, word: number): void {
    const unit = this.#units[at] ?? 0
    const closes = this.#from >= 0 && (pairs.get(this.#opener)?.includes(unit) ?? false)
    if (closes && !this.#opensAt(at, word)) {
      this.#found.push([this.#from, word])
      this.#from = -1
    } else if (pairs.has(unit)) {
      this.#from = word
      this.#opener = unit
    }
  }

  /** A mark that only can open, while another is still open: that one was never closed. */
  #opensAt(at: number, word: number): boolean {
    if (word - this.#from > longestQuotation) return true
    if (this.#units[at] !== straight) return false
    const before = at === 0 ? charClass.space : classAt(this.#units, at - 1)
    const after = at + 1 < this.#end ? classAt(this.#units, at + 1) : charClass.space
    return (before & charClass.space) !== 0 && (after & inWord) !== 0
  }

  fill(quoted: Uint8Array, first: number): void {
    for (const [from, to] of this.#found) quoted.fill(1, Math.max(from, first), to)
  }
}

/** By code unit its small letter, 0 while unknown. */
const small = new Uint16Array(0x1_00_00)

function smallUnit(unit: number): number {
  const known = small[unit] ?? 0
  if (known !== 0) return known
  const low = String.fromCharCode(unit).toLowerCase()
  const found = low.length === 1 ? low.charCodeAt(0) : unit
  small[unit] = found
  return found
}

/** FNV-1a over small letters, mixed (the end of MurmurHash3) so that all bits are even. */
function hashOf(units: Units, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ smallUnit(units[i] ?? 0), 0x01000193)
  return mixed(hash)
}

/** All bits of a number mixed into one another (finaliser of MurmurHash3, Appleby 2011); within [0, 2³²). */
export function mixed(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
