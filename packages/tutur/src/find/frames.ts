import { cueTakes, wordClass } from '../languages/pack.ts'
import { tokenKind } from '../text/tokens.ts'
import { isTimely } from './beginning.ts'
import {
  type Content,
  contentAfter,
  contentBefore,
  contentFrom,
  isClausal,
  skipConnectives,
} from './contents.ts'
import type { CueMatch } from './cue-matches.ts'
import { addresseeEnd, adjunctsEnd, isGerund } from './head-last-beginning.ts'
import { opensComment } from './head-last-ends.ts'
import {
  citingEnd,
  type ItemRange,
  type Items,
  is,
  isQuote,
  isScareQuote,
  isSpeech,
} from './items.ts'
import type { Line } from './line.ts'
import { isPersonLike, type Subject, speakerAfter, subjectBefore } from './speaker-phrases.ts'
import { firstPredicate } from './verb-look.ts'

/** A relation as a frame finds it, in items. */
export interface Found {
  readonly content: readonly ItemRange[]
  readonly source: ItemRange | null
  /** Without words of its own for the speaker: the speaker of the verb before speaks on. */
  readonly shared: boolean
  /** The bit of `cueTakes` that decides which row of the cue table holds. */
  readonly takes: number
  readonly rule: string
}

/** Looks for one arrangement of speaker, cue and content around a cue. */
export type Frame = (line: Line, cue: CueMatch) => Found | null

/** In the order in which they are tried: the first that fits decides. */
export const frames: readonly Frame[] = [
  quoteThenSpeaker,
  saidInTheMiddle,
  saidFirst,
  quoteThenSubject,
  preposition,
  passive,
  passiveAround,
  silence,
  nounCue,
  saysBack,
  subjectThenContent,
  clauseThenSubject,
]

/** Tried only where nothing else was found: an outlet that is cited speaks only when nobody else does. */
export const lateFrames: readonly Frame[] = [citing]

/** `"...," kata X`, `"...," ujarnya`, `"..." said X`. */
function quoteThenSpeaker(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0) return null
  const before = lastBefore(line, cue.from)
  if (before < line.from || !isSpeech(items, before) || isTitle(line, before)) return null
  const source = speakerOf(line, cue)
  if (source === null && cue.cue.clitic === 0) return null
  const content = contentBefore(line, before)
  const more = quoteGoesOn(line, source?.to ?? cue.to)
  return {
    content: more === null ? [content] : [content, more],
    source,
    shared: false,
    takes: cueTakes.quote,
    rule: 'quote.speaker-after',
  }
}

/** `host of “Morning Joe,” suggested`: a word or two in marks within a phrase. */
function isTitle(line: Line, quote: number): boolean {
  const { items } = line
  return isScareQuote(items, quote) && quote > line.from && items.kind[quote - 1] === tokenKind.word
}

/** The words for the speaker after the cue, unless the cue carries them as a clitic. */
function speakerOf(line: Line, cue: CueMatch): ItemRange | null {
  return cue.cue.clitic > 0 ? null : speakerAfter(line.items, cue.to, line.to)
}

/** The last item before a cue that is neither comma nor dash. */
function lastBefore(line: Line, item: number): number {
  let i = item - 1
  while (i >= line.from && isCommaOrDash(line.items, i)) i--
  return i
}

function isCommaOrDash(items: Items, item: number): boolean {
  return items.kind[item] === tokenKind.comma || items.kind[item] === tokenKind.dash
}

/** `"A," kata X, "B."`: the rest of a quotation broken up by its attribution. */
function quoteGoesOn(line: Line, from: number): ItemRange | null {
  const { items } = line
  for (let i = from; i < line.to; i++) {
    if (isQuote(items, i)) return opensAfterMark(items, from, i) ? { from: i, to: i + 1 } : null
    if (line.cues.some((cue) => cue.from === i)) return null
  }
  return null
}

function opensAfterMark(items: Items, from: number, item: number): boolean {
  return item === from || isCommaOrDash(items, item - 1) || items.kind[item - 1] === tokenKind.colon
}

/** `C1, kata X, C2` and `C, kata X`: reported words around or before their attribution. */
function saidInTheMiddle(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0 || !isCommaOrDash(items, cue.from - 1)) return null
  const start = skipConnectives(line, line.from)
  if (cue.from - 1 <= start) return null
  const source = speakerOf(line, cue)
  if (!canSpeak(line, cue, source)) return null
  if (!items.reading.pack.grammar.headFirst && !isInverted(line, cue, source?.to ?? cue.to))
    return null
  const first = contentBefore(line, lastBefore(line, cue.from))
  const second = contentResumed(line, source?.to ?? cue.to)
  return {
    content: second === null ? [first] : [first, second],
    source,
    shared: false,
    takes: cueTakes.clause,
    rule: 'clause.speaker-after',
  }
}

/** `C, said X`, not `X, a broker, said Y would C`: a clause stands before and none begins behind. */
function isInverted(line: Line, cue: CueMatch, end: number): boolean {
  const { items } = line
  if (!line.headline && !isUttered(items, { from: line.from, to: cue.from })) return false
  const kind = items.kind[end]
  if (end >= line.to || (kind !== tokenKind.word && kind !== tokenKind.number)) return true
  return is(
    items,
    end,
    wordClass.preposition | wordClass.time | wordClass.relative | wordClass.subordinator,
  )
}

/** A clause, or words with a quotation among them. */
function isUttered(items: Items, range: ItemRange): boolean {
  if (firstPredicate(items, range) >= 0) return true
  for (let i = range.from; i < range.to; i++) if (isQuote(items, i)) return true
  return false
}

function canSpeak(line: Line, cue: CueMatch, source: ItemRange | null): boolean {
  return cue.cue.clitic > 0 || (source !== null && isPersonLike(line.items, source))
}

/** `Namun kata X, C`; `Kata dia, C`. */
function saidFirst(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.after) === 0 || !opensSentence(line, cue)) return null
  const source = speakerOf(line, cue)
  if (!canSpeak(line, cue, source)) return null
  const end = source?.to ?? cue.to
  if (!isCommaOrDash(items, end)) return null
  const content = contentFrom(line, end + 1)
  return content === null
    ? null
    : {
        content: [content],
        source,
        shared: false,
        takes: cueTakes.clause,
        rule: 'clause.speaker-first',
      }
}

/** The cue stands at the beginning of its sentence, save for a connective. */
function opensSentence(line: Line, cue: CueMatch): boolean {
  const { items } = line
  if (cue.from === line.from || skipConnectives(line, line.from) === cue.from) return true
  return (
    cue.from === line.from + 1 &&
    is(items, line.from, wordClass.connective | wordClass.adverb | wordClass.conjunction)
  )
}

/** After `, kata X,` the sentence goes on with what X said, unless an adjunct of the saying follows. */
function contentResumed(line: Line, after: number): ItemRange | null {
  const { items } = line
  if (!isCommaOrDash(items, after) || after + 1 >= line.to) return null
  const from = items.kind[after + 1] === tokenKind.dash ? after + 2 : after + 1
  if (isTimely(items, from) || opensSayingAdjunct(items, from)) return null
  if (isQuote(items, from)) return { from, to: from + 1 }
  return { from, to: line.to }
}

function opensSayingAdjunct(items: Items, item: number): boolean {
  if (citingEnd(items, item) > item) return true
  return (
    is(items, item, wordClass.preposition) &&
    is(items, item + 1, wordClass.occasion | wordClass.time)
  )
}

/** `"...," Trump said`: the subject stands between the quotation and the cue. */
function quoteThenSubject(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0 || (cue.takes & (cueTakes.quote | cueTakes.clause)) === 0)
    return null
  const subject = subjectBefore(items, line.from, cue.from)
  if (subject.phrase === null || subject.negated || !isPersonLike(items, subject.phrase))
    return null
  const before = lastBefore(line, subject.phrase.from)
  if (before < line.from || !isSpeech(items, before)) return null
  if (isIntroduction(line, cue, endsWithStop(items, before))) return null
  const more = quoteGoesOn(line, cue.to)
  const content = contentBefore(line, before)
  return {
    content: more === null ? [content] : [content, more],
    source: subject.phrase,
    shared: false,
    takes: cueTakes.quote,
    rule: 'quote.subject-after',
  }
}

/** `"A." He added, "B."`: the quotation before is over, another follows. */
function isIntroduction(line: Line, cue: CueMatch, stopped: boolean): boolean {
  const content = contentAfter(line, cue, cue.to)
  if (content === null || content.takes === cueTakes.noun) return false
  return stopped || (!line.items.reading.pack.grammar.headFirst && content.from === cue.to)
}

/** A full stop stands before the closing mark. */
function endsWithStop(items: Items, quote: number): boolean {
  const { tokens, quotations } = items.reading
  const quotation = quotations[items.quote[quote] ?? -1]
  return quotation !== undefined && tokens.folded[quotation.to - 2] === '.'
}

/** `Menurut X, C`; `C, menurut X`; `Menurutnya, C`; `C1 menurut dia C2`. */
function preposition(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.preposition) === 0 || (cue.takes & cueTakes.outlet) !== 0) return null
  const source = speakerOf(line, cue)
  if (cue.cue.clitic === 0 && (source === null || !isSourceOf(line, source))) return null
  const end = source?.to ?? cue.to
  if (opensSentence(line, cue) || is(items, cue.from - 1, wordClass.relative))
    return accordingFirst(line, end, source)
  return isCommaOrDash(items, cue.from - 1)
    ? accordingAfter(line, cue, source)
    : accordingWithin(line, cue, source)
}

/** A person or a body; or any other phrase set off by a comma, such as a document. */
function isSourceOf(line: Line, source: ItemRange): boolean {
  const { items } = line
  if (is(items, source.from, wordClass['first-person'])) return false
  return isPersonLike(items, source) || isCommaOrDash(items, source.to) || source.to === line.to
}

function accordingFirst(line: Line, end: number, source: ItemRange | null): Found | null {
  const content = contentFrom(line, isCommaOrDash(line.items, end) ? end + 1 : end)
  if (content === null) return null
  return {
    content: [content],
    source,
    shared: false,
    takes: cueTakes.clause,
    rule: 'according-to.before',
  }
}

function accordingAfter(line: Line, cue: CueMatch, source: ItemRange | null): Found | null {
  if (is(line.items, lastBefore(line, cue.from), wordClass.relative))
    return accordingFirst(line, source?.to ?? cue.to, source)
  const first = contentBefore(line, lastBefore(line, cue.from))
  const second = contentResumed(line, source?.to ?? cue.to)
  return {
    content: second === null ? [first] : [first, second],
    source,
    shared: false,
    takes: cueTakes.clause,
    rule: 'according-to.after',
  }
}

/** No comma: the phrase stands between the topic and what is said of it. */
function accordingWithin(line: Line, cue: CueMatch, source: ItemRange | null): Found | null {
  const second = contentFrom(line, source?.to ?? cue.to)
  const first = contentBefore(line, cue.from - 1)
  const content = second === null ? [first] : [first, second]
  return { content, source, shared: false, takes: cueTakes.clause, rule: 'according-to.within' }
}

/** `Dilansir AFP, C`; `C, sebagaimana dilansir BBC`; `C1, seperti dilansir AFP, C2`: the outlet speaks when nobody else does. */
function citing(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.outlet) === 0) return null
  const source = speakerOf(line, cue)
  if (source === null || !isPersonLike(items, source)) return null
  const link = beforeLink(items, cue.from)
  if (link > line.from) return isCommaOrDash(items, link) ? outletAfter(line, link, source) : null
  const after = skipConnectives(line, cue.from)
  const content = after > source.to ? contentFrom(line, after) : null
  return content === null
    ? null
    : { content: [content], source, shared: false, takes: cueTakes.clause, rule: 'outlet.before' }
}

function outletAfter(line: Line, comma: number, source: ItemRange): Found {
  const first = contentBefore(line, lastBefore(line, comma + 1))
  const resumed = afterTime(line, source.to)
  const content = resumed < line.to ? [first, { from: resumed, to: line.to }] : [first]
  return { content, source, shared: false, takes: cueTakes.clause, rule: 'outlet.after' }
}

/** Behind the outlet and a date set off by commas. */
function afterTime(line: Line, from: number): number {
  const { items } = line
  let i = from
  while (i < line.to && (isCommaOrDash(items, i) || isTimely(items, i))) i++
  return i > from && isCommaOrDash(items, i - 1) ? i : line.to
}

/** Before `seperti` and `sebagaimana`. */
function beforeLink(items: Items, item: number): number {
  let i = item - 1
  while (is(items, i, wordClass.as | wordClass.adverb | wordClass.relative)) i--
  return i
}

/** `Dikatakan X bahwa C`; `C1 dinilai X C2`; `C dianggap C2 oleh X`; `disebutkan bahwa C`. */
function passive(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.passive) === 0) return null
  if (is(items, cue.to, wordClass.complementiser)) return passiveClause(line, cue.to, null)
  const agent = cue.cue.clitic > 0 ? null : speakerAfter(items, cue.to, line.to)
  if (cue.cue.clitic === 0 && (agent === null || !isPersonLike(items, agent))) return null
  const end = agent?.to ?? cue.to
  if (is(items, end, wordClass.complementiser)) return passiveClause(line, end, agent)
  return (cue.takes & cueTakes.as) === 0 ? null : passiveSplit(line, cue, agent)
}

/** `The talks are expected to resume`, `He was accused by X of C`: what is said stands around the cue. */
function passiveAround(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || (cue.takes & cueTakes.passive) === 0) return null
  const { phrase } = subjectBefore(items, line.from, cue.from)
  const agent = is(items, cue.to, wordClass.agent) ? speakerAfter(items, cue.to, line.to) : null
  const from = agent?.to ?? cue.to
  if (phrase === null || from >= line.to || items.kind[from] !== tokenKind.word) return null
  const rest = contentFrom(line, from)
  return rest === null
    ? null
    : {
        content: [phrase, rest],
        source: agent,
        shared: false,
        takes: cueTakes.passive,
        rule: 'passive.around',
      }
}

/** `declined to comment on C`: nobody said C, so the relation counts in the wider scheme only. */
function silence(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.silence) === 0) return null
  const { phrase } = subjectBefore(items, line.from, cue.from)
  const from = is(items, cue.to, wordClass.preposition) ? cue.to + 1 : cue.to
  if (phrase === null || from >= line.to || items.kind[from] !== tokenKind.word) return null
  const content = contentFrom(line, from)
  return content === null
    ? null
    : {
        content: [content],
        source: phrase,
        shared: false,
        takes: cueTakes.silence,
        rule: 'silence',
      }
}

function passiveClause(line: Line, from: number, agent: ItemRange | null): Found | null {
  const content = contentFrom(line, from)
  if (content === null) return null
  return {
    content: [content],
    source: agent,
    shared: false,
    takes: cueTakes.that,
    rule: agent === null ? 'passive.clause' : 'passive.agent',
  }
}

/** `Kebijakan itu dinilai Jokowi penting`: what is judged, then how. */
function passiveSplit(line: Line, cue: CueMatch, agent: ItemRange | null): Found | null {
  const { items } = line
  const second = contentFrom(line, agent?.to ?? cue.to)
  const topic = subjectBefore(items, line.from, cue.from).phrase
  if (second === null || topic === null || second.to - second.from < 2) return null
  if (is(items, cue.from - 1, wordClass.relative)) return null
  return {
    content: [topic, second],
    source: agent,
    shared: false,
    takes: cueTakes.as,
    rule: 'passive.split',
  }
}

/** `klaim Israel bahwa C`, `its claim that C`: a noun with the clause it stands for. */
function nounCue(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes['noun-cue']) === 0 || isParticipleCue(line, cue)) return null
  const source = items.reading.pack.grammar.headFirst
    ? speakerAfter(items, cue.to, line.to)
    : possessor(line, cue)
  const end = items.reading.pack.grammar.headFirst ? (source?.to ?? cue.to) : cue.to
  if (!is(items, end, wordClass.complementiser)) return null
  const content = contentFrom(line, end)
  if (content === null || (source !== null && !isPersonLike(items, source))) return null
  return { content: [content], source, shared: false, takes: cueTakes.that, rule: 'noun.clause' }
}

/** `, warning that`: the verb that looks like the noun. */
function isParticipleCue(line: Line, cue: CueMatch): boolean {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0) return false
  return isCommaOrDash(items, cue.from - 1) || items.capital[cue.from - 1] === 1
}

/** `Israel's claim`, `his claim`. */
function possessor(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  const last = cue.from - 1
  if (last < line.from) return null
  if (is(items, last, wordClass.pronoun) || (items.word[last] ?? '').endsWith("'s")) {
    let from = last
    while (
      from > line.from &&
      is(items, from - 1, wordClass.role | wordClass.honorific | wordClass['given-name'])
    )
      from--
    return { from, to: last + 1 }
  }
  return null
}

/** `X mengatakan (bahwa) C`, `X said C`, `X said: "..."`. */
function subjectThenContent(line: Line, cue: CueMatch): Found | null {
  if ((cue.takes & cueTakes.before) === 0) return null
  const subject = subjectOf(line, cue)
  if (subject.negated) return null
  const content = contentAfter(line, cue, cue.to)
  if (content === null || !isSubject(line, subject, cue, content)) return null
  return {
    content: [content],
    source: subject.phrase,
    shared: subject.phrase === null,
    takes: content.takes,
    rule: subject.phrase === null ? 'subject.shared' : 'subject.clause',
  }
}

/** A participle has no subject of its own; neither has a verb right after a comma that follows another cue. */
function subjectOf(line: Line, cue: CueMatch): Subject {
  const { items } = line
  const none = { phrase: null, clauseFrom: cue.from, negated: false }
  if (items.reading.pack.grammar.participle?.test(items.word[cue.from] ?? '') === true)
    return subjectOfParticiple(line, cue, none)
  const first = line.cues.find((other) => (other.takes & (cueTakes.before | cueTakes.after)) !== 0)
  const shares = isCommaOrDash(items, cue.from - 1) && first !== undefined && first.from < cue.from
  return shares && !items.reading.pack.grammar.headFirst
    ? subjectBehindComma(line, cue, none)
    : shares
      ? none
      : subjectBefore(items, line.from, cue.from)
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
  return is(items, subject.phrase.to - 1, wordClass.occasion) ? none : subject
}

/** Something that can speak, or at least a reported clause plainly marked. */
function isSubject(line: Line, subject: Subject, cue: CueMatch, content: Content): boolean {
  const { items } = line
  const { phrase } = subject
  const plain = (content.takes & (cueTakes.that | cueTakes.quote)) !== 0
  if (phrase === null) return plain || !isInfinitival(items, subject.clauseFrom)
  if (isModifier(items, cue.from) && !plain) return false
  if (is(items, phrase.from, wordClass['first-person']) && items.reading.pack.grammar.headFirst)
    return false
  if (isPersonLike(items, phrase) || plain) return true
  return (
    content.takes === cueTakes.clause &&
    (cue.takes & cueTakes.request) === 0 &&
    isClausal(items, content)
  )
}

/** `a statement saying that`, but not `the finding comes`: a participle right behind a noun. */
function isModifier(items: Items, item: number): boolean {
  const { participle } = items.reading.pack.grammar
  if (participle?.test(items.word[item] ?? '') !== true || items.kind[item - 1] !== tokenKind.word)
    return false
  return !is(items, item - 1, wordClass.auxiliary | wordClass.adverb)
}

/** `untuk mengungkap`, `dengan menargetkan`: a purpose or a means, not an act of speech. */
function isInfinitival(items: Items, item: number): boolean {
  if (!items.reading.pack.grammar.headFirst && isGerund(items, item)) return false
  return is(items, item - 1, wordClass.infinitive | wordClass.preposition)
}

/** `C, media pemerintah melaporkan pada Rabu`; `C, he said`; `C1, he said, C2`. */
function clauseThenSubject(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0 || (cue.takes & cueTakes.clause) === 0) return null
  const subject = subjectBefore(items, line.from, cue.from)
  if (subject.phrase === null || subject.negated || !isPersonLike(items, subject.phrase))
    return null
  const comma = subject.phrase.from - 1
  if (comma <= line.from || !isCommaOrDash(items, comma)) return null
  const content = contentBefore(line, lastBefore(line, comma + 1))
  const second = items.reading.pack.grammar.headFirst ? null : resumedBehind(line, cue, content)
  if (second === null && !standsAlone(line, content, cue)) return null
  return {
    content: second === null ? [content] : [content, second],
    source: subject.phrase,
    shared: false,
    takes: cueTakes.clause,
    rule: 'clause.subject-after',
  }
}

/** More than a fronted adjunct. */
function standsAlone(line: Line, content: ItemRange, cue: CueMatch): boolean {
  const { items } = line
  if (content.to - content.from < 3) return false
  if (cue.to >= line.to && !items.reading.pack.grammar.headFirst) return true
  if (!is(items, content.from, wordClass.preposition | wordClass.subordinator)) return true
  return hasComma(items, content)
}

/** `C1, he said, C2`: the rest of a clause that was broken up, without what the reporter adds. */
function resumedBehind(line: Line, cue: CueMatch, first: ItemRange): ItemRange | null {
  const { items } = line
  const broken = firstPredicate(items, first) < 0
  const comma = broken ? adjunctsEnd(line, toldEnd(line, cue)) : cue.to
  if (items.kind[comma] !== tokenKind.comma || comma + 1 >= line.to) return null
  const from = comma + 1
  if (isTimely(items, from) || opensSayingAdjunct(items, from)) return null
  if (!broken && opensComment(line, from)) return null
  const content = contentFrom(line, from)
  return content === null || (!broken && content.to - content.from < 3) ? null : content
}

function toldEnd(line: Line, cue: CueMatch): number {
  return (cue.takes & cueTakes.addressee) !== 0 ? addresseeEnd(line, cue.to) : cue.to
}

/** The sentence is over behind the cue, or only days, places and occasions of saying follow. */
function saysBack(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst) return null
  const kind = items.kind[cue.to]
  const adjunct = is(items, cue.to, wordClass.preposition | wordClass.time)
  const open = cue.to >= line.to || kind === tokenKind.comma || kind === tokenKind.open || adjunct
  if (!open || items.quote[cue.to + 1] !== -1) return null
  const found = clauseThenSubject(line, cue)
  if (found === null) return null
  return cue.to >= line.to || isReported(line, found) ? found : null
}

/** What stands before is a clause of its own. */
function isReported(line: Line, found: Found): boolean {
  const { items } = line
  const [first] = found.content
  if (first === undefined) return false
  if (found.content.length > 1) return true
  if (is(items, first.from, wordClass.preposition | wordClass.subordinator | wordClass.time))
    return false
  if (isGerund(items, first.from) || isParticiple(items, first.from)) return false
  return firstPredicate(items, first) >= 0
}

/** `Asked how, X said`. */
function isParticiple(items: Items, item: number): boolean {
  return items.reading.pack.grammar.past?.test(items.word[item] ?? '') === true
}

function hasComma(items: Items, range: ItemRange): boolean {
  for (let i = range.from; i < range.to; i++) if (items.kind[i] === tokenKind.comma) return true
  return false
}
