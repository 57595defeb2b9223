import type { StatementForm } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { ItemRange, Items } from '../words/items.ts'

/** Direct when nearly all words are quoted, indirect when none is, or too few to be more than a name. */
export function formOf(items: Items, content: readonly ItemRange[]): StatementForm {
  const { all, quoted, longest } = countWords(items, content)
  if (all > 0 && quoted / all >= 0.9) return 'direct'
  return longest >= items.reading.pack.grammar.fewestQuoted ? 'mixed' : 'indirect'
}

interface WordCount {
  readonly all: number
  /** Within marks. */
  readonly quoted: number
  /** The most within one pair of marks. */
  readonly longest: number
}

function countWords(items: Items, content: readonly ItemRange[]): WordCount {
  const { tokens, quotationOf } = items.reading
  let all = 0
  let quoted = 0
  let longest = 0
  let current = -1
  let run = 0
  for (const range of content) {
    const last = lastToken(items, range)
    for (let i = items.token[range.from] ?? 0; i < last; i++) {
      if (tokens.kind[i] !== tokenKind.word && tokens.kind[i] !== tokenKind.number) continue
      all++
      const quotation = quotationOf[i] ?? -1
      if (quotation < 0) continue
      quoted++
      run = quotation === current ? run + 1 : 1
      current = quotation
      longest = Math.max(longest, run)
    }
  }
  return { all, quoted, longest }
}

/** One past the last token of a range. */
function lastToken(items: Items, range: ItemRange): number {
  const quotation = items.reading.quotations[items.quote[range.to - 1] ?? -1]
  return quotation === undefined ? (items.token[range.to - 1] ?? 0) + 1 : quotation.to
}
