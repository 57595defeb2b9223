import { wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isGerund } from '../words/gerund.ts'
import { cueKind, type Items, is, isClauseBorder, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { firstPredicate, opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'

const verbReach = 30

/** `a deal that would`: directly before a verb and behind a noun it is a relative pronoun. */
export function isRelativeThat(items: Items, item: number): boolean {
  return opensPredicate(items, item + 1) && items.kind[item - 1] === tokenKind.word
}

/** Fewest items of a clause of which no verb is known. */
const shortestClause = 3

/** What the verb of saying before a clause takes besides. */
export interface Taking {
  /** Nothing but a clause. */
  readonly bare?: boolean
  /** A thing as well. */
  readonly noun?: boolean
}

/**
 * Words with a verb among the first: a clause. In a headline, and behind a verb that takes nothing else (`bare`), the
 * verb need not be known. Behind one that takes a thing as well (`noun`), it stands before a comma and `but`.
 */
export function isClause(
  line: Line,
  from: number,
  { bare = false, noun = false }: Taking = {},
): boolean {
  const { items, headline } = line
  if (isClauseBorder(items, from) && !isQuote(items, from)) return false
  const links = wordClass.conjunction | wordClass.relative | wordClass.subordinator
  if (is(items, from, links) && !is(items, from, wordClass.conditional))
    return opensFrontedClause(line, from)
  const subject =
    is(items, from, wordClass.pronoun | wordClass['first-person']) &&
    // `finding her husband`, but `saying she left`.
    (!is(items, from, wordClass.determiner) || looks(items, from, look.subject))
  if (headline || subject || isQuote(items, from) || hasVerb(line, from, noun)) return true
  return bare && opensNounPhrase(items, from) && runsOn(line, from)
}

function opensNounPhrase(items: Items, item: number): boolean {
  const not = wordClass.preposition | wordClass.adverb | wordClass.time | wordClass.negation
  return items.kind[item] === tokenKind.word && !is(items, item, not)
}

/** More than a word or two before the next comma. */
function runsOn(line: Line, from: number): boolean {
  let to = from
  while (to < line.to && !isClauseBorder(line.items, to)) to++
  return to - from >= shortestClause
}

/** A verb or a quotation among the first words, before another verb of saying; a number opens a clause anyway. */
function hasVerb(line: Line, from: number, noun: boolean): boolean {
  const { items } = line
  const last = Math.min(line.to, from + verbReach)
  for (let i = from; i < last; i++) {
    if (opensPredicate(items, i) || isQuote(items, i)) return true
    if (items.kind[i] !== tokenKind.comma) continue
    if (is(items, i + 1, wordClass.relative)) continue
    if (items.cueAt[i + 1] === cueKind.before || i - from < 2) return false
    if (noun && is(items, i + 1, wordClass.conjunction)) return false
  }
  return line.to - from > 3 && items.kind[from] === tokenKind.number
}

/** `said while C1, C2`. */
function opensFrontedClause(line: Line, from: number): boolean {
  const { items } = line
  if (!is(items, from, wordClass.subordinator) || items.kind[from - 1] === tokenKind.comma)
    return false
  for (let i = from; i < Math.min(line.to, from + verbReach); i++) {
    if (items.kind[i] !== tokenKind.comma) continue
    return (
      !isGerund(items, i + 1) &&
      firstPredicate(items, { from: i + 1, to: Math.min(line.to, i + verbReach) }) > i
    )
  }
  return false
}
