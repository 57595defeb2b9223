import { readWords } from '../../src/find/words/read-words.ts'
import type { Reading, Relation } from '../../src/find/words/reading.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import type { Act, Block, Day, Document, Id, Span } from '../../src/model/model.ts'

/** A text with its statements marked by hand. */
export interface Marked {
  readonly reading: Reading
  readonly relations: readonly Relation[]
}

export interface MarkedOptions {
  readonly outlet?: string
  /** ISO day. */
  readonly published?: string
  /** Roles of the first lines, in order; the rest are paragraphs. */
  readonly roles?: readonly Block['role'][]
  readonly act?: Act
}

const marks: Readonly<Record<string, 'content' | 'cue' | 'source'>> = {
  '⟦': 'content',
  '‹': 'cue',
  '⟨': 'source',
}
const closing = /[⟧›⟩]/u

/**
 * Reads a text in which ⟦what is said⟧, the ‹cue› and the ⟨speaker⟩ are marked; the marks are taken out first. Each
 * line is a block. A line may hold several statements: a new one begins with each second cue, and a speaker marked
 * once in a line speaks in all that follow.
 */
export function readMarked(
  marked: string,
  pack: LanguagePack,
  options: MarkedOptions = {},
): Marked {
  const { text, parts } = unmark(marked)
  const reading = readWords(documentOf(text, pack, options), pack)
  return { reading, relations: relationsOf(reading, parts, options.act ?? 'say') }
}

interface Part extends Span {
  readonly kind: 'content' | 'cue' | 'source'
}

function unmark(marked: string): { text: string; parts: Part[] } {
  const parts: Part[] = []
  const open: { kind: Part['kind']; start: number }[] = []
  let text = ''
  for (const character of marked) {
    const kind = marks[character]
    if (kind !== undefined) open.push({ kind, start: text.length })
    else if (closing.test(character)) {
      const last = open.pop()
      if (last === undefined) throw new Error(`a mark closes that none opened: ${marked}`)
      parts.push({ ...last, end: text.length })
    } else text += character
  }
  return { text, parts: parts.toSorted((a, b) => a.start - b.start) }
}

function documentOf(text: string, pack: LanguagePack, options: MarkedOptions): Document {
  const day = options.published as Day | undefined
  return {
    id: 'd' as Id<'document'>,
    outlet: options.outlet ?? null,
    url: null,
    language: pack.tag,
    text,
    blocks: blocksOf(text, options.roles ?? []),
    publishedAt: day === undefined ? null : { from: day, to: day, basis: 'metadata', anchor: null },
    labels: [],
    doubts: [],
  }
}

function blocksOf(text: string, roles: readonly Block['role'][]): Block[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }, i) => ({
    start: index,
    end: index + line.length,
    role: roles[i] ?? 'paragraph',
  }))
}

function relationsOf(reading: Reading, parts: readonly Part[], act: Act): Relation[] {
  return reading.document.blocks.flatMap((block) => {
    const here = parts.filter(({ start }) => start >= block.start && start < block.end)
    return statementsOf(here).map((group) => relationOf(reading, group, act))
  })
}

/** Cuts the parts of a line before each content or cue that would be a second one after a finished statement. */
function statementsOf(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  let shared: Part | undefined
  for (const part of parts) {
    const last = groups.at(-1)
    const isNew = last === undefined || (isWhole(last) && part.kind !== 'source')
    if (part.kind === 'source') shared = part
    if (isNew) groups.push(part.kind === 'source' || shared === undefined ? [part] : [shared, part])
    else last.push(part)
  }
  return groups
}

function isWhole(parts: readonly Part[]): boolean {
  return ['content', 'cue', 'source'].every((kind) => parts.some((part) => part.kind === kind))
}

function relationOf(reading: Reading, parts: readonly Part[], act: Act): Relation {
  const spans = (kind: Part['kind']): Span[] =>
    parts.filter((part) => part.kind === kind).map(({ start, end }) => ({ start, end }))
  const content = spans('content')
  const cue = spans('cue')
  const at = (cue[0] ?? content[0])?.start ?? 0
  const isDirect = content.every(({ start }) => /["“]/u.test(reading.document.text.charAt(start)))
  return {
    form: isDirect ? 'direct' : 'indirect',
    act,
    content,
    cue,
    source: spans('source')[0] ?? null,
    sentence: reading.sentences.findIndex(({ start, end }) => start <= at && at < end),
    headline: false,
    rule: 'marked',
    wide: false,
  }
}
