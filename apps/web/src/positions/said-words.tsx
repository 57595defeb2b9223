import type { UtteranceRow } from '../api/shapes.ts'
import { useLang } from '../parts/small-notes.tsx'

/** Quotation marks as each language sets them; English ones for all others. */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ru: ['«', '»'],
  de: ['„', '“'],
}

/** Words as they were said, in the serif; in quotation marks where they are quoted. */
export function SaidWords({
  said,
  isSmall = false,
}: {
  readonly said: Pick<UtteranceRow, 'words' | 'form' | 'language'>
  readonly isSmall?: boolean
}) {
  const { words, form, language } = said
  const [open, close] = form === 'direct' ? (marks[language] ?? ['“', '”']) : ['', '']
  return (
    <p class={isSmall ? 'words small-words' : 'words'} lang={useLang(language)} dir="auto">
      {open}
      {words}
      {close}
    </p>
  )
}
