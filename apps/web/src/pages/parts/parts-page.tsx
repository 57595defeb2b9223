import './parts-page.css'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { ControlParts } from './control-parts.tsx'
import { DrawnParts } from './drawn-parts.tsx'
import { GrammarParts } from './grammar-parts.tsx'
import { ListParts } from './list-parts.tsx'
import { StateParts } from './state-parts.tsx'
import { TextParts } from './text-parts.tsx'

/** Every part once, with invented words, for those who make the pages and for their tests. */
export function PartsPage() {
  const { pages } = useWords()
  usePage(pages.parts)
  return (
    <>
      <div class="head">
        <h1 tabIndex={-1}>{pages.parts}</h1>
        <p class="small">The small things every page uses.</p>
      </div>
      <div class="two-columns parts-grid">
        <GrammarParts />
        <StateParts />
        <ControlParts />
      </div>
      <TextParts />
      <DrawnParts />
      <ListParts />
    </>
  )
}
