import type { Span } from '../model/model.ts'

// Longer stretches are prose whatever they hold, so no more than this is looked at.
const lookedAtUnits = 240
const proseUnits = 160
const shortProseUnits = 60
const proseWords = 8

/** What the shape of a stretch of text says before any word is understood. */
export interface Look {
  readonly units: number
  /** Words in the first 240 code units. */
  readonly words: number
  /** Those of them that begin with a capital letter or a digit. */
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
const question = /[?؟？]\S{0,2}$/u

/** Looks at the characters of `span`; takes the same time for any length. */
export function lookAt(text: string, span: Span): Look {
  const units = span.end - span.start
  const tail = text.slice(Math.max(span.start, span.end - 6), span.end)
  const ended = sentenceEnd.test(tail)
  const asks = ended && question.test(tail)
  const counts = count(text, span.start, Math.min(span.end, span.start + lookedAtUnits))
  const shape = { units, ...counts, ended, asks }
  return { ...shape, prose: isProse(shape) }
}

/** Whether the characters of `span` end as a sentence does. */
export function endsSentence(text: string, span: Span): boolean {
  return sentenceEnd.test(text.slice(Math.max(span.start, span.end - 6), span.end))
}

const kinds = { other: 0, small: 1, capital: 2, digit: 3, quote: 4, blank: 5 } as const

/** One pass over the code units: several expressions would take several times as long. */
function count(
  text: string,
  start: number,
  end: number,
): Pick<Look, 'words' | 'capitals' | 'letters' | 'quoted'> {
  let words = 0
  let capitals = 0
  let letters = 0
  let quoted = false
  let inWord = false
  for (let at = start; at < end; at++) {
    const kind = kindOf(text, at)
    if (kind === kinds.small || kind === kinds.capital) letters++
    if (kind === kinds.quote || isDoubledApostrophe(text, at)) quoted = true
    if (kind === kinds.blank) inWord = false
    else if (!inWord && kind !== kinds.other && kind !== kinds.quote) {
      inWord = true
      words++
      if (kind !== kinds.small) capitals++
    }
  }
  return { words, capitals, letters, quoted }
}

/** `''` is a quotation mark. */
function isDoubledApostrophe(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x27 && text.charCodeAt(at + 1) === 0x27
}

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return asciiKinds[unit] ?? kinds.other
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return kinds.capital
  if (/\p{L}/u.test(character)) return kinds.small
  if (/[“”„«»]/u.test(character)) return kinds.quote
  if (/\s/u.test(character)) return kinds.blank
  return /\p{N}/u.test(character) ? kinds.digit : kinds.other
}

const asciiKinds: readonly number[] = Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (/[a-z]/u.test(character)) return kinds.small
  if (/[A-Z]/u.test(character)) return kinds.capital
  if (/[0-9]/u.test(character)) return kinds.digit
  if (character === '"' || character === '`') return kinds.quote
  return /\s/u.test(character) ? kinds.blank : kinds.other
})

function isProse({ units, words, capitals, ended, quoted }: Omit<Look, 'prose'>): boolean {
  const headlineLike = capitals > words * 0.7
  if (units >= proseUnits) return ended || !headlineLike
  if (words < proseWords) return false
  return (ended && units >= shortProseUnits && !headlineLike) || (quoted && ended)
}
