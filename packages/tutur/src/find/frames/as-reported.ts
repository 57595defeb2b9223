import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { contentBefore, contentFrom } from '../contents/contents.ts'
import { adjunctsEnd } from '../contents/head-last-adjuncts.ts'
import { isPersonLike, speakerAfter, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, is } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { firstPredicate } from '../words/verb-look.ts'
import type { Found } from './found.ts'

/** Somebody who is said to have said it, between `as` and the end of the aside. */
interface Aside {
  /** The word `as`. */
  readonly from: number
  readonly source: ItemRange
  /** One past the verb, or past the agent behind it. */
  readonly to: number
}

/** `As Varga noted on Monday, C`; `But, as Varga noted, C`; `As reported by Varga, C`; `C, as Varga noted`. */
export function asReported(line: Line, cue: CueMatch): Found | null {
  const aside = asideAt(line, cue)
  if (aside === null) return null
  const opens = firstPredicate(line.items, { from: line.from, to: aside.from }) < 0
  const content = opens ? behind(line, aside) : before(line, aside)
  if (content === null) return null
  return {
    content: [content],
    source: aside.source,
    shared: false,
    takes: cueTakes.clause,
    rule: opens ? 'as-reported.before' : 'as-reported.after',
  }
}

function asideAt(line: Line, cue: CueMatch): Aside | null {
  const { items } = line
  if (items.reading.pack.grammar.headFirst || (cue.takes & cueTakes.clause) === 0) return null
  if (is(items, cue.from - 1, wordClass.as) && is(items, cue.to, wordClass.agent)) {
    const agent = speakerAfter(items, cue.to + 1, line.to)
    return agent === null ? null : { from: cue.from - 1, source: agent, to: agent.to }
  }
  const { phrase, negated } = subjectBefore(items, line.from, cue.from)
  if (phrase === null || negated || !isPersonLike(items, phrase)) return null
  const as = phrase.from - 1
  return is(items, as, wordClass.as) ? { from: as, source: phrase, to: cue.to } : null
}

/** What follows the comma behind the aside. */
function behind(line: Line, aside: Aside): ItemRange | null {
  const { items } = line
  const comma = items.kind[aside.to] === tokenKind.comma ? aside.to : adjunctsEnd(line, aside.to)
  return items.kind[comma] === tokenKind.comma ? contentFrom(line, comma + 1) : null
}

/** The clause before the comma before the aside, which ends the line or only says when and where. */
function before(line: Line, aside: Aside): ItemRange | null {
  const { items } = line
  if (items.kind[aside.from - 1] !== tokenKind.comma) return null
  const over = adjunctsEnd(line, aside.to) >= line.to
  return over ? contentBefore(line, aside.from - 2) : null
}
