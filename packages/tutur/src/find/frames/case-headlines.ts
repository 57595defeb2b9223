import { anyNominative } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { withoutMark } from '../contents/case-ends.ts'
import { formOf } from '../contents/quoted-share.ts'
import { canSpeakCased, nominativePhrase } from '../phrases/case-phrase.ts'
import { inCase } from '../phrases/case-words.ts'
import { type ItemRange, type Items, is, isHyphen, isQuote, spanOf } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import { isGenre } from './headline-colon.ts'

/** `Киев: C`; `«Q»: МИД о поездке`; `C - глава МИД`: a mark does for a verb of saying in a headline. */
export function caseHeadline(line: Line): Relation[] {
  if (!line.headline) return []
  const colon = markIn(line, tokenKind.colon)
  if (colon >= 0) {
    const before = { from: line.from, to: colon }
    if (isGenre(line.items, before)) return []
    const after = { from: colon + 1, to: line.to }
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

function relation({ items, sentence }: Line, { mark, source, content }: Parts): Relation {
  return {
    form: formOf(items, [content]),
    act: 'say',
    content: [spanOf(items, content)],
    cue: [spanOf(items, { from: mark, to: mark + 1 })],
    source: spanOf(items, source),
    sentence,
    headline: true,
    wide: false,
    rule: 'headline.colon',
  }
}
