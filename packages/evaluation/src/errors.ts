import type { GoldDocument, GoldRelation } from './gold.ts'
import { sameName } from './names.ts'
import { addresseeName, type FoundRelation, type Judgement, type Match } from './statement-score.ts'
import type { Offsets } from './units.ts'

/** What can be wrong with a statement. */
export const errorKinds = [
  'miss',
  'false',
  'speaker',
  'content',
  'type',
  'source',
  'outlet',
  'addressee',
  'furniture',
] as const

/** One of {@link errorKinds}. */
export type ErrorKind = (typeof errorKinds)[number]

/** One difference between gold and finds, fit to be read. */
export interface ReadableError {
  readonly kind: ErrorKind
  readonly document: string
  /** First code unit of the content. */
  readonly start: number
  /** Type of the statement: `direct`, `indirect`, `mixed`. */
  readonly type: string
  /** The words around it with marks, then gold and found, one a line. */
  readonly lines: readonly string[]
}

/** All differences between gold and finds of one document, in the order of the text. */
export function errorsOf(document: GoldDocument, judgement: Judgement): ReadableError[] {
  const { matches, missed, falseFinds } = judgement
  const errors = [
    ...missed.map((gold) => errorOf(document, 'miss', { gold })),
    ...falseFinds.map((found) => errorOf(document, 'false', { found })),
    ...matches.flatMap((match) =>
      faultsOf(document, match).map((kind) => errorOf(document, kind, match)),
    ),
  ]
  return errors.sort((a, b) => a.start - b.start)
}

function faultsOf(document: GoldDocument, { gold, found, jaccard }: Match): ErrorKind[] {
  const faults: [ErrorKind, boolean][] = [
    [
      'speaker',
      gold.speaker !== undefined && !sameName(gold.speaker, found.speaker, document.lang),
    ],
    ['content', jaccard < 0.95],
    ['type', gold.type !== undefined && gold.type !== found.type],
    ['source', gold.source.length > 0 && !touches(gold.source, found.source)],
    ['outlet', differs(gold.outletCited, found.outletCited)],
    ['addressee', gold.speaker !== undefined && differs(gold.addressee, addresseeName(found))],
  ]
  return faults.filter(([, wrong]) => wrong).map(([kind]) => kind)
}

function touches(a: Offsets, b: Offsets = []): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end))
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return (a !== undefined || b !== undefined) && !sameName(a, b)
}

/** Page furniture that was taken for the story, and the story's words that were taken for furniture. */
export function furnitureErrorsOf(document: GoldDocument, furniture: Offsets): ReadableError[] {
  const marked = document.boilerplate
  if (marked === undefined) return []
  return [
    ...outside(marked, furniture).map((span) =>
      furnitureError(document, span, 'furniture read as story'),
    ),
    ...outside(furniture, marked).map((span) =>
      furnitureError(document, span, 'story read as furniture'),
    ),
  ].filter(({ lines: [line = ''] }) => /[\p{L}\p{N}]/u.test(line.slice(furnitureMargin)))
}

/** The parts of `spans` that no span of `others` covers. */
function outside(spans: Offsets, others: Offsets): Offsets {
  return others.reduce<Offsets>(
    (left, [from, to]) => left.flatMap((span) => without(span, [from, to])),
    spans,
  )
}

function without([start, end]: Offsets[number], [from, to]: Offsets[number]): Offsets {
  if (to <= start || from >= end) return [[start, end]]
  const parts: Offsets = [
    [start, from],
    [to, end],
  ]
  return parts.filter(([a, b]) => a < b)
}

const furnitureMargin = 26

function furnitureError(
  document: GoldDocument,
  [start, end]: Offsets[number],
  what: string,
): ReadableError {
  const words = oneLine(document.text.slice(start, end))
  return {
    kind: 'furniture',
    document: document.id,
    start,
    type: '',
    lines: [`  ${what}`.padEnd(furnitureMargin) + words],
  }
}

interface Sides {
  readonly gold?: GoldRelation
  readonly found?: FoundRelation
}

function errorOf(document: GoldDocument, kind: ErrorKind, { gold, found }: Sides): ReadableError {
  const relation = gold ?? found
  const { text } = document
  return {
    kind,
    document: document.id,
    start: relation?.content[0]?.[0] ?? 0,
    type: relation?.type ?? '',
    lines: [
      ...(relation === undefined ? [] : [`  text   ${context(text, relation)}`]),
      ...(gold === undefined ? [] : [`  gold   ${describe(text, gold)}`]),
      ...(found === undefined ? [] : [`  found  ${describe(text, found)}`]),
    ],
  }
}

/** A relation in one line: its parts as words of the text. */
function describe(text: string, relation: GoldRelation | FoundRelation): string {
  const words = (spans: Offsets = []): string =>
    spans.map(([start, end]) => oneLine(text.slice(start, end))).join(' ++ ')
  const parts = [
    `${relation.type ?? '?'}`,
    `C[${words(relation.content)}]`,
    `cue[${words(relation.cue)}]`,
    `src[${words(relation.source)}]`,
    `speaker=${relation.speaker ?? '-'}`,
  ]
  const { addressee, outletCited } = relation
  if (addressee !== undefined) parts.push(`to=${addressee}`)
  if (outletCited !== undefined) parts.push(`outlet=${outletCited}`)
  return parts.join(' ')
}

const marginUnits = 60
const longestContextUnits = 700

/** The words around all parts of a relation: contents in 〈〉, cues in **, sources in __. */
function context(
  text: string,
  { content, cue = [], source = [] }: GoldRelation | FoundRelation,
): string {
  // A source can stand paragraphs away; only what is near the content is worth showing.
  const first = content[0]?.[0] ?? 0
  const last = Math.min(content.at(-1)?.[1] ?? first, first + longestContextUnits)
  const [from, to] = [first - 2 * marginUnits, last + 2 * marginUnits]
  const marks = [
    ...marksOf(content, '〈', '〉'),
    ...marksOf(cue, '**', '**'),
    ...marksOf(source, '__', '__'),
  ].filter(([at]) => at >= from && at <= to)
  const start = Math.max(0, Math.min(...marks.map(([at]) => at)) - marginUnits)
  const end = Math.min(text.length, Math.max(...marks.map(([at]) => at)) + marginUnits)
  return oneLine(insertMarks(text, { start, end }, marks))
}

type Mark = readonly [at: number, mark: string, opens: boolean]

function marksOf(spans: Offsets, open: string, close: string): Mark[] {
  return spans.flatMap(([start, end]): Mark[] => [
    [start, open, true],
    [end, close, false],
  ])
}

function insertMarks(
  text: string,
  range: { start: number; end: number },
  marks: readonly Mark[],
): string {
  // At one place what closes comes before what opens.
  const ordered = [...marks].sort((a, b) => a[0] - b[0] || Number(a[2]) - Number(b[2]))
  let out = ''
  let done = range.start
  for (const [at, mark] of ordered) {
    out += text.slice(done, at) + mark
    done = at
  }
  return out + text.slice(done, range.end)
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/gu, ' ¶ ')
}
