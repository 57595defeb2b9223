import type { Shapes } from '../../api/shapes.ts'
import { useTextIn } from '../../positions/text-in.ts'
import { useWords } from '../../words/language.ts'
import { useDossierWords } from './dossier-words.ts'

/** What the dossier calls disputed places, and what it does not. Nothing where it says nothing. */
export function NamingSection({ naming }: Pick<Shapes['Dossier'], 'naming'>) {
  const words = useDossierWords()
  const inLanguage = useTextIn()
  const { speech } = useWords()
  if (naming.length === 0) return null
  return (
    <section class="section">
      <header>
        <h2>{words.naming}</h2>
        <span class="note">{words.namingNote}</span>
      </header>
      <dl class="naming">
        {naming.map(({ place, called, insteadOf, note }) => (
          <div key={place}>
            <dt>{inLanguage(called) === '' ? place : inLanguage(called)}</dt>
            <dd>
              {insteadOf.length > 0 && <span>{words.insteadOf(speech.list(insteadOf))}</span>}
              {note !== null && <span class="note"> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
