import type { Span } from '../../../model/model.ts'
import { type Reading, spanAt } from '../../words/reading.ts'
import type { Turn } from '../turn.ts'
import type { Paragraph } from './paragraphs.ts'
import { saidPart } from './said-part.ts'

/** Who speaks a paragraph, and the rule that knows it. */
interface Voice {
  readonly source: Span | null
  readonly rule: 'spoken' | 'transcript' | 'interview'
}

/** A paragraph of somebody's own words, whose cue is the colon of its label where it has one. */
export function spokenTurn(reading: Reading, paragraph: Paragraph, { source, rule }: Voice): Turn {
  const { first, last, label, asks } = paragraph
  const content = saidPart(reading, paragraph)
  // A question alone waits for an answer.
  if (content === null || (asks && isOneSentence(reading, content, paragraph)))
    return withoutStatement(paragraph)
  const relation = {
    form: 'direct',
    act: asks ? 'ask' : 'say',
    content: [content],
    cue: label === null ? [] : [spanAt(reading, { from: label.colon, to: label.colon + 1 })],
    source,
    sentence: first,
    headline: false,
    wide: false,
    rule,
    settled: true,
  } as const
  return { from: first, to: last, relation }
}

/** Sentences in which nothing is said that is worth a statement. */
export function withoutStatement({ first, last }: Paragraph): Turn {
  return { from: first, to: last, relation: null }
}

function isOneSentence({ sentences }: Reading, { start }: Span, { last }: Paragraph): boolean {
  return (sentences[last - 1]?.start ?? 0) <= start
}
