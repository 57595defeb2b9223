import type { Shapes } from '../../api/shapes.ts'
import { useWords } from '../../words/language.ts'
import { tellAxisMonth } from '../../words/tell-day.ts'
import { useDossierWords } from './dossier-words.ts'

type Lane = Shapes['Timeline']['lanes'][number]
type Month = Lane['months'][number]

const height = 44
const left = 132
const right = 884

/** Lanes with too many utterances for marks of their own: a bar a month, parted by stance. */
export function MonthLanes({ lanes }: { readonly lanes: readonly Lane[] }) {
  const words = useDossierWords()
  const months = [...new Set(lanes.flatMap((lane) => lane.months.map(({ month }) => month)))].sort()
  const most = Math.max(1, ...lanes.flatMap((lane) => lane.months.map(totalOf)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="chart" tabIndex={0} aria-label={words.byMonth}>
      <svg
        viewBox={`0 0 888 ${lanes.length * (height + 12) + 24}`}
        role="img"
        aria-label={words.byMonthLabel}
      >
        {lanes.map((lane, index) => (
          <MonthLane
            key={lane.actor.key ?? lane.actor.name}
            lane={lane}
            months={months}
            y={(index + 1) * (height + 12)}
            scale={height / most}
          />
        ))}
        <MonthAxis months={months} y={lanes.length * (height + 12) + 16} />
      </svg>
    </section>
  )
}

function MonthLane(props: {
  readonly lane: Lane
  readonly months: readonly string[]
  /** The base line. */
  readonly y: number
  /** Pixels an utterance. */
  readonly scale: number
}) {
  const { lane, months, y, scale } = props
  const width = (right - left) / months.length
  return (
    <>
      <line class="lane-line" x1={left} x2={right} y1={y} y2={y} />
      <text class="lane-name" x="0" y={y - 4}>
        {lane.actor.name}
      </text>
      {lane.months.map((month) => (
        <MonthBar
          key={month.month}
          month={month}
          place={{ x: left + months.indexOf(month.month) * width, y, width, scale }}
        />
      ))}
    </>
  )
}

const order = ['supports', 'conditional', 'opposes', 'undeclared', 'none'] as const

function MonthBar(props: {
  readonly month: Month
  readonly place: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly scale: number
  }
}) {
  const { month, place } = props
  let top = place.y
  const bars = order.map((kind) => {
    const tall = month[kind] * place.scale
    top -= tall
    return { kind, y: top, tall }
  })
  return (
    <g>
      {bars.map(({ kind, y, tall }) => (
        <rect
          key={kind}
          class={`month-${kind}`}
          x={place.x + 1}
          width={Math.max(1, place.width - 2)}
          y={y}
          height={tall}
          fill={kind === 'conditional' ? 'url(#hatch)' : undefined}
        />
      ))}
    </g>
  )
}

function MonthAxis({ months, y }: { readonly months: readonly string[]; readonly y: number }) {
  const words = useWords()
  const width = (right - left) / months.length
  const each = Math.ceil(40 / width)
  return (
    <>
      {months.map(
        (month, index) =>
          index % each === 0 && (
            <text
              key={month}
              class="axis-text"
              x={left + (index + 0.5) * width}
              y={y}
              text-anchor="middle"
            >
              {tellAxisMonth(`${month}-01`, words, index === 0 || month.endsWith('-01'))}
            </text>
          ),
      )}
    </>
  )
}

function totalOf(month: Month): number {
  return order.reduce((sum, kind) => sum + month[kind], 0)
}
