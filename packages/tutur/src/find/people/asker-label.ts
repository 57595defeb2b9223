import { tokenKind } from '../../text/tokens.ts'
import type { Reading, TokenRange } from '../words/reading.ts'

/** `Question`, `QUESTION (Lindale Post)`, as a label of a transcript: whoever asks is not told. */
export function isAskerLabel({ tokens, pack }: Reading, { from, to }: TokenRange): boolean {
  const isOver = tokens.kind[to] === tokenKind.colon || tokens.kind[to] === tokenKind.open
  return isOver && to - from === 1 && pack.grammar.asker?.test(tokens.folded[from] ?? '') === true
}
