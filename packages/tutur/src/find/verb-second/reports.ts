import { type Cue, cueTakes, wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import { formOf } from '../contents/quoted-share.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { actWith, rowOf } from '../words/cue-row.ts'
import { type ItemRange, type Items, is, isScareQuote, isSpeech, spanOf } from '../words/items.ts'
import { type Line, quoteStops } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import {
  postpositionReport,
  prepositionReport,
  resumedAround,
  soReport,
  thereafterReport,
  trimmed,
} from './accounts.ts'
import { addresseeOf } from './addressees.ts'
import { type Clause, clausesOf, isReported, verbOf } from './clauses.ts'
import { saidBefore, saidBehind } from './contents.ts'
import { describedAs } from './described-as.ts'
import { canSpeak, nounGroup } from './noun-group.ts'
import { type Predicate, placeOf, predicateOf } from './predicates.ts'
import { isQuotedName } from './quote-names.ts'
import { type Report, type Sight, sightOf } from './sight.ts'
import { subjectOf } from './subjects.ts'
import { isNoun } from './verbs.ts'

/** What one line of a verb-second language says, in the order of its cues. */
export function reportsIn(whole: Line): Relation[] {
  const line = behindQuotation(whole)
  const clauses = clausesOf(line)
  const found: Relation[] = []
  let taken = line.from
  for (const cue of line.cues) {
    if (cue.from < taken || inBracket(line, cue.from)) continue
    const sight = sightOf(line, clauses, cue)
    const report = sight === null ? null : reportAt(sight)
    if (report === null) continue
    const relation = relationOf(line, cue, report)
    const shared = sharesSpeaker(line, cue.from) ? found.at(-1) : undefined
    found.push(shared === undefined ? relation : { ...relation, source: shared.source })
    taken = Math.max(cue.to, ...report.content.map(({ to }) => to))
  }
  if (found.length > 0) return found
  const colon = colonReport(line, clauses)
  return colon === null ? topicsIn(line, clauses) : [colon]
}

/** `Weber: „C“`, `Der Rat widersprach: C sei falsch`: a colon does for a verb of saying. */
function colonReport(line: Line, clauses: readonly Clause[]): Relation | null {
  const { items } = line
  const at = clauses.findIndex(({ to }) => items.kind[to] === tokenKind.colon && to < line.to)
  const clause = clauses[at]
  const content = clause === undefined ? null : behindColon(line, clauses[at + 1])
  if (clause === undefined || content === null) return null
  if (line.headline && !speaksInHeadline(items, clause, content)) return null
  const colon = { from: clause.to, to: clause.to + 1 }
  const cue = { ...colon, cue: colonCue, takes: cueTakes.quote, tail: null }
  const source = introducer({ items, line, clauses, cue, at, clause })
  if (source === null) return null
  const takes = cueTakes.quote
  return relationOf(line, cue, {
    cue: [colon],
    source,
    content: [content],
    takes,
    rule: line.headline ? 'headline.colon' : 'colon.quote',
  })
}

/**
 * `Experten: Brände nehmen zu`, but `Streit um Hafen: Reeder klagen`: somebody stands before the colon, by the tables.
 * A body may be the topic; it speaks where a quotation follows, and so does a name that no table knows.
 */
function speaksInHeadline(items: Items, clause: Clause, content: ItemRange): boolean {
  const group = nounGroup(items, clause, { plain: true })
  if (clause.kind !== 'phrase' || group?.to !== clause.to) return false
  const speaks = wordClass.role | wordClass.people | wordClass['given-name']
  for (let i = clause.from; i < clause.to; i++) if (is(items, i, speaks)) return true
  return items.quote[content.from] !== -1 && clause.to - clause.from <= 2
}

/** A quotation, or the rest of the line where it begins with a clause in somebody else's voice. */
function behindColon({ items, to, headline }: Line, next: Clause | undefined): ItemRange | null {
  if (next === undefined) return null
  if (items.quote[next.from] !== -1) return { from: next.from, to: next.from + 1 }
  return headline || isReported(items, next) ? { from: next.from, to } : null
}

const colonCue: Cue = {
  form: ':',
  words: [':'],
  ahead: [],
  tail: [],
  rows: [],
  takes: 0,
  clitic: 0,
}

/** Who is spoken of before the colon: the subject, or the noun phrase that is all there is. */
function introducer(sight: Sight): ItemRange | null {
  const { items, clause } = sight
  const verb = clause.kind === 'main' || clause.kind === 'verb' ? verbOf(items, clause) : -1
  const source = verb >= 0 ? subjectOf(sight, verb) : nounGroup(items, clause, { whole: true })
  if (source === null || !canSpeak(items, source)) return null
  return verb >= 0 || source.to === clause.to ? source : null
}

/** Without a quotation at the beginning that is a sentence of its own: `„C.“ Der Rat sagte`. */
function behindQuotation(line: Line): Line {
  const { items, from, to } = line
  const over = items.quote[from] !== -1 && quoteStops(items, from) && items.capital[from + 1] === 1
  return over && from + 1 < to ? { ...line, from: from + 1 } : line
}

function inBracket({ items, from }: Line, item: number): boolean {
  for (let i = item - 1; i >= from && items.kind[i] !== tokenKind.close; i--)
    if (items.kind[i] === tokenKind.open) return true
  return false
}

/** `X sagte, C, und fügte hinzu`: a verb right behind a conjunction has the subject of the one before. */
function sharesSpeaker({ items }: Line, verb: number): boolean {
  return is(items, verb - 1, wordClass.conjunction)
}

/** Where no words are passed on, what somebody is said to have spoken about. */
function topicsIn(line: Line, clauses: readonly Clause[]): Relation[] {
  for (const cue of line.cues) {
    const sight = sightOf(line, clauses, cue)
    const report = sight === null ? null : topic(sight)
    if (report !== null) return [relationOf(line, cue, report)]
  }
  return []
}

function reportAt(sight: Sight): Report | null {
  return (
    soReport(sight) ??
    prepositionReport(sight) ??
    postpositionReport(sight) ??
    thereafterReport(sight) ??
    nounReport(sight) ??
    verbReport(sight)
  )
}

/** `die Forderung des Rates, den Hafen zu sperren`. */
function nounReport(sight: Sight): Report | null {
  const { items, cue, clause } = sight
  if ((cue.takes & cueTakes['noun-cue']) === 0 || !isNoun(items, cue.from)) return null
  const group = nounGroup(items, { from: cue.from, to: clause.to }, { plain: true })
  if (group === null || group.to !== clause.to) return null
  const said = saidBehind(sight, clause.to)
  if (said === null) return null
  const owner = group.to > cue.to ? { from: cue.to, to: group.to } : null
  return {
    ...said,
    cue: [{ from: cue.from, to: cue.to }],
    source: owner,
    rule: 'noun.clause',
    wide: owner === null,
  }
}

function verbReport(sight: Sight): Report | null {
  if ((sight.cue.takes & cueTakes.account) !== 0) return null
  const predicate = predicateOf(sight)
  if (predicate === null) return null
  if ((sight.cue.takes & cueTakes.silence) !== 0) return silence(sight, predicate)
  const report =
    asReport(sight, predicate) ??
    framed(sight, predicate) ??
    describedAs(sight, predicate) ??
    quotedInside(sight, predicate)
  return report === null ? null : { ...report, addressee: addresseeOf(sight, predicate) }
}

/** `Der Rat wollte sich nicht äußern`: what is reported is that nothing was said. */
function silence({ cue }: Sight, { source, cue: words }: Predicate): Report | null {
  if (source === null) return null
  const content = [{ from: cue.from, to: Math.max(cue.to, cue.tail?.to ?? 0) }]
  const refusal = source.from > cue.from ? words : content
  return { cue: words, source, content: refusal, takes: cueTakes.silence, rule: 'silence' }
}

/** `Wie X mitteilte, C`; `C, wie X mitteilte`. */
function asReport(sight: Sight, predicate: Predicate): Report | null {
  const { items, line, clause } = sight
  if (
    !predicate.last ||
    items.reading.pack.grammar.likeness?.test(items.word[clause.from] ?? '') !== true
  )
    return null
  const source = predicate.source ?? placeOf(sight)
  const parts = [
    trimmed(items, { from: line.from, to: clause.from }),
    trimmed(items, { from: predicate.end, to: line.to }),
  ].filter(({ from, to }) => to > from)
  if (parts.length === 0 || source === null) return null
  return {
    cue: [{ from: clause.from, to: clause.from + 1 }, ...predicate.cue],
    source,
    content: parts,
    takes: cueTakes.clause | cueTakes.that,
    frame: { from: clause.from, to: predicate.end },
    rule: 'as.clause',
  }
}

function framed(sight: Sight, predicate: Predicate): Report | null {
  const { cue } = predicate
  const before = inverted(sight, predicate)
  if (before !== null) return before
  if (handsOn(sight, predicate)) return null
  const said = saidBehind(sight, predicate.end)
  if (said === null) return null
  const { items } = sight
  if (predicate.source === null && !predicate.passive && !sharesSpeaker(sight.line, sight.cue.from))
    return null
  const marked = (said.takes & (cueTakes.that | cueTakes.quote | cueTakes.infinitive)) !== 0
  const plain = marked || said.reported === true
  if (
    !plain &&
    !predicate.passive &&
    predicate.source !== null &&
    !canSpeak(items, predicate.source)
  )
    return null
  const rule = predicate.passive ? 'passive.clause' : 'subject.clause'
  return { ...said, cue, source: predicate.source, rule }
}

/** `hat X eingeräumt und angegeben, C`: what is said belongs to the last verb. */
function handsOn({ line, cue, clause }: Sight, { end }: Predicate): boolean {
  const verbs = cueTakes.before | cueTakes.after | cueTakes.participle
  return line.cues.some(
    (other) =>
      other.from > cue.from &&
      other.from < Math.min(end, clause.to) &&
      (other.takes & verbs) !== 0 &&
      (other.takes & cueTakes['noun-cue']) === 0 &&
      is(line.items, other.from - 1, wordClass.conjunction),
  )
}

/** `C, sagte X`, `„C“, sagte X`, `C, so schätzt X`. */
function inverted(sight: Sight, predicate: Predicate): Report | null {
  const { items, line, cue } = sight
  const { source } = predicate
  if (predicate.last || (cue.takes & cueTakes.after) === 0) return null
  // `Auf die Frage, ob C, antwortete sie: „C“`: what is said stands behind the colon.
  if (items.kind[predicate.end] === tokenKind.colon && predicate.end < line.to) return null
  if (!predicate.passive && (source === null || source.from < cue.from)) return null
  const quote = cue.from - 1
  if (quote >= line.from && items.quote[quote] !== -1 && isSpeech(items, quote))
    return invertedAround(sight, predicate, { from: line.from, to: cue.from })
  const before = opensClause(sight) ? saidBefore(sight) : null
  if (before === null || !isUttered(sight, predicate, before)) return null
  return invertedAround(sight, predicate, before)
}

/** The cue begins its clause, but for an adverb: `, so schätzt X`. */
function opensClause({ items, cue, clause }: Sight): boolean {
  if (cue.from === clause.from) return true
  return cue.from === clause.from + 1 && is(items, clause.from, wordClass.adverb)
}

/** A quotation or a clause, and behind a clause that shows nothing of it somebody who can speak. */
function isUttered(
  { items, clauses, at }: Sight,
  { source, passive }: Predicate,
  before: ItemRange,
): boolean {
  if (items.quote[before.to - 1] !== -1) return true
  const earlier = clauses.slice(0, at)
  const clausal = earlier.some(({ kind }) => kind === 'main' || kind === 'verb' || kind === 'that')
  // `Bald, so schätzt X, sei es so weit`: the clause is broken up after its first phrase.
  if (!clausal && clauses[at + 1]?.kind !== 'verb') return false
  if (source === null || passive || earlier.some((one) => isReported(items, one))) return true
  return canSpeak(items, source)
}

function invertedAround(sight: Sight, predicate: Predicate, before: ItemRange): Report {
  const { items } = sight
  const { cue, source } = predicate
  const content = trimmed(items, before)
  const quoted = items.quote[content.to - 1] !== -1
  return {
    ...resumedAround(sight, content, Math.max(source?.to ?? 0, predicate.end)),
    cue,
    source,
    takes: quoted ? cueTakes.quote : cueTakes.clause,
    rule: quoted ? 'quote.speaker-after' : 'clause.speaker-after',
  }
}

/** `nannte den Bericht eine „Ente“`, `sprach von „C“`. */
function quotedInside({ items, clause, cue }: Sight, predicate: Predicate): Report | null {
  if ((cue.takes & cueTakes.quote) === 0) return null
  for (let i = clause.from; i < predicate.end; i++) {
    const quotation = items.reading.quotations[items.quote[i] ?? -1]
    if (quotation === undefined || isQuotedName(items.reading, quotation)) continue
    return {
      cue: predicate.cue,
      source: predicate.source,
      content: [{ from: i, to: i + 1 }],
      takes: cueTakes.quote,
      rule: 'quote.inside',
      wide: isScareQuote(items, i),
    }
  }
  return null
}

/** `Der Rat forderte eine Untersuchung`: only what it was about is told, and the whole sentence tells it. */
function topic(sight: Sight): Report | null {
  const { items, line, cue, clause } = sight
  if (!cue.cue.rows.some(({ takes }) => (takes & cueTakes.noun) !== 0)) return null
  if (clause.kind !== 'main' && clause.kind !== 'verb') return null
  const predicate = predicateOf(sight)
  if (predicate === null || predicate.source === null) return null
  if (!canSpeak(items, predicate.source)) return null
  const to = items.sentences[line.sentence + 1] ?? line.to
  return {
    cue: [],
    source: predicate.source,
    content: [{ from: line.from, to: Math.max(line.to, to) }],
    takes: cueTakes.noun,
    rule: 'topic.sentence',
    wide: true,
  }
}

function relationOf(line: Line, cue: CueMatch, report: Report): Relation {
  const { items } = line
  const row = rowOf(cue, report.takes)
  return {
    form: formOf(items, report.content),
    act: report.takes === cueTakes.quote ? actWith(items, row.act, report.content) : row.act,
    content: report.content.map((range) => spanOf(items, range)),
    cue: report.cue.map((range) => spanOf(items, range)),
    source: report.source === null ? null : spanOf(items, report.source),
    sentence: line.sentence,
    headline: line.headline,
    wide: report.wide === true || (row.takes & cueTakes.wide) !== 0,
    rule: report.rule,
    frame: frameOf(line, report),
    addressees: report.addressee == null ? [] : [spanOf(items, report.addressee)],
  }
}

/** The words that attribute: all of the line outside what is said, unless the rule knows better. */
function frameOf(line: Line, { content, cue, frame, takes }: Report): Span[] {
  const { items } = line
  if (takes === cueTakes.noun) return []
  if (frame !== undefined) return [spanOf(items, frame)]
  const spans: Span[] = []
  const { from, to } = sentencePart(line, cue[0]?.from ?? line.from)
  let start = from
  for (const range of [...content, { from: to, to }]) {
    const last = Math.min(range.from, to)
    if (last > start && hasWord(items, { from: start, to: last }))
      spans.push(spanOf(items, { from: start, to: last }))
    start = Math.max(start, range.to)
  }
  return spans
}

/** The part of the line that belongs to the cue: it begins behind an independent clause or a colon before it. */
function sentencePart(line: Line, cue: number): ItemRange {
  const { items } = line
  const clauses = clausesOf(line)
  let at = clauses.findIndex(({ from, to }) => from <= cue && cue < to)
  if (at < 0) return line
  while (at > 0 && belongs(items, clauses[at - 1])) at--
  return { from: at === 0 ? line.from : (clauses[at]?.from ?? line.from), to: line.to }
}

/** A phrase or a dependent clause, and no colon behind it. */
function belongs(items: Items, clause: Clause | undefined): boolean {
  if (clause === undefined || items.kind[clause.to] === tokenKind.colon) return false
  return clause.kind !== 'main' && clause.kind !== 'verb'
}

function hasWord(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) if (items.kind[i] === tokenKind.word) return true
  return false
}
