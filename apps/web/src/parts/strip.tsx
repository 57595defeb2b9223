import type { Words } from '../words/en.ts'
import { useWords } from '../words/language.ts'
import { tellSingleDay } from '../words/tell-day.ts'
import { type DayWindow, type StanceStretch, type StripBar, stripBars } from './strip-bars.ts'

/**
 * Stances over a window of time, from left to right: solid yes or no, hatched under a condition, dashed where somebody will not
 * say, a hairline before anything is heard. By ear it is a sentence.
 */
export function Strip(props: {
  readonly window: DayWindow
  readonly stretches: readonly StanceStretch[]
}) {
  const words = useWords()
  return (
    <svg class="strip" role="img" aria-label={stripSentence(props.stretches, words)}>
      <rect class="unheard" width="100%" y="4.5" height="1" />
      {stripBars(props.window, props.stretches).map((bar) => (
        <Bar key={bar.x} bar={bar} />
      ))}
    </svg>
  )
}

function Bar({ bar: { stance, x, width } }: { readonly bar: StripBar }) {
  const place = { x: `${x}%`, width: `${width}%` }
  if (stance === 'conditional') return <rect {...place} height="10" fill="url(#hatch)" />
  if (stance === 'undeclared') return <rect {...place} class={stance} y="1" height="8" />
  return <rect {...place} class={stance} height="10" />
}

function stripSentence(stretches: readonly StanceStretch[], words: Words): string {
  const { parts } = words
  if (stretches.length === 0) return parts.stripNothing
  return parts.strip(
    stretches.map(({ stance, from }) =>
      parts.stretch(parts.stancesSmall[stance], tellSingleDay(from, words)),
    ),
  )
}
