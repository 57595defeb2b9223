import { cueTakes, wordClass } from '../../languages/pack.ts'
import { formOf } from '../contents/quoted-share.ts'
import { caseSubject } from '../phrases/case-subject.ts'
import { patternsOf } from '../phrases/case-words.ts'
import { type ItemRange, is, spanOf } from '../words/items.ts'
import { type Line, lineOf, opensSentence } from '../words/line.ts'
import type { Relation } from '../words/reading.ts'

/**
 * `Об этом заявил S`, `С таким заявлением выступил S`: the sentence before is what S said, unless somebody said it already,
 * when nothing is found. `null` when the line does not point back.
 */
export function caseAnaphora(line: Line, earlier: readonly Relation[]): Relation[] | null {
  if (!opensSentence(line)) return null
  const cue = aboutThis(line) ?? withSuch(line)
  if (cue === null) return null
  const before = line.sentence - 1
  const last = earlier.at(-1)
  const { items } = line
  if (before < 0 || (last?.sentence === before && !last.wide)) {
    // What is pointed at has its row; the words that point at it are not what is said.
    for (const { from, to } of cue.cue) items.noCue.fill(1, from, to)
    return []
  }
  const content = lineOf(items, before)
  const role = items.reading.document.blocks[items.reading.sentences[before]?.block ?? -1]?.role
  if (role === undefined || content.to - content.from < 3) return []
  return [
    {
      form: formOf(items, [content]),
      act: 'say',
      content: [spanOf(items, content)],
      cue: cue.cue.map((range) => spanOf(items, range)),
      source: cue.source === null ? null : spanOf(items, cue.source),
      sentence: line.sentence,
      headline: false,
      wide: false,
      rule: 'anaphoric',
    },
  ]
}

interface Anaphora {
  readonly cue: readonly ItemRange[]
  readonly source: ItemRange | null
}

/** How far from the beginning `об этом` may stand: `Ранее об этом`, `Как передает ТАСС, об этом`. */
const reach = 14

function aboutThis(line: Line): Anaphora | null {
  const { items } = line
  const at = aboutIn(line)
  if (at < 0) return null
  const cue = line.cues.find(({ from, takes }) => from > at && (takes & speaking) !== 0)
  if (cue === undefined) return null
  const ranges = [{ from: cue.from, to: cue.to }]
  // `Об этом стало известно`, `Об этом сообщается`: nobody says it.
  const subject = caseSubject(line, cue)
  if (subject === null)
    return (cue.takes & cueTakes.passive) === 0 ? null : { cue: ranges, source: null }
  return items.word[at + 1] === undefined ? null : { cue: ranges, source: subject.phrase }
}

const speaking = cueTakes.before | cueTakes.after | cueTakes.passive

function aboutIn({ items, from, to }: Line): number {
  const { so, thisAbout, thisPointer } = patternsOf(items)
  // `Так считает X`.
  if (so.test(items.word[from] ?? '') && items.cueAt[from + 1] !== 0) return from
  for (let i = from; i < Math.min(to - 1, from + reach); i++)
    if (thisAbout.test(items.word[i] ?? '') && thisPointer.test(items.word[i + 1] ?? ''))
      // `рассказал, о чем говорил`: only at the beginning does a question word point back.
      return i > from && is(items, i + 1, wordClass.relative) ? -1 : i
  return -1
}

/** `С таким заявлением выступил S`, `Такое мнение высказал S`. */
function withSuch(line: Line): Anaphora | null {
  const { items } = line
  const { with: opening, such, suchWords, deliver } = patternsOf(items)
  const from = opening.test(items.word[line.from] ?? '') ? line.from + 1 : line.from
  if (!such.test(items.word[from] ?? '') || !suchWords.test(items.word[from + 1] ?? '')) return null
  for (let i = from + 2; i < Math.min(line.to, from + reach); i++) {
    if (!deliver.test(items.word[i] ?? '')) continue
    const cue = {
      from: i,
      to: i + 1,
      cue: spoken,
      takes: cueTakes.before | cueTakes.after,
      tail: null,
    }
    const subject = caseSubject(line, cue)
    if (subject === null) return null
    return {
      cue: [
        { from: from + 1, to: from + 2 },
        { from: i, to: i + 1 },
      ],
      source: subject.phrase,
    }
  }
  return null
}

const spoken = {
  form: '',
  words: [],
  ahead: [],
  tail: [],
  rows: [],
  takes: cueTakes.before,
  clitic: 0,
} as const
