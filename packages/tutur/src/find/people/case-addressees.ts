import { outletAt } from '../../knowledge/outlets.ts'
import { anyNominative, grammaticalCase, pluralShift } from '../../languages/declension.ts'
import { wordClass } from '../../languages/pack.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import { formsOf } from '../phrases/case-words.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { nounPhraseAt } from './case-bodies.ts'

const dative = grammaticalCase.dative | (grammaticalCase.dative << pluralShift)

/** How far behind the verb those told are looked for, in tokens. */
const toldReach = 8

/**
 * `сообщил журналистам`, `рассказал ТАСС`, `сказал агентству «Меридиан»`: nouns for people, offices and bodies in the
 * dative, and outlets, behind the verb and before the next mark. `skips` is true for tokens that are told already
 * (what is said, who says it).
 */
export function toldInDative(
  reading: Reading,
  cue: TokenRange,
  skips: (token: number) => boolean,
): TokenRange[] {
  const found: TokenRange[] = []
  for (let token = cue.to; token < cue.to + toldReach; token++) {
    if (endsClause(reading, token)) break
    if (skips(token)) continue
    const phrase = toldAt(reading, token, cue)
    if (phrase === null || skips(phrase.to - 1)) continue
    found.push(phrase)
    token = phrase.to - 1
  }
  return found
}

function toldAt(reading: Reading, token: number, cue: TokenRange): TokenRange | null {
  const outlet = outletAt(reading, token)
  if (outlet !== null && outlet.kind !== 'platform') return { from: token, to: outlet.to }
  if (!isDative(reading, token) && !isToldDirectly(reading, token, cue)) return null
  return withMarks(reading, nounPhraseAt(reading, token))
}

/** `заверил депутатов, что`: people in the accusative right behind the verb, with nothing but what is said behind them. */
function isToldDirectly(reading: Reading, token: number, { to }: TokenRange): boolean {
  const { tokens, pack, classes } = reading
  const people = wordClass.people | wordClass.role
  if (token !== to || ((classes[token] ?? 0) & people) === 0) return false
  const forms = formsOf(pack.declension, tokens.folded[token] ?? '') ?? []
  const cases = forms.reduce((sum, form) => sum | form.cases, 0)
  const isObject = (cases & accusative) !== 0 && (cases & anyNominative) === 0
  return isObject && tokens.kind[nounPhraseAt(reading, token).to] === tokenKind.comma
}

const accusative = grammaticalCase.accusative | (grammaticalCase.accusative << pluralShift)

function isDative({ tokens, pack, classes }: Reading, token: number): boolean {
  const somebody = wordClass.people | wordClass.role | wordClass.organisation
  if (((classes[token] ?? 0) & somebody) === 0) return false
  const forms = formsOf(pack.declension, tokens.folded[token] ?? '') ?? []
  const cases = forms.reduce((sum, form) => sum | form.cases, 0)
  return (cases & dative) !== 0 && (cases & anyNominative) === 0
}

/** `газете «Залив»`: with the name in marks. */
function withMarks({ tokens }: Reading, { from, to }: TokenRange): TokenRange {
  if (tokens.kind[to] !== tokenKind.quote) return { from, to }
  for (let token = to + 1; token < to + longestName; token++)
    if (tokens.kind[token] === tokenKind.quote) return { from, to: token + 1 }
  return { from, to }
}

const longestName = 6

function endsClause({ tokens, classes }: Reading, token: number): boolean {
  const kind = tokens.kind[token]
  if (kind === tokenKind.comma || kind === tokenKind.stop || kind === tokenKind.colon) return true
  return kind === undefined || ((classes[token] ?? 0) & wordClass.complementiser) !== 0
}

/** How long the words for somebody asked are at most, in tokens. */
const askedReach = 12

/** `призвал парламент отложить`, `поручил министерству докладывать`: what stands in what is asked before its infinitive; `null` when nothing does. */
export function askedBefore(reading: Reading, content: TokenRange): TokenRange | null {
  const { tokens, pack, quotationOf } = reading
  const last = Math.min(content.to, content.from + askedReach)
  for (let token = content.from; token < last; token++) {
    const kind = tokens.kind[token]
    if ((quotationOf[token] ?? -1) >= 0) return partyBefore(reading, content.from, token)
    if (kind !== tokenKind.word) return null
    const word = tokens.folded[token] ?? ''
    const isInfinitive =
      formsOf(pack.declension, word) === null && pack.grammar.infinitive?.test(word)
    if (isInfinitive === true) return partyBefore(reading, content.from, token)
  }
  return null
}

/** The words before the predicate without its negation, where they are more than adverbs. */
function partyBefore(reading: Reading, from: number, predicate: number): TokenRange | null {
  let to = predicate
  while (to > from && isLoose(reading, to - 1)) to--
  return to > from && isParty(reading, from, to) ? { from, to } : null
}

/** `не`, `ежедневно`: no part of a name and no noun. */
function isLoose({ tokens, pack, classes }: Reading, token: number): boolean {
  if (((classes[token] ?? 0) & (wordClass.negation | wordClass.adverb)) !== 0) return true
  if (((tokens.shape[token] ?? 0) & shape.capital) !== 0 || (classes[token] ?? 0) !== 0)
    return false
  const word = tokens.folded[token] ?? ''
  return formsOf(pack.declension, word) === null && pack.patterns.adverbLook.test(word)
}

function isParty({ tokens, pack, classes }: Reading, from: number, to: number): boolean {
  if (((classes[from] ?? 0) & (wordClass.preposition | wordClass.complementiser)) !== 0)
    return false
  for (let token = from; token < to; token++) {
    if (((tokens.shape[token] ?? 0) & shape.capital) !== 0) return true
    if (formsOf(pack.declension, tokens.folded[token] ?? '') !== null) return true
  }
  return to - from === 1 && tokens.kind[from] === tokenKind.word
}
