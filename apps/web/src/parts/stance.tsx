import type { ComponentChildren } from 'preact'
import { useWords } from '../words/language.ts'

/** Where somebody stands: yes, no, yes or no under a condition, or expressly nothing. */
export type Stance = 'supports' | 'conditional' | 'opposes' | 'undeclared'

/** The tile alone: + − half dashed. What it means must stand in words beside it. `x` and `y` place it within a drawing. */
export function StanceTile(props: {
  readonly stance: Stance
  readonly size?: number
  readonly x?: number
  readonly y?: number
}) {
  const { stance, size = 16, x, y } = props
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} x={x} y={y} aria-hidden="true">
      {faces[stance]()}
    </svg>
  )
}

const faces: Readonly<Record<Stance, () => ComponentChildren>> = {
  supports: () => (
    <>
      <rect class="tile-yes" x=".5" y=".5" width="15" height="15" rx="2.5" />
      <path class="tile-sign" d="M4 8h8M8 4v8" />
    </>
  ),
  conditional: () => (
    <>
      <path class="tile-yes" d="M1.5 1.5v13h13z" />
      <rect class="tile-edge" x="1.25" y="1.25" width="13.5" height="13.5" rx="2" />
    </>
  ),
  opposes: () => (
    <>
      <rect class="tile-no" x=".5" y=".5" width="15" height="15" rx="2.5" />
      <path class="tile-sign" d="M4 8h8" />
    </>
  ),
  undeclared: () => (
    <rect class="tile-dashed" x="1.25" y="1.25" width="13.5" height="13.5" rx="2" />
  ),
}

/** The tile with its word, or with other words that say the stance: `opposes the fee`. */
export function StanceMark(props: {
  readonly stance: Stance
  readonly children?: ComponentChildren
}) {
  const { parts } = useWords()
  return (
    <span class={`stance ${props.stance}`}>
      <StanceTile stance={props.stance} />
      {props.children ?? parts.stances[props.stance]}
    </span>
  )
}

/** Nothing in the archive. */
export function NotHeard() {
  const { parts } = useWords()
  return <span class="note">{parts.notHeard}</span>
}

/** How far a stance is towards yes. */
const yesness: Readonly<Record<Stance, number>> = {
  supports: 2,
  conditional: 1,
  undeclared: 0,
  opposes: -1,
}

/** ↗ towards yes, ↘ towards no. */
export function MoveArrow({ from, to }: { readonly from: Stance; readonly to: Stance }) {
  const { parts } = useWords()
  const isUp = yesness[to] > yesness[from]
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      role="img"
      aria-label={isUp ? parts.towardsYes : parts.towardsNo}
    >
      <path
        d={isUp ? 'M3 11 11 3M5.5 3H11V8.5' : 'M3 3 11 11M11 5.5V11H5.5'}
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
      />
    </svg>
  )
}

/** Where a stance came from: `↗ from opposes`. */
export function Moved({ from, to }: { readonly from: Stance; readonly to: Stance }) {
  const { parts } = useWords()
  return (
    <span class="moved">
      <MoveArrow from={from} to={to} />
      {parts.from(parts.stancesSmall[from])}
    </span>
  )
}

/** A shift that waits for a yes or no. */
export function ShiftWaits({ to }: { readonly to: Stance }) {
  const { parts } = useWords()
  return <span class="waits">? {parts.waitsForYou(parts.stancesSmall[to])}</span>
}

/** What hatched stretches are filled with; once on the page. */
export function HatchPattern() {
  return (
    <svg class="heard" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="hatch-ground" width="5" height="5" />
          <rect class="hatch-line" width="2.25" height="5" />
        </pattern>
      </defs>
    </svg>
  )
}
