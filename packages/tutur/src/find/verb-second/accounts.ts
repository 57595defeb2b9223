import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import { behindLinks, type Clause, hasFiniteIn, verbOf } from './clauses.ts'
import { isAccount, nounGroup } from './noun-group.ts'
import type { Report, Sight } from './sight.ts'
import { antecedentOf, groupEndingAt } from './subjects.ts'
import { isNoun, isSmall } from './verbs.ts'

/** `nach Angaben der Polizei`, `laut dpa`: a preposition with those who say it. */
export function prepositionReport(sight: Sight): Report | null {
  const { items, line, cue } = sight
  if ((cue.takes & cueTakes.preposition) === 0 || !isSmall(items, cue.from)) return null
  const source = wholePlace(sight) ?? nounGroup(items, { from: cue.to, to: line.to })
  if (source === null) return null
  if ((cue.takes & cueTakes.account) !== 0 && !isOfAccount(items, source)) return null
  return around(sight, {
    cue,
    source,
    frame: { from: cue.from, to: source.to },
    rule: 'according-to.preposition',
  })
}

/** `Nach Angaben der Behörde in Oslin sei C`: what stands before the verb of a main clause is one phrase. */
function wholePlace({ items, cue, clause }: Sight): ItemRange | null {
  if (clause.kind !== 'main' || behindLinks(items, clause) !== cue.from) return null
  const verb = verbOf(items, clause)
  const source = nounGroup(items, { from: cue.to, to: verb }, { whole: true })
  return source !== null && source.to === verb ? source : null
}

/** Its first noun is one for what somebody gives out. */
function isOfAccount(items: Items, { from, to }: ItemRange): boolean {
  for (let i = from; i < to; i++) {
    if (isAccount(items, i)) return true
    if (isNoun(items, i)) return false
  }
  return false
}

/** `Angaben der Polizei zufolge`, `seiner Meinung nach`. */
export function postpositionReport(sight: Sight): Report | null {
  const { items, cue, clause } = sight
  if ((cue.takes & cueTakes.postposition) === 0) return null
  if ((cue.takes & cueTakes.account) !== 0 && !isAccount(items, cue.from - 1)) return null
  const source = groupEndingAt(items, { from: clause.from, to: cue.from })
  if (source === null) return null
  const trimmed = fromAccount(items, source)
  return around(sight, {
    cue,
    source: trimmed,
    frame: { from: trimmed.from, to: cue.to },
    rule: 'according-to.postposition',
  })
}

/** `Menschen Medienberichten zufolge`: two phrases in a row, of which the account is the second. */
function fromAccount(items: Items, range: ItemRange): ItemRange {
  for (let i = range.from + 1; i < range.to; i++)
    if (isAccount(items, i) && isNoun(items, i - 1) && items.first[i - 1] !== 1)
      return { from: i, to: range.to }
  return range
}

interface Attribution {
  readonly cue: ItemRange
  readonly source: ItemRange | null
  readonly frame: ItemRange
  readonly rule: string
}

/** The sentence without the words that attribute it; of a clause with its verb last that clause alone. */
function around(sight: Sight, { cue, source, frame, rule }: Attribution): Report | null {
  const { items } = sight
  const whole = wholeOf(sight)
  const content = [
    trimmed(items, { from: whole.from, to: frame.from }),
    trimmed(items, { from: behindRelative(sight, frame.to), to: whole.to }),
  ].filter(({ from, to }) => to > from)
  if (content.length === 0) return null
  return {
    cue: [{ from: cue.from, to: cue.to }],
    source,
    content,
    takes: cueTakes.clause,
    frame,
    rule,
  }
}

/** What the attribution is about: its clause where the verb stands last, or where an independent clause stands before. */
function wholeOf({ clauses, at, clause, line }: Sight): ItemRange {
  const inside =
    clause.kind === 'relative' || (clause.kind === 'adverbial' && clause.from > line.from)
  if (inside) return clause
  const independent = clauses.slice(0, at).some(({ kind }) => kind === 'main')
  return clause.kind === 'main' && independent ? { from: clause.from, to: line.to } : line
}

/** `nach Angaben der Polizei, die vor Ort ist, C`: the clause tells of the source. */
function behindRelative({ clauses }: Sight, end: number): number {
  const next = clauses.find(({ from }) => from === end + 1)
  return next?.kind === 'relative' ? next.to : end
}

/** Without the commas and dashes at its edges. */
export function trimmed(items: Items, range: ItemRange): ItemRange {
  let { from, to } = range
  while (from < to && isEdge(items, from)) from++
  while (to > from && isEdge(items, to - 1)) to--
  return { from, to }
}

function isEdge(items: Items, item: number): boolean {
  const kind = items.kind[item]
  return kind === tokenKind.comma || kind === tokenKind.colon || kind === tokenKind.dash
}

/** `C, so die Polizei`, `„C“, so Weber`. */
export function soReport(sight: Sight): Report | null {
  const { items, line, cue, clause } = sight
  if ((cue.takes & cueTakes.account) === 0 || (cue.takes & cueTakes.after) === 0) return null
  if (cue.from <= line.from || (cue.from !== clause.from && items.quote[cue.from - 1] === -1))
    return null
  const source = nounGroup(items, { from: cue.to, to: line.to })
  if (source === null || hasFiniteIn(items, { from: source.to, to: clause.to })) return null
  if (source.from !== cue.to) return null
  const before = trimmed(items, { from: line.from, to: cue.from })
  if (before.to <= before.from) return null
  return {
    ...resumedAround(sight, before, source.to),
    cue: [{ from: cue.from, to: cue.to }],
    source,
    takes: cueTakes.clause,
    rule: 'so.speaker-after',
  }
}

/** What is said before the attribution, and behind it where the sentence goes on with it. */
export function resumedAround(
  sight: Sight,
  before: ItemRange,
  end: number,
): Pick<Report, 'content'> {
  const second = resumedFrom(sight, end)
  return { content: second === null ? [before] : [before, second] }
}

/** Where the sentence goes on with what is said after `, sagte X,`. */
function resumedFrom({ items, line, clauses }: Sight, end: number): ItemRange | null {
  const index = clauses.findIndex(
    ({ from }) => from > end && items.kind[from - 1] !== tokenKind.open,
  )
  const next: Clause | undefined = clauses[index]
  if (next === undefined) return null
  if (items.quote[next.from] !== -1) return { from: next.from, to: next.from + 1 }
  if (next.kind === 'verb' || next.kind === 'main' || next.kind === 'that')
    return { from: next.from, to: line.to }
  return null
}

/** `, wonach C`; `Demnach C`. */
export function thereafterReport(sight: Sight): Report | null {
  const { items, line, cue, clause } = sight
  if ((cue.takes & cueTakes.account) === 0 || (cue.takes & cueTakes['noun-cue']) === 0) return null
  if (cue.from !== clause.from || !isSmall(items, cue.from)) return null
  const opens = cue.from === line.from
  if (is(items, cue.from, wordClass.adverb) && !opens) return null
  const source = opens ? null : antecedentOf(sight)
  const rest = opens ? { from: cue.to, to: line.to } : { from: cue.to, to: clause.to }
  if (rest.to <= rest.from || (!opens && source === null)) return null
  const words = { from: cue.from, to: cue.to }
  return {
    cue: [words],
    source,
    content: [rest],
    takes: cueTakes['noun-cue'],
    frame: words,
    rule: 'thereafter',
  }
}
