import type { Units } from './characters.ts'
import { type TokenForm, tokenForm } from './token-form.ts'

/** So many words, or code units of them, are kept; a program that reads for days meets ever new names. */
const mostWords = 50_000
const mostUnits = 1_000_000
/** Looks at most so often for a word whose places are taken, which no text can make slow. */
const mostProbes = 32

/** Numbers in one place of the table. */
const slotSize = 4

/**
 * The words and marks that texts are made of, each kept once under a number: a word that has been met before is found
 * by its code units without making a string of it, and what tables say of it can be kept under its number.
 */
export class Vocabulary {
  /** By number. */
  readonly forms: TokenForm[] = []
  /** By number, what most readers want of a form, kept apart so that they do not fetch the whole. */
  kinds: Uint8Array = new Uint8Array(1 << 12)
  shapes: Uint8Array = new Uint8Array(1 << 12)
  readonly folded: string[] = []
  /** The code units of all words, one behind the other, of which `#held` are taken. */
  #units: Units = new Uint16Array(1 << 15)
  #held = 0
  /** The units of the text that is being read. */
  #asked: Units = this.#units
  /**
   * At `slotSize * place` the hash of a word, its number + 1 (0 where there is none), and where its code units begin and
   * how many there are: what is asked of one word is fetched together.
   */
  #slots = new Int32Array(slotSize << 13)

  get isFull(): boolean {
    return this.forms.length > mostWords || this.#held > mostUnits
  }

  /** The number of the word `units[start, end)`. */
  numberOf(units: Units, start: number, end: number): number {
    const hash = hashOf(units, start, end)
    const slots = this.#slots
    const mask = slots.length / slotSize - 1
    this.#asked = units
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = slotSize * ((hash + probe) & mask)
      const number = (slots[slot + 1] ?? 0) - 1
      if (number < 0) return this.#add(units.subarray(start, end), hash, slot)
      if (slots[slot] === hash && this.#is(slot, start, end)) return number
    }
    return this.#add(units.subarray(start, end), hash, -1)
  }

  /** Whether the word in `slot` is the one asked for. */
  #is(slot: number, start: number, end: number): boolean {
    const from = this.#slots[slot + 2] ?? 0
    if (this.#slots[slot + 3] !== end - start) return false
    const asked = this.#asked
    const known = this.#units
    for (let i = start, k = from; i < end; i++, k++) if (asked[i] !== known[k]) return false
    return true
  }

  #add(word: Units, hash: number, slot: number): number {
    const number = this.forms.length
    const from = this.#held
    this.#held += word.length
    if (this.#held > this.#units.length) this.#units = grown(this.#units, 2 * this.#held)
    this.#units.set(word, from)
    this.#note(number, tokenForm(stringOf(word)))
    if (slot >= 0) this.#slots.set([hash, number + 1, from, word.length], slot)
    if (2 * slotSize * number > this.#slots.length) this.#spread()
    return number
  }

  #note(number: number, form: TokenForm): void {
    if (number >= this.kinds.length) {
      this.kinds = twice(this.kinds)
      this.shapes = twice(this.shapes)
    }
    this.forms.push(form)
    this.kinds[number] = form.kind
    this.shapes[number] = form.shape
    this.folded.push(form.folded)
  }

  /** Twice the places, with every word in its own; one that had none stays without. */
  #spread(): void {
    const before = this.#slots
    const slots = new Int32Array(2 * before.length)
    const mask = slots.length / slotSize - 1
    for (let at = 0; at < before.length; at += slotSize) {
      if (before[at + 1] === 0) continue
      const hash = before[at] ?? 0
      for (let probe = 0; probe < mostProbes; probe++) {
        const slot = slotSize * ((hash + probe) & mask)
        if (slots[slot + 1] !== 0) continue
        slots.set(before.subarray(at, at + slotSize), slot)
        break
      }
    }
    this.#slots = slots
  }
}

let shared = new Vocabulary()

/** The vocabulary of all texts; a new one when it has grown too large. */
export function sharedVocabulary(): Vocabulary {
  if (shared.isFull) shared = new Vocabulary()
  return shared
}

/** FNV-1a over code units, with the high bits mixed into the low ones. */
function hashOf(units: Units, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff
}

function grown(units: Units, size: number): Units {
  const larger = new Uint16Array(size)
  larger.set(units)
  return larger
}

function twice(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(2 * bytes.length)
  larger.set(bytes)
  return larger
}

const pieceUnits = 1024

/** A string of its own: a slice of a text would keep the whole text in memory. */
function stringOf(word: Units): string {
  let made = ''
  for (let at = 0; at < word.length; at += pieceUnits)
    made += String.fromCharCode(...word.subarray(at, at + pieceUnits))
  return made
}
