import { OriginTree } from '../../parts/origin-tree.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { Wordings } from '../../parts/wordings.tsx'
import { Shown } from './shown.tsx'
import { shownTimeline, shownTree, shownWordings } from './shown-data.ts'

/** The drawings: origins, wordings, time. */
export function DrawnParts() {
  return (
    <>
      <Shown title="Origin tree">
        <OriginTree {...shownTree} />
      </Shown>
      <Shown title="Wordings">
        <Wordings {...shownWordings} />
      </Shown>
      <Shown title="What was said, when">
        <Timeline data={shownTimeline} csv={null} />
      </Shown>
    </>
  )
}
