import { anyNominative } from '../../languages/declension.ts'
import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isOutletWord, withoutMark } from '../contents/case-ends.ts'
import { formOf } from '../contents/quoted-share.ts'
import { canSpeakCased, nominativePhrase } from '../phrases/case-phrase.ts'
import { caseSubject } from '../phrases/case-subject.ts'
import { inCase, looks, patternsOf, wordLook } from '../phrases/case-words.ts'
import { type ItemRange, type Items, is, isHyphen, isQuote, spanOf } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import { isGenre } from './headline-colon.ts'

/** `Киев: C`; `«Q»: МИД о поездке`; `C - глава МИД`: a mark does for a verb of saying in a headline. */
export function caseHeadline(line: Line): Relation[] {
  if (!line.headline) return listedHeadline(line)
  const colon = markIn(line, tokenKind.colon)
  if (colon >= 0) {
    const before = { from: line.from, to: colon }
    if (isGenre(line.items, before)) return []
    const after = { from: colon + 1, to: beforeAnswer(line, colon) }
    if (isSpeaker(line, before))
      return [relation(line, { mark: colon, source: before, content: after })]
    const source = isQuotation(line.items, before) ? nominativePhrase(line.items, after) : null
    return source !== null && source.from === after.from && isSpeaker(line, source)
      ? [relation(line, { mark: colon, source, content: before })]
      : []
  }
  const dash = markIn(line, tokenKind.dash)
  const source = { from: dash + 1, to: line.to }
  if (dash < 0 || source.to - source.from > longestSpeaker || !isSpeaker(line, source)) return []
  if (!isOffice(line.items, source)) return []
  const content = { from: line.from, to: withoutMark(line.items, dash) }
  return content.to - content.from < 3 ? [] : [relation(line, { mark: dash, source, content })]
}

/** `Тевик: C, МИД опроверг это`: where behind a comma somebody else speaks with a verb of speech, or the end of the line. */
function beforeAnswer(line: Line, colon: number): number {
  const { items } = line
  for (const cue of line.cues) {
    if (cue.from <= colon || (cue.takes & cueTakes.before) === 0) continue
    const subject = caseSubject(line, cue)
    if (subject === null || subject.shared || cue.from - subject.phrase.to > 1) continue
    const comma = subject.phrase.from - 1
    const isMark = items.kind[comma] === tokenKind.comma || items.word[comma] === ';'
    if (comma > colon + 1 && isMark) return comma
  }
  return line.to
}

/** `Вален: Мы готовы`: a paragraph of one line without a stop, as in a list of headlines, before whose colon a person, a body or an outlet stands. */
function listedHeadline(line: Line): Relation[] {
  const colon = isWholeBlock(line) ? markIn(line, tokenKind.colon) : -1
  const source = { from: line.from, to: colon }
  if (colon < 0 || isGenre(line.items, source) || !isSpeaker(line, source)) return []
  const content = { from: colon + 1, to: line.to }
  const isSaid = isQuotation(line.items, content) || isClause(line.items, content)
  if (!isSaid || !isNamedSpeaker(line.items, source)) return []
  return [relation(line, { mark: colon, source, content })]
}

/** One sentence that fills its paragraph and ends without a full stop. */
function isWholeBlock({ items, sentence, from, to }: Line): boolean {
  const { sentences } = items.reading
  const block = sentences[sentence]?.block
  if (sentences[sentence - 1]?.block === block || sentences[sentence + 1]?.block === block)
    return false
  if (from !== items.sentences[sentence] || to - from > longestHeadline) return false
  return items.word[to] !== '.' || to >= (items.sentences[sentence + 1] ?? to)
}

const longestHeadline = 24

const verbs = wordLook.verb | wordLook.infinitive

/** A clause of its own, with a predicate and a capital. */
function isClause(items: Items, { from, to }: ItemRange): boolean {
  if (to - from < 2) return false
  for (let i = from; i < to; i++) {
    if (looks(items, i, verbs) || is(items, i, wordClass.auxiliary | wordClass.finite)) return true
    const isShort = patternsOf(items).shortForm.test(items.word[i] ?? '')
    if (isShort && items.capital[i] === 0) return true
  }
  return false
}

/** An office, a body, an outlet or a name; no place and no thing: `Киев: идет дождь`, `Итог: Сарвия согласна`. */
function isNamedSpeaker(items: Items, { from, to }: ItemRange): boolean {
  if (isOffice(items, { from, to }) || isOutletWord(items, from)) return true
  const { placeLook, titleNoun, abstractNoun } = patternsOf(items)
  for (let i = from; i < to; i++) {
    const word = items.word[i] ?? ''
    if (items.capital[i] !== 1 || !looks(items, i, wordLook.other | wordLook.adjective))
      return false
    if (placeLook.test(word) || titleNoun.test(word) || abstractNoun.test(word)) return false
  }
  return true
}

const longestSpeaker = 9

/** The only mark of this kind, or the last dash. */
function markIn({ items, from, to }: Line, kind: number): number {
  for (let i = to - 2; i > from; i--)
    if (items.kind[i] === kind && (kind === tokenKind.colon || !isHyphen(items, i))) return i
  return -1
}

function isSpeaker({ items }: Line, { from, to }: ItemRange): boolean {
  if (to - from > longestSpeaker || to <= from) return false
  if (is(items, from, wordClass.preposition) || !inCase(items, from, anyNominative)) return false
  for (let i = from; i < to; i++) {
    if (items.kind[i] === tokenKind.comma || items.cueAt[i] !== 0 || isQuote(items, i)) return false
  }
  return canSpeakCased(items, { from, to }) || (items.capital[from] === 1 && to - from <= 2)
}

/** A quotation and nothing else. */
function isQuotation(items: Items, { from, to }: ItemRange): boolean {
  return items.quote[from] !== -1 && to - from === 1
}

/** An office or a name, not a thing. */
function isOffice(items: Items, { from }: ItemRange): boolean {
  return is(
    items,
    from,
    wordClass.role | wordClass.organisation | wordClass['given-name'] | wordClass.people,
  )
}

interface Parts {
  readonly mark: number
  readonly source: ItemRange
  readonly content: ItemRange
}

function relation({ items, sentence, headline }: Line, { mark, source, content }: Parts): Relation {
  return {
    form: formOf(items, [content]),
    act: 'say',
    content: [spanOf(items, content)],
    cue: [spanOf(items, { from: mark, to: mark + 1 })],
    source: spanOf(items, source),
    sentence,
    headline,
    wide: false,
    rule: 'headline.colon',
  }
}
