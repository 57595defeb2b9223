import type { Span } from '../model/model.ts'

// Longer stretches are prose whatever they hold, so no more than this is looked at.
const lookedAtUnits = 240
const proseUnits = 160
const shortProseUnits = 60
const proseWords = 8

/** What the shape of a stretch of text says before any word is understood. */
export interface Look {
  readonly units: number
  /** Words in the first 240 code units; 20 for long running text, where they are not counted. */
  readonly words: number
  /** Those of them that begin with a capital letter or a digit; 0 where words are not counted. */
  readonly capitals: number
  readonly letters: number
  /** Ends as a sentence ends. */
  readonly ended: boolean
  /** Ends as a question does. */
  readonly asks: boolean
  /** Holds a quotation mark. */
  readonly quoted: boolean
  /** Running text, not a title, a label or a list of links. */
  readonly prose: boolean
}

const sentenceEnd = /[.!?…。！？۔।](?:["”’»'‘“)\]]|''){0,3}$/u
const quotationMark = /["“”„«»]|''|``/u
const word = /[\p{L}\p{N}][^\s]*/gu

/** Looks at the characters of `span`; takes the same time for any length. */
export function lookAt(text: string, span: Span): Look {
  const units = span.end - span.start
  const ended = endsSentence(text, span)
  const asks = /\?\S{0,2}$/u.test(text.slice(Math.max(span.start, span.end - 3), span.end))
  const head = text.slice(span.start, Math.min(span.end, span.start + lookedAtUnits))
  const quoted = quotationMark.test(head)
  // Whatever its words are, it is prose: they need no counting.
  if (ended && units >= proseUnits) return { ...longProse, units, asks, quoted }
  const words = head.match(word) ?? []
  const capitals = words.filter((each) => /^[\p{Lu}\p{N}]/u.test(each)).length
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  const shape = { units, words: words.length, capitals, letters, ended, asks, quoted }
  return { ...shape, prose: isProse(shape) }
}

const longProse = { words: 20, capitals: 0, letters: proseUnits, ended: true, prose: true }

/** Whether the characters of `span` end as a sentence does. */
export function endsSentence(text: string, span: Span): boolean {
  return sentenceEnd.test(text.slice(Math.max(span.start, span.end - 6), span.end))
}

function isProse({ units, words, capitals, ended, quoted }: Omit<Look, 'prose'>): boolean {
  const headlineLike = capitals > words * 0.7
  if (units >= proseUnits) return ended || !headlineLike
  if (words < proseWords) return false
  return (ended && units >= shortProseUnits && !headlineLike) || (quoted && ended)
}
