import { useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { KeyHint } from '../parts/key-hint.tsx'
import { useWords } from '../words/language.ts'
import { type KeyBinding, useAllKeys, useKeys } from './keys.ts'

/** All keys that work on the page, told when `?` is pressed. */
export function KeysDialog() {
  const { shell } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  useKeys([{ keys: '?', does: shell.allKeys, run: () => setIsOpen(true), everywhere: true }])
  const all = useAllKeys()
  if (!isOpen) return null
  return (
    <Dialog title={shell.keysTitle} onClose={() => setIsOpen(false)}>
      <p class="note">{shell.keysHint}</p>
      <KeyList
        title={shell.keysHere}
        bindings={all.filter(({ everywhere }) => everywhere !== true)}
      />
      <KeyList
        title={shell.keysEverywhere}
        bindings={all.filter(({ everywhere }) => everywhere === true)}
      />
    </Dialog>
  )
}

function KeyList(props: { readonly title: string; readonly bindings: readonly KeyBinding[] }) {
  if (props.bindings.length === 0) return null
  return (
    <section class="key-list">
      <h3>{props.title}</h3>
      <ul>
        {props.bindings.map(({ keys, does }) => (
          <li key={keys}>
            <KeyHint keys={keys} does={does} />
          </li>
        ))}
      </ul>
    </section>
  )
}
