import type { Span } from '../../model/model.ts'
import { shape, tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'
import { caseInterview } from './case-interviews.ts'
import { behindBracket, type Label, labelAt } from './labels.ts'
import { partOf } from './spoken/paragraphs.ts'
import type { Turn } from './turn.ts'

/** How many blocks may lie between two turns: paragraphs of one speaker, `(END VIDEO CLIP)`. */
const widestGap = 4

/** Fewest turns of a transcript; names in small letters could be a table's. */
const fewestTurns = { capitals: 3, names: 4 } as const

/** A paragraph that begins with a label. */
interface Labelled {
  readonly sentence: number
  readonly block: number
  readonly label: Label
  readonly capitals: boolean
}

/** The turns of the transcripts in a text, in its order: paragraphs with a label each, at least one of which comes back; else the answers of an interview without labels. */
export function transcriptTurns(reading: Reading): Turn[] {
  const turns = runsOf(labelled(reading))
    .filter((run) => isTranscript(reading, run))
    .flatMap((run) => run.map((turn, i) => turnOf(reading, turn, run[i + 1])))
    .filter(({ relation }) => relation !== null && relation.content.length > 0)
  return turns.length > 0 ? turns : caseInterview(reading)
}

function labelled({ document, sentences, tokens }: Reading): Labelled[] {
  const found: Labelled[] = []
  sentences.forEach(({ from, to, block }, sentence) => {
    if (sentences[sentence - 1]?.block === block) return
    const first = tokens.kind[from] === tokenKind.quote ? from + 1 : from
    const label = labelAt(tokens, first, to)
    if (label === null) return
    const isAlone = label.colon + 1 === to
    // `Varga: We will not sell it` over the story: a headline, which has no stop.
    if (document.blocks[block]?.role === 'title' && !isAlone && !endsWithStop(tokens, to)) return
    if (!isAlone && tokens.kind[label.colon + 1] === tokenKind.number) return
    found.push({ sentence, block, label, capitals: isCapitals(tokens, label) })
  })
  return found
}

function endsWithStop({ kind }: Reading['tokens'], to: number): boolean {
  return kind[to - 1] === tokenKind.stop || kind[to - 2] === tokenKind.stop
}

function isCapitals(tokens: Reading['tokens'], { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const single = tokens.folded[i]?.length === 1
    if (!single && ((tokens.shape[i] ?? 0) & shape.allCaps) === 0) return false
  }
  return true
}

/** Labelled paragraphs of one look that stand near each other. */
function runsOf(turns: readonly Labelled[]): Labelled[][] {
  const runs: Labelled[][] = []
  for (const turn of turns) {
    const last = runs.at(-1)?.at(-1)
    const near = last !== undefined && turn.block - last.block <= widestGap
    if (near && last.capitals === turn.capitals) runs.at(-1)?.push(turn)
    else runs.push([turn])
  }
  return runs
}

/** Two people or more, and one of them again; `Q:` and `A:` alone name nobody. */
function isTranscript(reading: Reading, run: readonly Labelled[]): boolean {
  const { tokens } = reading
  if (run.every(({ label }) => partOf(reading, label) !== null)) return false
  const fewest = run[0]?.capitals === true ? fewestTurns.capitals : fewestTurns.names
  const names = new Set(run.map(({ label }) => tokens.folded[label.to - 1]))
  return run.length >= fewest && names.size > 1 && names.size < run.length
}

function turnOf(reading: Reading, turn: Labelled, next: Labelled | undefined): Turn {
  const { tokens } = reading
  const { from, to, colon } = turn.label
  const last = next?.sentence ?? endOfLast(reading, turn)
  return {
    from: turn.sentence,
    to: last,
    relation: {
      form: 'direct',
      act: asks(reading, last) ? 'ask' : 'say',
      content: contentOf(reading, turn, last),
      cue: [{ start: tokens.start[colon] ?? 0, end: tokens.end[colon] ?? 0 }],
      source: { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 },
      sentence: turn.sentence,
      headline: false,
      wide: false,
      rule: 'transcript',
      settled: true,
    },
  }
}

/** The turn ends with a question. */
function asks({ sentences, tokens }: Reading, last: number): boolean {
  const end = sentences[last - 1]?.to ?? 0
  return tokens.folded[end - 1] === '?'
}

/** The last turn is one paragraph: that of its label, or the next where the label stands alone. */
function endOfLast(reading: Reading, { sentence, label }: Labelled): number {
  const end = endOfBlock(reading, sentence)
  const isAlone = label.colon + 1 === (reading.sentences[end - 1]?.to ?? 0)
  return isAlone && end < reading.sentences.length ? endOfBlock(reading, end) : end
}

/** What stands behind the label in its paragraph and in those up to sentence `last`; nothing for `(Off-mike.)`. */
function contentOf(reading: Reading, { sentence, label }: Labelled, last: number): Span[] {
  const { sentences, tokens } = reading
  const content: Span[] = []
  for (let first = sentence; first < last; first = endOfBlock(reading, first)) {
    if (first !== sentence && !goesOn(reading, first)) break
    const start = first === sentence ? label.colon + 1 : (sentences[first]?.from ?? 0)
    const closing = sentences[endOfBlock(reading, first) - 1]
    const to = closing?.to ?? 0
    if (start < to && !isDirection(reading, start, to))
      content.push({ start: tokens.start[start] ?? 0, end: closing?.end ?? 0 })
  }
  return content
}

/** `(Off-mike.)`, `(Laughter.)`: nothing but a bracket. */
function isDirection({ tokens: { kind } }: Reading, from: number, to: number): boolean {
  return behindBracket({ kind }, from, to) === to
}

/** A paragraph right behind another, and not in brackets. */
function goesOn({ sentences, tokens }: Reading, first: number): boolean {
  const { block = 0, from = 0 } = sentences[first] ?? {}
  const before = sentences[first - 1]?.block ?? block
  return block - before === 1 && tokens.kind[from] !== tokenKind.open
}

/** One past the last sentence of the block in which `sentence` lies. */
function endOfBlock({ sentences }: Reading, sentence: number): number {
  let end = sentence + 1
  while (sentences[end]?.block === sentences[sentence]?.block && end < sentences.length) end++
  return end
}
