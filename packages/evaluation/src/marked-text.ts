import type { GoldDocument, GoldRelation } from './gold.ts'

/**
 * Reads one article of the project's own gold: the text with marks in it, and under it what the marks mean.
 *
 * ```text
 * id: velmara-lintasan
 * lang: id
 * outlet: Kabar Samudra
 *
 * {f KABAR SAMUDRA -} {c1 "Kami membuka lintasan,"} {v1 kata} {s1 Menteri Ida Salt}.
 * ----
 * 1 direct say; Ida Salt / Menteri; to wartawan; via Radio Velmara; on 2031-03-04
 * ```
 *
 * Marks nest: `{c1 }` content, `{v1 }` cue, `{s1 }` source, each with one or more numbers (`{s1,2 ia}`); `{f }` page
 * furniture, `{i }` words about which the gold takes no stand. A number that occurs twice makes a broken span.
 * A line below names type, act and modalities; then the speaker (`?` when unknown) with the role after ` / `; then
 * `to` (addressee), `via` (outlet cited), `on` (day) and the flags `headline` and `optional`, in any order.
 *
 * @throws Error naming the article and the place, for every mark or line that is not understood or has no partner.
 */
export function parseMarked(source: string, name: string): OwnDocument {
  try {
    return documentOf(source)
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A relation of the project's own gold, which also marks acts and days. */
export interface OwnRelation extends GoldRelation {
  readonly type: string
  readonly act: string
  readonly modality: readonly string[]
}

/** A document of the project's own gold. */
export interface OwnDocument extends GoldDocument {
  readonly lang: string
  readonly relations: readonly OwnRelation[]
}

type Pair = [start: number, end: number]

function documentOf(source: string): OwnDocument {
  const [head, rest] = cut(source, '\n\n')
  const [marked, notes] = cut(rest, '\n----\n')
  const header = new Map(head.split('\n').map((line) => cut(line, ': ')))
  const { text, spans } = readMarks(marked)
  const lines = notes.split('\n').filter((line) => line !== '')
  const relations = lines.map((line, index) => relationOf(line, String(index + 1), spans))
  requirePartners(spans, relations.length)
  const published = header.get('published')
  return {
    id: required(header, 'id'),
    lang: required(header, 'lang'),
    outlet: required(header, 'outlet'),
    ...(published === undefined ? {} : { published }),
    text,
    relations,
    boilerplate: spans.get('f') ?? [],
    ignore: spans.get('i') ?? [],
  }
}

function cut(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  if (at < 0)
    throw new Error(`no ${JSON.stringify(separator)} in ${JSON.stringify(text.slice(0, 60))}`)
  return [text.slice(0, at), text.slice(at + separator.length)]
}

function required(header: ReadonlyMap<string, string>, key: string): string {
  const value = header.get(key)
  if (value === undefined) throw new Error(`the header lacks ${key}`)
  return value
}

/* ---- Marks ---- */

interface Marks {
  readonly text: string
  /** Spans by key: `c1`, `v1`, `s1`, `f`, `i`. */
  readonly spans: ReadonlyMap<string, Pair[]>
}

const markPattern = /\{(?<tag>[csv]\d+(?:,\d+)*|[fi]) |\{|\}/gu

function readMarks(marked: string): Marks {
  const spans = new Map<string, Pair[]>()
  const open: { tag: string; start: number }[] = []
  let text = ''
  let done = 0
  for (const match of marked.matchAll(markPattern)) {
    text += marked.slice(done, match.index)
    done = match.index + match[0].length
    const tag = match.groups?.['tag']
    if (tag !== undefined) open.push({ tag, start: text.length })
    else closeMark(match[0] === '}' ? open.pop() : undefined, text, spans)
  }
  if (open.length > 0) throw new Error(`mark {${open.at(-1)?.tag} is never closed`)
  return { text: text + marked.slice(done), spans }
}

function closeMark(
  mark: { tag: string; start: number } | undefined,
  text: string,
  spans: Map<string, Pair[]>,
): void {
  if (mark === undefined) throw new Error(`stray brace after ${JSON.stringify(text.slice(-40))}`)
  const words = text.slice(mark.start)
  if (words !== words.trim() || words === '') {
    throw new Error(`mark {${mark.tag} covers ${JSON.stringify(words)}: leave blanks outside`)
  }
  for (const key of keysOf(mark.tag)) {
    const pairs: Pair[] = [...(spans.get(key) ?? []), [mark.start, text.length]]
    spans.set(key, pairs.sort(byStart))
  }
}

/** `s1,2` is `s1` and `s2`. */
function keysOf(tag: string): string[] {
  const numbers = tag.slice(1)
  return numbers === '' ? [tag] : numbers.split(',').map((number) => `${tag.charAt(0)}${number}`)
}

function byStart(a: Pair, b: Pair): number {
  return a[0] - b[0]
}

/* ---- Notes ---- */

const notePattern =
  /^(?<number>\d+) (?<type>direct|indirect|mixed) (?<act>\S+)(?<modality>(?: \S+)*)$/u

const acts: ReadonlySet<string> = new Set(
  'say assert deny accuse demand offer promise threaten ask agree refuse praise hope decline-comment'.split(
    ' ',
  ),
)
const modalities: ReadonlySet<string> = new Set([
  'negated',
  'future',
  'conditional',
  'hypothetical',
])

function relationOf(line: string, expected: string, spans: Marks['spans']): OwnRelation {
  const [first, speaker, ...rest] = line.split(';').map((part) => part.trim())
  const note = notePattern.exec(first ?? '')?.groups
  if (note === undefined || speaker === undefined) throw new Error(`unreadable line: ${line}`)
  if (note['number'] !== expected) throw new Error(`statement ${expected} expected: ${line}`)
  const { number = '', type = '', act = '', modality = '' } = note
  const kinds = modality.split(' ').filter((kind) => kind !== '')
  if (!acts.has(act)) throw new Error(`unknown act ${act}: ${line}`)
  const unknown = kinds.find((kind) => !modalities.has(kind))
  if (unknown !== undefined) throw new Error(`unknown modality ${unknown}: ${line}`)
  const content = spans.get(`c${number}`)
  if (content === undefined) throw new Error(`statement ${number} has no content`)
  return {
    type,
    act,
    modality: kinds,
    content,
    cue: spans.get(`v${number}`) ?? [],
    source: spans.get(`s${number}`) ?? [],
    ...speakerOf(speaker),
    ...Object.assign({}, ...rest.map(fieldOf)),
  }
}

function speakerOf(words: string): Pick<OwnRelation, 'speaker' | 'role'> {
  if (words === '?') return { speaker: null }
  const [speaker = '', role] = words.split(' / ')
  return { speaker, ...(role === undefined ? {} : { role }) }
}

function fieldOf(part: string): Partial<OwnRelation> {
  const [, key, value = ''] = /^(to|via|on|headline|optional)(?: (.+))?$/u.exec(part) ?? []
  if (key === 'to') return { addressee: value }
  if (key === 'via') return { outletCited: value }
  if (key === 'on') return { saidOn: value }
  if (key === 'headline') return { headline: true }
  if (key === 'optional') return { optional: true }
  throw new Error(`unknown field ${JSON.stringify(part)}`)
}

/** Every numbered mark must have its line, and the lines must count from 1. */
function requirePartners(spans: Marks['spans'], statements: number): void {
  for (const key of spans.keys()) {
    if (/\d/u.test(key) && Number(key.slice(1)) > statements) {
      throw new Error(`mark {${key} has no line below the text`)
    }
  }
}
