import { cueTakes, wordClass } from '../languages/pack.ts'
import type { Span, StatementForm } from '../model/model.ts'
import { tokenKind } from '../text/tokens.ts'
import { contentAfter, contentBefore, wordShareQuoted } from './contents.ts'
import {
  type CueMatch,
  findCues,
  type ItemRange,
  type Items,
  is,
  isQuote,
  itemsOf,
  spanOf,
} from './items.ts'
import type { Reading, Relation } from './reading.ts'
import { isPersonLike, type Subject, speakerAfter, subjectBefore } from './speaker-phrases.ts'

/** One sentence under examination: its items without the final stop, and its cues. */
export interface Line extends ItemRange {
  readonly items: Items
  readonly sentence: number
  readonly headline: boolean
  readonly cues: readonly CueMatch[]
}

/** A relation as a frame finds it, in items. */
export interface Found {
  readonly content: readonly ItemRange[]
  readonly source: ItemRange | null
  /** The cue carries its speaker as a clitic, or shares the speaker of the relation before. */
  readonly shared: boolean
  readonly rule: string
}

type Frame = (line: Line, cue: CueMatch) => Found | null

/** In the order in which they are tried: the first that fits decides. */
const frames: readonly Frame[] = [
  quoteThenSpeaker,
  saidInTheMiddle,
  quoteThenSubject,
  preposition,
  passive,
  subjectThenContent,
]

/**
 * Every attribution in a document, in the order of the text: what is said, the cue, and the words for the speaker.
 * Who that is, is settled later.
 */
export function findStatements(reading: Reading): Relation[] {
  const items = itemsOf(reading)
  const found: Relation[] = []
  reading.sentences.forEach((_, index) => {
    const line = lineOf(items, index)
    const here = relationsOf(line)
    if (here.length > 0) found.push(...here)
    else found.push(...headlineColon(line), ...bareQuotes(line, found))
  })
  return found
}

function lineOf(items: Items, sentence: number): Line {
  const from = items.sentences[sentence] ?? 0
  let to = items.sentences[sentence + 1] ?? 0
  while (to > from + 1 && items.kind[to - 1] === tokenKind.stop) to--
  const { document, sentences } = items.reading
  const role = document.blocks[sentences[sentence]?.block ?? -1]?.role
  const headline = role !== 'paragraph'
  return { items, sentence, from, to, headline, cues: findCues(items, { from, to }, headline) }
}

function relationsOf(line: Line): Relation[] {
  const relations: Relation[] = []
  let taken = line.from
  let speaker: Span | null = null
  for (const cue of line.cues) {
    if (cue.from < taken) continue
    const found = firstFrame(line, cue)
    if (found === null) continue
    const relation = relationFrom(line, cue, found, speaker)
    relations.push(relation)
    speaker = relation.source
    taken = Math.max(cue.to, ...found.content.map((range) => range.to))
  }
  return relations
}

function firstFrame(line: Line, cue: CueMatch): Found | null {
  for (const frame of frames) {
    const found = frame(line, cue)
    if (found !== null) return found
  }
  return null
}

function relationFrom(line: Line, cue: CueMatch, found: Found, before: Span | null): Relation {
  const { items } = line
  const content = found.content.map((range) => spanOf(items, range))
  const whole = spanOf(items, cue)
  const stem = { start: whole.start, end: whole.end - cue.clitic }
  return {
    form: formOf(items, found.content),
    act: cue.act,
    content,
    cue: [stem],
    source: sourceOf(items, found, cue, before),
    sentence: line.sentence,
    headline: line.headline,
    rule: found.rule,
    score: 1,
  }
}

function sourceOf(items: Items, found: Found, cue: CueMatch, before: Span | null): Span | null {
  if (found.source !== null) return spanOf(items, found.source)
  if (cue.clitic > 0) {
    const end = items.end[cue.to - 1] ?? 0
    return { start: end - cue.clitic, end }
  }
  return found.shared ? before : null
}

function formOf(items: Items, content: readonly ItemRange[]): StatementForm {
  const share = wordShareQuoted(items, content)
  if (share >= 0.9) return 'direct'
  return share > 0 ? 'mixed' : 'indirect'
}

/* ---- frames ---- */

/** `"...," kata X`, `"...," ujarnya`, `"..." said X`. */
function quoteThenSpeaker(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0) return null
  const before = lastBefore(line, cue.from)
  if (before < line.from || !isQuote(items, before)) return null
  const source = cue.clitic > 0 ? null : speakerAfter(items, cue.to, line.to)
  if (cue.clitic === 0 && source === null) return null
  const content = contentBefore(line, before)
  const more = quoteGoesOn(line, source?.to ?? cue.to)
  return {
    content: more === null ? [content] : [content, more],
    source,
    shared: false,
    rule: 'quote.speaker-after',
  }
}

/** The last item before a cue that is neither comma nor dash. */
function lastBefore(line: Line, item: number): number {
  const { kind } = line.items
  let i = item - 1
  while (i >= line.from && (kind[i] === tokenKind.comma || kind[i] === tokenKind.dash)) i--
  return i
}

/** `"A," kata X, "B."`: the rest of a quotation broken up by its attribution. */
function quoteGoesOn(line: Line, from: number): ItemRange | null {
  const { items } = line
  for (let i = from; i < line.to; i++) {
    if (isQuote(items, i))
      return items.kind[i - 1] === tokenKind.comma ||
        items.kind[i - 1] === tokenKind.colon ||
        i === from
        ? { from: i, to: i + 1 }
        : null
    if (items.kind[i] === tokenKind.word && line.cues.some((cue) => cue.from === i)) return null
  }
  return null
}

/** `C1, kata X, C2` and `C, kata X`: reported words around or before their attribution. */
function saidInTheMiddle(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0 || items.kind[cue.from - 1] !== tokenKind.comma)
    return null
  if (cue.from - 1 <= line.from) return null
  const source = cue.clitic > 0 ? null : speakerAfter(items, cue.to, line.to)
  if (cue.clitic === 0 && (source === null || !isPersonLike(items, source))) return null
  const first = contentBefore(line, cue.from - 2)
  const second = contentResumed(line, source?.to ?? cue.to)
  const content = [first, second].filter(
    (range): range is ItemRange => range !== null && range.to > range.from,
  )
  return content.length === 0
    ? null
    : { content, source, shared: false, rule: 'clause.speaker-after' }
}

/** After `, kata X,` the sentence goes on with what X said, unless an adjunct of the saying follows. */
function contentResumed(line: Line, after: number): ItemRange | null {
  const { items } = line
  if (items.kind[after] !== tokenKind.comma || after + 1 >= line.to) return null
  const from = after + 1
  if (is(items, from, wordClass.time) || opensSayingAdjunct(items, from)) return null
  if (isQuote(items, from)) return { from, to: from + 1 }
  return { from, to: line.to }
}

function opensSayingAdjunct(items: Items, item: number): boolean {
  if (items.reading.pack.citing.has(items.word[item] ?? '')) return true
  return is(items, item, wordClass.preposition) && is(items, item + 1, wordClass.occasion)
}

/** `"...," Trump said`: the subject stands between the quotation and the cue. */
function quoteThenSubject(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0 || (cue.takes & cueTakes.quote) === 0) return null
  const subject = subjectBefore(items, line.from, cue.from)
  if (subject.phrase === null || subject.negated) return null
  const before = lastBefore(line, subject.phrase.from)
  if (before < line.from || !isQuote(items, before)) return null
  const more = quoteGoesOn(line, cue.to)
  const content = contentBefore(line, before)
  return {
    content: more === null ? [content] : [content, more],
    source: subject.phrase,
    shared: false,
    rule: 'quote.subject-after',
  }
}

/** `Menurut X, C`; `C, menurut X`; `Menurutnya, C`. */
function preposition(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.preposition) === 0) return null
  const source = cue.clitic > 0 ? null : speakerAfter(items, cue.to, line.to)
  if (cue.clitic === 0 && (source === null || !isPersonLike(items, source))) return null
  const end = source?.to ?? cue.to
  const opening =
    cue.from === line.from ||
    is(items, cue.from - 1, wordClass.connective) ||
    items.capital[cue.from] !== 0
  if (!opening && items.kind[cue.from - 1] === tokenKind.comma) {
    const first = contentBefore(line, cue.from - 2)
    const second = contentResumed(line, end)
    return {
      content: second === null ? [first] : [first, second],
      source,
      shared: false,
      rule: 'according-to.after',
    }
  }
  const from = items.kind[end] === tokenKind.comma ? end + 1 : end
  const content = contentAfter(line, cue, from)
  return content === null
    ? null
    : { content: [content], source, shared: false, rule: 'according-to.before' }
}

/** `C disampaikan oleh X`: content before, agent after. */
function passive(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.passive) === 0) return null
  if (is(items, cue.to, wordClass.complementiser)) {
    const content = contentAfter(line, cue, cue.to)
    return content === null
      ? null
      : { content: [content], source: null, shared: false, rule: 'passive.clause' }
  }
  return null
}

/** `X mengatakan (bahwa) C`, `X said C`, `X said: "..."`. */
function subjectThenContent(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0) return null
  const subject = subjectBefore(items, line.from, cue.from)
  if (subject.negated) return null
  const content = contentAfter(line, cue, cue.to)
  if (content === null || !isSubject(line, subject, cue, content)) return null
  return {
    content: [content],
    source: subject.phrase,
    shared: subject.phrase === null,
    rule: 'subject.clause',
  }
}

/** Something that can speak, or at least a reported clause plainly marked. */
function isSubject(line: Line, subject: Subject, cue: CueMatch, content: ItemRange): boolean {
  const { items } = line
  if (subject.phrase === null) return cue.from > line.from
  return isPersonLike(items, subject.phrase) || is(items, content.from, wordClass.complementiser)
}

/** `Gerindra: Bukti RI Tak Ngekor AS`. */
function headlineColon(line: Line): Relation[] {
  const { items } = line
  if (!line.headline) return []
  for (let i = line.from + 1; i < line.to - 1; i++) {
    if (items.kind[i] !== tokenKind.colon) continue
    const source = { from: headFrom(line, i), to: i }
    if (source.to - source.from > 6 || !isPersonLike(items, source)) return []
    const content = { from: i + 1, to: line.to }
    return [
      {
        form: formOf(items, [content]),
        act: 'say',
        content: [spanOf(items, content)],
        cue: [spanOf(items, { from: i, to: i + 1 })],
        source: spanOf(items, source),
        sentence: line.sentence,
        headline: true,
        rule: 'headline.colon',
        score: 1,
      },
    ]
  }
  return []
}

/** In `A ke Prancis, Gerindra: C` the speaker begins after the comma. */
function headFrom(line: Line, colon: number): number {
  let i = colon
  while (
    i > line.from &&
    line.items.kind[i - 1] !== tokenKind.comma &&
    line.items.kind[i - 1] !== tokenKind.stop
  )
    i--
  return i
}

/** A quotation that nobody introduces: the rest of the one before, or a statement of its own. */
function bareQuotes(line: Line, earlier: Relation[]): Relation[] {
  const { items } = line
  if (!isQuote(items, line.from) || line.to - line.from > 2) return []
  const span = spanOf(items, { from: line.from, to: line.from + 1 })
  const last = earlier.at(-1)
  if (last !== undefined && continuesQuote(items, last, line)) {
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
      rule: 'quote.bare',
      score: 1,
    },
  ]
}

/** The sentence before is a direct quotation with its attribution. */
function continuesQuote(_items: Items, last: Relation, line: Line): boolean {
  return last.form !== 'indirect' && line.sentence - last.sentence <= 1
}
