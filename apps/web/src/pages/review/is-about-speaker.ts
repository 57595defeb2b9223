import type { Shapes } from '../../api/shapes.ts'

/** What somebody looks at when a row is in question: whether it is who speaks. */
export function isAboutSpeaker({
  doubts,
  statement,
}: Extract<Shapes['ReviewItem'], { kind: 'statement' }>): boolean {
  return (
    statement.speaker === null ||
    doubts.some(({ code }) => code === 'speaker-unresolved' || code === 'speaker-unnamed')
  )
}
