import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { analyse, type PlaceUse, readText } from 'tutur'
import type { Measured } from './baseline.ts'
import { bootstrap, wilson } from './intervals.ts'
import { packs } from './packs.ts'

/** The devset of factRuEval-2016 (MIT) as words with tags, beside the marked texts. */
export const metonymsFile = 'ner/factrueval-ru.devset.jsonl'

/** A sentence with the places that it names as such (`LOC`) or for whoever acts there (`LOCORG`). */
export interface MarkedSentence {
  readonly text: string
  readonly places: readonly MarkedPlace[]
}

/** Offsets are UTF-16 code units of the sentence. */
export interface MarkedPlace {
  readonly start: number
  readonly end: number
  readonly use: 'party' | 'place'
}

/** How the parties found in one sentence stand to those marked. */
interface Parties {
  readonly right: number
  readonly found: number
  readonly marked: number
}

/**
 * The two halves of the set: `read` may be looked at, `measured` is only scored. Its sentences stand in the order of its
 * documents and no borders are given, so it is cut once, in the middle: at most one document lies in both.
 */
export function halvesOf(lines: string): {
  readonly read: readonly MarkedSentence[]
  readonly measured: readonly MarkedSentence[]
} {
  const sentences = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseSentence)
  const middle = Math.floor(sentences.length / 2)
  return { read: sentences.slice(0, middle), measured: sentences.slice(middle) }
}

function parseSentence(line: string): MarkedSentence {
  const { tokens, tags } = JSON.parse(line) as { tokens: string[]; tags: string[] }
  const places: MarkedPlace[] = []
  let start = 0
  tokens.forEach((token, i) => {
    const [position, type = ''] = (tags[i] ?? 'O').split('-')
    const use = uses.get(type)
    const last = places.at(-1)
    const end = start + token.length
    if (use !== undefined && position === 'I' && last?.end === start - 1)
      places.splice(-1, 1, { ...last, end })
    else if (use !== undefined) places.push({ start, end, use })
    start = end + 1
  })
  return { text: tokens.join(' '), places }
}

const uses: ReadonlyMap<string, MarkedPlace['use']> = new Map([
  ['LOCORG', 'party'],
  ['LOC', 'place'],
])

/** The places that are found in a sentence. */
function placesFound({ text }: MarkedSentence): readonly PlaceUse[] {
  return analyse(readText(text, { packs, language: 'ru' }), packs).places
}

/**
 * A place used for a party, as the set has it: what is a part of a body's name (`МИД России`) is marked with the body, and
 * a building that speaks (`Кремль`) as an organisation.
 */
function isParty({ use, why, party }: PlaceUse): boolean {
  const isTerritory = party?.type === 'state' || party?.type === 'territory'
  return use === 'party' && why !== 'body' && isTerritory
}

/** Scores of the half that nobody reads: parties with their exact characters, and the use of places that are marked. */
export function measureMetonyms(path: string): Measured & { readonly documents: number } {
  const bytes = readFileSync(path)
  const { measured } = halvesOf(bytes.toString('utf8'))
  return {
    name: 'metonyms',
    hash: createHash('sha256').update(bytes).digest('hex'),
    documents: measured.length,
    measures: metonymMeasures(measured),
  }
}

/** F1 of parties, and of the places that are marked and found the share with the right use. */
export function metonymMeasures(sentences: readonly MarkedSentence[]): Measured['measures'] {
  const found = sentences.map(placesFound)
  const counts = sentences.map((sentence, i) => partiesIn(sentence, found[i] ?? []))
  const sum = sumOf(counts)
  const told = sentences.flatMap(({ places }, i) =>
    places.flatMap((place) => {
      const same = found[i]?.find((one) => isSame(one, place))
      return same === undefined ? [] : [{ place, same }]
    }),
  )
  const right = told.filter(({ place, same }) => place.use === same.use).length
  return [
    {
      name: 'party',
      value: f1Of(counts),
      interval: bootstrap(counts, f1Of),
      marked: sum.marked,
      detail: `${sum.right} right of ${sum.found} found and ${sum.marked} marked`,
    },
    {
      name: 'use',
      value: told.length === 0 ? 1 : right / told.length,
      interval: wilson(right, told.length),
      marked: told.length,
      detail: `${right} of ${told.length}`,
    },
  ]
}

function partiesIn({ places }: MarkedSentence, found: readonly PlaceUse[]): Parties {
  const marked = places.filter(({ use }) => use === 'party')
  const parties = found.filter(isParty)
  const right = parties.filter((party) => marked.some((place) => isSame(party, place)))
  return { right: right.length, found: parties.length, marked: marked.length }
}

function isSame({ anchor }: PlaceUse, { start, end }: MarkedPlace): boolean {
  return anchor.start === start && anchor.end === end
}

function f1Of(counts: readonly Parties[]): number {
  const { right, found, marked } = sumOf(counts)
  return found + marked === 0 ? 1 : (2 * right) / (found + marked)
}

function sumOf(counts: readonly Parties[]): Parties {
  const zero: Parties = { right: 0, found: 0, marked: 0 }
  return counts.reduce(
    (sum, { right, found, marked }) => ({
      right: sum.right + right,
      found: sum.found + found,
      marked: sum.marked + marked,
    }),
    zero,
  )
}

/** Parties missed and falsely found in the half that may be read, one a line, with the words around and what was found. */
export function metonymErrors(path: string): string[] {
  const { read } = halvesOf(readFileSync(path, 'utf8'))
  return read.flatMap((sentence) => {
    const found = placesFound(sentence)
    const parties = found.filter(isParty)
    const marked = sentence.places.filter(({ use }) => use === 'party')
    const missed = marked.filter((place) => !parties.some((party) => isSame(party, place)))
    const wrong = parties.filter((party) => !marked.some((place) => isSame(party, place)))
    return [
      ...missed.map((place) => {
        const why = found.find((one) => isSame(one, place))?.why ?? 'not told'
        return `MISS (${why}) ${around(sentence, place)}`
      }),
      ...wrong.map(({ anchor, why }) => `FALSE (${why}) ${around(sentence, anchor)}`),
    ]
  })
}

const shownAround = 45

function around({ text }: MarkedSentence, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - shownAround), start)
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + shownAround)}`
}
