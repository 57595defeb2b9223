import type { Shapes } from '../../api/shapes.ts'
import { Timeline } from '../../parts/timeline.tsx'
import type { TimelineData, TimelineUtterance } from '../../parts/timeline-layout.ts'
import { addressOf, csvOf } from '../../positions/addresses.ts'
import { issueName } from '../../positions/text-in.ts'
import { useWords } from '../../words/language.ts'
import { useDossierWords } from './dossier-words.ts'
import { MonthLanes } from './month-lanes.tsx'

/** Marks on the axis of time; of actors with too many, a bar a month. */
export function DrawnTimeline({ timeline }: { readonly timeline: Shapes['Timeline'] }) {
  const words = useDossierWords()
  const { timeline: drawn } = useWords()
  const { window, lanes, undated } = timeline
  if (window === null) return <p class="note">{words.noDays}</p>
  const tooMany = lanes.filter(({ marks, months }) => marks.length === 0 && months.length > 0)
  return (
    <>
      <Timeline data={timelineData(timeline, window)} csv={csvOf('timeline')} />
      {tooMany.length > 0 && <MonthLanes lanes={tooMany} />}
      {undated > 0 && <p class="note">{drawn.undated(undated)}</p>}
    </>
  )
}

function timelineData(timeline: Shapes['Timeline'], window: Shapes['Window']): TimelineData {
  return {
    window,
    articles: timeline.documents,
    lanes: timeline.lanes
      .filter(({ marks, months }) => marks.length > 0 || months.length === 0)
      .map(({ actor, marks }) => ({
        key: actor.key ?? actor.name,
        name: actor.name,
        utterances: marks.map(timelineUtterance),
      })),
  }
}

const shifts = { held: 'yes', waiting: 'waits' } as const

function timelineUtterance(mark: Shapes['Mark']): TimelineUtterance {
  const taken = mark.stances.find(({ stance }) => stance !== null)
  return {
    key: mark.utterance,
    day: { from: mark.from, to: mark.to },
    stance: taken?.stance ?? null,
    issue: taken === undefined ? null : issueName(taken.issue),
    shift: mark.shift === null ? null : shifts[mark.shift],
    href: addressOf.utterance(mark.utterance),
  }
}
