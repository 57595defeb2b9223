import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'

export interface Tab {
  readonly name: string
  readonly label: string
  /** What is shown while the tab is chosen. */
  readonly panel: () => ComponentChildren
}

/** Several views of which one is shown. Arrows, Home and End move between them. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const [chosen, setChosen] = useState(tabs[0]?.name)
  const id = useId()
  const shown = tabs.find(({ name }) => name === chosen) ?? tabs[0]
  const move = (event: KeyboardEvent) => {
    const at = shown === undefined ? -1 : tabs.indexOf(shown)
    const next = tabs[nextIndex(event.key, at, tabs.length)]
    if (next === undefined) return
    event.preventDefault()
    setChosen(next.name)
    document.getElementById(`${id}-${next.name}`)?.focus()
  }
  if (shown === undefined) return null
  return (
    <div>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            id={`${id}-${tab.name}`}
            type="button"
            role="tab"
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setChosen(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown.name}`}>
        {shown.panel()}
      </div>
    </div>
  )
}

/** Which tab a key leads to; -1 for other keys. */
function nextIndex(key: string, at: number, count: number): number {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
