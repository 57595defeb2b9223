import type { Report } from 'tutur'

/** Reports of one utterance, those first whose words show it best: what quotes, then what is no headline; else as they were. */
export function shownFirst(reports: readonly Report[]): readonly Report[] {
  return reports.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf(report: Report): number {
  if (isHeadline(report)) return 3
  return ['direct', 'mixed', 'indirect'].indexOf(report.statement.form)
}

function isHeadline({ statement, source }: Report): boolean {
  const [{ start }] = statement.content
  const block = source.document.blocks.find((one) => one.start <= start && start < one.end)
  return block?.role === 'title' || block?.role === 'subtitle'
}
