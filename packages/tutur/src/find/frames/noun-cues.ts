import { cueTakes, wordClass } from '../../languages/pack.ts'
import { contentFrom } from '../contents.ts'
import type { CueMatch } from '../cue-matches.ts'
import { type ItemRange, is } from '../items.ts'
import type { Line } from '../line.ts'
import { isPersonLike, speakerAfter } from '../speaker-phrases.ts'
import type { Found } from './found.ts'
import { isCommaOrDash } from './marks.ts'

/** `klaim Israel bahwa C`, `its claim that C`: a noun with the clause it stands for. */
export function nounCue(line: Line, cue: CueMatch): Found | null {
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
