import { fold } from '../text/tokens.ts'
import type { Reading, Relation } from './words/reading.ts'

/** `Both sides blamed each other`: that they spoke, and nothing of what they said. */
export function saysNothing({ document, pack }: Reading, { content }: Relation): boolean {
  const { reciprocal } = pack.grammar
  if (reciprocal === null) return false
  return content.some(({ start, end }) => reciprocal.test(fold(document.text.slice(start, end))))
}
