import type { BlockRole } from '../../../model/model.ts'
import { tokenKind } from '../../../text/tokens.ts'
import type { Reading, TokenRange } from '../../words/reading.ts'
import { type Label, labelAt } from '../labels.ts'

/** A paragraph of a page that somebody speaks on: its sentences, and its tokens behind a label or a dash. */
export interface Paragraph extends TokenRange {
  /** Index of its first sentence, and one past that of its last. */
  readonly first: number
  readonly last: number
  readonly role: BlockRole
  /** The words before its colon that say who speaks; `null` where there are none. */
  readonly label: Label | null
  /** The label names whoever asks, or the one who answers, by that alone; `null` where it names somebody else. */
  readonly part: 'question' | 'answer' | null
  /** A dash stands before its words. */
  readonly dashed: boolean
  /** It ends with a question mark. */
  readonly asks: boolean
}

/** The paragraphs from sentence `from` on, in order. */
export function paragraphsOf(reading: Reading, from = 0): Paragraph[] {
  const { sentences } = reading
  const found: Paragraph[] = []
  for (let first = from; first < sentences.length; ) {
    const block = sentences[first]?.block
    let last = first + 1
    while (sentences[last]?.block === block && last < sentences.length) last++
    found.push(paragraphOf(reading, first, last))
    first = last
  }
  return found
}

function paragraphOf(reading: Reading, first: number, last: number): Paragraph {
  const { sentences, tokens, document } = reading
  const { from = 0, block = -1 } = sentences[first] ?? {}
  const to = sentences[last - 1]?.to ?? from
  const role = document.blocks[block]?.role ?? 'paragraph'
  const dashed = tokens.kind[from] === tokenKind.dash
  const label = dashed ? null : labelIn(reading, { from, to })
  const begin = label === null ? from + (dashed ? 1 : 0) : label.colon + 1
  const part = label === null ? null : partOf(reading, label)
  const asks = tokens.folded[to - 1] === '?'
  return { first, last, from: Math.min(begin, to), to, role, label, part, dashed, asks }
}

/** A label with its colon, or a word for a question or an answer with none: `Question (inaudible)`, `QUESTION`. */
function labelIn(reading: Reading, { from, to }: TokenRange): Label | null {
  const first = reading.tokens.kind[from] === tokenKind.quote ? from + 1 : from
  const label = labelAt(reading.tokens, first, to)
  if (label !== null) return label
  const isOver = from + 1 === to || reading.tokens.kind[from + 1] === tokenKind.open
  const alone = { from, to: from + 1, colon: from }
  return isOver && partOf(reading, alone) !== null ? alone : null
}

/** What a label stands for that names nobody: `Question`, `A`. */
export function partOf({ tokens, pack }: Reading, { from, to }: TokenRange): Paragraph['part'] {
  if (to - from !== 1) return null
  const word = tokens.folded[from] ?? ''
  // `в` is a preposition, `В:` a label.
  if (pack.spoken.questioner.test(word)) return 'question'
  return pack.spoken.answerer.test(word) ? 'answer' : null
}
