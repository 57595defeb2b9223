import { wordClass } from '../../../languages/pack.ts'
import type { Span } from '../../../model/model.ts'
import { tokenKind } from '../../../text/tokens.ts'
import { type CasePerson, type CaseRoster, findCasePeople } from '../../people/case-roster.ts'
import { markNames, type NameMarks } from '../../people/name-marks.ts'
import { readPhrase } from '../../people/source-phrase.ts'
import { casesAt, endsAsVerb, isAdjective } from '../../phrases/case-words.ts'
import { perReading } from '../../words/per-reading.ts'
import { has, isCapital, type Reading, type TokenRange } from '../../words/reading.ts'
import { tokensIn } from '../../words/relation-tokens.ts'

/** The heading of a release that tells whose words follow. */
export interface Heading {
  /** Index of its first sentence. */
  readonly first: number
  /** Index of the first sentence behind it. */
  readonly next: number
  /** The words for whoever speaks, in tokens; `null` where the labels of the paragraphs alone tell. */
  readonly speaker: TokenRange | null
  /** A ministry or another body speaks, not a person. */
  readonly isBody: boolean
}

/** Beyond that no heading is one, in code units. */
const longestHeading = 400

/** In how many sentences from the first it is looked for: behind the name of the page or its date. */
const headingReach = 3

/**
 * `Remarks to the press by the Minister, Mr Erik Dahl`, `Вступительное слово министра А. Лещук на встрече`: the
 * heading over somebody's own words; `null` where there is none, and where it names several speakers of one text.
 */
export function headingOf(reading: Reading): Heading | null {
  const { document, sentences } = reading
  for (let at = 0; at < Math.min(headingReach, sentences.length); at++) {
    const { block = -1 } = sentences[at] ?? {}
    const { role = 'paragraph', start = 0, end = 0 } = document.blocks[block] ?? {}
    if (role !== 'title' && role !== 'heading' && role !== 'subtitle') return null
    if (sentences[at - 1]?.block === block || end - start > longestHeading) continue
    const speaker = speakerIn(reading, { start, end })
    if (speaker === null && !isOccasion(reading, { start, end })) continue
    let next = at + 1
    while (sentences[next]?.block === block) next++
    return { first: at, next, speaker, isBody: speaker !== null && !isPerson(reading, speaker) }
  }
  return null
}

/** `Press statements following talks`, `Встреча с послами`: several speak, or the heading tells only where. */
function isOccasion({ pack, document }: Reading, { start, end }: Span): boolean {
  return pack.spoken.occasion.test(document.text.slice(start, end))
}

/** The words for whoever speaks in a heading. */
function speakerIn(reading: Reading, { start, end }: Span): TokenRange | null {
  const { pack, document } = reading
  const heading = document.text.slice(start, end)
  if (pack.spoken.joint.test(heading)) return null
  const span = behindOpening(reading, heading) ?? beforeWords(reading, heading)
  if (span === null) return null
  const range = tokensIn(reading.tokens, { start: start + span.start, end: start + span.end })
  const whole = withoutEnds(reading, range)
  return whole !== null && canSpeak(reading, whole) && !isSeveral(reading, whole) ? whole : null
}

/** `Statement by X at …`: behind the words for what is said, up to those for the occasion. */
function behindOpening({ pack }: Reading, heading: string): Span | null {
  const opening = pack.spoken.opening.exec(heading)
  if (opening === null) return null
  const start = opening[0].length
  const rest = heading.slice(start)
  const until = pack.spoken.until.exec(rest)
  const end = start + (until === null ? rest.length : until.index)
  return end > start ? { start, end } : null
}

/** `X’s remarks at …`: before the words for what is said. */
function beforeWords({ pack }: Reading, heading: string): Span | null {
  for (const match of heading.matchAll(wordEnds)) {
    const end = match.index
    if (pack.spoken.behind.test(heading.slice(end))) return { start: 0, end }
  }
  return null
}

const wordEnds = /(?<=[\p{L}.])(?=['’\s])/gu

/** Without articles and commas around them; `null` where nothing is left. */
function withoutEnds(reading: Reading, { from, to }: TokenRange): TokenRange | null {
  const { kind } = reading.tokens
  let [first, last] = [from, to]
  while (first < last && has(reading, first, wordClass.determiner)) first++
  while (last > first && kind[last - 1] !== tokenKind.word && kind[last - 1] !== tokenKind.close)
    last--
  return last > first ? { from: first, to: last } : null
}

/** Somebody with an office, a body, or a person with a name; and no verb among the words. */
function canSpeak(reading: Reading, range: TokenRange): boolean {
  const party = wordClass.role | wordClass.organisation | wordClass.honorific
  if (has(reading, range.from, wordClass.preposition)) return false
  let isParty = false
  for (let token = range.from; token < range.to; token++) {
    if (opensClause(reading, token)) return false
    isParty ||= has(reading, token, party)
  }
  return isParty || namesPerson(reading, range)
}

const noParty =
  wordClass.finite | wordClass.pronoun | wordClass.complementiser | wordClass['first-person']

/** `Statement by the minister draws anger`: a small word that no table has, or one that looks like a verb. */
function opensClause(reading: Reading, token: number): boolean {
  const { tokens, pack } = reading
  if (tokens.kind[token] !== tokenKind.word || isCapital(reading, token)) return false
  if (has(reading, token, noParty)) return true
  if ((reading.classes[token] ?? 0) !== 0) return false
  const word = tokens.folded[token] ?? ''
  if (pack.grammar.cased)
    return (
      casesAt(reading, token) === 0 &&
      !isAdjective(reading, token) &&
      endsAsVerb(pack.grammar, word)
    )
  return !pack.grammar.headFirst || pack.grammar.verb?.test(word) === true
}

function isPerson(reading: Reading, { from, to }: TokenRange): boolean {
  for (let token = from; token < to; token++)
    if (has(reading, token, wordClass.role | wordClass.honorific)) return true
  return namesPerson(reading, { from, to })
}

/** `the Minister of A and the Minister of B`, `Ana Varga and Erik Dahl`. */
function isSeveral(reading: Reading, range: TokenRange): boolean {
  if (reading.pack.grammar.cased) return peopleIn(reading, range).length > 1
  return readPhrase(reading, marksOf(reading), range).kind === 'group'
}

/** True where somebody is named within the range. */
export function namesPerson(reading: Reading, range: TokenRange): boolean {
  return peopleIn(reading, range).length > 0
}

/** The names of those whom a phrase for a speaker names, without their offices; but for languages with cases one at most. */
export function peopleIn(reading: Reading, { from, to }: TokenRange): TokenRange[] {
  if (to <= from) return []
  if (!reading.pack.grammar.cased) {
    const phrase = readPhrase(reading, marksOf(reading), { from, to })
    return phrase.kind === 'name' && !isPlaceBehind(reading, phrase.own) ? [phrase.own] : []
  }
  const found = new Map<CasePerson, TokenRange>()
  for (const mention of rosterOf(reading).mentions)
    if (mention.from >= from && mention.to <= to) found.set(mention.person, mention)
  return [...found.values()]
}

/** `Presiden Republik Lantara`: what looks like a name is that of a state. */
function isPlaceBehind({ tokens, pack }: Reading, { from }: TokenRange): boolean {
  return pack.placeUses.apposed.test(tokens.folded[from - 1] ?? '')
}

// Asked for each label of a page.
const marksOf: (reading: Reading) => NameMarks = perReading(markNames)
const rosterOf: (reading: Reading) => CaseRoster = perReading(findCasePeople)
