import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { contentFrom } from '../contents/contents.ts'
import { adjunctsEnd } from '../contents/head-last-adjuncts.ts'
import { isPersonLike, speakerAfter, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'
import { isCommaOrDash, opensSentence } from './marks.ts'

/** `Dikatakan X bahwa C`; `C1 dinilai X C2`; `C dianggap C2 oleh X`; `disebutkan bahwa C`. */
export function passive(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.passive) === 0) return null
  if (is(items, cue.to, wordClass.complementiser)) return passiveClause(line, cue.to, null)
  const late = judgedBy(line, cue)
  if (late !== null) return late
  const agent = cue.cue.clitic > 0 ? null : speakerAfter(items, cue.to, line.to)
  if (cue.cue.clitic === 0 && (agent === null || !isPersonLike(items, agent))) return null
  const end = agent?.to ?? cue.to
  if (is(items, end, wordClass.complementiser)) return passiveClause(line, end, agent)
  if (isAgentFirst(line, cue, agent)) return passiveClause(line, end + 1, agent)
  return (cue.takes & cueTakes.as) === 0 ? null : passiveSplit(line, cue, agent)
}

/** `Disampaikan X, C`. */
function isAgentFirst(line: Line, cue: CueMatch, agent: ItemRange | null): boolean {
  const says = (cue.takes & (cueTakes.that | cueTakes.clause)) !== 0
  if (agent === null || !says || !opensSentence(line, cue)) return false
  const { items } = line
  return items.kind[agent.to] === tokenKind.comma && !is(items, agent.to + 1, wordClass.relative)
}

/** `Angka itu dianggap dapat diandalkan oleh X`: the judgement stands before the agent. */
function judgedBy(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (!items.reading.pack.grammar.headFirst || (cue.takes & cueTakes.as) === 0) return null
  const by = cue.cue.clitic > 0 ? -1 : agentBehind(line, cue)
  const source = by <= cue.to ? null : speakerAfter(items, by, line.to)
  const topic = subjectBefore(items, line.from, cue.from).phrase
  if (source === null || topic === null || !isPersonLike(items, source)) return null
  const content = [topic, { from: cue.to, to: by }]
  return { content, source, shared: false, takes: cueTakes.as, rule: 'passive.split' }
}

/** How far behind its participle an agent may stand, in items. */
const agentReach = 8

/** `The plan was rejected by X`, `was dismissed as “a joke” by X`: X speaks of the subject. */
export function passiveBy(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.agent) === 0) return null
  const by = agentBehind(line, cue)
  const source = by < 0 ? null : speakerAfter(items, by, line.to)
  if (source === null || !isPersonLike(items, source)) return null
  const topic = undergoing(line, cue)
  if (topic === null) return null
  const how = is(items, by - 1, wordClass.adverb | wordClass.time) ? cue.to : by
  const content = how > cue.to ? [topic, { from: cue.to, to: how }] : [topic]
  return { content, source, shared: false, takes: cueTakes.agent, rule: 'passive.by' }
}

/** The word before the agent, or -1. */
function agentBehind(line: Line, cue: CueMatch): number {
  const { items } = line
  const last = Math.min(line.to, cue.to + agentReach)
  for (let i = cue.to; i < last; i++) {
    if (is(items, i, wordClass.agent)) return i
    if (isCommaOrDash(items, i) || items.cueAt[i] !== 0) return -1
  }
  return -1
}

const notThings =
  wordClass.people |
  wordClass.role |
  wordClass.honorific |
  wordClass['given-name'] |
  wordClass.pronoun |
  wordClass.demonstrative

/** The thing that the verb is done to, in a main clause that is not denied; a person may be dismissed in another way. */
function undergoing(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  const { phrase, negated } = subjectBefore(items, line.from, cue.from)
  if (phrase === null || negated) return null
  for (let i = phrase.from; i < cue.from; i++)
    if (is(items, i, wordClass.relative) && !is(items, i, wordClass.demonstrative)) return null
  return is(items, phrase.to - 1, notThings) ? null : phrase
}

/** `The talks are expected to resume`, `He was accused by X of C`: what is said stands around the cue. */
export function passiveAround(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || (cue.takes & cueTakes.passive) === 0) return null
  const agent = is(items, cue.to, wordClass.agent) ? speakerAfter(items, cue.to, line.to) : null
  const from = agent?.to ?? cue.to
  if (from >= line.to || items.kind[from] !== tokenKind.word) return null
  // `appeared on the stage`, not `appeared lost`.
  if (isActive(items, cue) && agent === null && isPlace(items, from)) return null
  // `was quoted by X as saying`: the second verb has a row of its own.
  if (is(items, from, wordClass.as) && items.cueAt[from] !== 0) return null
  const topic = topicOf(line, cue)
  const rest = contentFrom(line, agent === null ? from : adjunctsEnd(line, from))
  if (rest === null || topic === null) return null
  if (isQuoted(line, cue)) return quotedSpeaker(line, cue, rest)
  return {
    content: [...topic, rest],
    source: agent,
    shared: false,
    takes: cueTakes.passive,
    rule: 'passive.around',
  }
}

/** One word, and no adverb: `appeared`, but not `reportedly`. */
function isActive(items: Items, cue: CueMatch): boolean {
  return cue.cue.words.length === 1 && !is(items, cue.from, wordClass.adverb)
}

function isPlace(items: Items, item: number): boolean {
  return is(items, item, wordClass.preposition) && !is(items, item, wordClass.infinitive)
}

/** `was quoted as saying`: the subject speaks. */
function isQuoted(line: Line, cue: CueMatch): boolean {
  const { participle } = line.items.reading.pack.grammar
  return participle?.test(cue.cue.words.at(-1) ?? '') === true
}

function quotedSpeaker(line: Line, cue: CueMatch, content: ItemRange): Found | null {
  const { phrase, negated } = subjectBefore(line.items, line.from, cue.from)
  // `is not quoted as saying`: nobody passes such words on.
  if (negated) return null
  return {
    content: [content],
    source: phrase,
    shared: phrase === null,
    takes: cueTakes.passive,
    rule: 'passive.quoted',
  }
}

/** Whom or what it is said of; nothing where the cue takes a whole clause (`were told C`); `null` when a part is missing. */
function topicOf(line: Line, cue: CueMatch): ItemRange[] | null {
  if ((cue.takes & (cueTakes.that | cueTakes.infinitive)) === cueTakes.that) return []
  const { phrase } = subjectBefore(line.items, line.from, cue.from)
  return phrase === null ? null : [phrase]
}

/** `declined to comment on the wreck`: what is reported is that nothing was said. */
export function silence(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.silence) === 0) return null
  const { phrase } = subjectBefore(items, line.from, cue.from)
  const shared = phrase === null
  if (!shared && (isNobody(items, phrase) || !isPersonLike(items, phrase))) return null
  const rest = complementOf(line, cue)
  const content = { from: cue.from, to: rest?.to ?? cue.to }
  const found = { source: phrase, shared, takes: cueTakes.silence, rule: 'silence' }
  if ((cue.takes & cueTakes.wide) === 0) return { ...found, content: [content] }
  return rest === null ? null : { ...found, content: [rest] }
}

function isNobody(items: Items, phrase: ItemRange): boolean {
  return is(items, phrase.from, wordClass.negation)
}

/** What it is that somebody does not speak about; `null` when the sentence does not tell. */
function complementOf(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  const from = is(items, cue.to, wordClass.preposition) ? cue.to + 1 : cue.to
  if (from >= line.to || items.kind[from] !== tokenKind.word) return null
  return contentFrom(line, from, cueTakes.noun)
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
function passiveSplit(line: Line, cue: CueMatch, by: ItemRange | null): Found | null {
  const { items } = line
  const agent = by === null ? null : nameOf(items, by)
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

/** `Jokowi penting`: behind a name a plain word in small letters says how the thing is judged. */
function nameOf(items: Items, phrase: ItemRange): ItemRange {
  if (items.capital[phrase.from] === 0) return phrase
  let to = phrase.from + 1
  while (
    to < phrase.to &&
    (items.capital[to] === 1 || items.classes[to] !== 0 || items.kind[to] !== tokenKind.word)
  )
    to++
  return { from: phrase.from, to }
}
