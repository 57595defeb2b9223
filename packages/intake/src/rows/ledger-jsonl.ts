import type { RowRenderer } from './row-renderer.ts'
import { withTexts } from './with-texts.ts'

/** One JSON line a statement: the record, the characters that its anchors cover, its document, its standing and the decisions behind it. */
export const ledgerJsonl: RowRenderer = {
  head: '',
  render: ({ statement, words, actors, document: head, status, decisions }, shelved) => {
    const { document, lineAt } = shelved
    const line = lineAt(statement.content[0].start)
    const { url, labels, publishedAt } = document
    const about = { ...head, url, labels, publishedAt }
    const record = {
      line,
      ...withTexts(statement, document),
      words,
      actors,
      status,
      decisions,
      about,
    }
    return `${JSON.stringify(record)}\n`
  },
}
