import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useKeys } from '../shell/keys.ts'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { selectWords, useCopy } from './use-copy.ts'

/** What to write below a quotation: the words, the ledger's version, the query and the day. `c` copies it. */
export function Citation({ children }: { readonly children: ComponentChildren }) {
  const { parts } = useWords()
  const place = useRef<HTMLSpanElement>(null)
  const copyText = useCopy()
  const copy = () => copyText(place.current?.textContent ?? '', () => selectWords(place.current))
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
