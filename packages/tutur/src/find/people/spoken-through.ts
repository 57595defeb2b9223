import { wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import type { Span } from '../../model/model.ts'
import { standAt } from '../../text/stand-at.ts'
import { tokenKind } from '../../text/tokens.ts'
import { outletNamedBy } from '../chains/citations.ts'
import { nounPhrase } from '../phrases/noun-phrases.ts'
import {
  has,
  isCapital,
  type Reading,
  type Relation,
  spanAt,
  type TokenRange,
} from '../words/reading.ts'
import { lieIn, type RelationTokens, tokensOfRelation } from '../words/relation-tokens.ts'
import { look } from '../words/word-looks.ts'
import type { NameMarks } from './name-marks.ts'
import { readPhrase } from './source-phrase.ts'

/** How far from the cue, in tokens, the words stand for whoever speaks for a body. */
const reach = 24

/** The words for whoever speaks for a source. */
export interface SpokenThrough {
  readonly span: Span
  /** `its spokesman`: the source is no single person. */
  readonly impersonal: boolean
}

/**
 * `Armenia said through its foreign minister Ana Lund that C`, `APA reported, quoting Ana Lund, that C`: the words for
 * the one who speaks for somebody else, or whom an outlet quotes, by name; `null` when there are none.
 */
export function spokenThrough(
  reading: Reading,
  marks: NameMarks,
  relation: Relation,
): SpokenThrough | null {
  if (reading.pack.grammar.through === null || relation.source === null || relation.headline)
    return null
  const parts = tokensOfRelation(reading, relation)
  const around = aroundCue(reading, relation, parts)
  if (around === null) return null
  for (let token = around.from; token < around.to; token++) {
    const bits = reading.looks[token] ?? 0
    if ((bits & (look.quoting | look.through)) === 0 || isHeld(reading, parts, token)) continue
    const quotes = (bits & look.quoting) !== 0
    if (quotes && !isOutlet(reading, parts)) continue
    const from = behindReport(reading, token)
    const person = personBehind(reading, marks, { from, to: around.to })
    if (person === null) continue
    return { span: spanAt(reading, person), impersonal: quotes || isThings(reading, person.from) }
  }
  return null
}

/** `mengutip keterangan tertulis Menteri X`: one past the words for what is quoted. */
function behindReport({ pack, tokens, looks }: Reading, quoting: number): number {
  const token = quoting + 1
  const isQuoting = ((looks[quoting] ?? 0) & look.quoting) !== 0
  const formulas = isQuoting ? (pack.citing.get(tokens.folded[token] ?? '') ?? []) : []
  const reports = formulas.filter(
    ({ relation, words }) => relation === 'report' && standAt(tokens.folded, token, words),
  )
  return Math.max(token, ...reports.map(({ words }) => token + words.length))
}

/** An outlet, which passes on the words of others. */
function isOutlet(reading: Reading, { source }: RelationTokens): boolean {
  const phrase = source === null ? null : outletNamedBy(reading, source)
  return phrase !== null && phrase.kind !== 'platform'
}

/** Of the sentence what stands near the cue or the words for the speaker. */
function aroundCue(
  { sentences }: Reading,
  { sentence }: Relation,
  { cue, source }: RelationTokens,
): TokenRange | null {
  const whole = sentences[sentence]
  const [first] = cue
  if (whole === undefined || first === undefined || source === null) return null
  const from = Math.min(first.from, source.from)
  const to = Math.max(first.to, source.to)
  return { from: Math.max(whole.from, from - reach), to: Math.min(whole.to, to + reach) }
}

/** Part of what is said, or within quotation marks. */
function isHeld({ quotationOf }: Reading, { content }: RelationTokens, token: number): boolean {
  return lieIn(content, token) || (quotationOf[token] ?? -1) >= 0
}

/** The office and the name behind it, between commas or not; `null` where either is lacking. */
function personBehind(reading: Reading, marks: NameMarks, range: TokenRange): TokenRange | null {
  const office = nounPhrase(reading, range.from, range.to)
  if (office === null) return null
  const comma = reading.tokens.kind[office.to] === tokenKind.comma
  const behind =
    comma && isCapital(reading, office.to + 1) ? nounPhrase(reading, office.to + 1, range.to) : null
  return (
    [office, ...(behind === null ? [] : [{ from: office.from, to: behind.to }])].filter((phrase) =>
      isOfficer(reading, marks, phrase),
    )[0] ?? null
  )
}

/** Somebody by name, beside an office or a function; nobody's text. */
function isOfficer(reading: Reading, marks: NameMarks, phrase: TokenRange): boolean {
  const read = readPhrase(reading, marks, phrase)
  return read.kind === 'name' && read.role !== null && !has(reading, phrase.from, wordClass.pronoun)
}

/** `its`, `their`: a word for an owner that shows no gender. */
function isThings({ tokens, traits, pack }: Reading, token: number): boolean {
  const isOwner = pack.grammar.possessive?.test(tokens.folded[token] ?? '') === true
  return isOwner && ((traits[token] ?? 0) & (trait.male | trait.female)) === 0
}
