import { type Doubt, placesSaid } from 'tutur'
import { placeFinder, withTexts } from 'tutur-intake/rows'
import type { Report } from '../documents.ts'
import { doubtsByStatement } from './doubts-by-statement.ts'
import type { Format } from './renderer.ts'

/** One JSON line a statement: the record as the library gives it, the characters it covers, and its document. */
export const jsonl: Format = () => ({
  head: '',
  between: '',
  render: (report) => {
    const { document } = report.analysis
    const lineAt = placeFinder(document.text)
    const doubtsOf = doubtsByStatement(report.analysis)
    const about = aboutDocument(report, doubtsOf(null))
    return report.analysis.statements
      .map((statement, index) => ({
        row: index + 1,
        line: lineAt(statement.content[0].start),
        ...withTexts(statement, document),
        places: withTexts(placesSaid(report.analysis, statement), document),
        doubts: withTexts(doubtsOf(statement.id), document),
        about,
      }))
      .map((record) => `${JSON.stringify(record)}\n`)
      .join('')
  },
})

function aboutDocument({ name, id, analysis }: Report, open: readonly Doubt[]): object {
  const { document } = analysis
  const { outlet, url, language, publishedAt, labels } = document
  const doubts = withTexts(open, document)
  return { input: name, id, outlet, url, language, publishedAt, labels, doubts }
}
