import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { LoadingState } from '../../parts/states.tsx'
import { useFetchedPart } from '../../shell/use-fetched-part.ts'
import { useWords } from '../../words/language.ts'
import { useDossierWords } from './dossier-words.ts'

/** What was said, when. */
export function TimelineSection() {
  const words = useDossierWords()
  const { timeline: drawn } = useWords()
  const drawing = useFetchedPart(() => import('./drawn-timeline.tsx'))
  const timeline = useAnswer('timeline', (signal) => asked(api.GET('/api/v1/timeline', { signal })))
  return (
    <section class="section">
      <header>
        <h2>{words.saidWhen}</h2>
        <span class="note">{drawn.legend}</span>
      </header>
      <Answered
        of={timeline}
        lines={10}
        draw={(data) =>
          drawing === null ? <LoadingState lines={10} /> : <drawing.DrawnTimeline timeline={data} />
        }
      />
    </section>
  )
}
