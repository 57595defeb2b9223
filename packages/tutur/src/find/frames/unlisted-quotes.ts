import { wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { isVerbForm } from '../phrases/head-first-subject.ts'
import {
  isPersonLike,
  leadingPhrase,
  speakerAfter,
  subjectBefore,
} from '../phrases/speaker-phrases.ts'
import {
  cueKind,
  type ItemRange,
  type Items,
  is,
  isQuote,
  lastInside,
  spanOf,
} from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { bareQuote } from './bare-quotes.ts'
import { quoteGoesOn, unlistedBehind } from './case-behind.ts'
import { colonSpeaker } from './case-colons.ts'
import { signatureIn } from './signatures.ts'

/** The words beside a quotation that give it a speaker. */
interface Attribution {
  readonly verb: ItemRange
  /** Code units at the end of the verb that stand for the speaker. */
  readonly clitic: number
  readonly source: ItemRange | null
}

/**
 * The quotations of a line that no known verb of saying claims: with the speaker when a verb and somebody who can
 * speak stand directly beside them (`“C,” Varga shrugged`), else without one where they look like speech.
 */
export function unlistedQuotes(line: Line, found: readonly Relation[]): Relation[] {
  const { items } = line
  const relations: Relation[] = []
  for (let i = line.from; i < line.to; i++) {
    if (!isQuote(items, i) && !isShortSpeech(items, i)) continue
    const content = spanOf(items, { from: i, to: i + 1 })
    if (!found.some((relation) => touches(relation, content))) relations.push(...quoted(line, i))
  }
  return relations
}

/** `Волк улыбается: «Привыкли»`, `«Привыкли», — улыбается Волк`: where the cases of nouns tell who speaks, a word or two may be speech. */
function isShortSpeech({ reading, kind, quote }: Items, item: number): boolean {
  if (!reading.pack.grammar.cased || quote[item] === -1) return false
  const isBeforeDash = kind[item + 1] === tokenKind.comma && kind[item + 2] === tokenKind.dash
  return kind[item - 1] === tokenKind.colon || isBeforeDash
}

function touches({ content }: Relation, span: Span): boolean {
  return content.some(({ start, end }) => start < span.end && span.start < end)
}

function quoted(line: Line, quote: number): Relation[] {
  const { pack } = line.items.reading
  if (pack.cues.size === 0) return [bareQuote(line, quote)]
  if (pack.grammar.cased) return casedBehind(line, quote)
  const attribution = behind(line, quote) ?? signedBehind(line, quote) ?? inFront(line, quote)
  if (attribution !== null) return [unlisted(line, quote, attribution)]
  return isLoose(line, quote) ? [{ ...bareQuote(line, quote), rule: 'quote.loose' }] : []
}

function casedBehind(line: Line, quote: number): Relation[] {
  const found = unlistedBehind(line, quote)
  if (found !== null) {
    const relation = unlisted(line, quote, { ...found, clitic: 0 })
    const more = quoteGoesOn(line, found.source.to)
    const content = more === null ? [] : [spanOf(line.items, more)]
    return [{ ...relation, content: [...relation.content, ...content] }]
  }
  const before = colonSpeaker(line, quote - 1)
  return before === null
    ? []
    : [
        {
          ...unlisted(line, quote, { ...before, verb: before.cue, clitic: 0 }),
          rule: 'colon.quote',
          settled: true,
        },
      ]
}

/** A sentence of its own at the beginning, behind a comma or a colon: it ends as speech does, and is no phrase and no title. */
function isLoose(line: Line, quote: number): boolean {
  const { items } = line
  if (line.headline || ending(items, quote) === '' || isName(items, quote)) return false
  if (quote === line.from) return ending(items, quote) === ',' && line.to > quote + 1
  const mark = items.kind[quote - 1]
  if (is(items, quote + 1, wordClass.finite)) return false
  return mark === tokenKind.comma || mark === tokenKind.colon
}

/** Its first word has no capital, or most of its words have one. */
function isName(items: Items, quote: number): boolean {
  const { tokens, quotations } = items.reading
  const quotation = quotations[items.quote[quote] ?? -1]
  const { from, to } = quotation ?? { from: 0, to: 0 }
  let capitals = 0
  let words = 0
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== tokenKind.word) continue
    words++
    capitals += (tokens.shape[i] ?? 0) & shape.capital
  }
  return capitals * 2 > words || ((tokens.shape[from + 1] ?? 0) & shape.capital) === 0
}

function unlisted(line: Line, quote: number, { verb, clitic, source }: Attribution): Relation {
  const { items } = line
  const words = spanOf(items, verb)
  const stem = { start: words.start, end: words.end - clitic }
  const carrier = clitic > 0 ? { start: stem.end, end: words.end } : null
  return {
    ...bareQuote(line, quote),
    cue: [stem],
    source: source === null ? carrier : spanOf(items, source),
    rule: 'quote.unlisted',
  }
}

/* ---- Behind the quotation ---- */

function behind(line: Line, quote: number): Attribution | null {
  const { items } = line
  const comma = items.kind[quote + 1] === tokenKind.comma
  const from = comma ? quote + 2 : quote + 1
  if (from >= line.to || items.kind[from] !== tokenKind.word) return null
  if (isName(items, quote) || !(comma || goesOn(line, quote))) return null
  return carried(line, from) ?? verbThenSpeaker(line, from) ?? speakerThenVerb(line, from)
}

/** The marks end with a comma or a question, or nothing stands before and no sentence is over. */
function goesOn(line: Line, quote: number): boolean {
  const { items } = line
  const next = quote + 1
  const mark = ending(items, quote)
  if (mark === ',') return true
  if (items.capital[next] === 0) return mark !== '' || quote === line.from
  if (is(items, next, wordClass.pronoun | wordClass.determiner)) return false
  return mark === '' ? quote === line.from : mark !== '.'
}

/** The comma or the stop before the closing mark; empty when there is none. */
function ending(items: Items, quote: number): string {
  const { tokens } = items.reading
  const last = lastInside(items, quote)
  const kind = tokens.kind[last]
  return kind === tokenKind.comma || kind === tokenKind.stop ? (tokens.folded[last] ?? '') : ''
}

/** `“C” – Elin Torvald`. */
function signedBehind(line: Line, quote: number): Attribution | null {
  if (quote !== line.from) return null
  const signature = signatureIn(line.items, { from: quote + 1, to: line.to })
  return signature === null ? null : { verb: signature.dash, clitic: 0, source: signature.source }
}

/** `“C,” ancamnya`. */
function carried(line: Line, item: number): Attribution | null {
  const { items } = line
  const word = items.word[item] ?? ''
  const clitic = items.reading.pack.clitics.find((ending) => word.endsWith(ending))
  if (clitic === undefined || !isUnknown(items, item) || word.length < clitic.length + 3)
    return null
  if (!closes(line, item + 1)) return null
  return { verb: { from: item, to: item + 1 }, clitic: clitic.length, source: null }
}

/** `“C,” semprot Katz`, `“C,” quipped Varga`. */
function verbThenSpeaker(line: Line, item: number): Attribution | null {
  const { items } = line
  const { past } = items.reading.pack.grammar
  if (!isUnknown(items, item) || isVerbForm(items, item)) return null
  if (past?.test(items.word[item] ?? '') === false) return null
  if (items.capital[item + 1] !== 1 && !isPronoun(items, item + 1)) return null
  const source = item + 1 < line.to ? speakerAfter(items, item + 1, line.to) : null
  if (source === null || !isPersonLike(items, source) || !closes(line, source.to)) return null
  return { verb: { from: item, to: item + 1 }, clitic: 0, source }
}

/** `“C,” Varga shrugged`, `“C,” Katz meradang`. */
function speakerThenVerb(line: Line, item: number): Attribution | null {
  const { items } = line
  const source = speakerAfter(items, item, line.to)
  if (source === null || source.to >= line.to || !isPersonLike(items, source)) return null
  if (!isVerb(items, source.to) || !closes(line, source.to + 1)) return null
  return { verb: { from: source.to, to: source.to + 1 }, clitic: 0, source }
}

/* ---- Before the quotation ---- */

/** `Varga shrugged: “C.”`, `Katz menyemprot, “C.”`, `…, tweeting, “C.”`. */
function inFront(line: Line, quote: number): Attribution | null {
  const { items } = line
  const mark = items.kind[quote - 1]
  if (mark !== tokenKind.comma && mark !== tokenKind.colon) return null
  if (quote - 2 <= line.from || ending(items, quote) === '') return null
  return listed(line, quote - 2) ?? verbInFront(line, quote - 2) ?? spokenAside(line, quote)
}

/** How far before a quotation its verb of saying may stand, in items. */
const asideReach = 24

/** `Varga replied evenly, “C.”`, `Varga called over her shoulder, “C.”`: how it was said, and a sentence in marks that ends the line. */
function spokenAside(line: Line, quote: number): Attribution | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || quote + 1 < line.to || !isSentence(items, quote))
    return null
  for (let i = quote - 2; i > Math.max(line.from, quote - asideReach); i--) {
    if (isQuote(items, i)) return null
    if (!opensPredicate(items, i) && items.cueAt[i] !== cueKind.before) continue
    const { phrase, negated } = subjectBefore(items, line.from, i)
    if (phrase === null) continue
    const speaks = !negated && isPersonLike(items, phrase) && !isPassive(items, i)
    return speaks ? { verb: { from: i, to: i + 1 }, clitic: 0, source: phrase } : null
  }
  return null
}

/** `was asked`, `was written`, but not `was rolling out`: the subject does not speak. */
function isPassive(items: Items, verb: number): boolean {
  const { copula, participle } = items.reading.pack.grammar
  if (copula?.test(items.word[verb - 1] ?? '') === true) return true
  const goesOn = participle?.test(items.word[verb + 1] ?? '') === true
  return copula?.test(items.word[verb] ?? '') === true && !goesOn
}

/** It begins with a capital and ends with a stop. */
function isSentence(items: Items, quote: number): boolean {
  const { tokens, quotations } = items.reading
  const first = quotations[items.quote[quote] ?? -1]?.from ?? -1
  const capital = ((tokens.shape[first + 1] ?? 0) & shape.capital) !== 0
  return capital && ending(items, quote) !== '' && ending(items, quote) !== ','
}

/** A known verb, with or without a pronoun for the person told, whose speaker is not to be found. */
function listed(line: Line, last: number): Attribution | null {
  const { items } = line
  const told = is(items, last, wordClass.pronoun | wordClass['first-person'])
  const from = told ? last - 1 : last
  if (from <= line.from || items.cueAt[from] !== cueKind.before) return null
  const source = leadingPhrase(items, { from: line.from, to: from }) ?? openingName(line)
  return { verb: { from, to: from + 1 }, clitic: 0, source }
}

/** `Varga, a former guard, ...`: a name at the beginning of the sentence and what is said of it. */
function openingName(line: Line): ItemRange | null {
  const { items } = line
  if (items.capital[line.from] === 0) return null
  const phrase = speakerAfter(items, line.from, line.to)
  if (phrase === null || items.kind[phrase.to] !== tokenKind.comma) return null
  return isPersonLike(items, phrase) ? phrase : null
}

function verbInFront(line: Line, verb: number): Attribution | null {
  const { items } = line
  if (!isVerb(items, verb)) return null
  const { phrase, negated } = subjectBefore(items, line.from, verb)
  if (phrase === null || negated || phrase.to !== verb || !isPersonLike(items, phrase)) return null
  return { verb: { from: verb, to: verb + 1 }, clitic: 0, source: phrase }
}

/* ---- Words ---- */

function isPronoun(items: Items, item: number): boolean {
  return is(items, item, wordClass.pronoun) && !is(items, item, wordClass.determiner)
}

/** A word in small letters of which the tables say nothing. */
function isUnknown(items: Items, item: number): boolean {
  return (
    items.kind[item] === tokenKind.word && items.capital[item] === 0 && items.classes[item] === 0
  )
}

/** A verb that is no auxiliary. */
function isVerb(items: Items, item: number): boolean {
  if (items.capital[item] === 1 || is(items, item, wordClass.auxiliary)) return false
  return items.reading.pack.grammar.headFirst
    ? isUnknown(items, item) && isVerbForm(items, item)
    : opensPredicate(items, item)
}

/** Nothing more follows, or only how, when and where it was said. */
function closes(line: Line, item: number): boolean {
  const { items } = line
  if (item >= line.to) return true
  if (items.kind[item] !== tokenKind.word) return items.kind[item] !== tokenKind.quote
  const adjunct =
    wordClass.preposition |
    wordClass.adverb |
    wordClass.time |
    wordClass.subordinator |
    wordClass.as |
    wordClass.conjunction
  return is(items, item, adjunct)
}
