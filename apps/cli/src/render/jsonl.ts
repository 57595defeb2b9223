import { type Analysis, type Statement, textOf } from 'tutur'
import type { Report } from '../documents.ts'
import { placeFinder } from './place.ts'
import type { Format } from './renderer.ts'

/** One JSON line a statement: the record as the library gives it, the characters it covers, and its document. */
export const jsonl: Format = () => ({
  head: '',
  between: '',
  render: (report) => {
    const { document } = report.analysis
    const lineAt = placeFinder(document.text)
    const about = aboutDocument(report)
    return report.analysis.statements
      .map((statement, index) => ({
        row: index + 1,
        line: lineAt(statement.content[0].start),
        ...withTexts(statement, document),
        doubts: doubtsOf(statement, report.analysis),
        about,
      }))
      .map((record) => `${JSON.stringify(record)}\n`)
      .join('')
  },
})

function aboutDocument({ name, id, analysis }: Report): object {
  const { document, doubts } = analysis
  const { outlet, url, language, publishedAt, labels } = document
  const open = doubts.filter((doubt) => doubt.statement === null)
  return {
    input: name,
    id,
    outlet,
    url,
    language,
    publishedAt,
    labels,
    doubts: withTexts(open, document),
  }
}

function doubtsOf(statement: Statement, { doubts, document }: Analysis): unknown {
  return withTexts(
    doubts.filter((doubt) => doubt.statement === statement.id),
    document,
  )
}

/** A copy in which every anchor also carries the characters it covers, as `text`. */
function withTexts<Value>(value: Value, document: Analysis['document']): Value {
  if (Array.isArray(value)) return value.map((item) => withTexts(item, document)) as Value
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) copy[key] = withTexts(part, document)
  if (isSpan(value)) copy['text'] = textOf(document, value)
  return copy as Value
}

function isSpan(value: object): value is { start: number; end: number } {
  return 'check' in value && 'start' in value && 'end' in value
}
