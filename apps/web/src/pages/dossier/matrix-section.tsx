import type { Shapes } from '../../api/shapes.ts'
import { StanceMark } from '../../parts/stance.tsx'
import { EmptyState } from '../../parts/states.tsx'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import { useDossierWords } from './dossier-words.ts'
import { Matrix } from './matrix.tsx'

/** The matrix with its title and what its tiles mean; and what to do where there is nothing to show. */
export function MatrixSection({ dossier }: { readonly dossier: Shapes['Dossier'] }) {
  const words = useDossierWords()
  const all = useWords()
  return (
    <section class="section first">
      <header>
        <h2>{words.whoStands}</h2>
        {dossier.asOf !== null && (
          <span class="note">{words.asOf(tellSingleDay(dossier.asOf, all))}</span>
        )}
        <span class="legend not-small">
          {(['supports', 'conditional', 'opposes', 'undeclared'] as const).map((stance) => (
            <StanceMark key={stance} stance={stance} />
          ))}
        </span>
      </header>
      <MatrixOrEmpty dossier={dossier} />
    </section>
  )
}

function MatrixOrEmpty({ dossier }: { readonly dossier: Shapes['Dossier'] }) {
  const words = useDossierWords()
  if (dossier.facts.documents === 0)
    return (
      <EmptyState title={words.emptyLedger} help={words.emptyLedgerHelp}>
        <a class="button main" href="/paste">
          {words.toPaste}
        </a>
      </EmptyState>
    )
  if (dossier.issues.length === 0)
    return <EmptyState title={words.noIssues} help={words.noIssuesHelp} />
  if (dossier.rows.length === 0)
    return <EmptyState title={words.noActors} help={words.noActorsHelp} />
  return <Matrix dossier={dossier} />
}
