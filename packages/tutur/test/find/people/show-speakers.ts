import { findPeople } from '../../../src/find/people.ts'
import { createSpeakers, type SpeakerResolution } from '../../../src/find/speakers.ts'
import { readWords } from '../../../src/find/words/read-words.ts'
import type { Reading } from '../../../src/find/words/reading.ts'
import type { LanguagePack } from '../../../src/languages/pack.ts'
import type { Block, Document, Id, Span } from '../../../src/model/model.ts'

/** Reads `text` with one block a line; `roles` are those of the first lines, the rest are paragraphs. */
export function readLines(
  text: string,
  pack: LanguagePack,
  roles: readonly Block['role'][] = [],
): Reading {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }, i) => ({
    start: index,
    end: index + line.length,
    role: roles[i] ?? 'paragraph',
  }))
  const document: Document = {
    id: 'd' as Id<'document'>,
    outlet: null,
    url: null,
    language: pack.tag,
    text,
    blocks,
    publishedAt: null,
    labels: [],
    doubts: [],
  }
  return readWords(document, pack)
}

/** Resolves every source marked `⟨so⟩`, in order; a line with a quotation mark is a quotation. */
export function resolveMarked(
  marked: string,
  pack: LanguagePack,
  roles: readonly Block['role'][] = [],
): { readonly source: string; readonly found: SpeakerResolution }[] {
  const { text, sources } = unmark(marked)
  const reading = readLines(text, pack, roles)
  const speakers = createSpeakers(reading, findPeople(reading))
  return sources.map((source) => {
    const sentence = reading.sentences.findIndex(
      ({ start, end }) => start <= source.start && source.start < end,
    )
    const line = text.slice(text.lastIndexOf('\n', source.start) + 1, source.start)
    const context = { sentence, cueStart: source.start, direct: line.includes('"') }
    return {
      source: text.slice(source.start, source.end),
      found: speakers.resolve(source, context),
    }
  })
}

/** One line for each marked source: `she → Ana Lund | Foreign Minister`; `?` for nobody. */
export function showSpeakers(
  marked: string,
  pack: LanguagePack,
  roles: readonly Block['role'][] = [],
): string[] {
  return resolveMarked(marked, pack, roles).map(({ source, found }) => {
    if (found.state !== 'resolved') return `${source} → ?`
    const { name, role } = found.mention
    return `${source} → ${name}${role === null ? '' : ` | ${role}`}`
  })
}

function unmark(marked: string): { text: string; sources: Span[] } {
  const sources: Span[] = []
  let start = 0
  let text = ''
  for (const character of marked) {
    if (character === '⟨') start = text.length
    else if (character === '⟩') sources.push({ start, end: text.length })
    else text += character
  }
  return { text, sources }
}
