import { type Cue, cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { isOutletWord } from '../contents/case-ends.ts'
import { canSpeakCased, nominativePhrase, obliquePhrase } from '../phrases/case-phrase.ts'
import { type CaseSubject, caseSubject, clauseFrom, clauseTo } from '../phrases/case-subject.ts'
import { looks, patternsOf, wordLook } from '../phrases/case-words.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'

/** A refusal to speak, and the verb that tells of it. */
export interface Silence {
  readonly cue: CueMatch
  readonly found: Found
}

/**
 * Refusals to speak in any order of words: `на запрос не ответили`, `от ответа уклонился`, `отказался назвать сроки`,
 * `не стал отвечать`, `комментарий министра получить не удалось`.
 */
export function caseSilences(line: Line): Silence[] {
  const { items } = line
  const found: Silence[] = []
  for (let verb = line.from; verb < line.to; verb++) {
    if (items.kind[verb] !== tokenKind.word || !mayRefuse(items, verb)) continue
    const silence = unreached(line, verb) ?? refused(line, verb)
    if (silence !== null) found.push(silence)
  }
  return found
}

/** A verb behind a negation, or one that refuses by itself. */
function mayRefuse(items: Items, verb: number): boolean {
  if (is(items, verb - 1, wordClass.negation)) return true
  const { evades, refuses } = patternsOf(items)
  const word = items.word[verb] ?? ''
  return refuses.test(word) || evades.test(word)
}

/** `не` and its verb, with what is kept back before or behind it; who keeps it back stands between or around. */
function refused(line: Line, verb: number): Silence | null {
  const { items } = line
  const from = is(items, verb - 1, wordClass.negation) ? verb - 1 : verb
  const kept = keptBack(line, verb, from < verb)
  if (kept === null) return null
  const cue = cueOf({ from, to: verb + 1 })
  // The verb, not its negation, shows how many refuse.
  const subject = caseSubject(line, { ...cue, from: verb }) ?? behindKept(line, kept, verb)
  if (subject === null || overlaps(subject.phrase, kept)) return null
  const whole = {
    from: Math.min(from, kept.from),
    to: Math.max(verb + 1, kept.to, clauseTo(line, Math.max(verb, kept.from))),
  }
  const content = without(whole, subject.phrase)
  return { cue, found: { ...silent, content, source: subject.phrase, shared: subject.shared } }
}

/** `Отвечать на вопросы министр не стал`: who refuses stands behind what is kept back. */
function behindKept({ items }: Line, kept: ItemRange, verb: number): CaseSubject | null {
  if (kept.to >= verb) return null
  const phrase = nominativePhrase(items, { from: kept.to, to: verb })
  if (phrase === null || !canSpeakCased(items, phrase)) return null
  return { phrase, behind: false, shared: false }
}

const silent = { takes: cueTakes.silence, rule: 'silence' } as const

/** What the verb at `verb` keeps back in its clause; `null` when it is no refusal to speak. */
function keptBack(line: Line, verb: number, negated: boolean): ItemRange | null {
  const { items } = line
  const patterns = patternsOf(items)
  const word = items.word[verb] ?? ''
  const clause = { from: clauseFrom(line, verb), to: clauseTo(line, verb) }
  if (negated) {
    if (patterns.comments.test(word)) return { from: verb, to: verb + 1 }
    if (patterns.confirms.test(word)) return norDenied(line, verb)
    if (patterns.answers.test(word))
      return phraseIn(items, clause, [patterns.onto, patterns.asking])
    if (patterns.cannot.test(word)) return itemIn(items, clause, patterns.known)
    return patterns.wills.test(word) ? spokenIn(items, clause) : null
  }
  if (patterns.evades.test(word))
    return phraseIn(items, clause, [patterns.keptFrom, patterns.answering])
  if (!patterns.refuses.test(word)) return null
  return spokenIn(items, clause) ?? phraseIn(items, clause, [patterns.keptFrom, patterns.answering])
}

function itemIn({ word }: Items, { from, to }: ItemRange, pattern: RegExp): ItemRange | null {
  for (let i = from; i < to; i++) if (pattern.test(word[i] ?? '')) return { from: i, to: i + 1 }
  return null
}

/** `не подтвердил и не опроверг`. */
function norDenied({ items, to }: Line, verb: number): ItemRange | null {
  const { denies } = patternsOf(items)
  for (let i = verb + 1; i < Math.min(to, verb + 4); i++)
    if (is(items, i, wordClass.negation) && denies.test(items.word[i + 1] ?? ''))
      return { from: verb, to: i + 2 }
  return null
}

/** An infinitive of speaking in the clause; `дать` only with a noun for what is said. */
function spokenIn(items: Items, { from, to }: ItemRange): ItemRange | null {
  const { speaking, giving, answering } = patternsOf(items)
  for (let i = from; i < to; i++) {
    const word = items.word[i] ?? ''
    if (speaking.test(word)) return { from: i, to: i + 1 }
    if (!giving.test(word)) continue
    for (let k = Math.max(from, i - givenReach); k < Math.min(to, i + givenReach); k++)
      if (answering.test(items.word[k] ?? ''))
        return { from: Math.min(i, k), to: Math.max(i, k) + 1 }
  }
  return null
}

/** How far from its noun the verb of giving may stand, in items. */
const givenReach = 4

/** `от прямого ответа`, `на запрос`: a preposition, adjectives and a noun, with what belongs to the noun. */
function phraseIn(
  items: Items,
  { from, to }: ItemRange,
  [preposition, noun]: readonly [RegExp, RegExp],
): ItemRange | null {
  for (let i = from; i < to - 1; i++) {
    if (!preposition.test(items.word[i] ?? '')) continue
    let head = i + 1
    while (head < to && isBetween(items, head)) head++
    if (noun.test(items.word[head] ?? '')) return { from: i, to: head + 1 }
  }
  return null
}

function isBetween(items: Items, item: number): boolean {
  const small = wordClass.determiner | wordClass.demonstrative | wordClass.pronoun
  return is(items, item, small) || looks(items, item, wordLook.adjective)
}

/** `комментарий министра получить не удалось`, `связаться с министром не удалось`: who could not be asked. */
function unreached(line: Line, verb: number): Silence | null {
  const { items } = line
  const { fails, comment, meeting, withWhom } = patternsOf(items)
  if (!fails.test(items.word[verb] ?? '') || !is(items, verb - 1, wordClass.negation)) return null
  const clause = { from: clauseFrom(line, verb), to: clauseTo(line, verb) }
  for (let i = clause.from; i < clause.to; i++) {
    const isComment = comment.test(items.word[i] ?? '')
    const isMeeting = meeting.test(items.word[i] ?? '') && withWhom.test(items.word[i + 1] ?? '')
    if (!isComment && !isMeeting) continue
    const source = obliquePhrase(items, ownerFrom(items, i + 1), clause.to)
    if (source === null || !canSpeakCased(items, source) || isOutletWord(items, source.from))
      return null
    const cue = cueOf({ from: verb - 1, to: verb + 1 })
    return { cue, found: { ...silent, content: [clause], source, shared: false } }
  }
  return null
}

/** `комментарий от министра`, `связаться с министром`. */
function ownerFrom(items: Items, item: number): number {
  return is(items, item, wordClass.preposition) ? item + 1 : item
}

const refusal: Cue = {
  form: '',
  words: [],
  ahead: [],
  tail: [],
  rows: [{ act: 'decline-comment', takes: cueTakes.before | cueTakes.silence }],
  takes: cueTakes.before | cueTakes.silence,
  clitic: 0,
}

function cueOf(range: ItemRange): CueMatch {
  return { ...range, cue: refusal, takes: refusal.takes, tail: null }
}

function overlaps(a: ItemRange, b: ItemRange): boolean {
  return a.from < b.to && b.from < a.to
}

/** What is left of `whole` on both sides of `part`. */
function without(whole: ItemRange, part: ItemRange): ItemRange[] {
  if (!overlaps(whole, part)) return [whole]
  const sides = [
    { from: whole.from, to: part.from },
    { from: part.to, to: whole.to },
  ]
  return sides.filter(({ from, to }) => from < to)
}
