import { findStatements } from '../../src/find/statements.ts'
import { readWords } from '../../src/find/words/read-words.ts'
import type { Relation } from '../../src/find/words/reading.ts'
import type { LanguagePack } from '../../src/languages/pack.ts'
import type { Block, Document, Span } from '../../src/model/model.ts'

/** The document that `text` makes: a line is a paragraph, or a title when it begins with `= `. */
export function documentOf(text: string, pack: LanguagePack): Document {
  const blocks: Block[] = []
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const title = match[0].startsWith('= ')
    const start = match.index + (title ? 2 : 0)
    blocks.push({ start, end: match.index + match[0].length, role: title ? 'title' : 'paragraph' })
  }
  return {
    id: 'test' as Document['id'],
    text,
    blocks,
    language: pack.tag,
    publishedAt: null,
    outlet: null,
    url: null,
    labels: [],
    doubts: [],
  }
}

/** What the finder makes of `text`. */
export function relationsIn(text: string, pack: LanguagePack): Relation[] {
  return findStatements(readWords(documentOf(text, pack), pack))
}

/** The text, and under it one row a statement: `speaker | cue | content | form | act | rule`. */
export function shown(text: string, pack: LanguagePack): string {
  const rows = relationsIn(text, pack).map((relation) => `  ${rowOf(text, relation)}`)
  return [text, ...(rows.length === 0 ? ['  (none)'] : rows)].join('\n')
}

function rowOf(text: string, relation: Relation): string {
  const source = relation.source === null ? '-' : wordsAt(text, [relation.source])
  const { form, act, rule, wide } = relation
  const parts = [source, wordsAt(text, relation.cue) || '-', wordsAt(text, relation.content)]
  return [...parts, form, act, wide ? `${rule} (wide)` : rule].join(' | ')
}

function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}
