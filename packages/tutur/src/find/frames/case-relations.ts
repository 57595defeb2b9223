import { cueTakes, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import type { Span } from '../../model/model.ts'
import { fold, tokenKind } from '../../text/tokens.ts'
import { isOutletWord, isTransmission } from '../contents/case-ends.ts'
import { formOf } from '../contents/quoted-share.ts'
import { obliquePhrase } from '../phrases/case-phrase.ts'
import { caseSubject, clauseFrom, clauseTo } from '../phrases/case-subject.ts'
import { patternsOf } from '../phrases/case-words.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { actWith, rowOf } from '../words/cue-row.ts'
import { type ItemRange, type Items, is, spanOf } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import { accordingTo, asSaid, clauseInFront, quoteInFront, verbOfOutlet } from './case-behind.ts'
import {
  clauseBehind,
  colonBehind,
  infinitiveBehind,
  namedBehind,
  objectBehind,
  prepositionBehind,
} from './case-complements.ts'
import { caseSilences } from './case-silences.ts'
import type { Found, Frame } from './found.ts'

/** In the order in which they are tried where nouns have cases: the first that fits decides. */
const frames: readonly Frame[] = [
  silence,
  accordingTo,
  quoteInFront,
  asSaid,
  clauseBehind,
  clauseInFront,
  colonBehind,
  infinitiveBehind,
  prepositionBehind,
  namedBehind,
  objectBehind,
]

/** `S отказался комментировать C`, `S от комментариев отказался`: what is reported is that nothing was said. */
function silence(line: Line, cue: CueMatch): Found | null {
  if ((cue.takes & cueTakes.silence) === 0) return null
  const subject = caseSubject(line, cue)
  if (subject === null) return null
  const content = { from: cue.from, to: Math.max(cue.to, clauseTo(line, cue.to)) }
  return {
    content: [content],
    source: subject.phrase,
    shared: subject.shared,
    takes: cueTakes.silence,
    rule: 'silence',
  }
}

interface Made {
  readonly cue: CueMatch
  readonly found: Found
}

/** The statements of a line in a language with cases. */
export function caseRelations(line: Line): Relation[] {
  passOverDuties(line)
  const made: Made[] = caseSilences(line)
  const silences = made.map(({ found }) => found.content)
  for (const cue of line.cues) {
    if (isSupposed(line, cue)) {
      line.items.noCue.fill(1, cue.from, cue.to)
      continue
    }
    if (isDenied(line, cue) || silences.some((content) => overlap(content, [cue]))) continue
    const found = firstFrame(line, cue)
    // `прокомментировал слова министра`: what is commented on is not what is said.
    if (found === null && patternsOf(line.items).comments.test(line.items.word[cue.from] ?? ''))
      line.items.noCue.fill(1, cue.from, cue.to)
    if (found !== null && !isSelf(line, found) && isSaid(cue, found)) made.push({ cue, found })
  }
  return made
    .filter((one) => !made.some((other) => passesOn(line, one, other)))
    .map((one) => withPassing(line, made, { one, relation: relationOf(line, one) }))
}

/** `«Листок» сообщил, что X заявил, что C`: with the outlet that has no row of its own for it. */
function withPassing(
  line: Line,
  made: readonly Made[],
  { one, relation }: { readonly one: Made; readonly relation: Relation },
): Relation {
  const by = made.find((other) => isReportOf(line, other, one))?.found.source
  return by == null ? relation : { ...relation, passedOnBy: spanOf(line.items, by) }
}

/** The outlet stands before the verb, in the clause that holds what the other says. */
function isReportOf(line: Line, outlet: Made, other: Made): boolean {
  const { source } = outlet.found
  if (source === null || source.from >= outlet.cue.from) return false
  return outlet.cue.from < other.cue.from && passesOn(line, outlet, other)
}

/**
 * `X заявил, что C. И добавил, что D.`: a verb without a subject that opens its sentence is that of whoever spoke in the
 * sentence before; `null` when the line does not begin so.
 */
export function caseContinued(line: Line, earlier: readonly Relation[]): Relation[] | null {
  const { items } = line
  const last = earlier.at(-1)
  if (last?.source == null || last.wide || !isRightBefore(line, last)) return null
  let first = line.from
  while (is(items, first, leadsOn)) first++
  const cue = line.cues.find(({ from }) => from === first)
  if (cue === undefined || !isSamePast(line, cue, last) || caseSubject(line, cue) !== null)
    return null
  const found = clauseBehind(line, cue)
  if (found === null) return null
  const shared = {
    ...relationOf(line, { cue, found }),
    source: last.source,
    rule: 'subject.shared',
  }
  return [shared, ...caseRelations(line)]
}

const leadsOn = wordClass.conjunction | wordClass.adverb | wordClass.connective | wordClass.time

/** In the sentence before, in the same paragraph. */
function isRightBefore({ items, sentence }: Line, last: Relation): boolean {
  const { sentences } = items.reading
  return (
    last.sentence === sentence - 1 && sentences[last.sentence]?.block === sentences[sentence]?.block
  )
}

/** Both verbs stand in the same form of the past. */
function isSamePast({ items }: Line, cue: CueMatch, last: Relation): boolean {
  const { document, pack } = items.reading
  const [span] = last.cue
  const before = span === undefined ? '' : fold(document.text.slice(span.start, span.end))
  const word = items.word[cue.from] ?? ''
  const { past } = pack.grammar
  if (past?.test(word) !== true || past.test(before) !== true) return false
  const { pastEnding } = patternsOf(items)
  return pastEnding.exec(word)?.[0] === pastEnding.exec(before)?.[0]
}

function firstFrame(line: Line, cue: CueMatch): Found | null {
  for (const frame of frames) {
    const found = frame(line, cue)
    const content = found?.content.filter((range) => holdsWords(line.items, range)) ?? []
    if (found !== null && content.length > 0)
      return withPlace(line, cue, viaOutlet(line, cue, { ...found, content }))
  }
  return null
}

/** More than a mark or the word that opens a clause. */
function holdsWords(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (items.quote[i] !== -1 || items.kind[i] === tokenKind.number) return true
    if (items.kind[i] === tokenKind.word && !is(items, i, wordClass.complementiser)) return true
  }
  return false
}

/** Somebody says it, or it is a quotation or plainly reported. */
function isSaid(cue: CueMatch, { source, takes }: Found): boolean {
  return source !== null || takes === cueTakes.quote || (cue.takes & cueTakes.passive) !== 0
}

/** `не заявил`: nothing was said. */
function isDenied(line: Line, cue: CueMatch): boolean {
  const { items } = line
  const negated =
    is(items, cue.from - 1, wordClass.negation) &&
    !patternsOf(items).neither.test(items.word[cue.from - 1] ?? '')
  return negated && cue.from > line.from
}

/** How far behind the word for a duty its infinitive may stand, in items. */
const dutyReach = 3

/** `должен сказать, что`: what somebody has to say or may say has not been said. */
function passOverDuties({ items, from, to }: Line): void {
  const { duty, speaking } = patternsOf(items)
  for (let i = from; i < to; i++) {
    if (!duty.test(items.word[i] ?? '')) continue
    for (let k = i + 1; k <= Math.min(i + dutyReach, to - 1); k++)
      if (speaking.test(items.word[k] ?? '')) items.noCue[k] = 1
  }
}

/** `если бы X сказал, что`, `X сказал бы`: nothing was said. */
function isSupposed(line: Line, cue: CueMatch): boolean {
  const { items } = line
  const from = clauseFrom(line, cue.from)
  if (is(items, from, wordClass.conditional)) return true
  const would = wordClass.conditional | wordClass.hypothetical
  for (let i = from; i <= cue.to; i++)
    if (i < line.to && ((items.classes[i] ?? 0) & would) === would) return true
  return false
}

/** `передает корреспондент РБК`: the page tells how it knows. */
function isSelf({ items }: Line, { source }: Found): boolean {
  return source !== null && patternsOf(items).ownReporter.test(items.word[source.from] ?? '')
}

/** `сообщает Reuters со ссылкой на S`, `пишет «Маяк», ссылаясь на S`, `пишет «Маяк» со слов S`: whom the outlet had it from. */
function viaOutlet(line: Line, cue: CueMatch, found: Found): Found {
  const { items } = line
  const { reference } = patternsOf(items)
  const last = Math.min(line.to - 2, clauseTo(line, cue.to) + referenceReach)
  for (let i = Math.max(line.from, cue.from - referenceReach); i < last; i++) {
    if (!reference.test(items.word[i] ?? '')) continue
    if (found.content.some((part) => i >= part.from && i < part.to)) continue
    if (opensClauseBetween(items, i, cue.from)) continue
    const origin = obliquePhrase(items, i + 2, clauseTo(line, i + 2))
    if (origin !== null) return { ...found, source: origin }
  }
  const words = line.cues.find(
    (other) =>
      (other.takes & cueTakes.preposition) !== 0 && verbOfOutlet(line, other)?.from === cue.from,
  )
  const whose =
    words === undefined ? null : obliquePhrase(items, words.to, clauseTo(line, words.to))
  return whose === null ? found : { ...found, source: whose }
}

/** `X сообщил со ссылкой на S, что Y заявил`: Y speaks for himself, in the clause behind. */
function opensClauseBetween(items: Items, reference: number, cue: number): boolean {
  for (let i = reference; i < cue; i++)
    if (is(items, i, wordClass.complementiser) && items.kind[i - 1] === tokenKind.comma) return true
  return false
}

/** How far from its verb the outlet says whom it had it from, in items. */
const referenceReach = 12

/** `сообщил источник в генеральном штабе`: where those without a name sit belongs to them, up to the verb or the mark. */
function withPlace(line: Line, cue: CueMatch, found: Found): Found {
  const { items } = line
  const { source } = found
  if (source === null || !isUnnamed(items, source)) return found
  const to = source.to <= cue.from ? cue.from : clauseTo(line, source.to)
  const inside = items.reading.pack.grammar.placePreposition?.test(items.word[source.to] ?? '')
  if (inside !== true || to - source.to > longestPlace) return found
  for (let i = source.to + 1; i < to; i++)
    if (items.kind[i] !== tokenKind.word || is(items, i, wordClass.time)) return found
  return { ...found, source: { from: source.from, to } }
}

const longestPlace = 6

function isUnnamed({ reading, word }: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++)
    if (((reading.pack.traits.get(word[i] ?? '') ?? 0) & trait.unnamed) !== 0) return true
  return false
}

/** An outlet that only passes on what somebody else in the sentence says. */
function passesOn(line: Line, one: Made, other: Made): boolean {
  if (one === other) return false
  const outlet = isTransmission(line, one.cue) || isMedium(line.items, one.found.source)
  return (
    outlet &&
    overlap(one.found.content, other.found.content) &&
    !isMedium(line.items, other.found.source)
  )
}

function isMedium(items: Items, source: ItemRange | null): boolean {
  return source !== null && isOutletWord(items, source.from)
}

function overlap(some: readonly ItemRange[], others: readonly ItemRange[]): boolean {
  return some.some((a) => others.some((b) => a.from < b.to && b.from < a.to))
}

function relationOf(line: Line, { cue, found }: Made): Relation {
  const { items } = line
  const row = rowOf(cue, found.takes)
  return {
    form: formOf(items, found.content),
    act: actWith(items, row.act, found.content),
    content: found.content.map((range) => spanOf(items, range)),
    cue: cueSpans(items, cue, found.source),
    source: found.source === null ? null : spanOf(items, found.source),
    sentence: line.sentence,
    headline: line.headline,
    wide: (row.takes & cueTakes.wide) !== 0,
    rule: found.rule,
    ...(found.settled === true ? { settled: true } : {}),
  }
}

/** `По его словам` is broken up by the words for the speaker. */
function cueSpans(items: Items, cue: CueMatch, source: ItemRange | null): Span[] {
  if (source === null || source.from <= cue.from || source.to >= cue.to) return [spanOf(items, cue)]
  return [
    spanOf(items, { from: cue.from, to: source.from }),
    spanOf(items, { from: source.to, to: cue.to }),
  ]
}
