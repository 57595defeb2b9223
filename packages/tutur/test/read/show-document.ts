import type { Document } from '../../src/model/model.ts'

/** A document as people read it: what is known of it, then each block's role beside its text. */
export function showDocument(document: Document): string {
  const { text, blocks, labels, doubts } = document
  const facts = [
    `language   ${document.language}`,
    `outlet     ${document.outlet ?? '-'}`,
    `published  ${document.publishedAt?.from ?? '-'}`,
    ...labels.map(
      ({ kind, anchor }) =>
        `label      ${kind}: ${anchor === null ? '-' : cut(text.slice(anchor.start, anchor.end))}`,
    ),
    ...doubts.map(({ code, detail }) => `doubt      ${code}: ${detail}`),
  ]
  const shown = blocks.map(
    ({ role, start, end }) => `${role.padEnd(10)} ${text.slice(start, end).replaceAll('\n', '⏎')}`,
  )
  return `${[...facts, '', ...shown].join('\n')}\n`
}

function cut(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57)}...`
}
