import { createHash } from 'node:crypto'
import type {
  Act,
  Anchor,
  Capture,
  Day,
  Document,
  Id,
  Mention,
  Statement,
  StatementForm,
} from 'tutur'
import type { ActorOf, Entry, Intake, Reading } from 'tutur-ledger'
import { seededRandom } from './random.ts'

// The fictional press of Lantara and its neighbours, the same for the same seed.

/** What an intake is made from. */
export interface Made {
  /** Tells one from another; the same number gives the same intake. */
  readonly number: number
  /** Random numbers in [0, 1). */
  readonly random: () => number
  /** Statements of its document. Default 10. */
  readonly statements?: number
}

/** A capture with one document and what was found in it. */
export function intakeOf({ number, random, statements = 10 }: Made): Intake {
  const capture = captureOf(number, random)
  return { capture, readings: [readingOf(capture, { number, random, statements })], unread: [] }
}

function captureOf(number: number, random: () => number): Capture {
  const address = `https://${pick(outlets, random).host}/berita/${number}`
  return {
    id: id('capture', number),
    sha256: sha256(`bytes ${number}`),
    byteLength: 2000,
    kind: 'page',
    mediaType: 'text/html; charset=utf-8',
    address,
    name: address,
    takenAt: `2025-0${1 + (number % 9)}-11T09:30:00Z`,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    given: {},
  }
}

/** What one coding reads out of a capture. */
function readingOf(capture: Capture, { number, random, statements }: Required<Made>): Reading {
  const { name } = pick(outlets, random)
  const published = random() < 0.1 ? null : dayOf(random)
  const sentences = Array.from({ length: statements }, () => sentenceOf(random))
  const title = sentenceOf(random)
  const text = [title, ...sentences].join('\n')
  const document: Document = {
    id: id('document', number),
    outlet: random() < 0.1 ? null : name,
    url: capture.address,
    language: pick(['id', 'en', 'az-Latn'], random) as Document['language'],
    text,
    blocks: [{ start: 0, end: title.length, role: 'title' }],
    publishedAt:
      published === null
        ? null
        : { from: published, to: published, basis: 'metadata', anchor: null },
    labels: [],
    doubts: [],
  }
  let start = title.length + 1
  const entries = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return entryOf(document, span, random)
  })
  const doubts = [{ code: 'text-cut', anchor: null, statement: null, detail: title }] as const
  return {
    capture: capture.id,
    part: '',
    article: id('article', number >> 1),
    document,
    entries,
    doubts,
  }
}

function entryOf(
  document: Document,
  { start, end }: { start: number; end: number },
  random: () => number,
): Entry {
  const words = document.text.slice(start, end)
  const anchor = anchorOf(document, start, end)
  const actors = actorsOf(random)
  const said = random() < 0.2 ? null : dayOf(random)
  const via = pick(outlets, random).name
  const statement: Statement = {
    id: id('statement', `${document.id} ${start}`),
    document: document.id,
    form: pick(forms, random),
    act: pick(acts, random),
    modality: random() < 0.2 ? ['negated', 'future'] : [],
    content: [anchor],
    cue: anchorOf(document, start, start + 4),
    speaker: mentionOf(anchor, actors[0]?.name ?? null),
    addressees: [],
    saidAt: said === null ? null : { from: said, to: said, basis: 'relative', anchor: null },
    chain: {
      hops: [
        {
          outlet: document.outlet ?? via,
          relation: document.outlet === null ? 'cites' : 'published',
          anchor: null,
        },
        ...(random() < 0.3 ? [{ outlet: via, relation: 'cites', anchor } as const] : []),
      ],
      basis: 'stated',
      origin: pick(['firsthand', 'secondhand', 'anonymous', 'unclear'], random),
      score: 0.9,
    },
    madeBy: {
      version: '0.1.0',
      rule: 'quote.inverted',
      model: null,
      score: Math.round(random() * 100) / 100,
    },
  }
  return { statement, words, actors, stems: stemsOf(words) }
}

function actorsOf(random: () => number): readonly ActorOf[] {
  const actor = pick(people, random)
  const other = pick(people, random)
  return [
    { role: 'speaker', ...actor },
    ...(random() < 0.3 ? [{ role: 'addressee', ...other } as const] : []),
    ...(random() < 0.3 ? [{ role: 'about', ...pick(people, random) } as const] : []),
  ]
}

function mentionOf(anchor: Anchor, name: string | null): Mention {
  return { anchor, form: 'name', name, role: 'juru bicara', score: 0.9 }
}

/** A word cut short, as a stemmer might. */
export function stemsOf(words: string): readonly string[] {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 6))
}

function sentenceOf(random: () => number): string {
  const length = 8 + Math.floor(random() * 20)
  const words = Array.from({ length }, () => word(random))
  return `“${words.join(' ')}.”`
}

/** Some words are everywhere, most are rare. */
function word(random: () => number): string {
  const at = Math.floor(random() ** 3 * (common.length + 4000))
  return common[at] ?? `kata${letters(at)}`
}

function letters(number: number): string {
  return number.toString(36).replace(/\d/gu, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
}

function dayOf(random: () => number): Day {
  const day = new Date(Date.UTC(2020, 0, 1) + Math.floor(random() * 2000) * 86_400_000)
  return day.toISOString().slice(0, 10) as Day
}

function anchorOf(document: Document, start: number, end: number): Anchor {
  return {
    document: document.id,
    start,
    end,
    check: sha256(document.text.slice(start, end)).slice(0, 16),
  }
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value
}

function id<Kind extends string>(kind: Kind, key: number | string): Id<Kind> {
  return sha256(`${kind} ${key}`).slice(0, 16) as Id<Kind>
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const common =
  'the border talks with Sarvia will not stop until peace is agreed and prisoners return Garis perbatasan tidak akan dibuka sebelum tahanan pulang kata menteri Merane menolak tuduhan itu'.split(
    ' ',
  )
export const outlets = [
  { name: 'Kabar Lantara', host: 'kabar.example' },
  { name: 'The Sarvia Times', host: 'www.sarvia-times.example' },
  { name: 'Merane Post', host: 'post.example' },
  { name: 'Lintas', host: 'lintas.example' },
] as const
export const people = [
  { name: 'Sélina Orvañ', actor: 'selina-orvan' },
  { name: 'Darmo Wiratan', actor: 'darmo-wiratan' },
  { name: 'Wiratan Orvañ', actor: null },
  { name: 'Kementerian Luar Negeri Lantara', actor: 'lt.foreign-ministry' },
  { name: 'Igor Mereshko', actor: null },
] as const
export const acts: readonly Act[] = ['say', 'deny', 'accuse', 'demand', 'offer']
export const forms: readonly StatementForm[] = ['direct', 'indirect', 'mixed']

/** The first intakes of one fixed row of them. */
export function intakesOf(number: number): readonly Intake[] {
  return Array.from({ length: number }, (_, at) =>
    intakeOf({ number: at, random: seededRandom(at) }),
  )
}
