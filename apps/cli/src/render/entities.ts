import { textOf } from 'tutur'
import { placeFinder } from 'tutur-intake/rows'
import type { Format } from './renderer.ts'

/** One JSON line a name: its type, its characters and where they are, and who that is beyond the document. */
export const entities: Format = () => ({
  head: '',
  between: '',
  count: ({ entities: found }) => found?.length ?? 0,
  render: ({ name, id, analysis: { document }, entities: found }) => {
    const lineAt = placeFinder(document.text)
    return (found ?? [])
      .map(({ anchor, type, identity = null, score }) => ({
        document: id,
        input: name,
        type,
        text: textOf(document, anchor),
        start: anchor.start,
        end: anchor.end,
        check: anchor.check,
        line: lineAt(anchor.start),
        score: Math.round(score * 1000) / 1000,
        identity,
      }))
      .map((record) => `${JSON.stringify(record)}\n`)
      .join('')
  },
})
