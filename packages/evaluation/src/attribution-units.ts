import type { ScoringTokens } from './attribution-tokens.ts'
import { scoringTokens, tokensIn } from './attribution-tokens.ts'
import type { GoldDocument, GoldRelation } from './gold.ts'
import { quoteMask } from './quote-mask.ts'
import type { FoundRelation } from './statement-score.ts'
import type { Offsets } from './units.ts'
import { jaccard, shared } from './units.ts'

/** What is counted. */
export interface CountOptions {
  /** Leave out relations that lie mostly inside the regions that the gold discards. Default false. */
  readonly withoutDiscarded?: boolean
}

/** A part of a relation that has spans. */
export type Role = 'content' | 'cue' | 'source' | 'frame' | 'addressee'

/** How much of a content stands in quotation marks: at least 0.9 of its words direct, none indirect, else mixed. */
export type QuoteType = 'direct' | 'indirect' | 'mixed'

/** One role of one relation: all its spans as one unit. */
export interface RoleUnit {
  readonly spans: Offsets
  readonly tokens: ReadonlySet<number>
  /** Equal for equal spans, white space at the edges aside. */
  readonly strict: string
  /** Equal for equal word tokens. */
  readonly loose: string
}

/** A relation made ready for comparing. */
export interface Unit extends Readonly<Record<Role, RoleUnit>> {
  readonly index: number
  readonly type: QuoteType
  readonly label: string | undefined
}

/** A marked relation and the found one aligned with it. */
export interface Aligned {
  readonly gold: Unit
  readonly found: Unit
  /** Jaccard index of the contents' tokens, above 0. */
  readonly index: number
}

interface View {
  readonly text: string
  readonly tokens: ScoringTokens
  readonly quoted: Uint8Array
}

/** The relations of one document and how they are aligned. */
export interface Comparison {
  readonly marked: readonly Unit[]
  readonly found: readonly Unit[]
  readonly pairs: readonly Aligned[]
}

/**
 * Aligns the relations of one document one to one, greedily by falling Jaccard index of the content's tokens
 * (above 0), then of the cue's, then of the source's, then by position.
 */
export function compare(
  document: GoldDocument,
  relations: readonly FoundRelation[],
  { withoutDiscarded = false }: CountOptions = {},
): Comparison {
  const { text } = document
  const view = { text, tokens: scoringTokens(text), quoted: quoteMask(text) }
  const discarded = withoutDiscarded ? discardedTokens(document, view.tokens) : new Set<number>()
  const isKept = ({ content }: Unit): boolean =>
    shared(content.tokens, discarded) <= content.tokens.size / 2
  const marked = unitsOf(document.relations, view).filter(isKept)
  const found = unitsOf(relations, view).filter(isKept)
  return { marked, found, pairs: align(marked, found) }
}

function discardedTokens(document: GoldDocument, tokens: ScoringTokens): ReadonlySet<number> {
  const regions = (document.regions ?? []).filter(({ kind }) => kind === 'discard')
  return tokensIn(
    tokens,
    regions.flatMap(({ spans }) => spans),
  )
}

function unitsOf(relations: readonly (GoldRelation | FoundRelation)[], view: View): Unit[] {
  return relations.map((relation, index) => {
    const of = (role: Role): RoleUnit => roleUnit(spansOf(relation, role), view)
    const content = of('content')
    return {
      index,
      content,
      cue: of('cue'),
      source: of('source'),
      frame: of('frame'),
      addressee: of('addressee'),
      type: quoteType(content.tokens, view),
      label: relation.type,
    }
  })
}

/** The spans of a role; a role that is written as a name instead has none. */
function spansOf(relation: GoldRelation | FoundRelation, role: Role): Offsets {
  const spans: unknown = (relation as Readonly<Partial<Record<Role, unknown>>>)[role]
  return Array.isArray(spans) ? (spans as Offsets) : []
}

function roleUnit(raw: Offsets, view: View): RoleUnit {
  const spans = normalise(raw, view.text)
  const tokens = tokensIn(view.tokens, spans)
  const strict = spans.map((span) => span.join('-')).join(',')
  const words = [...tokens].filter((index) => view.tokens.isWord[index])
  return { spans, tokens, strict, loose: words.sort((a, b) => a - b).join(',') || strict }
}

/** Spans in order, trimmed of white space, joined where they touch or only white space parts them. */
function normalise(spans: Offsets, text: string): Offsets {
  const trimmed = spans.map((span) => trim(span, text)).filter(([start, end]) => end > start)
  trimmed.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const joined: [number, number][] = []
  for (const [start, end] of trimmed) {
    const last = joined.at(-1)
    if (last !== undefined && (start <= last[1] || text.slice(last[1], start).trim() === '')) {
      last[1] = Math.max(last[1], end)
    } else joined.push([start, end])
  }
  return joined
}

function trim([from, to]: Offsets[number], text: string): [number, number] {
  let start = Math.max(0, from)
  let end = Math.min(text.length, to)
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return [start, end]
}

function quoteType(content: ReadonlySet<number>, { tokens, quoted }: View): QuoteType {
  const words = [...content].filter((index) => tokens.isWord[index])
  const inside = words.filter((index) => quoted[tokens.starts[index] ?? -1] === 1).length
  if (inside === 0) return 'indirect'
  return inside / words.length >= 0.9 ? 'direct' : 'mixed'
}

function align(marked: readonly Unit[], found: readonly Unit[]): Aligned[] {
  const usedGold = new Set<number>()
  const usedFinds = new Set<number>()
  return candidates(marked, found).filter(({ gold, found: find }) => {
    if (usedGold.has(gold.index) || usedFinds.has(find.index)) return false
    usedGold.add(gold.index)
    usedFinds.add(find.index)
    return true
  })
}

function candidates(marked: readonly Unit[], found: readonly Unit[]): Aligned[] {
  const pairs = marked.flatMap((gold) =>
    found.flatMap((find) => {
      const index = jaccard(gold.content.tokens, find.content.tokens)
      if (index === 0) return []
      const cue = jaccard(gold.cue.tokens, find.cue.tokens)
      const source = jaccard(gold.source.tokens, find.source.tokens)
      return [{ gold, found: find, index, cue, source }]
    }),
  )
  return pairs.sort(
    (a, b) =>
      b.index - a.index ||
      b.cue - a.cue ||
      b.source - a.source ||
      a.gold.index - b.gold.index ||
      a.found.index - b.found.index,
  )
}

/** A content index of at least 0.5, and sources that share a token or are both absent. */
export function isRelation({ gold, found, index }: Aligned): boolean {
  return index >= 0.5 && haveSameSource(gold, found)
}

function haveSameSource({ source: a }: Unit, { source: b }: Unit): boolean {
  return (a.spans.length === 0 && b.spans.length === 0) || shared(a.tokens, b.tokens) > 0
}
