import { cueTakes, wordClass } from '../../languages/pack.ts'
import { trait } from '../../languages/trait.ts'
import { headOf } from '../phrases/head-last-head.ts'
import { isPersonLike, speakerAfter } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { saysBack } from './clause-before.ts'
import type { Found } from './found.ts'
import { quoteThenSubject } from './quotations.ts'
import { subjectThenContent } from './subjects.ts'

/** What a verb of saying takes whose subject stands before it. */
const asSaid = cueTakes.before | cueTakes.clause | cueTakes.that | cueTakes.quote

/**
 * `Ministers were told (by X) that C`, `C, the court heard`: the subject is spoken to, and who speaks is told by an agent
 * or by nobody.
 */
export function told(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes.told) === 0) return null
  const agent = agentOf(line, cue)
  const said = { ...cue, takes: asSaid }
  const found =
    quoteThenSubject(line, said) ??
    saysBack(line, said) ??
    subjectThenContent(line, { ...said, to: agent?.to ?? cue.to })
  if (found === null) return null
  const { source, content, planned } = found
  const hears = (cue.takes & cueTakes.hearing) !== 0
  if (hears ? !canHear(line, source) : source !== null && !isPersonLike(items, source)) return null
  return {
    content,
    source: agent,
    told: source,
    shared: false,
    takes: cueTakes.told,
    rule: agent === null ? 'passive.clause' : 'passive.agent',
    planned: planned === true,
    settled: true,
  }
}

function agentOf({ items, to }: Line, cue: CueMatch): ItemRange | null {
  if (!is(items, cue.to, wordClass.agent)) return null
  const agent = speakerAfter(items, cue.to, to)
  return agent !== null && (isPersonLike(items, agent) || isSomebody(items, agent)) ? agent : null
}

/** `by the harbour master`, `by cabinet members`, but not `by telephone`: a noun with its article, or several. */
function isSomebody(items: Items, { from, to }: ItemRange): boolean {
  const { pluralEnding } = items.reading.pack.grammar
  if (is(items, from, wordClass.determiner)) return true
  const last = items.word[to - 1] ?? ''
  return pluralEnding !== '' && last.endsWith(pluralEnding) && items.classes[to - 1] === 0
}

/** `the court`, `jurors`: those who sit to hear what others say. */
function canHear({ items }: Line, phrase: ItemRange | null): boolean {
  if (phrase === null) return false
  const { reading, token } = items
  return ((reading.traits[token[headOf(items, phrase)] ?? 0] ?? 0) & trait.hearing) !== 0
}
