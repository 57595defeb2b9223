import { type CueRow, cueTakes, wordClass } from '../languages/pack.ts'
import type { Span, StatementForm } from '../model/model.ts'
import { tokenKind } from '../text/tokens.ts'
import { anaphoraIn } from './anaphora.ts'
import { wordShareQuoted } from './contents.ts'
import type { CueMatch } from './cue-matches.ts'
import { type Found, frames, lateFrames } from './frames.ts'
import { type ItemRange, type Items, is, isQuote, itemsOf, spanOf } from './items.ts'
import { type Line, lineOf } from './line.ts'
import { restoreLostQuotes } from './lost-quotes.ts'
import type { Reading, Relation } from './reading.ts'
import { isPersonLike, leadingPhrase } from './speaker-phrases.ts'

/**
 * Every attribution in a document, in the order of the text: what is said, the cue, and the words for the speaker.
 * Who that is, is settled later.
 */
export function findStatements(reading: Reading): Relation[] {
  const items = itemsOf(reading)
  const found: Relation[] = []
  reading.sentences.forEach((_, index) => {
    const line = lineOf(items, index)
    found.push(...relationsIn(line, found))
  })
  return reading.quotations.length === 0 ? restoreLostQuotes(items, found) : found
}

function relationsIn(line: Line, earlier: Relation[]): Relation[] {
  const back = pointingBack(line, earlier)
  if (back !== null) return back
  const here = relationsOf(line)
  return here.length > 0 ? here : [...headlineColon(line), ...bareQuotes(line, earlier)]
}

/** `Hal itu disampaikan Y`: the sentence before is what Y said, unless somebody said it already. `null` when nothing points back. */
function pointingBack(line: Line, earlier: readonly Relation[]): Relation[] | null {
  const back = anaphoraIn(line)
  const before = line.sentence - 1
  if (back === null || before < 0) return null
  const { items } = line
  const role = items.reading.document.blocks[items.reading.sentences[before]?.block ?? -1]?.role
  if (earlier.at(-1)?.sentence === before || role !== 'paragraph') return []
  const content = lineOf(items, before)
  return [
    {
      form: formOf(items, [content]),
      act: 'say',
      content: [spanOf(items, content)],
      cue: [spanOf(items, back.cue)],
      source: spanOf(items, back.source),
      sentence: line.sentence,
      headline: false,
      wide: false,
      rule: 'anaphoric',
      score: 1,
    },
  ]
}

function relationsOf(line: Line): Relation[] {
  const relations = framesIn(line, frames)
  return relations.length > 0 ? relations : framesIn(line, lateFrames)
}

type Frames = typeof frames

function framesIn(line: Line, tried: Frames): Relation[] {
  const relations: Relation[] = []
  let taken = line.from
  let speaker: Span | null = null
  for (const cue of line.cues) {
    if (cue.from < taken) continue
    const found = firstFrame(line, cue, tried)
    if (found === null) continue
    const source: Span | null = sourceOf(line, cue, found) ?? (found.shared ? speaker : null)
    if (found.shared && source === null) continue
    relations.push(relationFrom(line, cue, { ...found, span: source }))
    speaker = source
    taken = takenBy(cue, found)
  }
  return relations
}

/** First item that another relation may use. A bare object may hold one of its own: `menepis laporan yang menyebut C`. */
function takenBy(cue: CueMatch, found: Found): number {
  if (found.takes === cueTakes.noun || isWide(cue, found)) return cue.to
  return Math.max(cue.to, found.source?.to ?? 0, ...found.content.map((range) => range.to))
}

function isWide(cue: CueMatch, found: Found): boolean {
  return (rowOf(cue, found.takes).takes & cueTakes.wide) !== 0
}

function firstFrame(line: Line, cue: CueMatch, tried: Frames): Found | null {
  for (const frame of tried) {
    const found = frame(line, cue)
    if (found !== null) return found
  }
  return null
}

function sourceOf(line: Line, cue: CueMatch, found: Found): Span | null {
  const { items } = line
  if (found.source !== null) return spanOf(items, found.source)
  if (cue.cue.clitic > 0) {
    const end = items.end[cue.to - 1] ?? 0
    return { start: end - cue.cue.clitic, end }
  }
  if (!found.shared) return null
  const leading = leadingPhrase(items, { from: line.from, to: cue.from })
  return leading === null ? null : spanOf(items, leading)
}

function relationFrom(line: Line, cue: CueMatch, found: Found & { span: Span | null }): Relation {
  const { items } = line
  const whole = spanOf(items, cue)
  return {
    form: formOf(items, found.content),
    act: rowOf(cue, found.takes).act,
    content: found.content.map((range) => spanOf(items, range)),
    cue: [{ start: whole.start, end: whole.end - cue.cue.clitic }],
    source: found.span,
    sentence: line.sentence,
    headline: line.headline,
    wide: isWide(cue, found),
    rule: found.rule,
    score: 1,
  }
}

const anyRow: CueRow = { act: 'say', takes: 0 }

/** The row of the cue table that holds in these surroundings: what a verb does depends on what it takes. */
function rowOf(cue: CueMatch, takes: number): CueRow {
  const { rows } = cue.cue
  return rows.find((row) => (row.takes & takes) !== 0) ?? rows[0] ?? anyRow
}

function formOf(items: Items, content: readonly ItemRange[]): StatementForm {
  const share = wordShareQuoted(items, content)
  if (share >= 0.9) return 'direct'
  return share > 0 ? 'mixed' : 'indirect'
}

/* ---- without a cue word ---- */

/** `Gerindra: Bukti RI Tak Ngekor AS`. */
function headlineColon(line: Line): Relation[] {
  const { items } = line
  const colon = line.headline ? colonIn(line) : -1
  if (colon < 0) return []
  const source = sourceBeforeColon(line, colon)
  const content = { from: colon + 1, to: line.to }
  if (source === null) return []
  return [
    {
      form: formOf(items, [content]),
      act: 'say',
      content: [spanOf(items, content)],
      cue: [spanOf(items, { from: colon, to: colon + 1 })],
      source: spanOf(items, source),
      sentence: line.sentence,
      headline: true,
      wide: false,
      rule: 'headline.colon',
      score: 1,
    },
  ]
}

function colonIn(line: Line): number {
  for (let i = line.from + 1; i < line.to - 1; i++)
    if (line.items.kind[i] === tokenKind.colon) return i
  return -1
}

/** Words of a name or an office before the colon; in `A ke Prancis, Gerindra: C` after the comma, in `X soal Y: C` before the preposition. */
function sourceBeforeColon(line: Line, colon: number): ItemRange | null {
  const { items } = line
  let from = colon
  while (from > line.from && !isMarkBefore(items, from)) from--
  let to = from + 1
  while (to < colon && !is(items, to, wordClass.preposition)) to++
  const source = { from, to }
  return to - from <= 6 && isPersonLike(items, source) ? source : null
}

function isMarkBefore(items: Items, item: number): boolean {
  const kind = items.kind[item - 1]
  return kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.dash
}

/** A quotation that nobody introduces: the rest of the one before, or a statement of its own. */
function bareQuotes(line: Line, earlier: Relation[]): Relation[] {
  const { items } = line
  if (!isQuote(items, line.from) || line.to - line.from > 2) return []
  const span = spanOf(items, { from: line.from, to: line.from + 1 })
  const last = earlier.at(-1)
  if (last !== undefined && continuesQuote(last, line)) {
    earlier[earlier.length - 1] = { ...last, content: [...last.content, span] }
    return []
  }
  return [
    {
      form: 'direct',
      act: 'say',
      content: [span],
      cue: [],
      source: null,
      sentence: line.sentence,
      headline: line.headline,
      wide: false,
      rule: 'quote.bare',
      score: 1,
    },
  ]
}

/** The sentence before is a direct quotation with its attribution. */
function continuesQuote(last: Relation, line: Line): boolean {
  return last.form !== 'indirect' && line.sentence - last.sentence <= 1
}
