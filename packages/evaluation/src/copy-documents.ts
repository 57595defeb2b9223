import type { Block } from 'tutur'
import { below, oneOf, seededRandom } from './random.ts'

// Reports of invented events in three languages, with copies among them, the same for the same seed.

/** A made document, as `findCopies` of `tutur` takes it, and what it was made from. */
export interface MadeDocument {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language: string
  readonly url: string
  readonly outlet: string
  /** ISO day. */
  readonly publishedAt: string
  /** The id of the document that it was made from, and how; `null` for an original. */
  readonly madeFrom: { readonly id: string; readonly relation: MadeRelation } | null
}

/** How copies are made. */
export type MadeRelation = 'verbatim' | 'edited' | 'excerpt' | 'version' | 'translation'

const languages = ['id', 'en', 'ru'] as const
const relations: readonly MadeRelation[] = [
  'verbatim',
  'edited',
  'excerpt',
  'version',
  'translation',
]
/** Of so many events that are reported, one report is copied. */
const copiedOneIn = 4
/** Documents of one day: a ledger that grows spreads over more days. */
const perDay = 30
const dayMs = 86_400_000
const firstDay = Date.UTC(2015, 0, 1)

/** Words with a meaning in all languages of the table of concepts, in the order of `languages`. */
const meanings: readonly (readonly string[])[] = [
  ['gencatan senjata', 'ceasefire', 'перемирие'],
  ['perbatasan', 'border', 'граница'],
  ['perundingan', 'negotiations', 'переговоры'],
  ['tahanan', 'prisoners', 'пленные'],
  ['pengamat', 'observers', 'наблюдатели'],
  ['syarat', 'condition', 'условие'],
  ['kapal', 'ship', 'корабль'],
  ['pelabuhan', 'harbour', 'порт'],
  ['tarif', 'fee', 'тариф'],
  ['parlemen', 'parliament', 'парламент'],
  ['nelayan', 'fishermen', 'рыбаки'],
  ['pengadilan', 'court', 'суд'],
  ['bantuan', 'aid', 'помощь'],
  ['sanksi', 'sanctions', 'санкции'],
  ['jembatan', 'bridge', 'мост'],
  ['sungai', 'river', 'река'],
  ['pasukan', 'troops', 'войска'],
  ['serangan', 'attack', 'атака'],
  ['perjanjian', 'agreement', 'соглашение'],
  ['pemilu', 'election', 'выборы'],
  ['gandum', 'wheat', 'пшеница'],
  ['bandara', 'airport', 'аэропорт'],
  ['pengungsi', 'refugees', 'беженцы'],
  ['ranjau', 'mines', 'мины'],
  ['mediator', 'mediator', 'посредник'],
  ['resolusi', 'resolution', 'резолюция'],
  ['misi', 'mission', 'миссия'],
  ['pajak', 'tax', 'налог'],
  ['listrik', 'electricity', 'электричество'],
  ['sandera', 'hostages', 'заложники'],
]
/** Syllables of names, in Latin and Cyrillic letters. */
const nameParts: readonly (readonly [latin: string, cyrillic: string])[] = [
  ...([
    ['ta', 'та'],
    ['bel', 'бел'],
    ['sun', 'сун'],
    ['ko', 'ко'],
    ['dra', 'дра'],
  ] as const),
  ...([
    ['lu', 'лу'],
    ['pon', 'пон'],
    ['rus', 'рус'],
    ['ga', 'га'],
    ['zel', 'зел'],
  ] as const),
  ...([
    ['mor', 'мор'],
    ['fen', 'фен'],
    ['ni', 'ни'],
    ['var', 'вар'],
    ['dim', 'дим'],
    ['sto', 'сто'],
  ] as const),
]
/** Names of one report. */
const namesEach = 5
const syllables = [
  [
    'ba',
    'ra',
    'ti',
    'ku',
    'men',
    'sa',
    'ng',
    'lu',
    'pi',
    'dor',
    'ke',
    'nya',
    'wi',
    'ta',
    'mo',
    'le',
  ],
  [
    'an',
    'ter',
    'lo',
    'wen',
    'st',
    'ick',
    'ou',
    'ble',
    'ha',
    'ri',
    'mo',
    'den',
    'pla',
    'sh',
    'er',
    'ta',
  ],
  [
    'ка',
    'ро',
    'ви',
    'сте',
    'ло',
    'пра',
    'ны',
    'ме',
    'до',
    'ти',
    'гу',
    'ше',
    'бо',
    'ря',
    'ко',
    'за',
  ],
]

/** One word of a made sentence, before it has a language. */
type Piece =
  | { readonly filler: number }
  | { readonly meaning: number }
  | { readonly name: number }
  | { readonly number: number }

interface Report {
  readonly id: string
  readonly day: number
  readonly language: number
  /** Numbers of names, of which `nameParts` makes words. */
  readonly names: readonly number[]
  readonly sentences: readonly (readonly Piece[])[]
  readonly url: string
}

/** Makes documents, in order of time; about one in five is a copy of another. */
export function* copyDocuments(count: number, seed = 1): Generator<MadeDocument> {
  const random = seededRandom(seed)
  for (let number = 0; number < count; ) {
    const report = reportOf(number, random)
    yield writtenFrom(report, null)
    number++
    if (below(copiedOneIn, random) > 0 || number >= count) continue
    const relation = oneOf(relations, random)
    yield writtenFrom(copied(report, { relation, number, random }), { id: report.id, relation })
    number++
  }
}

function reportOf(number: number, random: () => number): Report {
  return {
    id: idOf(number),
    day: Math.floor(number / perDay),
    language: below(languages.length, random),
    names: Array.from({ length: namesEach }, () => below(nameParts.length ** 3, random)),
    sentences: Array.from({ length: 8 + below(6, random) }, () => sentenceOf(random)),
    url: `https://press.example/${number}`,
  }
}

function idOf(number: number): string {
  return `d${String(number).padStart(8, '0')}`
}

function sentenceOf(random: () => number): readonly Piece[] {
  return Array.from({ length: 12 + below(12, random) }, (_, i) => pieceOf(i, random))
}

function pieceOf(place: number, random: () => number): Piece {
  const kind = random()
  if (place > 0 && kind < 0.08) return { name: below(namesEach, random) }
  if (kind < 0.1) return { number: 100 + below(900, random) }
  if (kind < 0.2) return { meaning: below(meanings.length, random) }
  // Few words are frequent, most are rare, as Zipf has it.
  return { filler: Math.floor(20_000 ** random()) }
}

interface Copying {
  readonly relation: MadeRelation
  readonly number: number
  readonly random: () => number
}

function copied(report: Report, { relation, number, random }: Copying): Report {
  const id = idOf(number)
  const url = relation === 'version' ? report.url : `https://press.example/${number}`
  const { sentences } = report
  const retouched = sentences.map((sentence) =>
    sentence.map((piece, i) => (random() < 0.04 ? pieceOf(i, random) : piece)),
  )
  const other = (report.language + 1 + below(languages.length - 1, random)) % languages.length
  const made: Readonly<Record<MadeRelation, Partial<Report>>> = {
    verbatim: {},
    edited: { sentences: retouched.slice(0, -1) },
    excerpt: { sentences: sentences.slice(1, Math.ceil(sentences.length / 2) + 1) },
    version: { sentences: retouched },
    translation: { language: other },
  }
  return { ...report, id, url, day: report.day + below(3, random), ...made[relation] }
}

function writtenFrom(report: Report, madeFrom: MadeDocument['madeFrom']): MadeDocument {
  const blocks: Block[] = []
  let text = ''
  for (const sentence of report.sentences) {
    const written = `${sentence.map((piece) => wordOf(piece, report)).join(' ')}.`
    blocks.push({ role: 'paragraph', start: text.length, end: text.length + written.length })
    text += `${written}\n`
  }
  return {
    id: report.id,
    text,
    blocks,
    language: languages[report.language] ?? 'en',
    url: report.url,
    outlet: report.url,
    publishedAt: new Date(firstDay + report.day * dayMs).toISOString().slice(0, 10),
    madeFrom,
  }
}

function wordOf(piece: Piece, { language, names }: Report): string {
  if ('meaning' in piece) return meanings[piece.meaning]?.[language] ?? ''
  if ('name' in piece) return nameOf(names[piece.name] ?? 0, language === 2 ? 1 : 0)
  if ('number' in piece) return String(piece.number)
  return filler(piece.filler, syllables[language] ?? [])
}

function nameOf(number: number, script: 0 | 1): string {
  let name = ''
  for (let rest = number, i = 0; i < 3; i++, rest = Math.floor(rest / nameParts.length))
    name += nameParts[rest % nameParts.length]?.[script] ?? ''
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function filler(rank: number, parts: readonly string[]): string {
  let word = ''
  for (let rest = rank; rest > 0 || word === ''; rest = Math.floor(rest / parts.length))
    word += parts[rest % parts.length] ?? ''
  return word
}
