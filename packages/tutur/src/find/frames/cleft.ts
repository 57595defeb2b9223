import { cueTakes, wordClass } from '../../languages/pack.ts'
import { contentFrom, skipConnectives } from '../contents/contents.ts'
import { isPersonLike, speakerAfter, subjectBefore } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import {
  betweenSubjectAndVerb,
  type ItemRange,
  type Items,
  is,
  isClauseBorder,
} from '../words/items.ts'
import type { Line } from '../words/line.ts'
import type { Found } from './found.ts'

/** How far the verb of saying and the copula may stand behind the word that opens the clause, in items. */
const verbReach = 10
const copulaReach = 24

/** `What she told parliament on Monday was that C`, `Yang ia katakan kepada parlemen adalah bahwa C`. */
export function cleft(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  const opening = openingOf(line)
  if (opening < 0 || cue.from <= opening || cue.from > opening + verbReach) return null
  if ((cue.takes & (cueTakes.clause | cueTakes.that)) === 0) return null
  const that = complementiserBehindCopula(line, cue, opening)
  if (that < 0) return null
  const source = speakerIn(line, cue, opening)
  if (cue.cue.clitic === 0 && (source === null || !isPersonLike(items, source))) return null
  const content = contentFrom(line, that, cueTakes.that)
  if (content === null) return null
  return {
    content: [content],
    source,
    shared: false,
    takes: cueTakes.that,
    rule: 'cleft',
    settled: true,
  }
}

/** The word that stands for what is said, at the beginning of the line: `what`, `yang`, `apa yang`; -1 where another does. */
function openingOf(line: Line): number {
  const { items } = line
  let i = skipConnectives(line, line.from)
  if (!items.reading.pack.grammar.headFirst)
    return is(items, i, wordClass.question) &&
      !is(items, i, wordClass.relative | wordClass.subordinator)
      ? i
      : -1
  if (is(items, i, wordClass.question)) i++
  return is(items, i, wordClass.relative) ? i : -1
}

/** `that` right behind the copula of the same clause; -1 where none stands. */
function complementiserBehindCopula(line: Line, cue: CueMatch, opening: number): number {
  const { items } = line
  for (let i = opening + 1; i < Math.min(line.to, opening + copulaReach); i++) {
    if (isClauseBorder(items, i)) return -1
    if (i <= cue.to) continue
    if (is(items, i, wordClass.complementiser)) return isCopula(items, i - 1) ? i : -1
  }
  return -1
}

function isCopula(items: Items, item: number): boolean {
  return is(items, item, wordClass.finite) && items.cueAt[item] === 0
}

/** Who stands between the opening word and the verb, or behind a passive. */
function speakerIn(line: Line, cue: CueMatch, opening: number): ItemRange | null {
  const { items } = line
  if (cue.cue.clitic > 0) return null
  if (!items.reading.pack.grammar.headFirst)
    return subjectBefore(items, opening + 1, cue.from).phrase
  if ((cue.takes & cueTakes.passive) !== 0) return speakerAfter(items, cue.to, line.to)
  let to = cue.from
  while (to > opening + 1 && is(items, to - 1, betweenSubjectAndVerb)) to--
  const phrase = { from: opening + 1, to }
  const isOwn = is(items, phrase.from, wordClass['first-person'])
  return to > opening + 1 && !isOwn ? phrase : null
}
