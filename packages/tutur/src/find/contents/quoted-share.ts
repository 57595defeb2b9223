import type { StatementForm } from '../../model/model.ts'
import { tokenKind } from '../../text/tokens.ts'
import type { ItemRange, Items } from '../words/items.ts'

/** Direct when nearly all words are quoted, indirect when none is. */
export function formOf(items: Items, content: readonly ItemRange[]): StatementForm {
  const share = wordShareQuoted(items, content)
  if (share >= 0.9) return 'direct'
  return share > 0 ? 'mixed' : 'indirect'
}

/** The share of words within quotation marks: 0 reported, 1 quoted. */
function wordShareQuoted(items: Items, content: readonly ItemRange[]): number {
  const { tokens, quotationOf } = items.reading
  let quoted = 0
  let all = 0
  for (const range of content) {
    const first = items.token[range.from] ?? 0
    const last = lastToken(items, range)
    for (let i = first; i < last; i++) {
      if (tokens.kind[i] !== tokenKind.word && tokens.kind[i] !== tokenKind.number) continue
      all++
      if ((quotationOf[i] ?? -1) >= 0) quoted++
    }
  }
  return all === 0 ? 0 : quoted / all
}

/** One past the last token of a range. */
function lastToken(items: Items, range: ItemRange): number {
  const quotation = items.reading.quotations[items.quote[range.to - 1] ?? -1]
  return quotation === undefined ? (items.token[range.to - 1] ?? 0) + 1 : quotation.to
}
