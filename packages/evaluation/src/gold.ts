import type { Offsets } from './units.ts'

/** One attribution as marked by hand. Offsets are UTF-16 code units of the document's text. */
export interface GoldRelation {
  readonly content: Offsets
  readonly cue: Offsets
  /** Empty when the text names no source. */
  readonly source: Offsets
  /** `direct`, `indirect`, `mixed`; other sets write their own labels. */
  readonly type?: string
  /** Fullest name in the article; `null` when unknown. */
  readonly speaker?: string | null
  readonly role?: string
  readonly addressee?: string
  readonly outletCited?: string
  readonly headline?: boolean
  /** True for what a finder may give or leave out without harm. */
  readonly optional?: boolean
  readonly act?: string
  /** Day on which it was said. */
  readonly saidOn?: string
  readonly frame?: Offsets
}

/** A stretch of text that a set marks for a reason of its own. */
export interface GoldRegion {
  readonly kind: string
  readonly spans: Offsets
}

/** One document of a marked set. */
export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly relations: readonly GoldRelation[]
  readonly lang?: string
  readonly outlet?: string
  /** Day of publication. */
  readonly published?: string
  /** Page furniture: whatever is found in it is wrong. */
  readonly boilerplate?: Offsets
  /** Words about which the set takes no stand. */
  readonly ignore?: Offsets
  readonly regions?: readonly GoldRegion[]
}

/**
 * `statements`: speakers are resolved and furniture is marked. `attribution`: spans only, after PolNeAR. `quotations`:
 * spans of direct speech alone.
 */
export type GoldFormat = 'statements' | 'attribution' | 'quotations'

/**
 * Reads a marked set: JSON Lines, one document a line.
 *
 * @throws Error naming the line when one is not JSON, lacks a field, or has an offset outside its text.
 */
export function parseGold(lines: string): GoldDocument[] {
  return lines
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index)]))
}

function parseLine(line: string, index: number): GoldDocument {
  const document = JSON.parse(line) as GoldDocument
  const where = `line ${index + 1}`
  if (typeof document.id !== 'string' || typeof document.text !== 'string') {
    throw new Error(`${where}: a document needs id and text`)
  }
  if (!Array.isArray(document.relations)) throw new Error(`${where} (${document.id}): no relations`)
  for (const span of spansOf(document)) {
    if (!isWithin(span, document.text)) {
      throw new Error(`${where} (${document.id}): [${span.join(', ')}] lies outside the text`)
    }
  }
  return document
}

function spansOf(document: GoldDocument): Offsets {
  const furniture = [...(document.boilerplate ?? []), ...(document.ignore ?? [])]
  return [...furniture, ...document.relations.flatMap((r) => [...r.content, ...r.cue, ...r.source])]
}

function isWithin([start, end]: Offsets[number], text: string): boolean {
  return 0 <= start && start <= end && end <= text.length
}

/** Which scorer a set is made for. */
export function formatOf(documents: readonly GoldDocument[]): GoldFormat {
  const relations = documents.flatMap((document) => document.relations)
  const resolved = relations.some(({ speaker }) => speaker !== undefined)
  if (resolved || documents.some(({ boilerplate }) => boilerplate !== undefined))
    return 'statements'
  const isDirect = relations.length > 0 && relations.every(({ type }) => type === 'Direct')
  return isDirect ? 'quotations' : 'attribution'
}
