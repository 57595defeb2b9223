import { cueTakes } from '../../languages/pack.ts'
import type { Act } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { contentAfter, contentBefore } from '../contents/contents.ts'
import { isPersonLike, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import {
  endsWithMark,
  type ItemRange,
  type Items,
  isQuote,
  isScareQuote,
  isSpeech,
} from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { firstPredicate } from '../words/verb-look.ts'
import type { Found } from './found.ts'
import { isCommaOrDash, lastBefore, speakerOf } from './marks.ts'
import { quotedBehind } from './quoted-person.ts'

/** `"...," kata X`, `"...," ujarnya`, `"..." said X`. */
export function quoteThenSpeaker(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0) return null
  const before = lastBefore(line, cue.from)
  if (before < line.from || !isSpeech(items, before) || isTitle(line, before)) return null
  const source = speakerOf(line, cue)
  if (source === null && cue.cue.clitic === 0) return null
  const content = contentBefore(line, before)
  const more = quoteGoesOn(line, source?.to ?? cue.to)
  return {
    content: more === null ? [content] : [content, more],
    source,
    shared: false,
    takes: cueTakes.quote,
    rule: 'quote.speaker-after',
  }
}

/** `host of “Morning Joe,” suggested`: a word or two in marks within a phrase. */
function isTitle(line: Line, quote: number): boolean {
  const { items } = line
  return isScareQuote(items, quote) && quote > line.from && items.kind[quote - 1] === tokenKind.word
}

/** `As for his mangling of “Hamas,” Katz found`: a word or two in marks, and no verb before. */
function isMentioned(line: Line, quote: number): boolean {
  return isTitle(line, quote) && firstPredicate(line.items, { from: line.from, to: quote }) < 0
}

/** `"A," kata X, "B."`: the rest of a quotation broken up by its attribution. */
function quoteGoesOn(line: Line, from: number): ItemRange | null {
  const { items } = line
  for (let i = from; i < line.to; i++) {
    if (isQuote(items, i)) return opensAfterMark(items, from, i) ? { from: i, to: i + 1 } : null
    if (items.cueAt[i] !== 0) return null
  }
  return null
}

function opensAfterMark(items: Items, from: number, item: number): boolean {
  return item === from || isCommaOrDash(items, item - 1) || items.kind[item - 1] === tokenKind.colon
}

/** `"...," Trump said`: the subject stands between the quotation and the cue. */
export function quoteThenSubject(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0) return null
  const { phrase, negated } = subjectBefore(items, line.from, cue.from)
  if (phrase === null || negated) return null
  const before = lastBefore(line, phrase.from)
  if (before < line.from || !isSpeech(items, before) || isMentioned(line, before)) return null
  if (answers(line, cue, before)) return null
  const speech = (cue.takes & (cueTakes.quote | cueTakes.clause)) !== 0
  const promised = before === line.from && promises(items, before, phrase)
  const plain = speech && (isPersonLike(items, phrase) || isPromisedTo(line, promised))
  if (!plain && !closes(line, cue, { before, phrase })) return null
  if (!promised && isIntroduction(line, cue, before)) return null
  const more = quoteGoesOn(line, cue.to)
  const content = contentBefore(line, before)
  return {
    content: more === null ? [content] : [content, more],
    source: quotedBehind(line, cue) ?? phrase,
    shared: false,
    takes: cueTakes.quote,
    rule: 'quote.subject-after',
  }
}

/** What the verb does to words of somebody else, and needs none of its own for. */
const answering: ReadonlySet<Act> = new Set(['agree', 'deny', 'refuse'])

/** `“The roof will fall.” Varga agreed.`: the quotation is over, and somebody answers to it. */
function answers({ items }: Line, { cue }: CueMatch, quote: number): boolean {
  const { headFirst } = items.reading.pack.grammar
  if (headFirst || !cue.rows.every(({ act }) => answering.has(act))) return false
  return items.capital[quote + 1] === 1 && endsWithMark(items, quote, '.')
}

/** `“...,” the moderator mocked.`: a comma inside the marks promises a speaker, whatever the verb. */
function closes(line: Line, cue: CueMatch, found: { before: number; phrase: ItemRange }): boolean {
  const { items } = line
  if (items.reading.pack.grammar.headFirst) return false
  return (
    promises(items, found.before, found.phrase) &&
    (cue.to >= line.to || isCommaOrDash(items, cue.to))
  )
}

/** `“C,” a voice over says`: whoever stands behind a quotation that promises a speaker is one. */
function isPromisedTo({ items }: Line, promised: boolean): boolean {
  return promised && !items.reading.pack.grammar.headFirst
}

/** A comma before the closing mark, or a question and no new sentence, and at once somebody: `“A,” Varga told the council.` */
function promises(items: Items, quote: number, phrase: ItemRange): boolean {
  if (quote !== phrase.from - 1) return false
  if (endsWithMark(items, quote, ',')) return true
  const asks = endsWithMark(items, quote, '?') || endsWithMark(items, quote, '!')
  return asks && items.capital[phrase.from] === 0
}

/** `"A." He added, "B."`: the quotation before is over, another follows. */
function isIntroduction(line: Line, cue: CueMatch, before: number): boolean {
  const content = contentAfter(line, cue, cue.to)
  if (content === null || content.takes === cueTakes.noun) return false
  const stopped = endsWithMark(line.items, before, '.')
  return stopped || (!line.items.reading.pack.grammar.headFirst && content.from === cue.to)
}
