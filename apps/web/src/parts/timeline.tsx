import { useLayoutEffect, useMemo } from 'preact/hooks'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/language.ts'
import { tellAxisMonth, tellSingleDay } from '../words/tell-day.ts'
import { SaidDay } from './small-notes.tsx'
import { StanceMark, StanceTile } from './stance.tsx'
import { TableBelow } from './table-below.tsx'
import {
  layOutTimeline,
  type PlacedLane,
  type PlacedUtterance,
  type TimelineData,
  type TimelineLayout,
} from './timeline-layout.ts'
import { useWidth } from './use-width.ts'

/** What was said, when: a lane an actor; the same as a table below it. */
export function Timeline({
  data,
  csv,
}: {
  readonly data: TimelineData
  readonly csv: string | null
}) {
  const words = useWords()
  const { place, width } = useWidth(888)
  const layout = useMemo(() => layOutTimeline(data, width), [data, width])
  // Where it is wider than its place, the newest is shown first.
  useLayoutEffect(() => {
    place.current?.scrollTo({ left: layout.width })
  }, [layout.width])
  const { timeline } = words
  const days = [data.window.from, data.window.to].map((day) => tellSingleDay(day, words))
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section ref={place} class="chart" tabIndex={0} aria-label={timeline.scrolls}>
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          width={layout.width}
          height={layout.height}
          role="img"
          aria-label={timeline.label(days[0] ?? '', days[1] ?? '')}
        >
          {layout.lanes.map((placed) => (
            <Lane key={placed.lane.key} placed={placed} layout={layout} />
          ))}
          <Bars layout={layout} />
        </svg>
      </section>
      <TableBelow
        csv={csv}
        note={undrawnWords(layout, words)}
        draw={() => <TimelineTable data={data} words={words} />}
      />
    </div>
  )
}

function Lane({
  placed,
  layout,
}: {
  readonly placed: PlacedLane
  readonly layout: TimelineLayout
}) {
  const { timeline } = useWords()
  const { lane, y, utterances, more } = placed
  return (
    <>
      <line class="lane-line" x1={layout.left} x2={layout.right} y1={y} y2={y} />
      <text class="lane-name" x="0" y={y - 4}>
        {lane.name.length > 14 ? `${lane.name.slice(0, 13)}…` : lane.name}
        <title>{lane.name}</title>
      </text>
      {utterances.map((one) => (
        <Mark key={one.utterance.key} placed={one} />
      ))}
      {more.map(({ x, y: moreY, count }) => (
        <text key={x} class="bar-count" x={x} y={moreY} text-anchor="middle">
          {timeline.more(count)}
        </text>
      ))}
    </>
  )
}

function Mark({ placed: { utterance, x, y, spread } }: { readonly placed: PlacedUtterance }) {
  const { stance, shift } = utterance
  return (
    <>
      {stance === null ? (
        <circle class="other-words" cx={x} cy={y} r="2.5" />
      ) : (
        <StanceTile stance={stance} size={10} x={x - 5} y={y - 5} />
      )}
      {shift !== null && <circle class={`shift-ring ${shift}`} cx={x} cy={y} r="8.5" />}
      {spread > 0 && (
        <line class="week-line" x1={x - spread} x2={x + spread} y1={y + 6.5} y2={y + 6.5} />
      )}
    </>
  )
}

function Bars({ layout }: { readonly layout: TimelineLayout }) {
  const words = useWords()
  return (
    <>
      <text class="axis-text" x="0" y={layout.barsY - 4}>
        {words.timeline.articles}
      </text>
      {layout.bars.map(({ month, x, width, height, count }, index) => (
        <g key={month}>
          <rect class="month-bar" x={x} width={width} y={layout.barsY - height} height={height} />
          <text
            class="bar-count"
            x={x + width / 2}
            y={layout.barsY - height - 3}
            text-anchor="middle"
          >
            {count}
          </text>
          <text class="axis-text" x={x + width / 2} y={layout.barsY + 15} text-anchor="middle">
            {width > 26 || index % 3 === 0
              ? tellAxisMonth(`${month}-01`, words, index === 0 || month.endsWith('-01'))
              : ''}
          </text>
        </g>
      ))}
    </>
  )
}

function TimelineTable({ data, words }: { readonly data: TimelineData; readonly words: Words }) {
  const { timeline } = words
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{timeline.actor}</th>
          <th scope="col">{timeline.day}</th>
          <th scope="col">{timeline.stance}</th>
          <th scope="col">{timeline.issue}</th>
          <th scope="col">{timeline.shift}</th>
        </tr>
      </thead>
      <tbody>
        {data.lanes.flatMap((lane) =>
          lane.utterances.map(({ key, day, stance, issue, shift, href }) => (
            <tr key={key}>
              <th scope="row">{lane.name}</th>
              <td>
                {href === null ? (
                  <SaidDay day={day} />
                ) : (
                  <a href={href}>
                    <SaidDay day={day} />
                  </a>
                )}
              </td>
              <td>{stance !== null && <StanceMark stance={stance} />}</td>
              <td>{issue}</td>
              <td>{shiftWords(shift, words)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

/** What is in the table alone, and why; `null`: all is drawn. */
function undrawnWords({ undated, outside }: TimelineLayout, { timeline }: Words): string | null {
  const told = [
    ...(undated > 0 ? [timeline.undated(undated)] : []),
    ...(outside > 0 ? [timeline.outside(outside)] : []),
  ]
  return told.length === 0 ? null : told.join(' ')
}

function shiftWords(shift: 'yes' | 'waits' | null, { timeline }: Words): string {
  if (shift === null) return ''
  return shift === 'yes' ? timeline.shiftYes : timeline.shiftWaits
}
