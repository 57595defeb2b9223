import { wordClass } from '../../languages/pack.ts'
import type { Span } from '../../model/model.ts'
import { formOf } from '../contents/quoted-share.ts'
import { type Items, is, spanOf } from '../words/items.ts'
import { type Line, lineOf } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'
import { clausesOf, isReported, verbOf } from './clauses.ts'
import { canSpeak } from './noun-group.ts'
import { leadingSubject } from './subjects.ts'

/** How many sentences may lie between what somebody said and what is told in the same voice. */
const withinParagraph = 3
const acrossParagraphs = 1

/**
 * `Die Lage sei ernst.`: a sentence without an attribution whose verb shows it as somebody else's words goes on with
 * what was said before. The relation it makes or, run together with the one before it, replaces; `null` when it tells
 * for itself.
 */
export function freeIndirect(
  line: Line,
  earlier: readonly Relation[],
): { readonly relation: Relation; readonly replaces: boolean } | null {
  const voice = line.headline ? null : voiceOf(line)
  if (voice === null) return null
  const before = earlier.at(-1)
  const span = sentenceSpan(line)
  const { sentences } = line.items.reading
  if (
    before !== undefined &&
    before.rule === rule &&
    before.content.at(-1)?.end === sentences[line.sentence - 1]?.end
  ) {
    const sameBlock = sentences[line.sentence - 1]?.block === sentences[line.sentence]?.block
    if (sameBlock)
      return { relation: { ...before, content: grown(before.content, span) }, replaces: true }
  }
  const speaker =
    (voice === 'subjunctive' ? subjectBefore(line, before) : undefined) ??
    speakerBefore(line, earlier)
  if (speaker === undefined) return null
  return {
    relation: {
      form: formOf(line.items, [line]),
      act: 'say',
      content: [span],
      cue: [],
      source: speaker.source,
      sentence: line.sentence,
      headline: false,
      wide: speaker.wide || voice !== 'subjunctive',
      rule,
    },
    replaces: false,
  }
}

const rule = 'free-indirect'

function grown(content: readonly Span[], { end }: Span): Span[] {
  const last = content.at(-1)
  return last === undefined ? [] : [...content.slice(0, -1), { start: last.start, end }]
}

/**
 * `speculation` when it is a modal that the reporter may use as well (`könnte`); `subjunctive` when the first clause that is neither subordinate nor a phrase has its verb in that mood, `hearsay` when
 * its verb is one that passes on a rumour (`soll getötet haben`).
 */
function voiceOf(line: Line): 'subjunctive' | 'speculation' | 'hearsay' | null {
  const { items } = line
  const first = clausesOf(line).find(({ kind }) => kind === 'main' || kind === 'verb')
  if (first === undefined) return null
  const { hearsay, perfectInfinitive, speculation } = items.reading.pack.grammar
  const verb = items.word[verbOf(items, first)] ?? ''
  if (isReported(items, first))
    return speculation?.test(verb) === true ? 'speculation' : 'subjunctive'
  const last = items.word[first.to - 1] ?? ''
  return hearsay?.test(verb) === true && perfectInfinitive?.test(last) === true ? 'hearsay' : null
}

function sentenceSpan({ items, sentence, from, to }: Line): Span {
  const { sentences } = items.reading
  return { start: items.start[from] ?? 0, end: sentences[sentence]?.end ?? items.end[to - 1] ?? 0 }
}

/** `Felt zeigte sich zuversichtlich. Die Listen seien geprüft.`: somebody whom the sentence before is about, where nobody speaks in it. */
function subjectBefore(
  { items, sentence, from, to }: Line,
  last: Relation | undefined,
): Pick<Relation, 'source' | 'wide'> | undefined {
  const { sentences } = items.reading
  const before = sentences[sentence - 1]
  if (isSupposed(items, from, to)) return undefined
  if (before === undefined || before.block !== sentences[sentence]?.block) return undefined
  const spoken = last?.content.at(-1)?.end ?? 0
  if (last?.sentence === sentence - 1 || spoken > before.start) return undefined
  const subject = leadingSubject(items, lineOf(items, sentence - 1))
  if (subject === null || !canSpeak(items, subject) || items.quote[subject.from] !== -1)
    return undefined
  return { source: spanOf(items, subject), wide: false }
}

/** A form stands in it in which also a reporter supposes: `wäre`, `würde`. */
function isSupposed(items: Items, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (is(items, i, wordClass.hypothetical) && is(items, i, wordClass.finite)) return true
  return false
}

/** The relation whose speaker goes on: the last one, when it is near enough. */
function speakerBefore(line: Line, earlier: readonly Relation[]): Relation | undefined {
  const { sentences } = line.items.reading
  const last = earlier.at(-1)
  if (last === undefined) return undefined
  const end = last.content.at(-1)?.end ?? 0
  const first = Math.max(0, line.sentence - withinParagraph)
  let index = line.sentence
  while (index > first && (sentences[index - 1]?.start ?? 0) >= end) index--
  const gap = line.sentence - Math.max(last.sentence, index - 1)
  const sameBlock = sentences[last.sentence]?.block === sentences[line.sentence]?.block
  return gap <= (sameBlock ? withinParagraph : acrossParagraphs) ? last : undefined
}
