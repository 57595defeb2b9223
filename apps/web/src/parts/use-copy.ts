import { useWords } from '../words/language.ts'
import { tell } from './toasts.tsx'

/**
 * Copies a text, and tells so. Where the browser forbids it, or has no clipboard, as over http: `select` has to select the text
 * where it stands, so that it can be copied by hand.
 */
export function useCopy(): (text: string, select: () => void) => void {
  const { parts } = useWords()
  return (text, select) =>
    void written(text).then((isCopied) => {
      if (!isCopied) select()
      tell({ words: isCopied ? parts.copied : parts.notCopied })
    })
}

/** Selects what an element says. */
export function selectWords(element: Element | null): void {
  if (element !== null) getSelection()?.selectAllChildren(element)
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
