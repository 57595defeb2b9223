import { useMemo } from 'preact/hooks'
import { StanceTile } from '../../parts/stance.tsx'
import type { DayWindow, StanceStretch } from '../../parts/strip-bars.ts'
import { useWords } from '../../words/language.ts'
import { tellAxisMonth, tellDay } from '../../words/tell-day.ts'
import { useActorWords } from './actor-words.ts'
import {
  axisMonths,
  chartSize,
  levels,
  type OwnWords,
  type PlacedWords,
  placeOf,
  placeWords,
  stepsOf,
} from './step-chart-layout.ts'

/** A position over time as steps, with the actor's own words on it. The table below has the same. */
export function StepChart(props: {
  readonly window: DayWindow
  readonly stretches: readonly StanceStretch[]
  readonly own: readonly OwnWords[]
  readonly inOffice: readonly DayWindow[]
  readonly label: string
}) {
  const { window, stretches, own, inOffice, label } = props
  const placed = useMemo(() => placeWords(window, own), [window, own])
  const { width, height } = chartSize
  return (
    <svg class="steps" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {inOffice.map(({ from, to }) => (
        <rect
          key={from}
          class="in-office"
          x={placeOf(from, window)}
          y="6"
          width={Math.max(0, placeOf(to, window) - placeOf(from, window))}
          height="108"
        />
      ))}
      <Levels />
      {stepsOf(window, stretches).map(({ path, isDotted }) => (
        <path key={path} class={isDotted ? 'step dotted' : 'step'} d={path} />
      ))}
      {placed.map((one) => (
        <OwnTile key={one.utterance} placed={one} />
      ))}
      <Axis window={window} />
    </svg>
  )
}

function Levels() {
  const words = useActorWords()
  const { left, right } = chartSize
  return (
    <>
      {(['supports', 'conditional', 'opposes', 'undeclared'] as const).map((stance) => (
        <g key={stance}>
          <line class="level" x1={left} x2={right} y1={levels[stance]} y2={levels[stance]} />
          <text class="axis-text" x="0" y={levels[stance] + 4}>
            {words.levels[stance]}
          </text>
        </g>
      ))}
    </>
  )
}

function OwnTile({ placed }: { readonly placed: PlacedWords }) {
  const words = useWords()
  const { x, y, stance, when, isTold } = placed
  const isHigh = y === levels.supports
  return (
    <>
      <StanceTile stance={stance} size={14} x={x - 7} y={y - 7} />
      {isTold && (
        <text class="own-day" x={labelPlace(x)} y={isHigh ? y - 10 : y + 20} text-anchor="middle">
          {tellDay(when, words).day}
        </text>
      )}
    </>
  )
}

/** The day stays within the drawing. */
function labelPlace(x: number): number {
  return Math.min(Math.max(x, chartSize.left + 36), chartSize.right - 36)
}

function Axis({ window }: { readonly window: DayWindow }) {
  const words = useWords()
  const { bottom } = chartSize
  return (
    <>
      {axisMonths(window).map((month, index) => {
        const x = placeOf(month < window.from ? window.from : month, window)
        return (
          <g key={month}>
            <line class="tick-line" x1={x} x2={x} y1={bottom} y2={bottom + 6} />
            <text class="axis-text" x={x} y={bottom + 28}>
              {tellAxisMonth(month, words, index === 0 || isNewYear(month, window, index))}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** The first of the months under the axis that lies in another year. */
function isNewYear(month: string, window: DayWindow, index: number): boolean {
  const before = axisMonths(window)[index - 1]
  return before !== undefined && before.slice(0, 4) !== month.slice(0, 4)
}
