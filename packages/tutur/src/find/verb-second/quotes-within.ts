import { firstIndex } from '../../text/first-index.ts'
import type { Quotation } from '../../text/quotations.ts'
import type { Reading, Relation } from '../words/reading.ts'
import { isQuotedName } from './quote-names.ts'

/**
 * The quotations within what is reported, each as a relation of its own: outside the ledger's notion of a statement,
 * since the words are part of one already.
 */
export function withQuotesInside(reading: Reading, relations: readonly Relation[]): Relation[] {
  return relations.flatMap((relation) => [relation, ...quotesInside(reading, relation)])
}

function quotesInside(reading: Reading, relation: Relation): Relation[] {
  if (relation.form === 'direct') return []
  return quotationsIn(reading, relation)
    .filter((quotation) => !isQuotedName(reading, quotation))
    .map(({ start, end }) => ({
      ...relation,
      form: 'direct',
      content: [{ start, end }],
      wide: true,
      rule: 'quote.within',
    }))
}

function quotationsIn({ quotations }: Reading, { content }: Relation): Quotation[] {
  return content.flatMap(({ start, end }) => {
    const first = firstIndex(quotations.length, (i) => (quotations[i]?.start ?? 0) >= start)
    const found: Quotation[] = []
    for (let i = first; i < quotations.length; i++) {
      const quotation = quotations[i]
      if (quotation === undefined || quotation.end > end) break
      found.push(quotation)
    }
    return found
  })
}
