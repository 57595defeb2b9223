import { cueTakes, wordClass } from '../../languages/pack.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { contentBefore } from '../contents/contents.ts'
import { isPersonLike, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { isGerund } from '../words/gerund.ts'
import { citingEnd, type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { firstPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import type { Found } from './found.ts'
import { isCommaOrDash, lastBefore } from './marks.ts'
import { quotedBefore } from './quoted-person.ts'
import { resumedBehind } from './resumed.ts'
import { isTopic } from './topics.ts'

/** `C, media pemerintah melaporkan pada Rabu`; `C, he said`; `C1, he said, C2`. */
export function clauseThenSubject(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0 || (cue.takes & cueTakes.clause) === 0) return null
  // `Talks put off, both sides blame one another`: what they say of each other is not what stands before.
  if (items.reading.pack.grammar.reciprocal?.test(items.word[cue.from - 1] ?? '') === true)
    return null
  const quoted = quotedBefore(line, cue)
  const subject = subjectBefore(items, line.from, quoted?.verb ?? cue.from)
  if (subject.phrase === null || subject.negated || !isPersonLike(items, subject.phrase))
    return null
  const comma = subject.phrase.from - 1
  if (comma <= line.from || !isCommaOrDash(items, comma)) return null
  const content = contentBefore(line, lastBefore(line, comma + 1))
  const second = items.reading.pack.grammar.headFirst ? null : resumedBehind(line, cue, content)
  if (second === null && !standsAlone(line, content, cue)) return null
  return {
    content: second === null ? [content] : [content, second],
    source: quoted?.person ?? subject.phrase,
    shared: false,
    takes: cueTakes.clause,
    rule: 'clause.subject-after',
    planned: subject.planned,
  }
}

/** More than a fronted adjunct. */
function standsAlone(line: Line, content: ItemRange, cue: CueMatch): boolean {
  const { items } = line
  if (content.to - content.from < 3 || isParticiple(items, content.from)) return false
  if (cue.to >= line.to && !items.reading.pack.grammar.headFirst) return true
  if (!is(items, content.from, wordClass.preposition | wordClass.subordinator)) return true
  return hasComma(items, content)
}

/** The sentence is over behind the cue, or only days, places and occasions of saying follow. */
export function saysBack(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst) return null
  const kind = items.kind[cue.to]
  const adjunct = is(items, cue.to, wordClass.preposition | wordClass.time)
  const cites = citingEnd(items, cue.to) > cue.to
  const open =
    cue.to >= line.to ||
    kind === tokenKind.comma ||
    kind === tokenKind.open ||
    adjunct ||
    (cites && looks(items, cue.to, look.participle))
  if (!open) return null
  const found = clauseThenSubject(line, cue)
  if (cue.to + 1 < line.to && items.quote[cue.to + 1] !== -1) return brokenUp(line, cue, found)
  if (found === null) return null
  return cue.to >= line.to || isReported(line, found) ? found : null
}

const notTopics =
  wordClass.preposition |
  wordClass.subordinator |
  wordClass.time |
  wordClass.adverb |
  wordClass.connective |
  wordClass.conjunction

/** `The council, he said, “will never speak”`: a topic before, and its predicate in a quotation behind. */
function brokenUp(line: Line, cue: CueMatch, found: Found | null): Found | null {
  const { items } = line
  const [topic, predicate] = found?.content ?? []
  if (topic === undefined || predicate?.from !== cue.to + 1) return null
  const supposed = is(items, topic.from, wordClass.conditional)
  if (!supposed && (is(items, topic.from, notTopics) || !isTopic(items, topic))) return null
  const opening = items.reading.quotations[items.quote[predicate.from] ?? -1]?.from ?? -1
  const capital = (items.reading.tokens.shape[opening + 1] ?? 0) & shape.capital
  return capital === 0 ? found : null
}

/** What stands before is a clause of its own. */
function isReported(line: Line, found: Found): boolean {
  const { items } = line
  const [first] = found.content
  if (first === undefined) return false
  if (found.content.length > 1) return true
  if (is(items, first.from, wordClass.preposition | wordClass.subordinator | wordClass.time))
    return false
  if (isGerund(items, first.from) || isParticiple(items, first.from)) return false
  return firstPredicate(items, first) >= 0
}

/** `Asked how, X said`. */
function isParticiple(items: Items, item: number): boolean {
  return looks(items, item, look.past)
}

function hasComma(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++) if (items.kind[i] === tokenKind.comma) return true
  return false
}
