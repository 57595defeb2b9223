import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { type Content, contentAfter, isClausal } from '../contents/contents.ts'
import { isPersonLike, type Subject, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { isGerund } from '../words/gerund.ts'
import { cueKind, type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { opensPredicate } from '../words/verb-look.ts'
import { look, looks } from '../words/word-looks.ts'
import type { Found } from './found.ts'
import { isCommaOrDash } from './marks.ts'

/** `X mengatakan (bahwa) C`, `X said C`, `X said: "..."`. */
export function subjectThenContent(line: Line, cue: CueMatch): Found | null {
  if ((cue.takes & cueTakes.before) === 0) return null
  const given = isGivenAs(line.items, cue)
  if (given && quotedNear(line, cue) === null) return null
  const subject = given ? subjectOfQuoted(line, cue) : subjectOf(line, cue)
  if (subject.negated) return null
  const content = contentAfter(line, cue, cue.to)
  if (content === null || isThingSaid(line.items, content)) return null
  if (!isSubject(line, cue, { subject, content })) return null
  return {
    content: [content],
    source: subject.phrase,
    shared: subject.phrase === null,
    takes: content.takes,
    rule: subject.phrase === null ? 'subject.shared' : 'subject.clause',
    planned: subject.planned || (subject.phrase === null && isPlanned(line, cue)),
  }
}

/** `says the sentence that nobody said before`, `said the words`: a noun for words is no content, and holds none. */
function isThingSaid(items: Items, { from, to }: Content): boolean {
  const { uttered } = items.reading.pack.grammar
  if (uttered === null || !is(items, from, wordClass.determiner | wordClass.demonstrative))
    return false
  if (!uttered.test(items.word[from + 1] ?? '')) return false
  return from + 2 >= to || is(items, from + 2, wordClass.relative | wordClass.complementiser)
}

/** `X akan menemui Y dan mengatakan C`: the verb before, whose subject is shared, is still to come. */
function isPlanned(line: Line, cue: CueMatch): boolean {
  const { items } = line
  if (!items.reading.pack.grammar.headFirst || !is(items, cue.from - 1, wordClass.conjunction))
    return false
  const before = line.cues.findLast(
    ({ from, takes }) => from < cue.from && (takes & cueTakes.before) !== 0,
  )
  if (before !== undefined) return subjectBefore(items, line.from, before.from).planned
  return hasFuture(items, { from: line.from, to: cue.from })
}

function hasFuture(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++) if (is(items, i, wordClass.future)) return true
  return false
}

/** A participle has no subject of its own; neither has a verb right after a comma that follows another cue. */
function subjectOf(line: Line, cue: CueMatch): Subject {
  const { items } = line
  const none = { phrase: null, clauseFrom: cue.from, negated: false, planned: false }
  if (looks(items, cue.from, look.participle)) return subjectOfParticiple(line, cue, none)
  if (is(items, cue.from, wordClass.as)) return subjectOfQuoted(line, cue)
  const first = line.cues.find((other) => (other.takes & (cueTakes.before | cueTakes.after)) !== 0)
  const shares = isCommaOrDash(items, cue.from - 1) && first !== undefined && first.from < cue.from
  if (!shares) return subjectBefore(items, line.from, cue.from)
  return items.reading.pack.grammar.headFirst
    ? subjectBeforeAside(line, cue, { first, none })
    : subjectBehindComma(line, cue, none)
}

/** `Pejabat X, yang berbicara tanpa menyebut nama, mengatakan C`: the words for speech before the verb stand in what is told of its subject. */
function subjectBeforeAside(
  { items, from }: Line,
  cue: CueMatch,
  { first, none }: { readonly first: CueMatch; readonly none: Subject },
): Subject {
  const subject = subjectBefore(items, from, cue.from)
  const { phrase } = subject
  const isBefore = phrase !== null && phrase.to <= first.from && isPersonLike(items, phrase)
  return isBefore && items.kind[phrase.to] === tokenKind.comma ? subject : none
}

/** How far behind `was quoted` its `as saying` may stand, in items. */
const quotedReach = 24

/** `X was quoted by Y as saying`: X speaks; `Y quoted X as saying`: so does X. */
function subjectOfQuoted(line: Line, cue: CueMatch): Subject {
  return subjectBefore(line.items, line.from, (quotedNear(line, cue) ?? cue).from)
}

/** The `was quoted` shortly before; `null` where none stands. */
function quotedNear(line: Line, cue: CueMatch): CueMatch | null {
  const quoted = line.cues.findLast(
    ({ from, takes }) => from < cue.from && (takes & cueTakes.passive) !== 0,
  )
  return quoted !== undefined && cue.from - quoted.from < quotedReach ? quoted : null
}

/** `The Star misquoted Varga as threatening C`, `Varga was quoted as threatening C`: it is not the subject of the sentence who does. */
function isGivenAs(items: Items, { from }: CueMatch): boolean {
  return looks(items, from, look.participle) && is(items, from - 1, wordClass.as)
}

/** `X, a broker, said`: an insertion stands before the verb; else it shares the subject of the verb before. */
function subjectBehindComma(line: Line, cue: CueMatch, none: Subject): Subject {
  const subject = subjectBefore(line.items, line.from, cue.from)
  return subject.phrase !== null && isPersonLike(line.items, subject.phrase) ? subject : none
}

const noSubjectBefore = wordClass.conjunction | wordClass.subordinator | wordClass.preposition

/** A participle behind a comma or a thing (`released a statement saying`) shares the subject of its sentence. */
function subjectOfParticiple(line: Line, cue: CueMatch, none: Subject): Subject {
  const { items } = line
  if (isCommaOrDash(items, cue.from - 1) || is(items, cue.from - 1, noSubjectBefore)) return none
  const subject = subjectBefore(items, line.from, cue.from)
  if (!isModifier(items, cue.from) || subject.phrase === null) return subject
  if (!items.reading.pack.grammar.headFirst && isObject(items, subject.phrase.from)) return none
  return is(items, subject.phrase.to - 1, wordClass.occasion) ? none : subject
}

/** `emailed supporters saying`, `a message to supporters saying`: those told do not speak. */
function isObject(items: Items, phrase: number): boolean {
  const before = phrase - 1
  return (
    opensPredicate(items, before) ||
    items.cueAt[before] === cueKind.before ||
    is(items, before, wordClass.infinitive)
  )
}

interface Candidate {
  readonly subject: Subject
  readonly content: Content
}

/** Something that can speak, or at least a reported clause plainly marked. */
function isSubject(line: Line, cue: CueMatch, found: Candidate): boolean {
  const { items } = line
  const { content, subject } = found
  const { phrase } = subject
  const plain = (content.takes & (cueTakes.that | cueTakes.quote)) !== 0
  if (phrase === null) return plain || !isInfinitival(items, subject.clauseFrom)
  if (isModifier(items, cue.from) && !plain && !isClearClause(items, content)) return false
  const { headFirst } = items.reading.pack.grammar
  if (headFirst && is(items, phrase.from, wordClass['first-person'])) return false
  if (plain || isPersonLike(items, phrase)) return true
  const clause = content.takes === cueTakes.clause && (cue.takes & cueTakes.request) === 0
  return clause && isClausal(items, content)
}

/** `voters saying they agree`: a clause with a subject, not the verb of the sentence (`the finding comes`). */
function isClearClause(items: Items, content: Content): boolean {
  return content.takes === cueTakes.clause && !opensPredicate(items, content.from)
}

/** `a statement saying that`, but not `the finding comes`: a participle right behind a noun. */
function isModifier(items: Items, item: number): boolean {
  if (!looks(items, item, look.participle) || items.kind[item - 1] !== tokenKind.word) return false
  return !is(items, item - 1, wordClass.auxiliary | wordClass.adverb)
}

/** `untuk mengungkap`, `dengan menargetkan`: a purpose or a means, not an act of speech. */
function isInfinitival(items: Items, item: number): boolean {
  if (!items.reading.pack.grammar.headFirst && isGerund(items, item)) return false
  return is(items, item - 1, wordClass.infinitive | wordClass.preposition)
}
