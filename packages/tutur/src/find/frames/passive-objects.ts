import { cueTakes, wordClass } from '../../languages/pack.ts'
import type { Act } from '../../model/model.ts'
import { isPersonLike, speakerAfter, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'

/** How far behind the verb the word `oleh` may stand, in items. */
const agentReach = 4

/** `Serangan itu dikecam (oleh) X`: X speaks of the subject; for languages whose agent may stand bare behind the verb. */
export function passiveObject(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if (!items.reading.pack.grammar.headFirst || (cue.takes & cueTakes.agent) === 0) return null
  const source = cue.cue.clitic > 0 ? null : speakerAfter(items, agentFrom(line, cue), line.to)
  if (cue.cue.clitic === 0 && (source === null || !isPersonLike(items, source))) return null
  const topic = topicBefore(line, cue)
  if (topic === null) return null
  return { content: [topic], source, shared: false, takes: cueTakes.agent, rule: 'passive.by' }
}

/** Behind `mentah-mentah`, `dengan tegas`: the agent itself, or the word that introduces it. */
function agentFrom(line: Line, cue: CueMatch): number {
  const { items } = line
  const last = Math.min(line.to, cue.to + agentReach)
  for (let i = cue.to; i < last; i++) if (is(items, i, wordClass.agent)) return i
  let i = cue.to
  while (i < last && is(items, i, wordClass.adverb | wordClass.auxiliary)) i++
  return i
}

/** What is spoken of, in a main clause of its own. */
function topicBefore(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  const { phrase, negated, planned } = subjectBefore(items, line.from, cue.from)
  if (phrase === null || negated || planned) return null
  for (let i = phrase.to; i < cue.from; i++) if (is(items, i, wordClass.relative)) return null
  return isSpokenOf(line, cue, phrase) ? phrase : null
}

/** One can be condemned oneself; what is refused, supported or confirmed in words is a thing named before. */
function isSpokenOf(line: Line, cue: CueMatch, phrase: ItemRange): boolean {
  const { items } = line
  if (judging.has(actOf(cue))) return !is(items, phrase.from, wordClass['first-person'])
  return is(items, phrase.to - 1, wordClass.demonstrative) && !isPersonLike(items, phrase)
}

const judging: ReadonlySet<Act | undefined> = new Set<Act>(['accuse', 'deny', 'praise'])

function actOf(cue: CueMatch): Act | undefined {
  return cue.cue.rows.find(({ takes }) => (takes & cueTakes.agent) !== 0)?.act
}
