import { cueTakes } from '../../languages/pack.ts'
import { formOf } from '../contents/quoted-share.ts'
import { spanOf } from '../words/items.ts'
import { type Line, lineOf } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import { clausesOf } from './clauses.ts'
import { saidBehind } from './contents.ts'
import { canSpeak } from './noun-group.ts'
import { predicateOf } from './predicates.ts'
import { sightOf } from './sight.ts'

/**
 * `C. Das teilte der Rat mit.`: the sentence before is what somebody said, unless it is attributed already. `null` when
 * the line does not point back.
 */
export function pointsBackIn(line: Line, earlier: readonly Relation[]): Relation[] | null {
  const { items } = line
  if (items.reading.pack.grammar.pointer?.test(items.word[line.from] ?? '') !== true) return null
  const [cue] = line.cues
  if (cue === undefined || cue.from !== line.from + 1 || !says(cue.takes)) return null
  const sight = sightOf(line, clausesOf(line), cue)
  const predicate = sight === null ? null : predicateOf(sight)
  if (sight === null || predicate === null || predicate.source === null) return null
  if (predicate.source.from < cue.from || !canSpeak(items, predicate.source)) return null
  if (saidBehind(sight, predicate.end) !== null) return null
  const before = sentenceBefore(line)
  const row = cue.cue.rows.find(
    ({ takes, act }) => says(takes) && (act === 'say' || act === 'assert' || act === 'agree'),
  )
  if (row === undefined || before === null || earlier.at(-1)?.sentence === before.sentence)
    return null
  return [
    {
      form: formOf(items, [before]),
      act: row.act,
      content: [spanOf(items, before)],
      cue: predicate.cue.map((range) => spanOf(items, range)),
      source: spanOf(items, predicate.source),
      sentence: line.sentence,
      headline: line.headline,
      wide: false,
      rule: 'anaphoric',
      frame: [spanOf(items, { from: line.from + 1, to: line.to })],
    },
  ]
}

/** Words are passed on, not only what they were about. */
function says(takes: number): boolean {
  return (takes & (cueTakes.clause | cueTakes.that)) !== 0
}

/** The sentence before in the same paragraph. */
function sentenceBefore({ items, sentence }: Line): Line | null {
  const { sentences } = items.reading
  if (sentence === 0 || sentences[sentence - 1]?.block !== sentences[sentence]?.block) return null
  return lineOf(items, sentence - 1)
}
