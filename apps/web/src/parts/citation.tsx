import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useKeys } from '../shell/keys.ts'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { tell } from './toasts.tsx'

/** What to write below a quotation: the words, the ledger's version, the query and the day. `c` copies it. */
export function Citation({ children }: { readonly children: ComponentChildren }) {
  const { parts } = useWords()
  const place = useRef<HTMLSpanElement>(null)
  const copy = () => {
    if (place.current !== null)
      void copyWords(place.current).then((done) =>
        tell({ words: done ? parts.copied : parts.notCopied }),
      )
  }
  useKeys([{ keys: 'c', does: parts.copyCitation, run: copy }])
  return (
    <div class="cite">
      <span ref={place}>{children}</span>
      <Button keyHint="c" onPress={copy}>
        {parts.copyCitation}
      </Button>
    </div>
  )
}

/** Copies what an element says; where the browser forbids it, selects it. Resolves to whether it is copied. */
async function copyWords(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent)
    return true
  } catch {
    getSelection()?.selectAllChildren(element)
    return false
  }
}
