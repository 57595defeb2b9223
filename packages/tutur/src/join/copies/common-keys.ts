import { conceptNamed, conceptsOfStems } from '../../knowledge/concepts.ts'
import { romanise, soundKey } from '../../knowledge/romanise.ts'
import { stemsOf } from '../../text/stems.ts'
import type { CopyDocument } from './copy-document.ts'
import { mixed, storyOf } from './copy-text.ts'

/** What a sentence names that is the same in every language: keys within [0, 2³²), sorted, each once. */
export type SentenceKeys = Uint32Array

/** The keys of many sentences, one behind the other, which takes a tenth of the memory of an array for each. */
export interface PackedKeys {
  readonly keys: Uint32Array
  /** Where each sentence ends in `keys`. */
  readonly ends: Uint32Array
}

/** The keys of each sentence again. */
export function unpacked({ keys, ends }: PackedKeys): readonly SentenceKeys[] {
  return Array.from(ends, (end, i) => keys.subarray(i === 0 ? 0 : ends[i - 1], end))
}

function packed(sentences: readonly SentenceKeys[]): PackedKeys {
  const ends = new Uint32Array(sentences.length)
  let count = 0
  for (const [i, { length }] of sentences.entries()) {
    count += length
    ends[i] = count
  }
  const keys = new Uint32Array(count)
  for (const [i, sentence] of sentences.entries()) keys.set(sentence, i === 0 ? 0 : ends[i - 1])
  return { keys, ends }
}

/** So many sentences are looked at: a longer text is told by its beginning. */
const mostSentences = 120

/**
 * What the sentences of the story name in order: concepts of the table, numbers, and the sounds of names. A sentence that
 * names nothing is left out. Time is linear in the length of the story.
 */
export function commonKeysOf(document: CopyDocument): PackedKeys {
  const sentences = sentencesOf(document)
  const words = sentences.map((sentence) => sentence.match(word) ?? [])
  const names = namesIn(words)
  const { language } = document
  const keys = sentences.map((sentence, i) =>
    keysOf(sentence, { words: words[i] ?? [], names, language }),
  )
  return packed(keys.filter(({ length }) => length > 0))
}

/** As `stemsOf` cuts them. */
const word = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{Nd}]+/gu
/** Where a sentence ends: near enough, since sentences are matched two to one as well. */
const sentenceEnd = /(?<=[.!?…]["”»“)]*)\s+(?=["“«„(—–-]?\s?[\p{Lu}\p{Nd}])|\n+/u

function sentencesOf(document: CopyDocument): readonly string[] {
  const found: string[] = []
  for (const { start, end } of storyOf(document)) {
    if (found.length >= mostSentences) break
    found.push(...document.text.slice(start, end).split(sentenceEnd, mostSentences))
  }
  return found.slice(0, mostSentences)
}

const capital = /^\p{Lu}/u

/** Words with a capital where no sentence begins. */
function namesIn(sentences: readonly (readonly string[])[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const words of sentences)
    for (const [i, written] of words.entries())
      if (i > 0 && capital.test(written)) names.add(written)
  return names
}

interface Sentence {
  readonly words: readonly string[]
  readonly names: ReadonlySet<string>
  readonly language: string
}

function keysOf(sentence: string, { words, names, language }: Sentence): SentenceKeys {
  const stems = stemsOf(sentence, language)
  const keys = new Set<number>()
  for (const concept of conceptsOfStems(stems, language)) keys.add(keyOf(concept, kind.concept))
  for (const number of numbersIn(sentence)) {
    const concept = conceptNamed(number)
    keys.add(concept === null ? keyOf(hashOf(number), kind.number) : keyOf(concept, kind.concept))
  }
  for (const [i, written] of words.entries()) {
    if (!names.has(written) || conceptsOfStems([stems[i] ?? ''], language).length > 0) continue
    const sound = soundOf(written, language)
    if (sound !== '') keys.add(keyOf(hashOf(sound), kind.name))
  }
  return Uint32Array.from(keys).sort()
}

/** The lowest two bits of a key tell what it is. */
const kind = { concept: 0, name: 1, number: 2 } as const

function keyOf(value: number, of: number): number {
  return ((mixed(value) & ~3) | of) >>> 0
}

/**
 * How much a key tells: all reports of an event share its names, few a number. With names at half, translations stand
 * further apart from other reports than with names at one (measured on invented dossiers).
 */
export function weightOf(key: number): number {
  return weights[key & 3] ?? 1
}

const weights = [1, 0.5, 2]

/** A day in digits is put in by the language, not by the text: `Selasa (4/2/2031)`. */
const writtenDay = /\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/gu
const number = /\d+(?:[.,\u00A0]\d{3})*(?!\d)/gu

function numbersIn(sentence: string): readonly string[] {
  if (!/\d/u.test(sentence)) return []
  const found = sentence.replace(writtenDay, ' ').match(number) ?? []
  return found.map((digits) => digits.replace(/\D/gu, ''))
}

/** So many consonants tell a name; what follows may be an ending. */
const soundUnits = 4
const sounds = new Map<string, string>()
const mostSounds = 50_000

/** What the spellings of a name have in common, without its ending; empty for what is too short to tell. */
function soundOf(name: string, language: string): string {
  const asked = `${language} ${name}`
  const known = sounds.get(asked)
  if (known !== undefined) return known
  const key = soundKey(romanise(name, language)).slice(0, soundUnits)
  const sound = key.length > 1 ? key : ''
  if (sounds.size >= mostSounds) sounds.clear()
  sounds.set(asked, sound)
  return sound
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
