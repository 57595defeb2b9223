import type { UtteranceRow } from '../api/shapes.ts'
import { useLang } from '../parts/small-notes.tsx'

/** Words as they stand in the text, quotation marks and all, in the serif. */
export function SaidWords({
  said: { words, language },
  isSmall = false,
}: {
  readonly said: Pick<UtteranceRow, 'words' | 'language'>
  readonly isSmall?: boolean
}) {
  return (
    <p class={isSmall ? 'words small-words' : 'words'} lang={useLang(language)} dir="auto">
      {words}
    </p>
  )
}
