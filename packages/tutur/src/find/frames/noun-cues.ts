import { cueTakes, wordClass } from '../../languages/pack.ts'
import { tokenKind } from '../../text/tokens.ts'
import { contentFrom } from '../contents/contents.ts'
import { isPersonLike, speakerAfter } from '../phrases/speaker-phrases.ts'
import type { CueMatch } from '../words/cue-matches.ts'
import { type ItemRange, type Items, is, isQuote } from '../words/items.ts'
import type { Line } from '../words/line.ts'
import { opensPredicate } from '../words/verb-look.ts'
import type { Found } from './found.ts'
import { isCommaOrDash } from './marks.ts'

/** `klaim Israel bahwa C`, `its claim that C`: a noun with the clause it stands for. */
export function nounCue(line: Line, cue: CueMatch): Found | null {
  const { items } = line
  if ((cue.takes & cueTakes['noun-cue']) === 0 || isVerb(line, cue)) return null
  const { headFirst } = items.reading.pack.grammar
  const source = headFirst ? speakerAfter(items, cue.to, line.to) : possessor(line, cue)
  const end = headFirst ? (source?.to ?? cue.to) : cue.to
  if (!is(items, end, wordClass.complementiser) && !isWish(line, cue, source)) return null
  if (!headFirst && opensPredicate(items, end + 1)) return null
  const content = contentFrom(line, end)
  if (content === null || (source !== null && !isOwner(items, source))) return null
  const said = headFirst ? content : beforeMainVerb(items, content)
  return { content: [said], source, shared: false, takes: cueTakes.that, rule: 'noun.clause' }
}

/** `menolak desakan warga agar C`, `tuntutan X untuk C`: what somebody named wants done; as a subject its end would be unknown. */
function isWish({ items, from }: Line, cue: CueMatch, source: ItemRange | null): boolean {
  if (!items.reading.pack.grammar.headFirst || source === null || cue.from === from) return false
  return (cue.takes & cueTakes.infinitive) !== 0 && is(items, source.to, wordClass.infinitive)
}

function isOwner(items: Items, source: ItemRange): boolean {
  return isPossessive(items, source.from) || isPersonLike(items, source)
}

function isPossessive(items: Items, item: number): boolean {
  return items.reading.pack.grammar.possessive?.test(items.word[item] ?? '') === true
}

const opensClause =
  wordClass.complementiser | wordClass.relative | wordClass.conjunction | wordClass.subordinator

/** `Norland's claim that its boats were unarmed | was met with laughter`: a second verb without a subject of its own. */
function beforeMainVerb(items: Items, content: ItemRange): ItemRange {
  let verbs = 0
  for (let i = content.from + 1; i < content.to; i++) {
    if (is(items, i, opensClause) || items.kind[i] === tokenKind.comma || isQuote(items, i))
      return content
    if (!opensPredicate(items, i) || is(items, i - 1, wordClass.auxiliary)) continue
    if (verbs++ > 0) return { from: content.from, to: i }
  }
  return content
}

/** `, warning that`, `the party fears that`: the verb that looks like the noun. */
function isVerb(line: Line, cue: CueMatch): boolean {
  const { items } = line
  if ((cue.takes & cueTakes.before) === 0) return false
  const before = cue.from - 1
  const speaker = wordClass.people | wordClass.organisation | wordClass.role
  return isCommaOrDash(items, before) || items.capital[before] === 1 || is(items, before, speaker)
}

/** `Israel's claim`, `his claim`. */
function possessor(line: Line, cue: CueMatch): ItemRange | null {
  const { items } = line
  const last = cue.from - 1
  if (last < line.from) return null
  if (isPossessive(items, last)) return { from: last, to: last + 1 }
  if (!is(items, last, wordClass.pronoun) && !(items.word[last] ?? '').endsWith("'s")) return null
  let from = last
  const before = wordClass.role | wordClass.honorific | wordClass['given-name']
  while (from > line.from && is(items, from - 1, before)) from--
  return { from, to: last + 1 }
}
