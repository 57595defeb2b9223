import type { Query, Term } from '../model.ts'
import { writeDayRange } from './day-range.ts'

/** A query as a user would write it, for chips and links: `parseQuery` reads the same query from it. */
export function formatQuery({ terms }: Query): string {
  return terms.flatMap(formatTerm).join(' ')
}

/** One part of a query as a user would write it; nothing for what only programs ask. */
function formatTerm(term: Term): readonly string[] {
  const not = term.not === true ? '-' : ''
  switch (term.kind) {
    case 'words':
      return [not + (term.exact ? quoted(term.text) : term.text)]
    case 'field':
      return [`${not}${term.field}:${term.values.map(formatValue).join(',')}`]
    case 'account':
      return [
        `${not}${term.field}:${'values' in term ? term.values.map(formatValue).join(',') : formatNumbers(term)}`,
      ]
    case 'range':
      return [`${not}${term.field}:${formatRange(term)}`]
    case 'since':
    case 'statements':
      return []
  }
}

function formatValue(value: string): string {
  return /[\s,"“”„]/u.test(value) ? quoted(value) : value
}

function quoted(text: string): string {
  return `"${text.replace(/["“”„\\]/gu, '\\$&')}"`
}

function formatRange({ field, from, to }: Term & { readonly kind: 'range' }): string {
  if (field !== 'score') return writeDayRange({ from: textOf(from), to: textOf(to) })
  return formatNumbers({ from, to })
}

function formatNumbers({
  from,
  to,
}: {
  readonly from: string | number | null
  readonly to: string | number | null
}): string {
  return from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`
}

function textOf(bound: string | number | null): string | null {
  return bound === null ? null : String(bound)
}
