import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { contentFrom } from '../contents/contents.ts'
import { adjunctsEnd } from '../contents/head-last-adjuncts.ts'
import { isPersonLike, speakerAfter, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { cueKind, endsWithMark, type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { look, looks } from '../words/word-looks.ts'
import type { Found } from './found.ts'

/**
 * `Asked whether C, X said`, `X said when asked by Y about C`, `X was asked, “C?”`: a question, put by the agent if one
 * is named. The one who is asked does not speak it.
 */
export function asked(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || !isPassiveQuestion(line, cue)) return null
  const agent = is(items, cue.to, wordClass.agent) ? speakerAfter(items, cue.to + 1, line.to) : null
  const source = agent !== null && isPersonLike(items, agent) ? agent : null
  const content = questionFrom(line, cue, source?.to ?? cue.to)
  if (content === null) return null
  return {
    content: [content],
    source,
    shared: false,
    takes: cueTakes.passive,
    rule: 'passive.asked',
    wide: source === null && !isQuote(items, content.from),
  }
}

/** A past form of asking that has no subject of its own, or whose subject is asked. */
function isPassiveQuestion(line: Line, cue: CueMatch): boolean {
  const { items, from } = line
  if (!cue.cue.rows.some(({ act }) => act === 'ask')) return false
  if ((cue.takes & cueTakes.passive) !== 0 && cue.cue.words.length > 1) return true
  if (!looks(items, cue.from, look.past)) return false
  if (cue.from === from || items.first[cue.from] === 1) return true
  const before = cue.from - 1
  return isWhen(items, before) || looks(items, before, look.copula) || isAside(line, cue)
}

/** `X, asked whether C, said`: set off by commas before the verb of the answer. */
function isAside({ items, to }: Line, cue: CueMatch): boolean {
  if (items.kind[cue.from - 1] !== tokenKind.comma || !opensQuestion(items, cue.to)) return false
  for (let i = cue.to; i < to - 1; i++)
    if (items.kind[i] === tokenKind.comma && items.cueAt[i + 1] === cueKind.before) return true
  return false
}

/** The question behind the one who puts it and the day and place of asking; a fronted one ends at its comma. */
function questionFrom(line: Line, cue: CueMatch, behind: number): ItemRange | null {
  const { items } = line
  const from = opensQuestion(items, behind) ? behind : adjunctsEnd(line, behind)
  const mark = items.kind[from] === tokenKind.comma || items.kind[from] === tokenKind.colon
  if (mark && isQuote(items, from + 1)) return { from: from + 1, to: from + 2 }
  if (isQuote(items, from)) return { from, to: from + 1 }
  const named = cue.cue.rows.some(({ takes }) => (takes & cueTakes.noun) !== 0) && from === cue.to
  if (!(named || opensQuestion(items, from)) || from >= line.to) return null
  const fronted = isFronted(line, cue) ? upToComma(line, from) : null
  return fronted ?? contentFrom(line, from, cueTakes.that)
}

function opensQuestion(items: Items, item: number): boolean {
  return is(items, item, wordClass.question | wordClass.conditional | wordClass.infinitive)
}

/** The answer follows behind a comma: the line begins with the question, or it is set off by marks. */
function isFronted({ items, from }: Line, cue: CueMatch): boolean {
  const first = isWhen(items, cue.from - 1) ? cue.from - 1 : cue.from
  return first <= from || items.kind[first - 1] !== tokenKind.word
}

function isWhen(items: Items, item: number): boolean {
  return is(items, item, wordClass.question) && is(items, item, wordClass.subordinator)
}

/** Up to the comma before the answer: the one behind which somebody speaks, else the first that opens no relative clause. */
function upToComma(line: Line, from: number): ItemRange | null {
  let first = -1
  let aside = false
  for (let i = from + 1; i < line.to; i++) {
    if (!endsPart(line.items, i)) continue
    if (speaksBehind(line, i)) return { from, to: borderAt(line.items, i) }
    aside = !aside && is(line.items, i + 1, wordClass.relative)
    if (first < 0 && !aside) first = i
  }
  return first < 0 ? null : { from, to: borderAt(line.items, first) }
}

/** A comma, or a quotation that ends with one. */
function endsPart(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.comma || endsWithMark(items, item, ',')
}

function borderAt(items: Items, item: number): number {
  return items.kind[item] === tokenKind.comma ? item : item + 1
}

/** At once behind the comma somebody, and a verb of saying. */
function speaksBehind(line: Line, comma: number): boolean {
  const cue = line.cues.find(({ from, takes }) => from > comma && (takes & cueTakes.before) !== 0)
  if (cue === undefined) return false
  const { phrase } = subjectBefore(line.items, comma + 1, cue.from)
  return phrase !== null && phrase.from === comma + 1 && isPersonLike(line.items, phrase)
}
