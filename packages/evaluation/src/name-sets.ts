import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Block, Document, LanguageTag } from 'tutur'
import { readText } from 'tutur'
import { type EntityType, type MarkedName, type Reading, readWords } from 'tutur/entities'
import { packs } from './packs.ts'

/** Words of a name in a set: tokens `[from, to)` as the set cuts them. */
export interface NameMark {
  readonly from: number
  readonly to: number
  readonly type: string
}

/** One sentence of a set of names, its tokens joined by blanks. */
export interface NameSentence {
  readonly text: string
  /** Where each token of the set begins in the text, and one past its end. */
  readonly tokens: readonly (readonly [start: number, end: number])[]
  readonly names: readonly NameMark[]
}

/** A set of sentences whose names are marked. */
export interface NameSet {
  readonly name: string
  /** SHA-256 in hex. */
  readonly hash: string
  readonly sentences: readonly NameSentence[]
}

/** The types of other sets by ours; what stands in no line here keeps its name in small letters. */
const typeNames: Readonly<Record<string, string>> = {
  PER: 'person',
  PPL: 'person',
  LOC: 'place',
  PLC: 'place',
  ORG: 'organisation',
  IND: 'organisation',
  ORGANISATION: 'organisation',
}

/**
 * Reads a set of names: JSON Lines `{"tokens", "tags"}` with tags such as `B-PER`.
 *
 * @throws Error naming the file when it is missing or not of that form.
 */
export function readNameSet(path: string): NameSet {
  const bytes = readFileSync(path)
  const lines = bytes.toString('utf8').split('\n').filter(Boolean)
  return {
    name: basename(path, '.jsonl'),
    hash: createHash('sha256').update(bytes).digest('hex'),
    sentences: lines.map((line) => sentenceOf(JSON.parse(line))),
  }
}

function sentenceOf({
  tokens,
  tags,
}: {
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}): NameSentence {
  const places: (readonly [number, number])[] = []
  let at = 0
  for (const { length } of tokens) {
    places.push([at, at + length])
    at += length + 1
  }
  return { text: tokens.join(' '), tokens: places, names: namesOfTags(tags) }
}

function namesOfTags(tags: readonly string[]): NameMark[] {
  return tags.flatMap((tag, from) => {
    if (!tag.startsWith('B-')) return []
    const kind = tag.slice(2)
    let to = from + 1
    while (tags[to] === `I-${kind}`) to++
    return [{ from, to, type: typeNames[kind] ?? kind.toLowerCase() }]
  })
}

/** A sentence as a document of one paragraph: sets of sentences are no pages, so nothing in them is furniture. */
export function documentOf({ text }: NameSentence, language: string): Document {
  const document = readText(text, { packs, language })
  const block: Block = { role: 'paragraph', start: 0, end: text.length }
  return { ...document, blocks: [block] }
}

/** The same as words, by the tables of its language. */
export function readingOf(sentence: NameSentence, language: string): Reading {
  const pack = packs.find(({ tag }) => tag === (language as LanguageTag))
  if (pack === undefined) throw new Error(`there are no tables for ${language}`)
  return readWords(documentOf(sentence, language), pack)
}

/** The names of a set as tokens of a reading; of a token of the set that holds marks at its edges, without these. */
export function namesIn(
  { tokens, names }: NameSentence,
  { tokens: own }: Reading,
  types: readonly string[],
): MarkedName[] {
  return names.flatMap(({ from, to, type }) => {
    const number = types.indexOf(type)
    const [start, end] = [tokens[from]?.[0] ?? 0, tokens[to - 1]?.[1] ?? 0]
    let first = 0
    while (first < own.count && (own.end[first] ?? 0) <= start) first++
    let last = first
    while (last < own.count && (own.start[last] ?? 0) < end) last++
    while (last - first > 1 && isMark(own.kind[first])) first++
    while (last - first > 1 && isMark(own.kind[last - 1])) last--
    return number < 0 || first === last ? [] : [{ from: first, to: last, type: number }]
  })
}

/** Neither a word nor a number. */
function isMark(kind = 0): boolean {
  return kind > 1
}

/** A name found, as the tokens of the set that it touches. */
export function markOf(
  { tokens }: NameSentence,
  { start, end, type }: { readonly start: number; readonly end: number; readonly type: EntityType },
): NameMark {
  const from = tokens.findIndex((token) => token[1] > start)
  const to = tokens.findLastIndex((token) => token[0] < end) + 1
  return { from, to, type }
}
