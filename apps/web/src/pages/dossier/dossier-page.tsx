import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useVisit } from '../../api/use-visit.ts'
import { HatchPattern } from '../../parts/stance.tsx'
import { LoadingState } from '../../parts/states.tsx'
import { useTextIn } from '../../positions/text-in.ts'
import { useFetchedPart } from '../../shell/use-fetched-part.ts'
import { usePage } from '../../shell/use-page.ts'
import { useWords } from '../../words/language.ts'
import { tellSingleDay } from '../../words/tell-day.ts'
import './dossier.css'
import { useDossierWords } from './dossier-words.ts'
import { Facts } from './facts.tsx'
import { MatrixSection } from './matrix-section.tsx'
import { TimelineSection } from './timeline-section.tsx'

/** Where everybody stands, what is new, and what waits for a yes or no. */
export function DossierPage() {
  const { pages } = useWords()
  const known = useVisit()
  if (known === null)
    return (
      <>
        <div class="head">
          <h1 tabIndex={-1}>{pages.dossier}</h1>
        </div>
        <LoadingState lines={12} />
      </>
    )
  return <KnownDossier before={known.visit?.before ?? null} />
}

function KnownDossier({ before }: { readonly before: Shapes['Visit']['before'] }) {
  const { pages } = useWords()
  const since = before?.mark
  const dossier = useAnswer(`dossier ${since ?? ''}`, (signal) =>
    asked(
      api.GET('/api/v1/dossier', {
        params: { query: since === undefined ? {} : { since } },
        signal,
      }),
    ),
  )
  const inLanguage = useTextIn()
  const { answer } = dossier
  const title = answer.is === 'here' ? inLanguage(answer.data.title) : pages.dossier
  usePage(title)
  return (
    <>
      <HatchPattern />
      <DossierHead title={title} dossier={answer.is === 'here' ? answer.data : null} />
      <Answered
        of={dossier}
        lines={14}
        draw={(data) => <DossierBody dossier={data} before={before} title={title} />}
      />
    </>
  )
}

function DossierHead({
  title,
  dossier,
}: {
  readonly title: string
  readonly dossier: Shapes['Dossier'] | null
}) {
  const { pages } = useWords()
  return (
    <div class="head">
      <div>
        <p class="crumb">{pages.dossier}</p>
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      {dossier !== null && <Facts facts={dossier.facts} />}
    </div>
  )
}

function DossierBody(props: {
  readonly dossier: Shapes['Dossier']
  readonly before: Shapes['Visit']['before']
  readonly title: string
}) {
  const { dossier, before, title } = props
  const words = useDossierWords()
  const all = useWords()
  const later = useFetchedPart(() => import('./later-sections.ts'))
  const day = dossier.asOf ?? dossier.window?.to ?? dossier.state.at.slice(0, 10)
  return (
    <>
      {before === null && <p class="first-visit">{words.firstVisit}</p>}
      <div class="with-rail">
        <div>
          <MatrixSection dossier={dossier} />
          <TimelineSection />
        </div>
        <aside class="rail" aria-label={words.rail}>
          {later === null ? <LoadingState lines={8} /> : <later.ShiftsSection />}
          {later !== null && <later.NewsSection before={before} />}
        </aside>
      </div>
      {later !== null && <later.NamingSection naming={dossier.naming} />}
      {later !== null && (
        <later.PageCitation
          title={words.citationTitle(title, tellSingleDay(day, all))}
          state={dossier.state}
        />
      )}
    </>
  )
}
